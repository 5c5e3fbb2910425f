using System.Collections.Immutable;
using LotDrawing;
using Lots.Inputs;
using Lots.Shell;

namespace Lots.Sheets;

/// <summary>A file of States parties: the CSV that this program writes, CSV as Excel writes it, or a spreadsheet.</summary>
internal sealed class RosterFile
{
    private const string Header = "code,name,regional_group,instruments,legal_systems,languages";

    private RosterFile(string path, Roster roster, ImmutableArray<string> order, Table? table) =>
        (Path, Roster, Order, Table) = (path, roster, order, table);

    /// <summary>The file's name.</summary>
    internal string Path { get; }

    /// <summary>The States.</summary>
    internal Roster Roster { get; }

    /// <summary>Their codes in the order of the file.</summary>
    internal ImmutableArray<string> Order { get; }

    /// <summary>The table that they were read from; null for CSV in the form that this program writes.</summary>
    internal Table? Table { get; }

    /// <summary>Reads it; null after a fault.</summary>
    internal static RosterFile? Read(string path, Mechanism mechanism, Faults faults)
    {
        if (InputFile.Start(path, SheetLimits.FileBytes + 1, faults) is not { } bytes)
            return null;
        if (SheetFile.IsSpreadsheet(bytes))
            return FromSheet(path, bytes, mechanism, faults);

        // What the engine itself reads is read by it alone: nothing is guessed where nothing has to be.
        using var file = new MemoryStream(bytes, writable: false);
        Parsed<Roster> strict = Roster.Load(file, mechanism, out var order);
        if (strict.IsValid)
            return new RosterFile(path, strict.Value, order, null);
        var asSheet = new Faults();
        if (FromSheet(path, bytes, mechanism, asSheet) is { } read)
            return read;
        if (FileKinds.RefuseOther(path, FileKinds.Roster, faults))
            return null;
        if (bytes.Length is 0 or > SheetLimits.FileBytes || HasHeader(bytes))
        {
            foreach (string line in Folded(path, strict.Faults))
                faults.Add(line);
        }
        else
        {
            faults.AddAll(asSheet);
        }

        return null;
    }

    private static RosterFile? FromSheet(string path, byte[] bytes, Mechanism mechanism, Faults faults)
    {
        if (RosterSheet.Read(path, bytes, mechanism, faults) is not var (table, states))
            return null;
        var roster = new Roster(states);

        // What is drawn from a sheet is what would be drawn from the file that it is converted to.
        using var csv = new MemoryStream();
        roster.Save(csv);
        csv.Position = 0;
        Parsed<Roster> again = Roster.Load(csv, mechanism);
        foreach (Fault fault in again.Faults)
            faults.Add($"{path}: as CSV, {fault}");
        return again.IsValid ? new RosterFile(path, again.Value, [.. states.Select(state => state.Code)], table) : null;
    }

    private static bool HasHeader(ReadOnlySpan<byte> bytes)
    {
        int end = bytes.IndexOfAny("\r\n"u8);
        string[] columns = System.Text.Encoding.UTF8.GetString(end < 0 ? bytes[..Math.Min(bytes.Length, 1_000)] : bytes[..Math.Min(end, 1_000)]).TrimStart('\uFEFF').Split(',');
        return Header.Split(',').Count(columns.Contains) > 1;
    }

    /// <summary>The engine's faults, those of many lines that say the same in one.</summary>
    private static IEnumerable<string> Folded(string path, ImmutableArray<Fault> faults)
    {
        const int Many = 3;
        foreach (var same in faults.GroupBy(fault => (Index(fault).Column, fault.Found, fault.Expected)))
        {
            if (same.Count() < Many || same.Key.Column is null)
            {
                foreach (Fault fault in same)
                    yield return $"{path}: {fault}";
                continue;
            }

            string lines = string.Join(", ", same.Take(8).Select(fault => Index(fault).Line)) + (same.Count() > 8 ? ", …" : "");
            yield return $"{path}: {same.Count()} lines ({lines}), {same.Key.Column}: {same.Key.Found}; expected {same.Key.Expected}";
        }
    }

    private static (string Line, string? Column) Index(Fault fault) =>
        fault.Where.StartsWith("line ", StringComparison.Ordinal) && fault.Where.Split(", ", 2) is [var line, var column] ? (line["line ".Length..], column) : ("", null);
}
