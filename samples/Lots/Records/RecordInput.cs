using System.CommandLine;
using LotDrawing.Records;
using Lots.Shell;

namespace Lots.Records;

/// <summary>A record with its first drawings, followed entry by entry.</summary>
/// <param name="File">The record and its file.</param>
/// <param name="History">What it says.</param>
internal sealed record RecordInput(VerifiedRecord File, RecordHistory History)
{
    internal static Argument<string> Argument(string description) => new("RECORD") { Description = description };

    /// <summary>Reads and verifies a record; null when there is a fault.</summary>
    internal static RecordInput? Read(string path, Faults faults)
    {
        if (VerifiedRecord.Read(path, faults) is not { } file)
            return null;
        if (file.Record.Entries.Length >= 2)
            return new RecordInput(file, RecordHistory.Of(file.Record));
        faults.Add(path, "a record of the groups alone", $"one with reviewing States; lots draw --record {path} draws them");
        return null;
    }
}
