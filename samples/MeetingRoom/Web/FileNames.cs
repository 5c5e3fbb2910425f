using MeetingRoom.Meetings;

namespace MeetingRoom.Web;

/// <summary>The files that can be taken away.</summary>
internal static class FileNames
{
    internal static IEnumerable<string> Of(RoomState room, Book book) => [];
}
