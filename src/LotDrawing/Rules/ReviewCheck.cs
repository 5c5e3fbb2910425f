namespace LotDrawing.Rules;

/// <summary>Checks one review after another for the rules that it breaks in itself.</summary>
/// <remarks>Plain loops and two lists that are used again: it runs over every review of every draw handed out, a hundred
/// thousand draws at times.</remarks>
internal sealed class ReviewCheck(Roster roster, Mechanism mechanism, Func<string, string, bool> spareMayStay)
{
    /// <summary>What is not a rule of any text, but of what a drawing is.</summary>
    internal static readonly Citation Wellformed = new("Drawing", "");

    private readonly HashSet<(string Reviewer, string UnderReview)> barred = [.. mechanism.BarredPairs.Select(pair => (pair.Reviewer, pair.UnderReview))];
    private readonly List<StateParty> reviewing = [];
    private readonly List<string> missing = [];
    private string state = "";

    /// <summary>What was found so far.</summary>
    internal List<RuleCheck.Breach> Breaches { get; } = [];

    /// <summary>Adds the rules that this review breaks.</summary>
    internal void Check(Review review)
    {
        state = review.State;
        if (roster.Find(state) is not { } underReview)
        {
            Breach(Wellformed, "not in the roster", "a State of the roster");
            return;
        }

        int before = Breaches.Count;
        reviewing.Clear();
        foreach (FilledSeat seat in review.Seats)
        {
            AddReviewing(seat.Principal);
            if (seat.Additional is not null)
                AddReviewing(seat.Additional);
        }

        if (Breaches.Count > before)
            return; // of States that are not in the roster nothing else is known

        CheckSeats(underReview, review);
        CheckReviewingStates();
    }

    private void AddReviewing(string code)
    {
        if (roster.Find(code) is { } found)
            reviewing.Add(found);
        else
            Breach(Wellformed, $"the reviewing State {code} is not in the roster", "a State of the roster");
    }

    private void CheckSeats(StateParty underReview, Review review)
    {
        foreach (SeatRule rule in mechanism.Seats)
        {
            int filled = 0;
            foreach (FilledSeat seat in review.Seats)
                filled += seat.Seat == rule.Id ? 1 : 0;
            if (filled != 1)
                Breach(rule.Source, $"the seat {rule.Id} is filled {filled} times", "once");
        }

        int next = 0;
        foreach (FilledSeat seat in review.Seats)
        {
            StateParty principal = reviewing[next++];
            StateParty? additional = seat.Additional is null ? null : reviewing[next++];
            if (mechanism.SeatIndex(seat.Seat) is int index and >= 0)
            {
                SeatRule rule = mechanism.Seats[index];
                CheckSide(underReview, rule, principal);
                if (additional is not null)
                    CheckSide(underReview, rule, additional);
                CheckInstruments(underReview, rule, principal, additional);
            }
            else
            {
                Breach(Wellformed, $"a seat {seat.Seat}", "a seat of the mechanism");
            }
        }
    }

    private void CheckSide(StateParty underReview, SeatRule rule, StateParty drawn)
    {
        if (drawn.Code == underReview.Code)
            Breach(rule.Source, $"{drawn.Code} reviews itself", "another State");
        if (rule.Side == SeatSide.SameRegion && drawn.RegionalGroup != underReview.RegionalGroup)
            Breach(rule.Source, $"{drawn.Code} in {rule.Id} is of {drawn.RegionalGroup}", underReview.RegionalGroup);
        if (rule.Side == SeatSide.OtherRegion && drawn.RegionalGroup == underReview.RegionalGroup)
            Breach(rule.Source, $"{drawn.Code} in {rule.Id} is of {drawn.RegionalGroup}", "another regional group");
        if (mechanism.ReviewersPartyTo is { } body && !drawn.IsPartyTo(body))
            Breach(mechanism.ReviewersPartyToSource ?? Wellformed, $"{drawn.Code} does not belong to {body}", $"a State that belongs to {body}");
        if (barred.Contains((drawn.Code, underReview.Code)))
        {
            BarredPair pair = mechanism.BarredPairs.First(pair => pair.Reviewer == drawn.Code && pair.UnderReview == underReview.Code);
            Breach(pair.Source, $"{drawn.Code} in {rule.Id} may not review {underReview.Code}", "a State that no barred pair excludes");
        }
    }

    private void CheckInstruments(StateParty underReview, SeatRule rule, StateParty principal, StateParty? additional)
    {
        if (mechanism.InstrumentsCovered is not { } covered)
        {
            if (additional is not null)
                Breach(Wellformed, $"an additional State {additional.Code} in {rule.Id}", "none: reviewing States need not be party to the instruments");
            return;
        }

        missing.Clear();
        foreach (string instrument in mechanism.Instruments)
        {
            if (underReview.IsPartyTo(instrument) && !principal.IsPartyTo(instrument))
                missing.Add(instrument);
        }

        if (missing.Count == 0 && additional is not null && !spareMayStay(underReview.Code, rule.Id))
            Breach(covered, $"an additional State {additional.Code} in {rule.Id}", $"none: {principal.Code} is party to all instruments under review");
        if (missing.Count > 0 && additional is null)
            Breach(covered, $"no State in {rule.Id} reviews {string.Join(", ", missing)}", $"an additional State, as {principal.Code} is not party to it");
        foreach (string instrument in missing)
        {
            if (additional?.IsPartyTo(instrument) == false)
                Breach(covered, $"{additional.Code} in {rule.Id} is not party to {instrument}", "an additional State that is party to all that the principal is not");
        }
    }

    private void CheckReviewingStates()
    {
        if (reviewing.Count > mechanism.MaxReviewingStates)
            Breach(mechanism.MaxReviewingStatesSource, $"{reviewing.Count} reviewing States", $"at most {mechanism.MaxReviewingStates}");
        for (int i = 1; i < reviewing.Count; i++)
        {
            // A handful of States of one roster: looking back is faster than sorting.
            StateParty later = reviewing[i];
            if (reviewing.IndexOf(later, 0, i) >= 0)
                Breach(Wellformed, $"{later.Code} reviews twice", "no State twice in one review");
        }

        if (mechanism.DistinctRegions is not { } distinct)
            return;
        foreach (var region in reviewing.GroupBy(other => other.RegionalGroup, StringComparer.Ordinal).Where(same => same.Count() > 1))
            Breach(distinct, $"{string.Join(" and ", region.Select(other => other.Code))} are of {region.Key}", "reviewing States of different regional groups");
    }

    private void Breach(Citation source, string found, string expected) => Breaches.Add(new RuleCheck.Breach(state, source, found, expected));
}
