using LotDrawing.Rules;
using LotDrawing.Text;

namespace LotDrawing.Records;

/// <summary>Whether what would be announced can be drawn: nothing is announced that cannot.</summary>
/// <remarks>Twenty trial drawings with seeds of their own, none of which may take more than a tenth of the words that the record
/// has left. Trial seeds are no canonical JSON, so that none can ever be the seed of a drawing.</remarks>
internal static class Trial
{
    private const int Draws = 20;
    private const int Share = 10;

    /// <summary>Adds why it cannot be drawn, where it cannot.</summary>
    internal static void Check(RecordState state, Announced announced, FaultList faults, CancellationToken cancellation)
    {
        if (!announced.NeedsDrawing)
            return;
        if (announced.DrawsReviewers && SumsOf(announced.Basis) is { } reason)
        {
            faults.Add("announcement", $"no valid drawing exists: {reason}", "load bounds that can be met");
            return;
        }

        if (!announced.Seats.IsEmpty)
        {
            PlanCompilation compilation = RecordDraw.Compile(announced, announced.Basis);
            if (compilation.IsPossible && ValidDrawing.Exists(compilation.Plan) == false)
            {
                faults.Add("announcement", "no drawing of these seats together keeps the rules", "seats that can be drawn together");
                return;
            }
        }

        long limit = (RecordState.MostWords - state.Words) / Share;
        int before = faults.Count;
        for (int i = 1; i <= Draws && faults.Count == before; i++)
        {
            var trial = new FaultList();
            RecordDraw.Run(state, announced, new Seed($"trial {i}"), limit, trial, cancellation, null);
            foreach (Fault fault in trial.All)
                faults.Add("announcement", fault.Found, fault.Expected);
        }
    }

    private static string? SumsOf(Phase phase) => LoadSums.Refuse(
        phase.Mechanism.Load, phase.Roster.Count, phase.Mechanism.Seats.Length, additional: phase.Mechanism.InstrumentsCovered is not null);
}
