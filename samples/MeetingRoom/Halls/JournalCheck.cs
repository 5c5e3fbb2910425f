using System.Globalization;
using Lots.Shell;
using MeetingRoom.Journals;
using MeetingRoom.Meetings;

namespace MeetingRoom.Halls;

/// <summary>Whether a journal belongs to a record: each entry that it knows is there, with the hash that it knows.</summary>
internal static class JournalCheck
{
    /// <summary>What follows from the lines.</summary>
    /// <exception cref="BadInputException">A line is none that this program wrote, or they are not of this record.</exception>
    internal static RoomState Replayed(IReadOnlyList<JournalLine> lines, Book book, string journal)
    {
        Refuse(lines, book, journal);
        RoomState room = RoomState.Before(book.Kind);
        foreach (JournalLine line in lines)
        {
            try
            {
                room = room.Apply(line, book);
            }
            catch (Exception fault) when (fault is not OutOfMemoryException)
            {
                // Whatever it is: a line that cannot be applied was not written by this program.
                throw new BadInputException(string.Create(CultureInfo.InvariantCulture, $"{journal}: line {line.Number}, \"{OneLine.Of(line.What)}\", cannot be understood; expected a line that this program wrote: move the journal away, and everything is shown anew"));
            }
        }

        return room;
    }

    /// <exception cref="BadInputException">It does not.</exception>
    private static void Refuse(IReadOnlyList<JournalLine> lines, Book book, string journal)
    {
        for (int i = 0; i < lines.Count; i++)
        {
            if (lines[i].Number != i + 1)
                throw new BadInputException(string.Create(CultureInfo.InvariantCulture, $"{journal}: line {lines[i].Number}; expected line {i + 1}: lines are missing"));
            if (lines[i].What is not (Acts.Found or Acts.Recorded))
                continue;
            if (lines[i].Entry is not { } entry || entry < 1)
                throw new BadInputException(string.Create(CultureInfo.InvariantCulture, $"{journal}: line {lines[i].Number} names no entry; expected a line that this program wrote"));
            if (entry > book.Length)
                throw new BadInputException($"{journal}: knows entry {entry}, and the record has {book.Length}; expected the record that the meeting was at: the second copy may have it");
            if (lines[i].Data?.Contains(book[entry].Hash, StringComparison.Ordinal) != true)
                throw new BadInputException($"{journal}: knows another entry {entry}; expected the journal of this record: move the journal away, and everything is shown anew");
        }
    }
}
