using LotDrawing.Records;
using LotDrawing.Verification;
using Lots.Output.Results;
using Lots.Shell;
using Spectre.Console;

namespace Lots.Output;

/// <summary>The verdict on a record in plain words: what was checked, what was found, what was not checked.</summary>
internal sealed class VerdictReport(Record record, Commitment? commitment, Verdict verdict, TextWriter output)
{
    private readonly IAnsiConsole console = Terminal.Of(output);

    internal void Write()
    {
        string kind = record.Header.Kind == RecordKind.Rehearsal ? "REHEARSAL record" : "Official record";
        Line($"{kind}: {record.Header.Mechanism.Name}");
        Line($"{Tables.Counted(record.Header.Roster.Count, "State")} at the start; {Tables.Counted(record.Entries.Length, "entry", "entries")} from {Dates.Text(record.Entries[0].Date)} to {Dates.Text(record.Entries[^1].Date)}");
        Line($"Last hash: {record.LastHash}");

        WriteChecks();
        WriteAll("Found", verdict.Findings.Select(finding => finding.ToString()));
        WriteAll("Not shown by these checks", verdict.Reservations.Select(reservation => reservation.ToString())
            .Append("entries cut off at the end show in the last hash alone: compare it with the one that was published"));
        console.WriteLine();
        console.WriteLine(Sentence(), verdict.IsGood ? Tables.Heading : Tables.Marked);
    }

    private void WriteChecks()
    {
        int drawn = record.Entries.Count(entry => entry.Content.IsDrawn);
        WriteAll("Checked", [
            "the file: canonical JSON, and nothing in it that does not belong",
            $"the hashes of rules and roster, and the chain: {Tables.Counted(record.Entries.Length, "link")}",
            "numbers, kinds, dates and labels of all entries",
            "the ceremonies: form, and of drand rounds randomness and time",
            "requests: whether each was rightly granted or rightly refused",
            "the rules: every result, by the roster of its moment",
            $"the lots: {verdict.DrawingsDerived} of {Tables.Counted(drawn, "drawing")} derived again from seed and label",
            .. commitment is null ? (string[])[] : [$"the commitment of {Dates.Text(commitment.Date)}: States, rules, sizes, procedure, ceremony, dates"]]);
    }

    private string Sentence()
    {
        if (!verdict.IsGood)
            return $"The record does NOT hold: {Tables.Counted(verdict.Findings.Length, "finding")}.";
        return commitment is null ? "The record holds." : "The record holds, and it keeps the commitment.";
    }

    private void WriteAll(string title, IEnumerable<string> lines)
    {
        var all = lines.ToList();
        if (all.Count == 0)
            return;
        console.WriteLine();
        console.WriteLine(title, Tables.Heading);
        foreach (string line in all)
            Line($"  {line}");
    }

    private void Line(string line) => console.WriteLine(OneLine.Of(line), Style.Plain);
}
