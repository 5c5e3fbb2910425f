using System.Globalization;
using LotDrawing;
using LotDrawing.Records;
using Lots.Output;
using Lots.Shell;

namespace Lots.Records;

/// <summary>What a commitment says, to be read out and published.</summary>
internal sealed class CommitmentSummary(Commitment commitment, TextWriter output)
{
    /// <summary>The last round of drand whose time a calendar can show: it is signed in the year 9999.</summary>
    internal static long LastRound { get; } = DrandChain.Quicknet.FirstRoundFrom(DateTimeOffset.MaxValue.ToUnixTimeSeconds()) - 1;

    internal void Write(string path)
    {
        string kind = commitment.Kind == RecordKind.Rehearsal ? "REHEARSAL: " : "";
        Line($"{kind}{commitment.Mechanism.Name}");
        Line($"{Tables.Counted(commitment.Roster.Count, "State")} in groups of {string.Join(", ", commitment.Sizes)}, by the {commitment.Procedure} procedure; published on {commitment.Date:O}");
        Line("The seed will be made of, in this order:");
        foreach (PlannedContribution planned in commitment.Planned)
            Line($"  {planned}{Detail(planned)}");
        Line($"Written to {path}. Publish the file, or at least its hash, before anything of this is contributed:");
        Line(commitment.ComputeHash());
    }

    private static string Detail(PlannedContribution planned) => planned switch
    {
        PlannedContribution.Seed => ": whoever chooses it could have tried others before",
        PlannedContribution.Dice dice => $": {DiceRolls.RollsFor128Bits(dice.Sides)} rolls give 128 bits",
        PlannedContribution.Drand drand => string.Create(
            CultureInfo.InvariantCulture, $", signed at {DateTimeOffset.FromUnixTimeSeconds(drand.Chain.TimeOf(drand.Round)):yyyy-MM-dd HH:mm:ss} UTC"),
        _ => "",
    };

    private void Line(string line) => output.WriteLine(OneLine.Of(line));
}
