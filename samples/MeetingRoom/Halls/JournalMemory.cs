using MeetingRoom.Journals;

namespace MeetingRoom.Halls;

/// <summary>What a hall keeps of the journal beside what follows from it: which commands were done, who wrote last, the last lines.</summary>
internal sealed class JournalMemory
{
    private const int Most = 1000;

    private readonly Dictionary<string, long> done = new(StringComparer.Ordinal);
    private readonly List<JournalLine> tail = [];

    /// <summary>The last line that a person wrote: what was sent as of an older one was meant for another picture.</summary>
    internal long LastByPerson { get; private set; }

    /// <summary>The last lines, oldest first.</summary>
    internal IReadOnlyList<JournalLine> Tail
    {
        get
        {
            lock (tail)
                return [.. tail];
        }
    }

    /// <summary>The line of a command that was done before; null where it was not.</summary>
    internal long? LineOf(string id) => done.TryGetValue(id, out long line) ? line : null;

    /// <summary>Keeps a line.</summary>
    internal void Add(JournalLine line)
    {
        if (line.Id is not null)
            done[line.Id] = line.Number;
        if (line.Role is Roles.Operator or Roles.Second && line.What != Acts.SignedIn)
            LastByPerson = line.Number;
        lock (tail)
        {
            tail.Add(line);
            if (tail.Count > Most)
                tail.RemoveAt(0);
        }
    }
}
