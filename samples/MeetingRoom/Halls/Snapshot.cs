using MeetingRoom.Meetings;
using MeetingRoom.Web;

namespace MeetingRoom.Halls;

/// <summary>One version of the meeting, with the bytes that everybody is sent made once.</summary>
internal sealed class Snapshot
{
    private readonly Lazy<byte[]> state;
    private readonly Lazy<byte[]> stateZipped;
    private readonly Lazy<byte[]> frame;
    private readonly Lazy<byte[]?> record;

    internal Snapshot(RoomState room, Book book, StateJson json)
    {
        Room = room;
        Book = book;
        state = new(() => json.State(room, book));
        stateZipped = new(() => Zipped.Of(state.Value));
        frame = new(() => EventFrames.View(room.View.V, json.Event(room, book)));
        record = new(() => book.Bytes(PublicEntry));
    }

    /// <summary>What follows from the record and the journal.</summary>
    internal RoomState Room { get; }

    /// <summary>The record.</summary>
    internal Book Book { get; }

    /// <summary>The answer of <c>/state</c>.</summary>
    internal byte[] State => state.Value;

    /// <summary>The same, compressed.</summary>
    internal byte[] StateZipped => stateZipped.Value;

    /// <summary>The event, as it is sent.</summary>
    internal byte[] Frame => frame.Value;

    /// <summary>The record's file as far as it is public; null before there is any.</summary>
    internal byte[]? Record => record.Value;

    /// <summary>The entry up to which the record is public: before a drawing until all its lots were shown, else the last.</summary>
    internal int PublicEntry => Room.Drawing == 0 || Room.Ended || Room.SetUp["publishRecord"]?.GetValue<string>() == "at-once" ? Room.Known : Room.Drawing - 1;
}
