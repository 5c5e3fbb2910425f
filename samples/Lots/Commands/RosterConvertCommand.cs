using System.CommandLine;
using LotDrawing;
using Lots.Inputs;
using Lots.Output;
using Lots.Records;
using Lots.Sheets;
using Lots.Shell;

namespace Lots.Commands;

/// <summary><c>lots roster convert</c>: the same States as CSV of this program's own form, or as a spreadsheet.</summary>
internal sealed class RosterConvertCommand : LotsCommand
{
    private static readonly string[] Columns = ["code", "name", "regional_group", "instruments", "legal_systems", "languages"];

    private readonly Argument<string> file = new("FILE") { Description = "The States parties: a spreadsheet (.xlsx), or CSV." };
    private readonly Option<string> mechanism = MechanismChoice.Option();
    private readonly Option<string> output = new("--out") { Description = "A new file, .csv or .xlsx.", HelpName = "FILE", Required = true };
    private readonly Option<string?> instruments = new("--instruments") { Description = "List every State as party to these, by commas: for a trial of other rules.", HelpName = "LIST" };

    internal RosterConvertCommand()
        : base(
            "convert",
            "Writes the States parties of a file into a new one, CSV or spreadsheet by its ending.",
            "lots roster convert states.xlsx --out states.csv",
            "lots roster convert states.csv --out states.xlsx",
            "lots roster convert states.csv --instruments UNCAC --out uncac-trial.csv")
    {
        Add(file);
        foreach (Option option in (Option[])[output, instruments, mechanism])
            Add(option);
    }

    internal override int Run(ParseResult parsed, Desk desk)
    {
        var faults = new Faults();
        string path = parsed.GetValue(output)!;
        bool asBook = path.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase);
        if (!asBook && !path.EndsWith(".csv", StringComparison.OrdinalIgnoreCase))
            faults.Add(output.Name, OneLine.Shown(path), "a name that ends in .csv or .xlsx");
        if (asBook && !Workbooks.AreSupported)
            faults.Add(output.Name, "a spreadsheet", "a name that ends in .csv: spreadsheets are written by the lots tool, not by the native executable");
        AtomicFile.RefuseTaken(output.Name, path, faults);
        string[]? listed = parsed.GetValue(instruments)?.Split(',', ';').Select(item => item.Trim()).ToArray();
        if (listed is not null && (listed.Any(item => item.Length == 0 || item.Contains(' ') || PlainText.Unprintable(item) is not null) || listed.Distinct(StringComparer.Ordinal).Count() != listed.Length))
            faults.Add(instruments.Name, OneLine.Shown(parsed.GetValue(instruments)!), "ids of instruments by commas, each once");
        Mechanism? rules = MechanismChoice.Read(parsed.GetValue(mechanism)!, faults);
        RosterFile? read = rules is null ? null : RosterFile.Read(parsed.GetValue(file)!, rules, faults);
        faults.ThrowIfAny();
        Roster roster = listed is null ? read!.Roster : new Roster(read!.Roster.States.Select(state => state.WithInstruments(listed)));
        AtomicFile.WriteNew(path, asBook ? Book(roster) : Csv(roster));
        Desk.Note($"{path}: {Tables.Counted(roster.Count, "State")}");
        return ExitCode.Done;
    }

    private static byte[] Csv(Roster roster)
    {
        using var csv = new MemoryStream();
        roster.Save(csv);
        return csv.ToArray();
    }

    private static byte[] Book(Roster roster) => Workbooks.Write(("States parties",
    [
        Columns,
        .. roster.States.Select(string[] (state) =>
            [state.Code, state.Name, state.RegionalGroup, string.Join(';', state.Instruments), string.Join(';', state.LegalSystems), string.Join(';', state.Languages)]),
    ]));
}
