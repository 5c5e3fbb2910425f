using System.Globalization;
using LotDrawing;
using Lots.Inputs;
using Lots.Records;

namespace Lots.Output;

/// <summary>An entry of a record in words, a line each: the same in summaries, in <c>lots show</c> and in results.</summary>
internal static class EntryText
{
    /// <summary>The entry's number, date and what it is; for an announcement its plan too.</summary>
    internal static IEnumerable<string> Lines(Entry entry)
    {
        yield return string.Create(CultureInfo.InvariantCulture, $"entry {entry.Number}, {Date.Words(entry.Date)}: {What(entry)}");
        if (entry is Entry.Announcement { Plan: { } plan })
            yield return $"  seed: {string.Join("; then ", plan.Select(CeremonyPlan.Words))}";
        yield return $"  hash {entry.Hash}";
    }

    /// <summary>What an entry is, in a few words.</summary>
    internal static string What(Entry entry) => entry switch
    {
        Entry.Announcement announcement => $"announcement of {Of(announcement.What)}",
        Entry.Contributions contributions => $"contribution{(contributions.Made.Length == 1 ? "" : "s")}: {string.Join("; ", contributions.Made.Select(Of))}",
        Entry.Drawing { Groups: not null, Reviews: not null } => "drawing of groups and reviewing States",
        Entry.Drawing { Groups: not null } => "drawing of groups",
        Entry.Drawing drawing => $"drawing of {Tables.Counted(drawing.Reviews!.Value.Sum(review => review.Seats.Length), "seat")}",
        Entry.Annulment annulment => $"annulment of entry {annulment.Annulled}, decided by {annulment.DecidedBy}: {annulment.Reason}",
        _ => throw new ArgumentOutOfRangeException(nameof(entry), entry, null),
    };

    /// <summary>What a drawing was of, and by which entry: <c>meeting of 12 October 2021, entry 9</c>.</summary>
    internal static string Occasion(Record record, Entry drawing) => $"{Kind(record, drawing)} of {Date.Words(drawing.Date)}, entry {drawing.Number}";

    private static string Kind(Record record, Entry drawing) => record.Entries.Take(drawing.Number).OfType<Entry.Announcement>().LastOrDefault()?.What switch
    {
        Announcement.Meeting => "meeting",
        Announcement.Accession => "accession",
        Announcement.Withdrawal => "withdrawal",
        _ => "drawing",
    };

    /// <summary>A decision on a request, in a line.</summary>
    internal static string Decision(RequestDecision decision)
    {
        string asked = Asked(decision.Request);
        return decision.IsGranted ? $"{asked}: granted" : $"{asked}: refused, {Reason(decision)}";
    }

    /// <summary>A State of a record, also one that has withdrawn: its code, and its name where it has another.</summary>
    internal static string Named(Record record, string code) => record.FindEver(code) is { } state ? Named(state) : code;

    /// <summary>A State: its code, and its name where it has another.</summary>
    internal static string Named(StateParty state) => state.Name == state.Code ? state.Code : $"{state.Code} {state.Name}";

    /// <summary>An entry as a source: <c>the meeting of 12 October 2021 (entry 9)</c>.</summary>
    internal static string Source(Record record, int entry) => record.Entries[entry - 1] switch
    {
        Entry.Drawing drawing => $"the {Kind(record, drawing)} of {Date.Words(drawing.Date)} (entry {entry})",
        var other => $"entry {entry} of {Date.Words(other.Date)}, {What(other)}",
    };

    /// <summary>What was asked, in a few words.</summary>
    internal static string Asked(Request request) =>
        $"{request.State} {string.Join(" and ", request.Seats)}{(request.Kind == RepetitionKind.Exceptional ? ", exceptional" : "")}";

    /// <summary>Why a request was refused, in words.</summary>
    internal static string Reason(RequestDecision decision) => decision.Refused switch
    {
        RefusalReason.ReviewWithdrawn => "its review was withdrawn",
        RefusalReason.ExceptionalNotProvided => "the rules provide no exceptional repetitions",
        RefusalReason.ExceptionalWithoutGrounds => "exceptional without grounds",
        RefusalReason.AllowanceUsed => "its allowance is used up",
        RefusalReason.AskedTwice => "a seat of it is drawn again at this meeting already",
        RefusalReason.PotEmpty => "the pot of a seat would be empty",
        RefusalReason.ByDecision => $"by decision: {decision.Text}",
        _ => throw new ArgumentOutOfRangeException(nameof(decision), decision.Refused, null),
    };

    private static string Of(Announcement what) => what switch
    {
        Announcement.Groups groups => $"groups of {string.Join(", ", groups.Sizes)}",
        Announcement.Reviewers => "reviewing States",
        Announcement.GroupsAndReviewers both => $"groups of {string.Join(", ", both.Sizes)}, and reviewing States",
        Announcement.Meeting meeting => $"a meeting on {Tables.Counted(meeting.Decisions.Length, "request")}",
        Announcement.Accession { Group: { } group } accession => $"the accession of {accession.State.Code} {accession.State.Name}, in group {group}",
        Announcement.Accession accession => $"the accession of {accession.State.Code} {accession.State.Name}",
        Announcement.Withdrawal withdrawal => $"the withdrawal of {withdrawal.State}",
        Announcement.Amendment { State: { } state } amendment => $"an amendment of {state.Code}, decided by {amendment.DecidedBy}: {amendment.Reason}",
        Announcement.Amendment amendment => $"an amendment of the rules, decided by {amendment.DecidedBy}: {amendment.Reason}",
        _ => throw new ArgumentOutOfRangeException(nameof(what), what, null),
    };

    private static string Of(Contribution contribution) => contribution switch
    {
        Contribution.Spoken spoken => $"words: {spoken.Text}",
        Contribution.Dice dice => $"{dice.Rolls.Length} rolls of dice with {dice.Sides} sides: {Fives(dice)}",
        Contribution.Drand drand => $"drand round {drand.Round}: {drand.Signature}",
        _ => throw new ArgumentOutOfRangeException(nameof(contribution), contribution, null),
    };

    /// <summary>Rolls in groups of five, as they are read back.</summary>
    private static string Fives(Contribution.Dice dice) =>
        string.Join("  ", dice.Rolls.Chunk(5).Select(five => string.Join(" ", five)));
}
