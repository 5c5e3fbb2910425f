using LotDrawing.Records;
using Spectre.Console;

namespace Lots.Output;

/// <summary>Lines about a record that every command says alike.</summary>
internal static class RecordLines
{
    /// <summary>How long the record is now, and what to publish so that nobody can cut it off.</summary>
    internal static void WriteEnd(IAnsiConsole console, Record record)
    {
        console.WriteLine($"The record has {Tables.Counted(record.Entries.Length, "entry", "entries")}; the last hash, to be published, is", Style.Plain);
        console.WriteLine(record.LastHash, Tables.Heading);
    }
}
