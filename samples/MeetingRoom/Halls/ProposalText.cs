using System.Globalization;
using LotDrawing;
using MeetingRoom.Meetings;
using MeetingRoom.Web;

namespace MeetingRoom.Halls;

/// <summary>What the second operator is shown of a proposal, and what is asked: a thing that only people in the hall know, and
/// that is not in the table.</summary>
internal static class ProposalText
{
    private const int Last = 4;

    private static readonly string[] ChangeKeys = ["state", "name", "regionalGroup", "instruments", "group", "mechanism", "decidedBy", "reason", "drawn", "takesEffect"];

    /// <summary>The question.</summary>
    internal static string Question(Proposal proposal, RoomState room, Book book) => proposal.What switch
    {
        "closeRequests" => "granted",
        "contribute" => book.AsOf(room.Known).Next.FirstOrDefault() switch
        {
            PlannedContribution.Dice => "lastRolls",
            PlannedContribution.Drand => "round",
            _ => "lastWord",
        },
        "annul" => "entry",
        _ => "digits",
    };

    /// <summary>The question in words.</summary>
    internal static string Asked(string question) => question switch
    {
        "granted" => "the numbers granted and refused, as 3/1",
        "lastRolls" => "the last four rolls",
        "round" => "the round's number",
        "lastWord" => "the last word spoken",
        "entry" => "the number of the entry that is annulled",
        _ => "the last four digits of the hash on the beamer",
    };

    /// <summary>The right answer.</summary>
    internal static string Answer(Proposal proposal, RoomState room, Book book)
    {
        Record record = book.AsOf(room.Known);
        switch (Question(proposal, room, book))
        {
            case "granted":
                var decisions = MeetingDraft.Decide(room, book, proposal.Day).Decisions;
                return string.Create(CultureInfo.InvariantCulture, $"{decisions.Count(decision => decision.IsGranted)}/{decisions.Count(decision => !decision.IsGranted)}");
            case "lastRolls":
                return string.Join(' ', room.Drafts.Rolls.TakeLast(Last));
            case "round":
                return ((PlannedContribution.Drand)record.Next[0]).Round.ToString(CultureInfo.InvariantCulture);
            case "lastWord":
                string words = room.Drafts.Words[record.Open!.Plan!.Value.Length - record.Next.Length].Words;
                return words[(words.LastIndexOf(' ') + 1)..];
            case "entry":
                return (proposal.Arguments["entry"]?.GetValue<int>() ?? Annulled(proposal, room, book)).ToString(CultureInfo.InvariantCulture);
            default:
                return Digits(proposal, room, book)[^Last..];
        }
    }

    /// <summary>What will be added, without what is asked: keys that the pages translate, and values.</summary>
    internal static IEnumerable<string[]> Table(Proposal proposal, RoomState room, Book book)
    {
        Record record = book.AsOf(room.Known);
        yield return ["date", StateJson.Day(proposal.Day)];
        yield return ["entry", string.Create(CultureInfo.InvariantCulture, $"{record.Entries.Length + 1}")];
        yield return ["kind", book.Kind];
        switch (proposal.What)
        {
            case "closeRequests":
                foreach (RequestDecision decision in MeetingDraft.Decide(room, book, proposal.Day).Decisions)
                    yield return ["request", $"{decision.Request.State} {RequestSeats.Word(decision.Request.Seats, record.Mechanism)}"];
                break;
            case "contribute":
                yield return record.Next[0] switch
                {
                    PlannedContribution.Dice => ["dice", $"{string.Join(' ', room.Drafts.Rolls.SkipLast(Last))} …"],
                    PlannedContribution.Drand drand => ["round", DrandRound.TimeOf(drand.Round).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)],
                    _ => ["words", $"{room.Drafts.Words[record.Open!.Plan!.Value.Length - record.Next.Length].Words.Split(' ')[0]} …"],
                };
                break;
            case "annul":
                yield return ["decidedBy", $"{proposal.Arguments["decidedBy"]}"];
                yield return ["reason", $"{proposal.Arguments["reason"]}"];
                break;
        }

        foreach (string name in RosterChanges.All.Contains(proposal.What) ? ChangeKeys : [])
        {
            if (proposal.Arguments[name] is { } value)
                yield return [name, value is System.Text.Json.Nodes.JsonArray items ? string.Join(", ", items) : value.ToString()];
        }

        if (proposal.Arguments["plan"] is { } plan)
            yield return ["plan", plan.ToString()];
        if (proposal.What is "begin" or "announce")
            yield return ["states", record.Roster.Count.ToString(CultureInfo.InvariantCulture)];
    }

    /// <summary>What is on the beamer: of a record not begun the hash of its first entry, as the opening slide shows it before it is
    /// recorded; else the last entry's.</summary>
    internal static string Digits(Proposal proposal, RoomState room, Book book) =>
        room.Known == 0 ? Proposals.After(proposal, room, book).LastHash : book[room.Known].Hash;

    private static int Annulled(Proposal proposal, RoomState room, Book book) =>
        ((Entry.Annulment)Proposals.After(proposal, room, book).Entries[^1]).Annulled;
}
