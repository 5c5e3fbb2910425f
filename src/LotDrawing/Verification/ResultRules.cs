using System.Collections.Immutable;

namespace LotDrawing.Verification;

/// <summary>Whether what an entry drew keeps the rules, by a plain reading of the roster of that moment.</summary>
/// <param name="mechanism">The rules.</param>
/// <param name="standing">How things stand with the result.</param>
/// <param name="number">The number of the entry.</param>
/// <param name="findings">Where findings are added.</param>
internal sealed class ResultRules(Mechanism mechanism, Standing standing, int number, List<Finding> findings)
{
    /// <summary>Checks the seats that were drawn, and the reviews that they are in.</summary>
    internal void Check(ImmutableArray<Review> drawn)
    {
        foreach (Review review in drawn)
        {
            if (standing.Roster.Find(review.State) is not { } state)
                continue; // reported as a State that was not to be drawn
            foreach (FilledSeat seat in review.Seats.Where(seat => mechanism.SeatIndex(seat.Seat) >= 0))
                CheckSeat(state, mechanism.Seats[mechanism.SeatIndex(seat.Seat)], seat);
            CheckReview(state);
        }

        CheckLoads();
    }

    private void CheckSeat(StateParty state, SeatRule rule, FilledSeat seat)
    {
        foreach (string code in seat.States)
        {
            if (standing.Roster.Find(code) is not { } reviewing)
                Report(state, rule, rule.Source, "a State of the roster", code);
            else if (code == state.Code)
                Report(state, rule, rule.Source, "another State than the one under review", code);
            else if (rule.Side == SeatSide.SameRegion && reviewing.RegionalGroup != state.RegionalGroup)
                Report(state, rule, rule.Source, $"a State of {state.RegionalGroup}", $"{code} of {reviewing.RegionalGroup}");
            else if (rule.Side == SeatSide.OtherRegion && reviewing.RegionalGroup == state.RegionalGroup)
                Report(state, rule, rule.Source, $"a State not of {state.RegionalGroup}", $"{code} of {reviewing.RegionalGroup}");
            else if (mechanism.ReviewersPartyTo is { } body && !reviewing.IsPartyTo(body))
                Report(state, rule, mechanism.ReviewersPartyToSource ?? rule.Source, $"a State that belongs to {body}", code);
        }

        if (standing.Roster.Find(seat.Principal) is not { } principal)
            return;
        var missing = mechanism.InstrumentsCovered is null
            ? []
            : mechanism.Instruments.Where(instrument => state.IsPartyTo(instrument) && !principal.IsPartyTo(instrument)).ToList();
        Citation covered = mechanism.InstrumentsCovered ?? rule.Source;
        if (missing.Count == 0 && seat.Additional is not null)
            Report(state, rule, covered, $"no additional State, as {seat.Principal} is party to all that is under review", seat.Additional);
        if (missing.Count > 0 && seat.Additional is null)
            Report(state, rule, covered, $"an additional State for {string.Join(", ", missing)}", $"{seat.Principal} alone");
        if (missing.Count > 0 && standing.Roster.Find(seat.Additional ?? "") is { } additional && !missing.TrueForAll(additional.IsPartyTo))
            Report(state, rule, covered, $"an additional State party to {string.Join(", ", missing)}", $"{seat.Additional}, party to {string.Join(", ", additional.Instruments)}");
    }

    private void CheckReview(StateParty state)
    {
        string[] reviewing = [.. standing.Reviews[state.Code].SelectMany(seat => seat.States)];
        foreach (var twice in reviewing.GroupBy(code => code, StringComparer.Ordinal).Where(same => same.Count() > 1))
            Report(state, null, Paragraphs.HowItIsDrawn, "no State twice in one review", $"{twice.Key} {twice.Count()} times");
        if (reviewing.Length > mechanism.MaxReviewingStates)
            Report(state, null, mechanism.MaxReviewingStatesSource, $"at most {mechanism.MaxReviewingStates} reviewing States", $"{reviewing.Length}");
        if (mechanism.NoMutualReviews is { } noMutual)
        {
            foreach (string code in reviewing.Where(code => standing.Reviews.GetValueOrDefault(code, []).Any(seat => seat.States.Contains(state.Code))))
                Report(state, null, noMutual, "no mutual reviews", $"{state.Code} and {code} review each other");
        }

        if (mechanism.DistinctRegions is { } distinct)
        {
            foreach (var region in reviewing.Distinct().Where(standing.Roster.Contains).GroupBy(code => standing.Roster[code].RegionalGroup).Where(same => same.Count() > 1))
                Report(state, null, distinct, "reviewing States of different regional groups", $"{string.Join(" and ", region)} of {region.Key}");
        }
    }

    private void CheckLoads()
    {
        if (!mechanism.Load.Bind)
            return;
        var loads = standing.Reviews.Values
            .SelectMany(seats => seats.SelectMany(seat => seat.States))
            .CountBy(code => code, StringComparer.Ordinal)
            .ToDictionary(StringComparer.Ordinal);
        foreach (StateParty state in standing.Roster.States)
        {
            int load = loads.GetValueOrDefault(state.Code);
            if (load < mechanism.Load.Min || load > mechanism.Load.Max)
                Report(state, null, mechanism.LoadSource ?? new Citation("The mechanism's load", ""), $"{mechanism.Load} reviews to serve in", $"{load}");
        }
    }

    private void Report(StateParty state, SeatRule? seat, Citation paragraph, string expected, string found) =>
        findings.Add(new RuleFinding(number, state.Code, seat?.Id, paragraph, expected, found));
}
