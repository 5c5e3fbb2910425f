using System.Collections.Immutable;
using LotDrawing.TestKit.Naive;

namespace LotDrawing.TestKit.Plans;

/// <summary>Generated rosters under mechanisms akin to UNTOC's, small enough to enumerate: a number makes always the same
/// one. For some no drawing is valid.</summary>
public static class SmallRosters
{
    /// <summary>The first ones, as many as asked for, with no more ways than this to fill some or all of the seats.</summary>
    public static IEnumerable<(int Number, Roster Roster, Mechanism Mechanism)> First(int count, double partialDrawings) =>
        Enumerable.Range(0, int.MaxValue).Select(Make)
            .Where(made => NaiveDraw.Of(made.Roster, made.Mechanism).PartialDrawings <= partialDrawings)
            .Take(count);

    private static (int Number, Roster Roster, Mechanism Mechanism) Make(int number)
    {
        var chance = new Random(number);
        string[] instruments = ["I", "J"];
        string[] regions = ["east", "north", "west"];
        int states = chance.Next(3, 7);
        int regionCount = chance.Next(1, 4);
        var roster = new Roster(Enumerable.Range(0, states).Select(i => new StateParty(
            $"S{i}",
            "",
            regions[chance.Next(regionCount)],
            chance.Next(3) == 0 ? [instruments[chance.Next(2)]] : instruments)));

        var source = new Citation("generated", "");
        SeatSide[] sides = chance.Next(5) switch
        {
            0 => [SeatSide.AnyRegion],
            1 => [SeatSide.SameRegion],
            2 => [SeatSide.AnyRegion, SeatSide.AnyRegion],
            3 => [SeatSide.OtherRegion, SeatSide.AnyRegion],
            _ => [SeatSide.SameRegion, SeatSide.OtherRegion],
        };
        return (number, roster, Mechanism.Untoc with
        {
            Id = "generated",
            Instruments = [.. instruments],
            RegionalGroups = [.. regions],
            Groups = new GroupRule(1, [], source),
            Seats = [.. sides.Select((side, i) => new SeatRule($"seat-{i}", side, source))],
            InstrumentsCovered = chance.Next(4) == 0 ? null : source,
            NoMutualReviews = chance.Next(3) == 0 ? null : source,
            DistinctRegions = chance.Next(5) == 0 ? source : null,
            Load = chance.Next(3) switch
            {
                0 => new LoadBounds(chance.Next(2), chance.Next(1, 4)),
                1 => new LoadBounds(1, int.MaxValue),
                _ => LoadBounds.None,
            },
            BarredPairs = chance.Next(3) == 0 ? Barred(chance, states, source) : [],
        });
    }

    /// <summary>A few pairs, some of which bar none: of a State with itself, or with one of no roster.</summary>
    private static ImmutableArray<BarredPair> Barred(Random chance, int states, Citation source) =>
        [.. Enumerable.Range(0, chance.Next(1, 2 * states))
            .Select(_ => (Reviewer: $"S{chance.Next(states + 1)}", UnderReview: $"S{chance.Next(states)}"))
            .Distinct()
            .OrderBy(pair => pair.Reviewer, StringComparer.Ordinal).ThenBy(pair => pair.UnderReview, StringComparer.Ordinal)
            .Select(pair => new BarredPair { Reviewer = pair.Reviewer, UnderReview = pair.UnderReview, Source = source })];
}
