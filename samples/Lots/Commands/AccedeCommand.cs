using System.CommandLine;
using System.Globalization;
using LotDrawing;
using LotDrawing.Records;
using LotDrawing.Repetitions;
using LotDrawing.Text;
using Lots.Inputs;
using Lots.Records;
using Lots.Shell;

namespace Lots.Commands;

/// <summary><c>lots accede</c>: a State that joins, or that joins a Protocol.</summary>
internal sealed class AccedeCommand : LotsCommand
{
    private readonly Argument<string> record = RecordInput.Argument("The record; it is extended, unless --out names another file.");
    private readonly Option<string> roster = new("--roster") { Description = "The States parties as they are now, as CSV; only the row of the State that joins is looked at.", HelpName = "FILE", Required = true };
    private readonly Option<string> state = new("--state") { Description = "The State that joins, or that is now party to more instruments.", HelpName = "CODE", Required = true };
    private readonly Option<string?> group = new("--group") { Description = "The group in which a new State is reviewed. Without it the last one that has not started.", HelpName = "N" };
    private readonly Option<string?> started = new("--started") { Description = "The groups whose reviews have started, separated by commas. Without it none.", HelpName = "N,…" };
    private readonly ChangeOptions change = new();

    internal AccedeCommand()
        : base(
            "accede",
            "Takes a new State into the record and draws its reviewing States; or completes the review of one that has joined a Protocol.",
            "lots accede record.json --roster states-2023.csv --state SSD --started 1,2 --date 2023-04-01 --seed \"the words spoken in the hall\"",
            "lots accede record.json --roster states-2023.csv --state FJI --ceremony ceremony.json")
    {
        Add(record);
        foreach (Option option in (Option[])[roster, state, group, started])
            Add(option);
        change.AddTo(this, "The day of the accession");
    }

    internal override int Run(ParseResult parsed, Desk desk)
    {
        var faults = new Faults();
        RecordInput? input = RecordInput.Read(parsed.GetValue(record)!, faults);
        DateOnly date = change.ReadDate(parsed, faults);
        Ceremony? seed = change.Ceremony.ReadOne(parsed, faults);
        int? named = (int?)Count.Read("--group", parsed.GetValue(group), int.MaxValue, faults);
        HashSet<int> begun = Started(parsed.GetValue(started), faults);
        StateParty? joining = input is null ? null : Row(parsed, input, faults);
        string? path = change.ReadOut(parsed, faults);
        if (joining is not null)
        {
            foreach (string fault in Accession.Faults(input!.History.Now, date, joining, named, begun))
                faults.Add(fault);
        }

        faults.ThrowIfAny();
        RecordChange made = RecordChange.Accede(input!.History, seed!, date, joining!, named, begun);
        return ChangeOptions.Finish(input, made, path, desk);
    }

    private StateParty? Row(ParseResult parsed, RecordInput input, Faults faults)
    {
        string path = parsed.GetValue(roster)!;
        if (InputFile.Read(path, file => RosterCsv.Read(file, input.History.Now.Mechanism.Vocabulary), faults) is not { } reading)
            return null;
        foreach (RosterFault fault in reading.Faults)
            faults.Add($"{path}: {fault}");
        return reading.IsValid ? StateChoice.Read("--state", parsed.GetValue(state), reading.Roster, faults) : null;
    }

    private static HashSet<int> Started(string? text, Faults faults)
    {
        var groups = new HashSet<int>();
        foreach (string item in text?.Split(',') ?? [])
        {
            if (int.TryParse(item, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= 1)
                groups.Add(number);
            else
                faults.Add("--started", OneLine.Shown(item), "numbers of groups, separated by commas");
        }

        return groups;
    }
}
