using System.CommandLine;
using LotDrawing;
using Lots.Output;
using Lots.Shell;

namespace Lots.Records;

/// <summary>How every command that writes into a record ends: what will be written is said, perhaps asked, and written.</summary>
internal static class Acts
{
    /// <summary>The record that a command works on.</summary>
    internal static Argument<string> Record() => new("RECORD") { Description = "The record." };

    /// <summary>Says what is to be written, and writes it unless it is only looked at.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="act">How it is to be written.</param>
    /// <param name="before">The record as it was.</param>
    /// <param name="after">The record with its new entries.</param>
    /// <param name="title">What it is, in a line.</param>
    /// <param name="write">Writes it.</param>
    /// <param name="refused">Whether a request is refused.</param>
    internal static int Finish(ParseResult parsed, ActOptions act, Record before, Record after, string title, Action write, bool refused = false)
    {
        string[] summary = [title, .. AnnounceOptions.Summary(before, after)];
        if (act.IsCheck(parsed))
        {
            foreach (string line in summary)
                Desk.Note(line);
            Desk.Note("checked; nothing was written");
            return refused ? ExitCode.Refused : ExitCode.Done;
        }

        act.Confirm(parsed, after.Kind, summary);
        write();
        Desk.Note(Publish(after));
        return refused ? ExitCode.Refused : ExitCode.Done;
    }

    /// <summary>Opens a record, does something to it, and writes it.</summary>
    internal static int Extend(ParseResult parsed, ActOptions act, string path, Desk desk, Func<Record, DateOnly, Record> extend)
    {
        var faults = new Faults();
        DateOnly day = act.Day(parsed, faults);
        faults.ThrowIfAny();
        using RecordSession session = RecordSession.Open(path, act.IsCheck(parsed) ? null : ShellWords.Line(parsed), desk);
        Record after = extend(session.Record, day);
        return Finish(parsed, act, session.Record, after, Title(session), () => session.Extend(after, desk));
    }

    /// <summary>The file and what it is.</summary>
    internal static string Title(RecordSession session) =>
        $"{session.Path}, {(session.Record.Kind == RecordKind.Rehearsal ? "a rehearsal" : "the official record")}, {Tables.Counted(session.Record.Entries.Length, "entry", "entries")} so far:";

    private static string Publish(Record record) => $"hash to be published, first 32 digits in fours: {PublishedHash.InFours(record.LastHash)}";
}
