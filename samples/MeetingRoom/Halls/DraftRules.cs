using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Nodes;
using LotDrawing;
using LotDrawing.Drand;
using MeetingRoom.Journals;
using MeetingRoom.Meetings;
using MeetingRoom.Web;

namespace MeetingRoom.Halls;

/// <summary>What is typed before it is recorded: words, rolls, the round, requests. Either operator types; nothing of it is in the
/// record.</summary>
internal static class DraftRules
{
    private const int MostRequests = 1000;
    private const int SignatureDigits = 96;

    /// <summary>The line that a command comes to, or null where it is none of these.</summary>
    internal static Done? Of(Command command, RoomState room, Book book, HallClock clock) => command.Do switch
    {
        Acts.Words => Words(command, room, book),
        Acts.Roll => Roll(command, room, book),
        Acts.StrikeRoll => room.Drafts.Rolls.IsEmpty ? throw new CommandFaultException("strikeRoll: no roll is typed; expected one that can be struck") : new Done(Acts.StrikeRoll),
        "round" => Round(command, room, book),
        Acts.RoundValue => RoundValue(command, room, book, clock),
        Acts.OpenRequests => OpenRequests(room, book),
        Acts.Request => Request(command, room, book, clock),
        Acts.StrikeRequest => Strike(command, room),
        Acts.SetUp => SetUps.Of(command, room, book),
        Acts.Decline => Decline(command, room),
        _ => null,
    };

    /// <summary>The planned contribution that is next, of one kind.</summary>
    private static T Next<T>(string what, RoomState room, Book book, string expected)
        where T : PlannedContribution
    {
        Record known = book.AsOf(room.Known);
        return known.Next.FirstOrDefault() as T
            ?? throw new CommandFaultException($"{what}: {(known.Open is null ? "nothing is announced" : known.Next.IsEmpty ? "the seed is complete" : "something else is next in the plan")}; expected {expected}");
    }

    private static Done Words(Command command, RoomState room, Book book)
    {
        Next<PlannedContribution.Spoken>("words", room, book, "words as the next item of the plan");
        string heard = command.Needed("text");
        Parsed<Contribution.Spoken> read = Contribution.Spoken.Parse(heard);
        if (!read.IsValid)
            throw new CommandFaultException(string.Join(" ", read.Faults.Select(fault => fault.ToString())));
        return new Done(Acts.Words, Data: new { item = Item(room, book), by = command.Text("by"), heard, words = read.Value.Text });
    }

    private static Done Roll(Command command, RoomState room, Book book)
    {
        var dice = Next<PlannedContribution.Dice>("roll", room, book, "dice as the next item of the plan");
        if (room.Drafts.Rolls.Length == dice.Rolls)
            throw new CommandFaultException($"roll: {dice.Rolls} are typed, as planned; expected no more: strike the last one to correct it");
        int least = dice.Sides == 10 ? 0 : 1;
        int value = command.Needed("value", least, dice.Sides);
        return new Done(Acts.Roll, Data: new { value = value == 0 ? 10 : value, n = room.Drafts.Rolls.Length + 1 });
    }

    private static Done Round(Command command, RoomState room, Book book)
    {
        var planned = Next<PlannedContribution.Drand>("round", room, book, "a round as the next item of the plan");
        int number = command.Needed("number", 1, int.MaxValue);
        if (number != planned.Round)
            throw new CommandFaultException($"round: {number}; expected {planned.Round}, as announced");
        throw new CommandFaultException($"round: {number} is the one announced; expected its value, by roundValue");
    }

    private static Done RoundValue(Command command, RoomState room, Book book, HallClock clock)
    {
        var planned = Next<PlannedContribution.Drand>("roundValue", room, book, "a round as the next item of the plan");
        if (DrandRound.TimeOf(planned.Round) > clock.GetUtcNow())
            throw new CommandFaultException($"roundValue: round {planned.Round} comes at {StateJson.Time(DrandRound.TimeOf(planned.Round), clock)}; expected its value then");
        RoundWait wait = RoundWait.Of(planned.Round, room);
        if (room.IsOverdue || wait.Deadline <= clock.GetUtcNow())
            throw new CommandFaultException($"roundValue: round {planned.Round} was waited for until {StateJson.Time(wait.Deadline, clock)}, as the hall was told; expected the announcement to be annulled, and another without it");
        string signature = command.Text("hex")?.ToLowerInvariant().Replace(" ", "", StringComparison.Ordinal) ?? Answer(command, planned.Round);
        if (signature.Length != SignatureDigits || !signature.All(char.IsAsciiHexDigitLower))
            throw new CommandFaultException($"roundValue: {signature.Length} characters; expected the signature, {SignatureDigits} hexadecimal digits, or the beacon's answer as JSON");
        if (!Quicknet.Verify(planned.Round, signature))
            throw new CommandFaultException($"roundValue: a signature that is not the beacon's; expected that of round {planned.Round} of quicknet");
        return new Done(Acts.RoundValue, Data: new { round = planned.Round, signature });
    }

    private static string Answer(Command command, int round)
    {
        byte[] json = command.Body["json"] switch
        {
            JsonObject given => Encoding.UTF8.GetBytes(given.ToJsonString()),
            _ => Encoding.UTF8.GetBytes(command.Needed("json")),
        };
        if (!BeaconRound.TryParse(json, out BeaconRound? answer, out ImmutableArray<string> faults))
            throw new CommandFaultException($"roundValue: {string.Join(" ", faults)}");
        return answer.Number == round ? answer.Signature : throw new CommandFaultException($"roundValue: round {answer.Number}; expected {round}, as announced");
    }

    private static Done OpenRequests(RoomState room, Book book)
    {
        Record known = book.AsOf(room.Known);
        if (!known.HasReviewers || known.Open is not null)
            throw new CommandFaultException($"openRequests: {(known.Open is null ? "reviewing States are not drawn yet" : "an announcement is open")}; expected reviewing States drawn and nothing open");
        return new Done(Acts.OpenRequests);
    }

    private static Done Request(Command command, RoomState room, Book book, HallClock clock)
    {
        RefuseClosed(room);
        if (room.Drafts.Requests.Length == MostRequests)
            throw new CommandFaultException($"request: {MostRequests} are typed; expected no more");
        string state = CommandRules.State(command, "state", book);
        string seats = command.Needed("seats");
        if (RequestSeats.Of(seats, book.Record.Mechanism).Count == 0)
            throw new CommandFaultException($"seats: \"{seats}\"; expected own, another, both or any, or ids of {string.Join(", ", book.Record.Mechanism.Seats.Select(seat => seat.Id))}");
        string askedBy = command.Text("askedBy") is null ? state : CommandRules.State(command, "askedBy", book);
        string kind = command.Text("kind") is null ? "ordinary" : CommandRules.OneOf(command, "kind", "ordinary", "exceptional");
        var draft = new DraftRequest(room.Drafts.Requests.Length + 1, state, seats, kind == "exceptional", command.Text("grounds"), askedBy, command.Text("refused"), false);
        // Whether the record can take it at all is said now; whether it is granted, on closing.
        MeetingDraft.Decide(room with { Drafts = room.Drafts with { Requests = [.. room.Drafts.Requests, draft] } }, book, Proposals.Today(clock, book.AsOf(room.Known)));
        return new Done(Acts.Request, Data: new { state, seats, kind, grounds = draft.Grounds, askedBy, refused = draft.Refused });
    }

    private static Done Strike(Command command, RoomState room)
    {
        RefuseClosed(room);
        int n = command.Needed("n", 1, Math.Max(1, room.Drafts.Requests.Length));
        if (room.Drafts.Requests.FirstOrDefault(request => request.N == n) is not { Struck: false })
            throw new CommandFaultException($"n: {n}; expected the number of a request that is not struck");
        return new Done(Acts.StrikeRequest, Data: new { n });
    }

    private static Done Decline(Command command, RoomState room)
    {
        int asked = command.Needed("proposal", 1, int.MaxValue);
        if (room.Proposal?.Id != asked)
            throw new CommandFaultException($"proposal: {asked}; expected the one that is open");
        return new Done(Acts.Decline, Data: new { proposal = asked, what = room.Proposal.What });
    }

    private static void RefuseClosed(RoomState room)
    {
        if (!room.RequestsOpen)
            throw new CommandFaultException("the list of requests is not open; expected openRequests first");
    }

    private static int Item(RoomState room, Book book)
    {
        Record known = book.AsOf(room.Known);
        return known.Open!.Plan!.Value.Length - known.Next.Length;
    }
}
