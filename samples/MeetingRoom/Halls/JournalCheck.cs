using System.Globalization;
using Lots.Shell;
using MeetingRoom.Journals;
using MeetingRoom.Meetings;

namespace MeetingRoom.Halls;

/// <summary>Whether a journal belongs to a record: each entry that it knows is there, with the hash that it knows.</summary>
internal static class JournalCheck
{
    /// <exception cref="BadInputException">It does not.</exception>
    internal static void Refuse(IReadOnlyList<JournalLine> lines, Book book, string journal)
    {
        for (int i = 0; i < lines.Count; i++)
        {
            if (lines[i].Number != i + 1)
                throw new BadInputException(string.Create(CultureInfo.InvariantCulture, $"{journal}: line {lines[i].Number}; expected line {i + 1}: lines are missing"));
            if (lines[i].What is not (Acts.Found or Acts.Recorded))
                continue;
            int entry = lines[i].Entry!.Value;
            if (entry > book.Length)
                throw new BadInputException($"{journal}: knows entry {entry}, and the record has {book.Length}; expected the record that the meeting was at: the second copy may have it");
            if (book[entry].Hash != lines[i].Text("hash"))
                throw new BadInputException($"{journal}: knows another entry {entry}; expected the journal of this record: move the journal away, and everything is shown anew");
        }
    }
}
