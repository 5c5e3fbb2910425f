using System.Collections.Immutable;
using LotDrawing.Records;

namespace LotDrawing.Verification;

/// <summary>What a meeting decided, derived from the requests and not believed: docs/record-format.md, section 3.</summary>
internal sealed class DecisionCheck(World world, int entry, FindingList findings)
{
    private readonly HashSet<(int State, int Seat)> granted = [];
    private readonly Dictionary<int, int> ordinary = [];

    /// <summary>The seats that the meeting has drawn; of use only when nothing was found.</summary>
    internal List<SeatToDraw> Check(ImmutableArray<RequestDecision> decisions)
    {
        int found = findings.Count;
        for (int i = 0; i < decisions.Length; i++)
        {
            if (SeatsOf(decisions[i].Request, $"decision {i + 1}") is { } seats)
                Check(decisions[i], seats, $"decision {i + 1}, {decisions[i].Request.State}");
        }

        if (findings.Count > found)
            return [];
        foreach (var (state, times) in ordinary)
        {
            for (int i = 0; i < times; i++)
                world.CountRepetition(state);
        }

        return Changes.OfRequests(world, granted);
    }

    /// <summary>The indices of the seats asked for, or null when the request is none that can be decided.</summary>
    private ImmutableArray<int>? SeatsOf(Request request, string subject)
    {
        int state = world.NumberOf(request.State);
        if (state < 0 || !world.Ever.Has(state))
        {
            Add($"{subject}, {request.State}", "a State that is, or once was, in the roster", "none of this code");
            return null;
        }

        ImmutableArray<int> seats = [.. request.Seats.Select(world.Rules.SeatOf)];
        for (int i = 0; i < seats.Length; i++)
        {
            if (seats[i] < 0 || (i > 0 && seats[i] <= seats[i - 1]))
            {
                Add($"{subject}, {request.State}", "seats of the mechanism, in its order, none twice", string.Join(", ", request.Seats.Take(8)));
                return null;
            }
        }

        return seats;
    }

    private void Check(RequestDecision decision, ImmutableArray<int> seats, string subject)
    {
        int state = world.NumberOf(decision.Request.State);
        RefusalReason? reason = ReasonAgainst(decision.Request, state, seats);
        if (reason is null && decision.Refused is null or RefusalReason.ByDecision)
        {
            if (decision.Refused is null)
                Grant(decision.Request, state, seats);
            else if (decision.Text is null)
                Add(subject, "a text that says whose decision and why", "null");
            return;
        }

        if (decision.Refused != reason)
            Add(subject, reason is null ? "granted, or refused by-decision" : $"refused: {Word(reason)}", decision.Refused is null ? "granted" : $"refused: {Word(decision.Refused)}");
        else if (decision.Text is not null)
            Add(subject, "no text, as the reason is derived", "a text");
    }

    private void Grant(Request request, int state, ImmutableArray<int> seats)
    {
        foreach (int seat in seats)
            granted.Add((state, seat));
        if (request.Kind == RepetitionKind.Ordinary)
            ordinary[state] = ordinary.GetValueOrDefault(state) + 1;
    }

    /// <summary>The first reason against a request, those granted before it in the list counted; or null.</summary>
    private RefusalReason? ReasonAgainst(Request request, int state, ImmutableArray<int> seats)
    {
        RepetitionRule rule = world.Rules.Mechanism.Repetition;
        if (!world.Present.Has(state))
            return RefusalReason.ReviewWithdrawn;
        if (request.Kind == RepetitionKind.Exceptional)
        {
            if (rule.ExceptionalSource is null)
                return RefusalReason.ExceptionalNotProvided;
            if (request.Grounds is null)
                return RefusalReason.ExceptionalWithoutGrounds;
        }
        else if (world.OrdinaryRepetitions(state) + ordinary.GetValueOrDefault(state) >= rule.OrdinaryAllowance)
        {
            return RefusalReason.AllowanceUsed;
        }

        if (seats.Any(seat => granted.Contains((state, seat))))
            return RefusalReason.AskedTwice;
        return Changes.EmptiesAPot(world, state, seats) ? RefusalReason.PotEmpty : null;
    }

    private void Add(string subject, string expected, string found) =>
        findings.Add(entry, "decision", subject, Page.Announcements, expected, found);

    private static string Word(RefusalReason? reason) => EntryJson.Reasons.First(known => known.Reason == reason).Word;
}
