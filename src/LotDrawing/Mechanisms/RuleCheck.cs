using System.Collections.Immutable;
using LotDrawing.Rosters;

namespace LotDrawing.Mechanisms;

/// <summary>Checks a drawing against the rules, straight from the roster: it knows nothing of pots or procedures.</summary>
/// <remarks>DESIGN section 10: an eligibility mistake was once found after the draw (UEFA 2021), so every result passes
/// here before it is handed out. Written to be read, not to be fast.</remarks>
public static class RuleCheck
{
    private static readonly Citation Wellformed = new("Drawing", "");

    /// <summary>Every rule that the drawing breaks, review by review; empty when it breaks none.</summary>
    /// <param name="roster">All States.</param>
    /// <param name="mechanism">The rules.</param>
    /// <param name="drawing">What was drawn. A State without a review, or a seat that is not filled, is a breach.</param>
    public static ImmutableArray<RuleBreach> Breaches(Roster roster, Mechanism mechanism, Drawing drawing) =>
        Breaches(roster, mechanism, drawing, static (_, _) => false);

    /// <summary>Every rule that drawings in force break, review by review; empty when they break none. An additional State
    /// that is no longer needed, because the principal has joined a Protocol since, may stay.</summary>
    /// <param name="roster">All States.</param>
    /// <param name="mechanism">The rules.</param>
    /// <param name="inForce">The drawings in force.</param>
    /// <param name="drawnNow">The seats just drawn, which must need their additional States; may be empty.</param>
    public static ImmutableArray<RuleBreach> BreachesInForce(Roster roster, Mechanism mechanism, Drawing inForce, ImmutableArray<Review> drawnNow)
    {
        var drawn = drawnNow.SelectMany(review => review.Seats.Select(seat => (review.State, seat.Seat))).ToHashSet();
        return Breaches(roster, mechanism, inForce, (state, seat) => !drawn.Contains((state, seat)));
    }

    private static ImmutableArray<RuleBreach> Breaches(Roster roster, Mechanism mechanism, Drawing drawing, Func<string, string, bool> spareMayStay)
    {
        ArgumentNullException.ThrowIfNull(roster);
        ArgumentNullException.ThrowIfNull(mechanism);
        ArgumentNullException.ThrowIfNull(drawing);

        var breaches = ImmutableArray.CreateBuilder<RuleBreach>();
        foreach (StateParty state in roster.States)
        {
            if (drawing.ReviewOf(state.Code) is null)
                breaches.Add(new RuleBreach(state.Code, Wellformed, "no review", "one review of each State"));
        }

        foreach (Review review in drawing.Reviews)
            breaches.AddRange(ReviewBreaches(roster, mechanism, review, spareMayStay));
        breaches.AddRange(MutualBreaches(mechanism, drawing));
        breaches.AddRange(LoadBreaches(roster, mechanism, drawing));
        return breaches.ToImmutable();
    }

    /// <summary>Every rule that one review breaks in itself: seats, sides, instruments, number of States.</summary>
    public static ImmutableArray<RuleBreach> ReviewBreaches(Roster roster, Mechanism mechanism, Review review) =>
        ReviewBreaches(roster, mechanism, review, static (_, _) => false);

    private static ImmutableArray<RuleBreach> ReviewBreaches(Roster roster, Mechanism mechanism, Review review, Func<string, string, bool> spareMayStay)
    {
        ArgumentNullException.ThrowIfNull(roster);
        ArgumentNullException.ThrowIfNull(mechanism);
        ArgumentNullException.ThrowIfNull(review);

        var breaches = ImmutableArray.CreateBuilder<RuleBreach>();
        void Breach(Citation source, string found, string expected) =>
            breaches.Add(new RuleBreach(review.State, source, found, expected));

        if (roster.Find(review.State) is not { } underReview)
        {
            Breach(Wellformed, "not in the roster", "a State of the roster");
            return breaches.ToImmutable();
        }

        var unknown = review.ReviewingStates.Where(code => !roster.Contains(code)).ToList();
        foreach (string code in unknown)
            Breach(Wellformed, $"the reviewing State {code} is not in the roster", "a State of the roster");
        if (unknown.Count > 0)
            return breaches.ToImmutable();

        foreach (SeatRule rule in mechanism.Seats)
        {
            int filled = review.Seats.Count(seat => seat.Seat == rule.Id);
            if (filled != 1)
                Breach(rule.Source, $"the seat {rule.Id} is filled {filled} times", "once");
        }

        foreach (FilledSeat seat in review.Seats)
        {
            if (mechanism.SeatIndex(seat.Seat) is int index and >= 0)
                SeatBreaches(roster, mechanism, underReview, mechanism.Seats[index], seat, spareMayStay, Breach);
            else
                Breach(Wellformed, $"a seat {seat.Seat}", "a seat of the mechanism");
        }

        var reviewing = review.ReviewingStates.ToList();
        if (reviewing.Count > mechanism.MaxReviewingStates)
            Breach(mechanism.MaxReviewingStatesSource, $"{reviewing.Count} reviewing States", $"at most {mechanism.MaxReviewingStates}");
        foreach (string twice in reviewing.GroupBy(code => code, StringComparer.Ordinal).Where(same => same.Count() > 1).Select(same => same.Key))
            Breach(Wellformed, $"{twice} reviews twice", "no State twice in one review");
        if (mechanism.DistinctRegions is { } distinct)
        {
            foreach (var region in reviewing.GroupBy(code => roster[code].RegionalGroup, StringComparer.Ordinal).Where(same => same.Count() > 1))
                Breach(distinct, $"{string.Join(" and ", region)} are of {region.Key}", "reviewing States of different regional groups");
        }

        return breaches.ToImmutable();
    }

    private static void SeatBreaches(
        Roster roster, Mechanism mechanism, StateParty underReview, SeatRule rule, FilledSeat seat, Func<string, string, bool> spareMayStay, Action<Citation, string, string> breach)
    {
        foreach (string code in seat.States)
        {
            StateParty reviewing = roster[code];
            if (code == underReview.Code)
                breach(rule.Source, $"{code} reviews itself", "another State");
            if (rule.Side == SeatSide.SameRegion && reviewing.RegionalGroup != underReview.RegionalGroup)
                breach(rule.Source, $"{code} in {rule.Id} is of {reviewing.RegionalGroup}", underReview.RegionalGroup);
            if (rule.Side == SeatSide.OtherRegion && reviewing.RegionalGroup == underReview.RegionalGroup)
                breach(rule.Source, $"{code} in {rule.Id} is of {reviewing.RegionalGroup}", "another regional group");
            if (mechanism.ReviewersPartyTo is { } body && !reviewing.IsPartyTo(body))
                breach(mechanism.ReviewersPartyToSource ?? Wellformed, $"{code} does not belong to {body}", $"a State that belongs to {body}");
        }

        if (mechanism.InstrumentsCovered is not { } covered)
        {
            if (seat.Additional is not null)
                breach(Wellformed, $"an additional State {seat.Additional} in {rule.Id}", "none: reviewing States need not be party to the instruments");
            return;
        }

        var missing = mechanism.Instruments
            .Where(instrument => underReview.IsPartyTo(instrument) && !roster[seat.Principal].IsPartyTo(instrument))
            .ToList();
        if (missing.Count == 0 && seat.Additional is not null && !spareMayStay(underReview.Code, rule.Id))
            breach(covered, $"an additional State {seat.Additional} in {rule.Id}", $"none: {seat.Principal} is party to all instruments under review");
        if (missing.Count > 0 && seat.Additional is null)
            breach(covered, $"nobody in {rule.Id} reviews {string.Join(", ", missing)}", $"an additional State, as {seat.Principal} is not party to it");
        if (seat.Additional is not null)
        {
            foreach (string instrument in missing.Where(instrument => !roster[seat.Additional].IsPartyTo(instrument)))
                breach(covered, $"{seat.Additional} in {rule.Id} is not party to {instrument}", "an additional State that is party to all that the principal is not");
        }
    }

    private static IEnumerable<RuleBreach> MutualBreaches(Mechanism mechanism, Drawing drawing)
    {
        if (mechanism.NoMutualReviews is not { } rule)
            yield break;
        foreach (Review review in drawing.Reviews)
        {
            foreach (string code in review.ReviewingStates.Where(code => string.CompareOrdinal(review.State, code) < 0))
            {
                if (drawing.ReviewOf(code) is { } back && back.IsReviewedBy(review.State))
                    yield return new RuleBreach(review.State, rule, $"{review.State} and {code} review each other", "no mutual reviews");
            }
        }
    }

    private static IEnumerable<RuleBreach> LoadBreaches(Roster roster, Mechanism mechanism, Drawing drawing)
    {
        if (!mechanism.Load.Bind)
            yield break;
        var rule = mechanism.LoadSource ?? new Citation("Load bounds of this call", "");
        foreach (StateParty state in roster.States)
        {
            int load = drawing.ReviewsBy(state.Code).Count();
            if (load < mechanism.Load.Min || load > mechanism.Load.Max)
                yield return new RuleBreach(state.Code, rule, $"{state.Code} serves in {load} reviews", $"{mechanism.Load}");
        }
    }
}
