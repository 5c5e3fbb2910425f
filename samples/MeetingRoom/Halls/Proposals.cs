using LotDrawing;
using MeetingRoom.Meetings;

namespace MeetingRoom.Halls;

/// <summary>What one operator proposes to add to the record and the other agrees to.</summary>
internal static class Proposals
{
    /// <summary>How long the second operator has.</summary>
    internal static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    internal static Proposal Agreed(Command command, RoomState room, Book book, HallClock clock) => throw new CommandFaultException("proposal: none is open; expected one");

    internal static Record After(Proposal proposal, RoomState room, Book book) => book.Record;
}
