using System.Collections.Immutable;

namespace LotDrawing.TestKit;

/// <summary>What holds of every valid drawing, as named predicates: straight from the paragraphs, and sharing nothing
/// with the engine's own checks.</summary>
public static class DrawInvariants
{
    /// <summary>The predicates that a drawing is judged by together with its roster and rules, by name.</summary>
    public static ImmutableArray<(string Name, Func<Roster, Mechanism, Drawing, bool> Holds)> All { get; } =
    [
        (nameof(EachStateInExactlyOneGroup), EachStateInExactlyOneGroup),
        (nameof(EachSeatFilledOnceFromItsSide), EachSeatFilledOnceFromItsSide),
        (nameof(EveryInstrumentCoveredOnEachSide), EveryInstrumentCoveredOnEachSide),
        (nameof(AdditionalOnlyForWhatThePrincipalLacks), AdditionalOnlyForWhatThePrincipalLacks),
        (nameof(NoStateTwiceInOneReview), NoStateTwiceInOneReview),
        (nameof(AtMostSoManyReviewingStates), AtMostSoManyReviewingStates),
        (nameof(ReviewingStatesOfDifferentRegions), ReviewingStatesOfDifferentRegions),
        (nameof(NoMutualReviews), NoMutualReviews),
        (nameof(NoBarredPair), NoBarredPair),
        (nameof(LoadsWithinBounds), LoadsWithinBounds),
    ];

    /// <summary>The names of the invariants that this drawing breaks; empty when it is valid.</summary>
    public static IReadOnlyList<string> Broken(Roster roster, Mechanism mechanism, Drawing drawing) =>
        [.. All.Where(invariant => !invariant.Holds(roster, mechanism, drawing)).Select(invariant => invariant.Name)];

    /// <summary>The groups together list each State of the roster once and nobody else, and its review is in that group.</summary>
    public static bool EachStateInExactlyOneGroup(Roster roster, Mechanism mechanism, Drawing drawing)
    {
        var listed = drawing.Groups.SelectMany(group => group).ToList();
        return listed.Count == roster.Count
            && listed.ToHashSet().SetEquals(Codes(roster))
            && drawing.Reviews.All(review => drawing.Groups[review.Group - 1].Contains(review.State));
    }

    /// <summary>Group g has the g-th of these sizes.</summary>
    public static bool GroupsHaveTheirSizes(IEnumerable<int> sizes, Drawing drawing) =>
        drawing.Groups.Select(group => group.Length).SequenceEqual(sizes);

    /// <summary>Of n States of a regional group, a group of size s among N States has n·s/N, rounded down or up.</summary>
    public static bool QuotasBetweenFloorAndCeiling(Roster roster, Drawing drawing) =>
        drawing.Groups.All(group => roster.States.GroupBy(state => state.RegionalGroup).All(region =>
        {
            int here = region.Count(state => group.Contains(state.Code));
            decimal share = (decimal)region.Count() * group.Length / roster.Count;
            return here >= Math.Floor(share) && here <= Math.Ceiling(share);
        }));

    /// <summary>Each review fills each seat of the rules once and no other, with other States of the roster of the seat's side.</summary>
    public static bool EachSeatFilledOnceFromItsSide(Roster roster, Mechanism mechanism, Drawing drawing) =>
        drawing.Reviews.All(review =>
            review.Seats.Select(seat => seat.Seat).Order().SequenceEqual(mechanism.Seats.Select(rule => rule.Id).Order())
            && review.Seats.All(seat => Drawn(seat).All(code =>
                code != review.State && roster.Contains(code) && roster.Contains(review.State)
                && IsOfSide(mechanism.Seats.Single(rule => rule.Id == seat.Seat).Side, roster[review.State], roster[code])
                && (mechanism.ReviewersPartyTo is null || roster[code].Instruments.Contains(mechanism.ReviewersPartyTo)))));

    /// <summary>Each instrument that a State is party to is reviewed on each side by a State that is party to it.</summary>
    public static bool EveryInstrumentCoveredOnEachSide(Roster roster, Mechanism mechanism, Drawing drawing) =>
        mechanism.InstrumentsCovered is null || drawing.Reviews.All(review => mechanism.Seats.All(rule =>
            UnderReview(roster, mechanism, review).All(instrument => review.Seats
                .Where(seat => seat.Seat == rule.Id)
                .SelectMany(Drawn)
                .Any(code => Instruments(roster, code).Contains(instrument)))));

    /// <summary>A seat has an additional State exactly when its principal is not party to all instruments under review,
    /// and that one is party to all which the principal is not.</summary>
    public static bool AdditionalOnlyForWhatThePrincipalLacks(Roster roster, Mechanism mechanism, Drawing drawing) =>
        drawing.Reviews.All(review => review.Seats.All(seat =>
        {
            var lacking = mechanism.InstrumentsCovered is null
                ? []
                : UnderReview(roster, mechanism, review).Except(Instruments(roster, seat.Principal)).ToList();
            return seat.Additional is null ? lacking.Count == 0 : lacking.Count > 0 && !lacking.Except(Instruments(roster, seat.Additional)).Any();
        }));

    /// <summary>The reviewing States of a review are different States, also across its seats.</summary>
    public static bool NoStateTwiceInOneReview(Roster roster, Mechanism mechanism, Drawing drawing) =>
        drawing.Reviews.All(review =>
        {
            var drawn = review.Seats.SelectMany(Drawn).ToList();
            return drawn.Distinct().Count() == drawn.Count;
        });

    /// <summary>Principals and additional States together are no more than the rules allow: four under UNTOC.</summary>
    public static bool AtMostSoManyReviewingStates(Roster roster, Mechanism mechanism, Drawing drawing) =>
        drawing.Reviews.All(review => review.Seats.SelectMany(Drawn).Count() <= mechanism.MaxReviewingStates);

    /// <summary>Where the rules ask for it, no two reviewing States of a review are of one regional group.</summary>
    public static bool ReviewingStatesOfDifferentRegions(Roster roster, Mechanism mechanism, Drawing drawing) =>
        mechanism.DistinctRegions is null || drawing.Reviews.All(review =>
        {
            var regions = review.Seats.SelectMany(Drawn).Select(code => roster[code].RegionalGroup).ToList();
            return regions.Distinct().Count() == regions.Count;
        });

    /// <summary>No two States review each other, over all groups.</summary>
    public static bool NoMutualReviews(Roster roster, Mechanism mechanism, Drawing drawing)
    {
        if (mechanism.NoMutualReviews is null)
            return true;
        var pairs = drawing.Reviews
            .SelectMany(review => review.Seats.SelectMany(Drawn).Select(reviewer => (review.State, Reviewer: reviewer)))
            .ToHashSet();
        return pairs.All(pair => pair.State == pair.Reviewer || !pairs.Contains((pair.Reviewer, pair.State)));
    }

    /// <summary>No State reviews another that it may not review.</summary>
    public static bool NoBarredPair(Roster roster, Mechanism mechanism, Drawing drawing) =>
        mechanism.BarredPairs.All(pair => drawing.ReviewOf(pair.UnderReview)?.Seats.SelectMany(Drawn).Contains(pair.Reviewer) != true);

    /// <summary>Every State of the roster serves in no fewer and no more reviews than the rules say.</summary>
    public static bool LoadsWithinBounds(Roster roster, Mechanism mechanism, Drawing drawing)
    {
        var loads = Codes(roster).ToDictionary(code => code, _ => 0);
        foreach (Review review in drawing.Reviews)
        {
            foreach (string code in review.Seats.SelectMany(Drawn).Distinct().Where(loads.ContainsKey))
                loads[code]++;
        }

        return loads.Values.All(load => load >= mechanism.Load.Min && load <= mechanism.Load.Max);
    }

    private static bool IsOfSide(SeatSide side, StateParty underReview, StateParty reviewing) => side switch
    {
        SeatSide.SameRegion => reviewing.RegionalGroup == underReview.RegionalGroup,
        SeatSide.OtherRegion => reviewing.RegionalGroup != underReview.RegionalGroup,
        SeatSide.AnyRegion => true,
        _ => throw new ArgumentOutOfRangeException(nameof(side), side, "not a side of the rules"),
    };

    private static IEnumerable<string> Drawn(FilledSeat seat) => seat.Additional is null ? [seat.Principal] : [seat.Principal, seat.Additional];

    private static IEnumerable<string> Codes(Roster roster) => roster.States.Select(state => state.Code);

    private static ImmutableArray<string> Instruments(Roster roster, string code) => roster.Find(code)?.Instruments ?? [];

    private static IEnumerable<string> UnderReview(Roster roster, Mechanism mechanism, Review review) =>
        mechanism.Instruments.Intersect(Instruments(roster, review.State));
}
