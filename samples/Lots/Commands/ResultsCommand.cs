using System.CommandLine;
using LotDrawing;
using Lots.Inputs;
using Lots.Output;
using Lots.Output.Results;
using Lots.Records;
using Lots.Shell;
using Papers.Documents;
using Papers.Office;
using Papers.Results;

namespace Lots.Commands;

/// <summary><c>lots results</c>: who reviews whom, and what changed.</summary>
internal sealed class ResultsCommand : LotsCommand
{
    private readonly Argument<string> record = Acts.Record();
    private readonly Option<string?> since = Inputs.Since.Option("Marks what was drawn", " Without it, after the first drawing.");
    private readonly Option<bool> checker = new("--checker") { Description = "One HTML file that holds the record and the page that checks it: for a phone without a network." };
    private readonly Choice format = new("--format", "How the results are written; html is for screen, phone and print.", "table", "json", "csv", "xlsx", "html", "docx");
    private readonly Choice language = PaperFile.Language();
    private readonly Option<string?> result = new("--out") { Description = "A new file, in place of standard output.", HelpName = "FILE" };

    internal ResultsCommand()
        : base(
            "results",
            "Shows the results in force: who reviews whom, what changed and by which entry, and how many repetitions each State has left.",
            "lots results record.json",
            "lots results record.json --since 9 --format html --language fr --out results.html",
            "lots results record.json --checker --out check.html")
    {
        Add(record);
        foreach (Option option in (Option[])[since, checker, format, language, result])
            Add(option);
    }

    internal override int Run(ParseResult parsed, Desk desk)
    {
        var faults = new Faults();
        string path = parsed.GetValue(record)!;
        string chosen = format.Read(parsed, faults);
        string? spoken = language.ReadGiven(parsed, faults);
        PaperFile.RefuseMissing(chosen, faults);
        if (chosen is ("xlsx" or "docx") && parsed.GetValue(result) is null)
            faults.Add("--format", chosen, "a file for it: --out FILE");
        if (spoken is not null && chosen is ("table" or "json"))
            faults.Add("--language", $"{spoken}, of --format {chosen}", "--format html, docx, xlsx or csv");
        if (parsed.GetValue(result) is { } taken)
            AtomicFile.RefuseTaken("--out", taken, faults);
        faults.ThrowIfAny();
        Record now = RecordSession.Read(path, desk);
        int? from = Inputs.Since.Read(parsed.GetValue(since), now, faults);
        if (now.InForce is null)
            faults.Add(path, "nothing is drawn yet", "groups at least; lots show says what is open");
        faults.ThrowIfAny();

        if (parsed.GetValue(result) is { } file)
        {
            using var bytes = new MemoryStream();
            using (var text = new StreamWriter(bytes, leaveOpen: true) { NewLine = "\n" })
                Write(now, path, from, chosen, spoken, parsed.GetValue(checker), text, bytes);
            AtomicFile.WriteNew(file, bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
        }
        else
        {
            Write(now, path, from, chosen, spoken, parsed.GetValue(checker), desk.Out.Text, desk.Out.Bytes);
        }

        return ExitCode.Done;
    }

    private static void Write(Record now, string path, int? from, string format, string? language, bool checker, TextWriter text, Stream bytes)
    {
        if (checker)
        {
            CheckerPage.Write(InputFile.Bytes(path, RecordSession.MostBytes, new Faults())!, text);
            return;
        }

        var results = new ResultsInForce(now, from);
        switch (format)
        {
            case "json":
                ResultsJson.Write(results, bytes);
                break;
            case "csv" when language is null:
                ResultsCsv.Write(results, bytes);
                break;
            case "csv":
                ResultsCsv.Write(ResultsSheet.Of(results, PaperFile.Texts(language)), bytes);
                break;
            case "xlsx":
                bytes.Write(OfficeFiles.Spreadsheet(ResultsSheet.Of(results, PaperFile.Texts(language ?? "en"))));
                break;
            case "html" or "docx":
                bytes.Write(PaperFile.Bytes(ResultsPaper.Of(results, PaperFile.Texts(language ?? "en")), format));
                break;
            default:
                new ResultsTable(results, text).Write();
                break;
        }
    }
}
