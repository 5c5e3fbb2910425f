using MeetingRoom.Meetings;

namespace MeetingRoom.Halls;

/// <summary>What is typed before it is recorded.</summary>
internal static class DraftRules
{
    /// <summary>The line that a command comes to, or null where it is none of these.</summary>
    internal static Done? Of(Command command, RoomState room, Book book, HallClock clock) => null;
}
