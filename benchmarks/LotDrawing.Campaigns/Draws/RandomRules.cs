using System.Collections.Immutable;

namespace LotDrawing.Campaigns.Draws;

/// <summary>Rosters of 2 to 30 States under random rules: a number makes always the same one. For some no drawing is valid.</summary>
internal static class RandomRules
{
    private static readonly Citation Source = new("generated", "");
    private static readonly string[] Regions = ["east", "north", "south", "west", "centre"];
    private static readonly string[] Instruments = ["I", "J", "K", "L"];

    internal static (Roster Roster, Mechanism Mechanism) Make(DrawnBy by, int number)
    {
        var chance = new Random(unchecked((number * 4) + (int)by));
        int states = chance.Next(chance.Next(3) == 0 ? 2 : 10, 31);
        int regions = chance.Next(1, Regions.Length + 1);
        double[] parties = [.. Instruments.Select(_ => (double[])[0.5, 0.85, 0.97, 1]).Select(shares => shares[chance.Next(shares.Length)])];
        bool needsBody = by != DrawnBy.Loads && chance.Next(8) == 0;
        var roster = new Roster(Enumerable.Range(0, states).Select(i => new StateParty(
            $"S{i:00}",
            "",
            Regions[Math.Min(chance.Next(regions), chance.Next(regions))],
            [.. Instruments.Where((_, one) => one == 0 || chance.NextDouble() < parties[one]), .. needsBody && chance.Next(3) > 0 ? ["BODY"] : Array.Empty<string>()])));

        bool isOfLoads = by == DrawnBy.Loads;
        ImmutableArray<SeatSide> sides = chance.Next(6) switch
        {
            0 => [SeatSide.AnyRegion],
            1 => [SeatSide.AnyRegion, SeatSide.AnyRegion],
            2 => [SeatSide.OtherRegion, SeatSide.AnyRegion],
            3 => [SeatSide.AnyRegion, SeatSide.AnyRegion, SeatSide.AnyRegion],
            _ => [SeatSide.SameRegion, SeatSide.OtherRegion],
        };
        return (roster, Mechanism.Untoc with
        {
            Id = "generated",
            Instruments = [.. Instruments],
            RegionalGroups = [.. Regions],
            Groups = new GroupRule(3, [], Source),
            Seats = [.. sides.Select((side, i) => new SeatRule($"seat-{i}", side, Source))],
            MaxReviewingStates = 2 * sides.Length,
            InstrumentsCovered = isOfLoads || chance.Next(4) == 0 ? null : Source,
            NoMutualReviews = !isOfLoads && chance.Next(4) == 0 ? null : Source,
            DistinctRegions = !isOfLoads && regions > 2 && chance.Next(6) == 0 ? Source : null,
            ReviewersPartyTo = needsBody ? "BODY" : null,
            ReviewersPartyToSource = needsBody ? Source : null,
            Load = Load(by, sides.Length, chance),
            LoadSource = Source,
            BarredPairs = !isOfLoads && chance.Next(3) == 0 ? Barred(chance, states) : [],
        });
    }

    /// <summary>Sizes of three groups, an empty one now and then.</summary>
    internal static ImmutableArray<int> GroupSizes(int states, int number)
    {
        var chance = new Random(number);
        int a = chance.Next(states + 1);
        int b = chance.Next(states + 1);
        return [Math.Min(a, b), Math.Abs(a - b), states - Math.Max(a, b)];
    }

    /// <summary>Bounds that bind often, but for the exact procedure, which they keep from drawing.</summary>
    private static LoadBounds Load(DrawnBy by, int seats, Random chance) => by switch
    {
        DrawnBy.Exact => chance.Next(4) == 0 ? new LoadBounds(0, (2 * seats) + 2) : LoadBounds.None,
        _ => new LoadBounds(chance.Next(seats + 1), seats + chance.Next(3)),
    };

    private static ImmutableArray<BarredPair> Barred(Random chance, int states) =>
        [.. Enumerable.Range(0, chance.Next(1, states))
            .Select(_ => (Reviewer: $"S{chance.Next(states):00}", UnderReview: $"S{chance.Next(states):00}"))
            .Distinct()
            .OrderBy(pair => pair.Reviewer, StringComparer.Ordinal).ThenBy(pair => pair.UnderReview, StringComparer.Ordinal)
            .Select(pair => new BarredPair { Reviewer = pair.Reviewer, UnderReview = pair.UnderReview, Source = Source })];
}

/// <summary>What draws.</summary>
internal enum DrawnBy
{
    Exact,
    Loads,
    Chain,
    Sequential,
}
