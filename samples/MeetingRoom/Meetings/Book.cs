using System.Collections.Concurrent;
using LotDrawing;

namespace MeetingRoom.Meetings;

/// <summary>A record with what is made of it once: its drawings in the order shown, its files.</summary>
/// <param name="record">The record; perhaps without an entry.</param>
internal sealed class Book(Record record)
{
    private readonly ConcurrentDictionary<(int Entry, string Way), Revelation> revelations = new();
    private readonly ConcurrentDictionary<int, Record> before = new();

    /// <summary>The record.</summary>
    internal Record Record => record;

    /// <summary>How many entries it has.</summary>
    internal int Length => record.Entries.Length;

    /// <summary>The kind as files write it.</summary>
    internal string Kind => record.Kind == RecordKind.Rehearsal ? "rehearsal" : "official";

    /// <summary>An entry by its number.</summary>
    internal Entry this[int entry] => record.Entries[entry - 1];

    /// <summary>A drawing in the order shown.</summary>
    /// <param name="entry">Its entry.</param>
    /// <param name="way">The way through it.</param>
    internal Revelation Revelation(int entry, string way = Ways.ByGroup) =>
        revelations.GetOrAdd((entry, way), _ => Meetings.Revelation.Of(record, entry, AnnouncementOf(entry)!.What, way));

    /// <summary>The drawing that is on show.</summary>
    internal Revelation Revelation(RoomState room) => Revelation(room.Drawing, room.Way);

    /// <summary>The record as it stood after an entry.</summary>
    internal Record AsOf(int entry) => entry == Length ? record : before.GetOrAdd(entry, _ => record.AsOf(entry));

    /// <summary>The announcement that an entry belongs to: itself, or the last one before it.</summary>
    internal Entry.Announcement? AnnouncementOf(int entry) => record.Entries.Take(entry).OfType<Entry.Announcement>().LastOrDefault();

    /// <summary>The file's bytes as they stood after an entry; null where there was none.</summary>
    internal byte[]? Bytes(int entry)
    {
        if (entry == 0)
            return null;
        using var bytes = new MemoryStream();
        AsOf(entry).Save(bytes);
        return bytes.ToArray();
    }

    /// <summary>The same record with entries more; what was made of the old ones stays.</summary>
    internal Book With(Record after)
    {
        var next = new Book(after);
        foreach (var (drawing, revelation) in revelations)
            next.revelations[drawing] = revelation;
        return next;
    }
}
