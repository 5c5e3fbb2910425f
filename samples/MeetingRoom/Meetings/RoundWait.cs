using LotDrawing;
using MeetingRoom.Journals;

namespace MeetingRoom.Meetings;

/// <summary>A round of drand that the hall waits for. When it has not come by the deadline on the opening slide, its announcement is
/// annulled: nobody may choose between waiting and beginning anew once the value can be known.</summary>
/// <param name="Round">The round announced.</param>
/// <param name="Due">When it comes.</param>
/// <param name="Deadline">Until when it is waited for.</param>
internal sealed record RoundWait(int Round, DateTimeOffset Due, DateTimeOffset Deadline)
{
    /// <summary>How many minutes are waited where nothing was set up.</summary>
    internal const int UsualMinutes = 30;

    /// <summary>The round of the announcement that is open, where it has one that is not recorded; else null.</summary>
    internal static RoundWait? Of(RoomState room, Book book) =>
        room.Known > 0 && book.AsOf(room.Known).Next.OfType<PlannedContribution.Drand>().FirstOrDefault() is { } planned ? Of(planned.Round, room) : null;

    /// <summary>A round, with the deadline that was set up before it was announced.</summary>
    internal static RoundWait Of(int round, RoomState room)
    {
        DateTimeOffset due = DrandRound.TimeOf(round);
        return new RoundWait(round, due, due.AddMinutes(room.DeadlineMinutes));
    }

    /// <summary>The line that says that the deadline has passed; null where none is due.</summary>
    internal static NextStep? Next(RoomState room, Book book) => !room.IsOverdue && room.Drafts.Signature is null && Of(room, book) is { } wait
        ? new NextStep(Acts.Overdue, wait.Deadline - room.Since)
        : null;
}
