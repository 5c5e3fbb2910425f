using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using LotDrawing;
using Lots.Records;
using Lots.Shell;
using MeetingRoom.Journals;
using MeetingRoom.Meetings;

namespace MeetingRoom.Halls;

/// <summary>What one operator proposes to add to the record and the other agrees to, on another device and with an answer that only
/// people in the hall know.</summary>
internal static class Proposals
{
    /// <summary>How long the second operator has.</summary>
    internal static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    internal static readonly string[] All = ["begin", "announce", "closeRequests", "contribute", "draw", "annul", .. RosterChanges.All, "close"];

    /// <summary>The line of a proposal: tried before anybody is asked.</summary>
    /// <param name="command">The proposal.</param>
    /// <param name="room">The meeting.</param>
    /// <param name="book">The record.</param>
    /// <param name="clock">The hall's clock.</param>
    /// <param name="folder">The meeting's folder, in which a file of rules is.</param>
    internal static Done Of(Command command, RoomState room, Book book, HallClock clock, string folder)
    {
        string what = CommandRules.OneOf(command, "what", All);
        if (room.Proposal is { } open)
            throw new CommandFaultException($"propose: \"{open.What}\" is being asked already; expected its answer first");
        if (room.IsOverdue && what != "annul")
            throw new CommandFaultException($"propose: \"{what}\", and the round announced did not come by its deadline; expected annul");
        DateOnly day = Today(clock, book.AsOf(room.Known));
        var arguments = (JsonObject)command.Body.DeepClone();
        foreach (string name in (string[])["id", "expects", "do", "what"])
            arguments.Remove(name);
        // A time from now on is a round's number once and for all.
        if (Plan(what, arguments, clock, book.Record.Kind) is { IsDefault: false } plan)
            arguments["plan"] = string.Join(", ", plan.Select(PlanText));
        if (RosterChanges.All.Contains(what))
            RosterChanges.Complete(arguments, book.AsOf(room.Known), folder);
        Record after = After(new Proposal(0, what, arguments, clock.GetUtcNow(), day), room, book);
        // What the second operator is told of it is reckoned once: it takes a trial drawing.
        if (RosterChanges.All.Contains(what))
        {
            arguments["takesEffect"] = ChangePreview.Word(after);
            arguments["drawn"] = RosterChanges.Drawn(RosterChanges.After(what, book.AsOf(room.Known), arguments, day, RosterChanges.TrialPlan), day).Length;
        }

        return new Done(Acts.Propose, Data: new { what, arguments, day = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) });
    }

    /// <summary>The proposal that the second operator agrees to, with the right answer.</summary>
    /// <exception cref="CommandFaultException">None is open, it is another, or the answer is wrong.</exception>
    internal static Proposal Agreed(Command command, RoomState room, Book book, HallClock clock)
    {
        if (room.Proposal is not { } open || command.Needed("proposal", 1, int.MaxValue) != open.Id)
            throw new CommandFaultException("proposal: none of this number is open; expected the one that is being asked", 409);
        if (clock.GetUtcNow() - open.At >= Patience)
            throw new CommandFaultException("proposal: its three minutes are over; expected a new one", 409);
        string given = command.Body["answer"]?.ToString() ?? "";
        if (Folded(given) != Folded(ProposalText.Answer(open, room, book)))
            throw new CommandFaultException($"answer: {OneLine.Shown(given)}; expected {ProposalText.Asked(ProposalText.Question(open, room, book))}");
        return open;
    }

    /// <summary>The record with what is proposed; the same record where nothing is added to it.</summary>
    /// <exception cref="RefusedException">The record does not take it.</exception>
    /// <exception cref="CommandFaultException">It cannot be proposed now.</exception>
    internal static Record After(Proposal proposal, RoomState room, Book book)
    {
        Record record = book.AsOf(room.Known);
        JsonObject arguments = proposal.Arguments;
        DateOnly day = proposal.Day;
        return proposal.What switch
        {
            "begin" => Begin(record, arguments, day),
            "announce" => record.AnnounceReviewers(day, Plan(arguments)),
            "closeRequests" => Meeting(record, room, book, arguments, day),
            "contribute" => record.Contribute(day, Contribution(record, room)),
            "draw" => record.Draw(day) is DrawResult<Record>.Drawn drawn ? drawn.Result : throw new CommandFaultException("draw: no valid drawing was found; expected the announcement to be annulled, and what can be drawn announced"),
            "annul" => record.Annul(day, Needed(arguments, "decidedBy"), Needed(arguments, "reason"), arguments["entry"]?.GetValue<int>()),
            RosterChanges.Accede or RosterChanges.Withdraw or RosterChanges.Amend => RosterChanges.After(proposal.What, record, arguments, day, Plan(arguments)),
            _ => Close(record, room),
        };
    }

    /// <summary>The date that an entry would bear: today in the hall, never before the entry before.</summary>
    internal static DateOnly Today(HallClock clock, Record record)
    {
        DateOnly today = DateOnly.FromDateTime(clock.GetLocalNow().DateTime);
        return record.LastDate is { } last && last > today
            ? throw new CommandFaultException($"the hall's clock says {today:yyyy-MM-dd}, and the last entry bears {last:yyyy-MM-dd}; expected a clock that is right")
            : today;
    }

    /// <summary>What could be proposed now.</summary>
    internal static IEnumerable<string> Possible(RoomState room, Book book)
    {
        if (room.Proposal is not null)
            yield break;
        Record record = book.AsOf(room.Known);
        if (room.IsOverdue)
        {
            yield return "annul";
            yield break;
        }

        if (record.Open is null && record.InForce is null)
            yield return "begin";
        if (record.Open is not null)
            yield return record.Next.IsEmpty ? "draw" : "contribute";
        if (record.Open is null && record.InForce is not null && !record.HasReviewers)
            yield return "announce";
        if (room.RequestsOpen)
            yield return "closeRequests";
        if (room.Known > 0)
            yield return "annul";
        foreach (string change in record.Open is null && room.Known > 0 ? RosterChanges.All : [])
            yield return change;
        if (record.Open is null && room.Known > 0 && (room.Drawing == 0 || room.Ended))
            yield return "close";
    }

    private static Record Begin(Record record, JsonObject arguments, DateOnly day)
    {
        if (record.Open is not null || record.InForce is not null)
            throw new CommandFaultException("begin: the record has an announcement that is open, or groups in force; expected a record that is not begun, or begun and annulled");
        Record begun = record.Entries.Length == 0 && Text(arguments, "kind") == "rehearsal" ? Record.Begin(record.Mechanism, record.Roster, RecordKind.Rehearsal) : record;
        return arguments["groupsOnly"]?.GetValue<bool>() == true ? begun.AnnounceGroups(day, Plan(arguments)) : begun.AnnounceGroupsAndReviewers(day, Plan(arguments));
    }

    private static Record Meeting(Record record, RoomState room, Book book, JsonObject arguments, DateOnly day)
    {
        if (!room.RequestsOpen)
            throw new CommandFaultException("closeRequests: the list is not open; expected openRequests first");
        Meeting meeting = MeetingDraft.Decide(room, book, day);
        if (!meeting.CanBeDrawn)
            throw new CommandFaultException(string.Join(" ", meeting.Hindrances.Select(fault => fault.ToString())));
        return record.AnnounceMeeting(meeting, meeting.NeedsDrawing ? Plan(arguments) : default);
    }

    private static Contribution Contribution(Record record, RoomState room)
    {
        int item = record.Open is { Plan: { } plan } ? plan.Length - record.Next.Length : 0;
        return record.Next.FirstOrDefault() switch
        {
            PlannedContribution.Spoken when room.Drafts.Words.GetValueOrDefault(item) is { } heard => new Contribution.Spoken(heard.Words),
            PlannedContribution.Dice dice when room.Drafts.Rolls.Length == dice.Rolls => new Contribution.Dice(dice.Sides, room.Drafts.Rolls),
            PlannedContribution.Drand drand when room.Drafts.Signature is { } signature => new Contribution.Drand(drand.Round, signature),
            PlannedContribution.Spoken => throw new CommandFaultException("contribute: no words are typed; expected them first"),
            PlannedContribution.Dice dice => throw new CommandFaultException($"contribute: {room.Drafts.Rolls.Length} rolls are typed; expected {dice.Rolls}, as planned"),
            PlannedContribution.Drand drand => throw new CommandFaultException($"contribute: the round's value is not typed; expected that of round {drand.Round}"),
            _ => throw new CommandFaultException("contribute: nothing is to be contributed; expected an announcement that is open and not complete"),
        };
    }

    private static Record Close(Record record, RoomState room) => record.Open is null && record.Entries.Length > 0 && (room.Drawing == 0 || room.Ended)
        ? record
        : throw new CommandFaultException("close: something is still open; expected everything drawn, shown or annulled");

    private static ImmutableArray<PlannedContribution> Plan(string what, JsonObject arguments, HallClock clock, RecordKind kind)
    {
        if (what is not ("begin" or "announce" or "closeRequests" or RosterChanges.Accede or RosterChanges.Withdraw) || Text(arguments, "plan") is not { } text)
            return default;
        var faults = new Faults();
        var plan = CeremonyPlan.Read(text, faults, clock.GetUtcNow());
        foreach (PlannedContribution.Drand drand in plan.OfType<PlannedContribution.Drand>().Where(drand => DrandRound.TimeOf(drand.Round) <= clock.GetUtcNow() && kind == RecordKind.Official))
            faults.Add("plan", $"round {drand.Round} of {CeremonyPlan.Time(drand.Round)}, which is out already", "a round still to come");
        faults.ThrowIfAny();
        return plan;
    }

    private static ImmutableArray<PlannedContribution> Plan(JsonObject arguments)
    {
        var faults = new Faults();
        var plan = CeremonyPlan.Read(Text(arguments, "plan"), faults);
        faults.ThrowIfAny();
        return plan;
    }

    private static string PlanText(PlannedContribution planned) => planned switch
    {
        PlannedContribution.Dice dice => string.Create(CultureInfo.InvariantCulture, $"dice {dice.Sides}x{dice.Rolls}"),
        PlannedContribution.Drand drand => string.Create(CultureInfo.InvariantCulture, $"drand {drand.Round}"),
        _ => "words",
    };

    private static string? Text(JsonObject arguments, string name) => arguments[name] is JsonValue value && value.TryGetValue(out string? text) && text.Trim().Length > 0 ? text.Trim() : null;

    private static string Needed(JsonObject arguments, string name) => Text(arguments, name) ?? throw new CommandFaultException($"{name}: nothing; expected a text");

    /// <summary>Capitals do not matter, nor what stands between numbers; rolls may be typed without anything between them.</summary>
    private static string Folded(string answer) => string.Join('/', answer.ToLowerInvariant().Split([' ', ',', '/', '-', ';', '\u00a0'], StringSplitOptions.RemoveEmptyEntries));
}
