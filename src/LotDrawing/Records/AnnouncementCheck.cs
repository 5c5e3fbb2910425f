using System.Collections.Immutable;
using LotDrawing.Rules;
using LotDrawing.Text;

namespace LotDrawing.Records;

/// <summary>Whether an announcement stands in a phase, and what it comes to. docs/record-format.md, section 3.</summary>
internal sealed class AnnouncementCheck(Phase phase, RecordAlgorithm algorithm, DateOnly date, FaultList faults)
{
    private readonly Phase phase = phase;
    private readonly RecordAlgorithm algorithm = algorithm;
    private readonly DateOnly date = date;
    private readonly FaultList faults = faults;
    private int before;

    /// <summary>What it comes to, or null after a fault.</summary>
    internal Announced? Of(Announcement what)
    {
        before = faults.Count;
        Announced? announced = what switch
        {
            Announcement.Groups groups => Groups(groups, groups.Sizes),
            Announcement.Reviewers => Reviewers(what),
            Announcement.GroupsAndReviewers both => Groups(both, both.Sizes),
            Announcement.Meeting meeting => Meeting(meeting),
            Announcement.Accession accession => Accession(accession),
            Announcement.Withdrawal withdrawal => Withdrawal(withdrawal),
            Announcement.Amendment amendment => Amendment(amendment),
            _ => throw new InvalidOperationException("There is no other announcement."),
        };
        if (announced is { DrawsReviewers: true } && algorithm == RecordAlgorithm.LoadsV1)
            CheckLoads();
        return faults.Count > before ? null : announced;
    }

    private Announced Groups(Announcement what, ImmutableArray<int> sizes)
    {
        int count = phase.Mechanism.Groups.Count;
        if (phase.Reviews is not null)
            faults.Add("announcement", "groups, which are drawn already", "groups once, or an annulment of theirs before");
        if (sizes.Length != count)
            faults.Add("sizes", $"{sizes.Length} of them", $"{count}, one for each group");
        if (sizes.Sum(size => (long)size) is var sum && sum != phase.Roster.Count)
            faults.Add("sizes", $"{string.Join(", ", sizes)}, which add up to {sum}", $"{phase.Roster.Count}, the number of States");
        return new Announced(what, date, phase);
    }

    private Announced Reviewers(Announcement what)
    {
        if (phase.Reviews is null)
            faults.Add("announcement", "reviewing States before any groups", "groups first, or groups and reviewing States together");
        else if (phase.HasReviewers)
            faults.Add("announcement", "reviewing States, who are drawn already", "reviewing States once, or an annulment of theirs before");
        return new Announced(what, date, phase);
    }

    private Announced Meeting(Announcement.Meeting meeting)
    {
        if (!phase.HasReviewers)
        {
            faults.Add("announcement", "a meeting before reviewing States are drawn", "reviewing States first");
            return new Announced(meeting, date, phase);
        }

        var decide = new MeetingDecisions(phase);
        for (int i = 0; i < meeting.Decisions.Length; i++)
        {
            RequestDecision decision = meeting.Decisions[i];
            if (!decide.IsHeard(decision.Request, $"decisions[{i}]", faults))
                continue;
            Refusal? why = decide.Next(decision.Request, decision.Refused == RefusalReason.ByDecision ? decision.Text : null);
            if (why?.Reason != decision.Refused)
                faults.Add($"decisions[{i}]", Named(decision.Refused), $"{Named(why?.Reason)}{(why is null ? "" : $": {why.Text}")}");
            else if (decision.Refused != RefusalReason.ByDecision && decision.Text is not null)
                faults.Add($"decisions[{i}].text", "a text", "none, as the rules refuse it");
        }

        return new Announced(meeting, date, phase) { Seats = decide.Seats };
    }

    private static string Named(RefusalReason? reason) => reason is { } known ? $"refused, {EntryJson.Reasons.First(word => word.Reason == known).Word}" : "granted";

    private Announced? Accession(Announcement.Accession accession)
    {
        StateParty state = accession.State;
        StateParty? before = phase.Roster.Find(state.Code);
        CheckRow(state);
        if (before is not null)
        {
            if (accession.Group is not null)
                faults.Add("group", $"{accession.Group}", $"none, as {state.Code} is in the roster and keeps its group");
            if (before.RegionalGroup != state.RegionalGroup)
                faults.Add("state.regionalGroup", state.RegionalGroup, $"{before.RegionalGroup}, as in the roster");
            if (before.Instruments.FirstOrDefault(instrument => !state.IsPartyTo(instrument)) is { } gone)
                faults.Add("state.instruments", $"not {gone}", "at least the instruments in the roster");
            else if (state.Instruments.Length <= before.Instruments.Length)
                faults.Add("state.instruments", "no more than in the roster", "at least one more");
        }
        else if (phase.Reviews is null ? accession.Group is not null : accession.Group is not { } group || group < 1 || group > phase.Mechanism.Groups.Count)
        {
            faults.Add(
                "group", accession.Group is { } named ? $"{named}" : "none",
                phase.Reviews is null ? "none, as no groups are drawn yet" : $"one from 1 to {phase.Mechanism.Groups.Count}, in which {state.Code} will be reviewed");
        }

        if (faults.Count > this.before)
            return null;
        Phase basis = phase with { Roster = phase.Roster.With(state), EverInRoster = phase.EverInRoster.Add(state.Code) };
        if (before is null && accession.Group is { } chosen)
            basis = basis with { Reviews = basis.Reviews!.SetItem(state.Code, new Review(state.Code, chosen, [])) };
        ImmutableArray<SeatToDraw> seats = !phase.HasReviewers ? []
            : before is null ? [.. phase.Mechanism.Seats.Select(seat => new SeatToDraw(state.Code, seat.Id))]
            : AdditionalSeats.Lacking(basis, state);
        return new Announced(accession, date, basis) { Seats = seats };
    }

    private Announced? Withdrawal(Announcement.Withdrawal withdrawal)
    {
        string state = withdrawal.State;
        if (!phase.Roster.Contains(state))
            faults.Add("state", FaultText.Shown(state), $"a State of the roster{Nearest(state)}");
        else if (phase.Roster.Count == 1)
            faults.Add("state", state, "a State that is not the last in the roster");
        if (faults.Count > before)
            return null;
        Phase basis = phase with { Roster = phase.Roster.Without(state), Reviews = phase.Reviews?.Remove(state) };
        ImmutableArray<SeatToDraw> seats =
            [.. basis.ToDrawing()?.SeatsServedBy(state).Select(seat => new SeatToDraw(seat.State, seat.Seat)) ?? []];
        return new Announced(withdrawal, date, basis) { Seats = seats };
    }

    private Announced Amendment(Announcement.Amendment amendment)
    {
        if (amendment.State is null == amendment.Mechanism is null)
            faults.Add("amendment", amendment.State is null ? "neither a State nor a mechanism" : "a State and a mechanism", "one of the two");
        if (amendment.State is { } state)
        {
            CheckRow(state);
            if (phase.Roster.Find(state.Code) is not { } old)
                faults.Add("state", FaultText.Shown(state.Code), $"a State of the roster{Nearest(state.Code)}");
            else if (phase.HasReviewers && state.Instruments.FirstOrDefault(instrument => !old.IsPartyTo(instrument)) is { } added)
                faults.Add("state.instruments", $"{added} in addition", "none in addition once reviewing States are drawn: that is an accession");
        }

        if (amendment.Mechanism is { } mechanism)
            CheckMechanism(mechanism);
        return new Announced(amendment, date, amendment switch
        {
            { State: { } row } => phase with { Roster = phase.Roster.With(row) },
            { Mechanism: { } rules } => phase with { Mechanism = rules with { HasFormerInstruments = true } },
            _ => phase,
        });
    }

    private void CheckLoads()
    {
        foreach (string objection in LoadsKind.Objections(phase.Mechanism))
            faults.Add("mechanism", objection, "rules that loads-v1 draws");
        if (!LoadsKind.IsSmall(phase.Mechanism.Load, phase.Roster.Count))
            faults.Add("mechanism.load", $"{phase.Mechanism.Load} for {phase.Roster.Count} States", $"a maximum that multiplied by the States is at most {LoadsKind.MostLoadsTogether}, for loads-v1");
    }

    private void CheckRow(StateParty state)
    {
        RosterVocabulary known = phase.Mechanism.Vocabulary;
        if (!known.RegionalGroups.Contains(state.RegionalGroup, StringComparer.Ordinal))
            faults.Add("state.regionalGroup", FaultText.Shown(state.RegionalGroup), $"one of {string.Join(", ", known.RegionalGroups)}");
        foreach (string instrument in state.Instruments.Where(instrument => !known.Instruments.Contains(instrument, StringComparer.Ordinal)))
            faults.Add("state.instruments", FaultText.Shown(instrument), $"one of {string.Join(", ", known.Instruments)}");
    }

    private void CheckMechanism(Mechanism mechanism)
    {
        var old = (JsonData.Object)MechanismJson.Of(phase.Mechanism);
        var now = (JsonData.Object)MechanismJson.Of(mechanism);
        foreach (string member in (string[])["id", "instruments", "regionalGroups", "groups"])
        {
            if (!Member(old, member).AsSpan().SequenceEqual(Member(now, member)))
                faults.Add($"mechanism.{member}", "another than in force", "the same: no amendment changes it");
        }

        if (!mechanism.Seats.Select(seat => (seat.Id, seat.Side)).SequenceEqual(phase.Mechanism.Seats.Select(seat => (seat.Id, seat.Side))))
            faults.Add("mechanism.seats", "other ids or sides than in force", "the same in the same order: no amendment changes them");
    }

    private static byte[] Member(JsonData.Object mechanism, string name) => CanonicalJson.Of(mechanism.Members.First(member => member.Name == name).Value);

    private string Nearest(string code) => Spelling.Nearest(code, phase.Roster.States.Select(state => state.Code)) is { } near ? $" (nearest: {near})" : "";
}
