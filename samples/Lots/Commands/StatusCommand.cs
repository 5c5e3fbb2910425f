using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using LotDrawing;
using LotDrawing.CountryReviews;
using Lots.Inputs;
using Lots.Output;
using Lots.Records;
using Lots.Sheets;
using Lots.Shell;
using Lots.Status;
using Papers.Documents;
using static LotDrawing.CountryReviews.StatusFile;

namespace Lots.Commands;

/// <summary><c>lots status</c>: after the draw, how the country reviews stand; or whether figures typed in fit together.</summary>
internal sealed class StatusCommand : LotsCommand
{
    private readonly Argument<string[]> files = new("FILE") { Description = "The reviews and what happened in them, as JSON; or figures typed in, to be checked. Several files of different days give one table by day.", Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<string?> record = new("--record") { Description = "The record, in place of FILE: the drawing, repetitions, accessions and withdrawals are in it.", HelpName = "RECORD" };
    private readonly Option<string?> events = new("--events") { Description = "With --record: what happened in the reviews, a row an event, as a spreadsheet (.xlsx) or CSV.", HelpName = "FILE" };
    private readonly Option<string?> starts = new("--starts") { Description = "With --record: the days on which the groups start. Without it those of the first phase.", HelpName = "DATE,…" };
    private readonly Option<string?> template = new("--template") { Description = "Write an empty sheet of events to fill in, .xlsx or .csv, and nothing else.", HelpName = "FILE" };

    private readonly Option<string?> asOf = new("--as-of")
    {
        Description = "The day of the report, as 2022-06-21; what happened later does not count. Without it, the day of the file, or with --record today.",
        HelpName = "DATE",
    };

    private readonly Choice format = new("--format", "How to write the report. For requests, only the repetitions worth asking for, as a draft in which nobody asks yet.", "text", "markdown", "html", "json", "requests", "docx");
    private readonly Choice language = PaperFile.Language();
    private readonly Option<string?> result = new("--out") { Description = "A new file for the report, in place of standard output.", HelpName = "FILE" };

    internal StatusCommand()
        : base(
            "status",
            "Reports how the country reviews stand: nominations, stages, deadlines, languages, reminders due.",
            "lots status status-2022-06.json --as-of 2022-06-21",
            "lots status status-2022-06.json --format html --out status.html",
            "lots status status-2022-06.json --language fr --format docx --out status.docx",
            "lots status status-2022-06.json --format requests --out requests.json",
            "lots status status-2022-06-figures.json",
            "lots status status-2022-06.json status-2024-09-30-figures.json",
            "lots status --template nominations.xlsx",
            "lots status --record record.json --events nominations.xlsx --as-of 2022-06-21")
    {
        Add(files);
        foreach (Option option in (Option[])[record, events, starts, template, asOf, format, language, result])
            Add(option);
    }

    internal override int Run(ParseResult parsed, Desk desk)
    {
        var faults = new Faults();
        string form = format.Read(parsed, faults);
        StatusOutput output = Output(parsed, form, desk, faults);
        DateOnly? day = Day(parsed.GetValue(asOf), faults);
        string[] names = parsed.GetValue(files) ?? [];
        RefuseMixed(parsed, names.Length > 0, faults);
        if (names.Length == 0)
            faults.ThrowIfAny();
        if (parsed.GetValue(template) is { } sheet)
            return WriteTemplate(sheet, faults);
        if (parsed.GetValue(record) is { } path)
            return OfRecord(path, parsed.GetValue(events), day ?? Date.Today, Starts(parsed.GetValue(starts), faults), output, desk, faults);
        if (names.Length > 1)
            return OverTime(names, day, output, faults);
        StatusFile? reading = StatusInput.Read(names[0], faults);
        if (reading is FiguresFile stated)
            Refuse(stated, output, day, faults);
        faults.ThrowIfAny();
        return reading switch
        {
            ReviewsFile reviews => Report(reviews, day ?? reviews.AsOf, output, null),
            FiguresFile figures => Check(figures, output),
            _ => throw new InvalidOperationException("A status file of an unknown kind."),
        };
    }

    /// <summary>Where the report goes, and as what.</summary>
    private StatusOutput Output(ParseResult parsed, string form, Desk desk, Faults faults)
    {
        string spoken = language.Read(parsed, faults);
        bool isPaper = form == "docx" || (form == "html" && parsed.GetResult(language) is { Implicit: false });
        string? file = parsed.GetValue(result);
        if (!isPaper)
            GivenOptions.Refuse([language], parsed, $"with --format {form}", "--format docx or html", faults);
        if (form == "docx" && file is null)
            faults.Add("--format", "docx", "a file for it: --out FILE");
        if (file is not null)
            AtomicFile.RefuseTaken(result.Name, file, faults);
        PaperFile.RefuseMissing(form, faults);
        return new StatusOutput(form, isPaper ? spoken : null, file, desk);
    }

    /// <summary>Several reports, each of its own day, as one table.</summary>
    private int OverTime(string[] names, DateOnly? day, StatusOutput output, Faults faults)
    {
        if (output.Form is "markdown" or "json" or "requests")
            faults.Add(format.Name, $"{output.Form}, of several files", "text, html or docx, or one file");
        if (day is not null)
            faults.Add(asOf.Name, "given with several files", "one file; of several each has its own day");
        var reports = StatusInput.ReadAll(names, faults);
        faults.ThrowIfAny();
        if (output.Form == "text")
            output.Write(TimelineText.Of(reports));
        else
            output.Write(texts => TimelinePaper.Of(reports, texts));
        return ExitCode.Done;
    }

    /// <summary>A file, a record and a template are three ways, of which one is taken.</summary>
    private void RefuseMixed(ParseResult parsed, bool hasFile, Faults faults)
    {
        int ways = new[] { hasFile, parsed.GetValue(record) is not null, parsed.GetValue(template) is not null }.Count(way => way);
        if (ways != 1)
            faults.Add("lots status", ways == 0 ? "nothing to report on" : "more than one of FILE, --record and --template", "FILE, or --record with --events, or --template");
        foreach (Option option in (Option[])[events, starts])
        {
            if (parsed.GetValue(record) is null && parsed.GetResult(option) is { Implicit: false })
                faults.Add(option.Name, "without a record", "--record");
        }
    }

    private int WriteTemplate(string path, Faults faults)
    {
        bool asBook = path.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase);
        if (!asBook && !path.EndsWith(".csv", StringComparison.OrdinalIgnoreCase))
            faults.Add(template.Name, OneLine.Shown(path), "a name that ends in .xlsx or .csv");
        if (asBook && !Workbooks.AreSupported)
            faults.Add(template.Name, "a spreadsheet", "a name that ends in .csv: spreadsheets are written by the lots tool, not by the native executable");
        AtomicFile.RefuseTaken(template.Name, path, faults);
        faults.ThrowIfAny();
        AtomicFile.WriteNew(path, asBook ? EventsTemplate.Book() : EventsTemplate.Csv());
        Desk.Note($"{path}: headings to fill in, a row an event");
        return ExitCode.Done;
    }

    private static int OfRecord(string path, string? sheet, DateOnly day, ImmutableArray<DateOnly>? starts, StatusOutput output, Desk desk, Faults faults)
    {
        faults.ThrowIfAny();
        Record read = RecordSession.Read(path, desk);
        ReviewsFile? reviews = StatusOfRecord.Read(read, path, sheet, day, starts, faults);
        faults.ThrowIfAny();
        return Report(reviews!, day, output, read);
    }

    private ImmutableArray<DateOnly>? Starts(string? text, Faults faults)
    {
        if (text is null)
            return null;
        var days = ImmutableArray.CreateBuilder<DateOnly>();
        foreach (string item in text.Split(','))
        {
            if (DateOnly.TryParseExact(item.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) && (days.Count == 0 || day > days[^1]))
                days.Add(day);
            else
                faults.Add(starts.Name, OneLine.Shown(item), "days such as 2026-12-01, by commas, each later than the one before");
        }

        return days.ToImmutable();
    }

    // Figures typed in are those of one day: no other can be computed from them, and no request. They are checked, and have no paper.
    private static void Refuse(FiguresFile figures, StatusOutput output, DateOnly? day, Faults faults)
    {
        if (output.Form == "requests" || output.IsPaper)
            faults.Add("--format", $"{(output.IsPaper ? "a paper" : "requests")}, of a file of figures", "a file of reviews and events");
        if (day is { } other && other != figures.AsOf)
            faults.Add("--as-of", $"{Iso(other)}, of a file of figures", $"the day of the figures, {Iso(figures.AsOf)}, or a file of reviews and events");
    }

    private static int Report(ReviewsFile reviews, DateOnly day, StatusOutput output, Record? record)
    {
        if (day > reviews.AsOf)
            Desk.Note($"note: the file knows what happened up to {Date.Words(reviews.AsOf)}; whatever happened after that is missing from this report");
        output.Write(reviews.Phase.Report(day, reviews.About), record);
        return ExitCode.Done;
    }

    private static int Check(FiguresFile figures, StatusOutput output)
    {
        FiguresReport report = FiguresReport.Of(figures.AsOf, figures.About, figures.Figures);
        output.Write(report);
        return report.IsConsistent ? ExitCode.Done : ExitCode.Refused;
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private DateOnly? Day(string? text, Faults faults)
    {
        if (text is null)
            return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day))
            return day;
        faults.Add(asOf.Name, OneLine.Shown(text), "a date such as 2022-06-21");
        return null;
    }
}
