using System.Collections.Immutable;
using LotDrawing.Rules;
using LotDrawing.Text;

namespace LotDrawing.Records;

/// <summary>Decides on requests, one after another in the order asked. docs/record-format.md, section 3.</summary>
/// <remarks>How a request counts is an interpretation of resolution 9/1, annex, para. 28 (d), by which a State may ask for "its
/// drawing" to be repeated up to four times: one request is one repetition of the State's allowance, however many of its seats
/// it names. Exceptional ones (28 f) count against nothing.</remarks>
internal sealed class MeetingDecisions(Phase phase)
{
    private readonly Phase phase = phase;
    private readonly RepetitionRule rule = phase.Mechanism.Repetition;
    private readonly Drawing inForce = phase.ToDrawing()!;
    private readonly Dictionary<string, int> ordinaryHere = new(StringComparer.Ordinal);
    private readonly HashSet<(string State, string Seat)> granted = [];
    private readonly ImmutableArray<SeatToDraw>.Builder seats = ImmutableArray.CreateBuilder<SeatToDraw>();

    /// <summary>The seats of all requests granted so far.</summary>
    internal ImmutableArray<SeatToDraw> Seats => seats.ToImmutable();

    /// <summary>Whether a request can be decided at all: the code was ever in the roster; the seats are the mechanism's, in its order, none twice.</summary>
    internal bool IsHeard(Request request, string where, FaultList faults)
    {
        int before = faults.Count;
        if (!phase.EverInRoster.Contains(request.State))
            faults.Add($"{where}.state", FaultText.Shown(request.State), $"a State that is or was in the roster{Near(request.State, phase.EverInRoster.Order(StringComparer.Ordinal))}");
        if (request.Seats.IsEmpty)
            faults.Add($"{where}.seats", "none", "at least one seat");
        int last = -1;
        foreach (string seat in request.Seats)
        {
            int index = phase.Mechanism.SeatIndex(seat);
            if (index < 0)
                faults.Add($"{where}.seats", FaultText.Shown(seat), $"one of {string.Join(", ", phase.Mechanism.Seats.Select(known => known.Id))}{Near(seat, phase.Mechanism.Seats.Select(known => known.Id))}");
            else if (index <= last)
                faults.Add($"{where}.seats", string.Join(", ", request.Seats), "the mechanism's order, no seat twice");
            last = Math.Max(last, index);
        }

        return faults.Count == before;
    }

    /// <summary>Decides on the next request: null when it is granted.</summary>
    /// <param name="request">The request, which is heard.</param>
    /// <param name="byDecision">The text of a decision that refuses it where no rule does, or null.</param>
    internal Refusal? Next(Request request, string? byDecision)
    {
        Refusal? why = ByRule(request) ?? (byDecision is null ? null : new Refusal(RefusalReason.ByDecision, byDecision, null));
        if (why is not null)
            return why;
        if (request.Kind == RepetitionKind.Ordinary)
            ordinaryHere[request.State] = ordinaryHere.GetValueOrDefault(request.State) + 1;
        foreach (SeatToDraw seat in SeatsOf(request))
        {
            granted.Add((seat.State, seat.Seat));
            seats.Add(seat);
        }

        return null;
    }

    private Refusal? ByRule(Request request)
    {
        string state = request.State;
        if (!phase.Roster.Contains(state))
            return new Refusal(RefusalReason.ReviewWithdrawn, $"the review of {state} ended by its withdrawal", null);
        if (request.Kind == RepetitionKind.Exceptional && rule.ExceptionalSource is null)
            return new Refusal(RefusalReason.ExceptionalNotProvided, "the rules have no exceptional repetitions", rule.Source);
        if (request.Kind == RepetitionKind.Exceptional && request.Grounds is null)
            return new Refusal(RefusalReason.ExceptionalWithoutGrounds, "an exceptional repetition needs grounds, and none are given", rule.ExceptionalSource);
        if (request.Kind == RepetitionKind.Ordinary && phase.OrdinaryLeft(state) <= ordinaryHere.GetValueOrDefault(state))
            return new Refusal(RefusalReason.AllowanceUsed, Used(state), rule.Source);
        if (request.Seats.FirstOrDefault(seat => granted.Contains((state, seat))) is { } twice)
            return new Refusal(RefusalReason.AskedTwice, $"the seat {twice} of {state} is drawn again at this meeting already, at an earlier request", null);
        return WhereEmpty(request);
    }

    private string Used(string state)
    {
        string on = phase.OrdinaryRepetitions.TryGetValue(state, out var dates) ? $", granted on {string.Join(", ", dates.Select(Day.Text))}" : "";
        string here = ordinaryHere.GetValueOrDefault(state) > 0 ? $"{(on.Length > 0 ? " and" : ",")} at this meeting" : "";
        return rule.OrdinaryAllowance == 0 ? "there are no ordinary repetitions"
            : $"{state} has used its {(rule.OrdinaryAllowance == 1 ? "one ordinary repetition" : $"{rule.OrdinaryAllowance} ordinary repetitions")}{on}{here}";
    }

    /// <summary>Whether the pot of one of the seats is empty with just the seats of this request emptied.</summary>
    private Refusal? WhereEmpty(Request request)
    {
        ImmutableArray<SeatToDraw> asked = [.. SeatsOf(request)];
        PlanCompilation compilation = DrawPlan.Compile(phase.Roster, phase.Mechanism, inForce, asked);
        if (compilation.IsPossible)
            return null;
        SeatToDraw empty = asked.First(seat => seat.Seat == compilation.Faults[0].Seat);
        var reasons = new PotReasons(phase.Roster, phase.Mechanism, empty, inForce.Emptied(asked));
        return new Refusal(RefusalReason.PotEmpty, string.Join("; ", compilation.Faults.Select(fault => $"no State is left in the pot of {fault.State}, seat {fault.Seat}: {fault.Reason}")), compilation.Faults[0].Source)
        {
            Exclusions = [.. reasons.Exclusions],
        };
    }

    /// <summary>The seats of a request as they are drawn again: those being replaced leave the pots, if the mechanism says so.</summary>
    private IEnumerable<SeatToDraw> SeatsOf(Request request) => request.Seats.Select(seat => new SeatToDraw(
        request.State,
        seat,
        rule.ReplacedStateLeavesPot ? [.. inForce.ReviewOf(request.State)!.Seat(seat)!.States] : []));

    private static string Near(string word, IEnumerable<string> known) => Spelling.Nearest(word, known) is { } near ? $" (nearest: {near})" : "";
}
