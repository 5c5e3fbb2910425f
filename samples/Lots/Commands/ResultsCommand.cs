using System.CommandLine;
using System.Globalization;
using Lots.Inputs;
using Lots.Output.Results;
using Lots.Records;
using Lots.Shell;

namespace Lots.Commands;

/// <summary><c>lots results</c>: the pairings in force, and what changed.</summary>
internal sealed class ResultsCommand : LotsCommand
{
    /// <summary>The entry that draws the reviewing States: before it there are no results.</summary>
    private const int First = 2;

    private readonly Argument<string> record = RecordInput.Argument("The record.");
    private readonly Option<string?> since = new("--since") { Description = "Marks what was drawn after this entry. Without it, after the first drawing.", HelpName = "ENTRY" };
    private readonly Choice format = new("--format", "How the results are written; html is for printing, a page or more a group.", "table", "json", "csv", "html");

    internal ResultsCommand()
        : base(
            "results",
            "Shows the results in force: who reviews whom, what changed and by which entry, and how many repetitions each State has left.",
            "lots results record.json",
            "lots results record.json --since 4 --format html > results.html")
    {
        Add(record);
        Add(since);
        Add(format);
    }

    internal override int Run(ParseResult parsed, Desk desk)
    {
        var faults = new Faults();
        RecordInput? input = RecordInput.Read(parsed.GetValue(record)!, faults);
        string chosen = format.Read(parsed, faults);
        int from = Since(parsed.GetValue(since), input, faults);
        faults.ThrowIfAny();

        var results = new ResultsInForce(input!.History, from);
        switch (chosen)
        {
            case "json":
                ResultsJson.Write(results, desk.Out.Bytes);
                break;
            case "csv":
                ResultsCsv.Write(results, desk.Out.Bytes);
                break;
            case "html":
                new ResultsHtml(results, desk.Out.Text).Write();
                break;
            default:
                new ResultsTable(results, desk.Out.Text).Write();
                break;
        }

        return ExitCode.Done;
    }

    private static int Since(string? text, RecordInput? input, Faults faults)
    {
        int last = input?.History.Record.Entries.Length ?? int.MaxValue;
        if (text is null)
            return First;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int entry) && entry >= First && entry <= last)
            return entry;
        faults.Add("--since", OneLine.Shown(text), $"the number of an entry from {First}, the first drawing{(input is null ? "" : $", to {last}, the last")}");
        return First;
    }
}
