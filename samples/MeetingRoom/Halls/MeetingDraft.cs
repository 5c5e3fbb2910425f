using System.Collections.Immutable;
using LotDrawing;
using MeetingRoom.Meetings;
using MeetingRoom.Web;

namespace MeetingRoom.Halls;

/// <summary>What a meeting would decide on the requests typed. No seed exists, so no result can be seen.</summary>
internal static class MeetingDraft
{
    /// <summary>Decides on the requests that are not struck.</summary>
    /// <param name="room">The meeting.</param>
    /// <param name="book">The record.</param>
    /// <param name="day">The date.</param>
    /// <exception cref="RefusedException">A request names nothing that there is.</exception>
    internal static Meeting Decide(RoomState room, Book book, DateOnly day) =>
        book.AsOf(room.Known).Meet(day, Requests(room, book), again: true);

    /// <summary>The requests that are not struck, in the order asked.</summary>
    internal static ImmutableArray<Request> Requests(RoomState room, Book book) => [.. room.Drafts.Requests.Where(request => !request.Struck).Select(request =>
        new Request(request.State, [.. RequestSeats.Of(request.Seats, book.Record.Mechanism)], request.AskedBy, request.Exceptional ? RepetitionKind.Exceptional : RepetitionKind.Ordinary, request.Grounds)
        {
            RefusedByDecision = request.Refused,
        })];

    /// <summary>What would become of one more request.</summary>
    internal static object Preview(RoomState room, Book book, DateOnly day, DraftRequest asked)
    {
        RoomState with = room with { Drafts = room.Drafts with { Requests = [.. room.Drafts.Requests, asked] } };
        Meeting meeting = Decide(with, book, day);
        RequestDecision decision = meeting.Decisions[^1];
        Drawing inForce = book.AsOf(room.Known).InForce!;
        FilledSeat[] replaced = [.. decision.Request.Seats.Select(seat => inForce.ReviewOf(asked.State)?.Seat(seat)).OfType<FilledSeat>()];
        Pot[] pots = [.. meeting.Pots.Where(pot => decision.IsGranted && pot.State == asked.State && decision.Request.Seats.Contains(pot.Seat))];
        return new
        {
            Granted = decision.IsGranted,
            Reason = decision.Refused is { } why ? RequestsJson.ReasonOf(why) : null,
            ReasonText = decision.Text,
            Left = meeting.OrdinaryLeft(asked.State),
            Replaces = replaced.Length == 0 ? null : new { State = replaced[0].Principal, With = replaced[0].Additional },
            ReplacesAll = replaced.Select(seat => new { seat.Seat, State = seat.Principal, With = seat.Additional }),
            Pot = pots.Length == 0 ? (int?)null : pots[0].States.Length,
            Pots = pots.Select(pot => new { pot.Seat, States = pot.States.Length }),
            Hindrances = meeting.Hindrances.Select(fault => fault.ToString()),
        };
    }
}
