using System.Collections.Immutable;
using LotDrawing.Text;

namespace LotDrawing.Records;

/// <summary>Plans and contributions as JSON. The canonical JSON of all contributions of an announcement is its seed.</summary>
internal static class ContributionJson
{
    internal const string Chain = "quicknet";

    private const int MostItems = 20;

    private static readonly string[] Sources = ["spoken", "dice", "drand"];

    internal static JsonData Of(ImmutableArray<PlannedContribution> plan) => JsonData.Of(plan.Select(planned => planned switch
    {
        PlannedContribution.Dice dice => JsonData.Of(("source", "dice"), ("sides", dice.Sides), ("rolls", dice.Rolls)),
        PlannedContribution.Drand drand => JsonData.Of(("source", "drand"), ("chain", Chain), ("round", drand.Round)),
        _ => (JsonData)JsonData.Of(("source", (JsonData)"spoken")),
    }));

    internal static JsonData Of(IEnumerable<Contribution> made) => JsonData.Of(made.Select(contribution => contribution switch
    {
        Contribution.Spoken spoken => JsonData.Of(("source", "spoken"), ("text", spoken.Text)),
        Contribution.Dice dice => JsonData.Of(
            ("source", "dice"), ("sides", dice.Sides), ("rolls", JsonData.Of(dice.Rolls.Select(roll => (JsonData)roll)))),
        Contribution.Drand drand => (JsonData)JsonData.Of(
            ("source", "drand"), ("chain", Chain), ("round", drand.Round), ("signature", drand.Signature)),
        _ => throw new InvalidOperationException("There is no other contribution."),
    }));

    /// <summary>The seed that these contributions make: text in UTF-8.</summary>
    internal static byte[] Seed(IEnumerable<Contribution> all) => CanonicalJson.Of(Of(all));

    /// <summary>The plan read here, without what could not be read.</summary>
    internal static ImmutableArray<PlannedContribution> ReadPlan(JsonCursor cursor) =>
        [.. cursor.Items(least: 1, most: MostItems).Select(ReadPlanned).OfType<PlannedContribution>()];

    /// <summary>The contributions read here, without what could not be read.</summary>
    internal static ImmutableArray<Contribution> ReadMade(JsonCursor cursor) =>
        [.. cursor.Items(least: 1, most: MostItems).Select(ReadMadeOne).OfType<Contribution>()];

    private static PlannedContribution? ReadPlanned(JsonCursor cursor)
    {
        switch (cursor.KindBy("source", Sources))
        {
            case 0:
                cursor.Members("source");
                return new PlannedContribution.Spoken();
            case 1:
                var dice = cursor.Members("source", "sides", "rolls");
                int sides = Sides(dice[1]);
                return new PlannedContribution.Dice(sides, dice[2].Count(1, PlannedContribution.Dice.MaxRolls));
            case 2:
                var drand = cursor.Members("source", "chain", "round");
                drand[1].OneOf(Chain);
                return new PlannedContribution.Drand(drand[2].Count(1));
            default:
                return null;
        }
    }

    private static Contribution? ReadMadeOne(JsonCursor cursor)
    {
        switch (cursor.KindBy("source", Sources))
        {
            case 0:
                string text = cursor.Members("source", "text")[1].Matching(RecordPatterns.IsWords, RecordPatterns.Words);
                return cursor.Faults.Any ? null : new Contribution.Spoken(text);
            case 1:
                var dice = cursor.Members("source", "sides", "rolls");
                int sides = Sides(dice[1]);
                return new Contribution.Dice(sides, dice[2].Counts(1));
            case 2:
                var drand = cursor.Members("source", "chain", "round", "signature");
                drand[1].OneOf(Chain);
                int round = drand[2].Count(1);
                string signature = drand[3].Hex(96);
                return cursor.Faults.Any ? null : new Contribution.Drand(round, signature);
            default:
                return null;
        }
    }

    private static int Sides(JsonCursor cursor) => cursor.Count(PlannedContribution.Dice.MinSides, PlannedContribution.Dice.MaxSides);
}
