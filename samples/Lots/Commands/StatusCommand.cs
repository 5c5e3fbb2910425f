using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using LotDrawing;
using LotDrawing.CountryReviews;
using Lots.Inputs;
using Lots.Records;
using Lots.Sheets;
using Lots.Shell;
using Lots.Status;
using static LotDrawing.CountryReviews.StatusFile;

namespace Lots.Commands;

/// <summary><c>lots status</c>: after the draw, how the country reviews stand; or whether figures typed in fit together.</summary>
internal sealed class StatusCommand : LotsCommand
{
    private readonly Argument<string?> file = new("FILE") { Description = "The reviews and what happened in them, as JSON; or figures typed in, to be checked.", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<string?> record = new("--record") { Description = "The record, in place of FILE: the drawing, repetitions, accessions and withdrawals are in it.", HelpName = "RECORD" };
    private readonly Option<string?> events = new("--events") { Description = "With --record: what happened in the reviews, a row an event, as a spreadsheet (.xlsx) or CSV.", HelpName = "FILE" };
    private readonly Option<string?> starts = new("--starts") { Description = "With --record: the days on which the groups start. Without it those of the first phase.", HelpName = "DATE,…" };
    private readonly Option<string?> template = new("--template") { Description = "Write an empty sheet of events to fill in, .xlsx or .csv, and nothing else.", HelpName = "FILE" };

    private readonly Option<string?> asOf = new("--as-of")
    {
        Description = "The day of the report, as 2022-06-21; what happened later does not count. Without it, the day of the file, or with --record today.",
        HelpName = "DATE",
    };

    private readonly Choice format = new("--format", "How to write the report. For requests, only the repetitions worth asking for, as a draft in which nobody asks yet.", "text", "markdown", "html", "json", "requests");

    internal StatusCommand()
        : base(
            "status",
            "Reports how the country reviews stand: nominations, stages, deadlines, languages, reminders due.",
            "lots status status-2022-06.json --as-of 2022-06-21",
            "lots status status-2022-06.json --format html > status.html",
            "lots status status-2022-06.json --format requests > requests.json",
            "lots status status-2022-06-figures.json",
            "lots status --template nominations.xlsx",
            "lots status --record record.json --events nominations.xlsx --as-of 2022-06-21")
    {
        Add(file);
        foreach (Option option in (Option[])[record, events, starts, template, asOf, format])
            Add(option);
    }

    internal override int Run(ParseResult parsed, Desk desk)
    {
        var faults = new Faults();
        string form = format.Read(parsed, faults);
        DateOnly? day = Day(parsed.GetValue(asOf), faults);
        RefuseMixed(parsed, faults);
        if (parsed.GetValue(file) is null)
            faults.ThrowIfAny();
        if (parsed.GetValue(template) is { } sheet)
            return WriteTemplate(sheet, faults);
        if (parsed.GetValue(record) is { } path)
            return OfRecord(path, parsed.GetValue(events), day ?? Date.Today, Starts(parsed.GetValue(starts), faults), form, desk, faults);
        string name = parsed.GetValue(file)!;
        Parsed<StatusFile>? reading = InputFile.Read(name, StatusFiles.Read, faults);
        if (reading is { IsValid: false } && !FileKinds.RefuseOther(name, FileKinds.Status, faults))
        {
            foreach (Fault fault in reading.Faults)
                faults.Add($"{name}: {fault}");
        }

        if (reading is { IsValid: true, Value: FiguresFile stated })
            Refuse(stated, form, day, faults);
        faults.ThrowIfAny();
        return reading!.Value switch
        {
            ReviewsFile reviews => Report(reviews, day ?? reviews.AsOf, form, null, desk),
            FiguresFile figures => Check(figures, form, desk),
            _ => throw new InvalidOperationException("A status file of an unknown kind."),
        };
    }

    /// <summary>A file, a record and a template are three ways, of which one is taken.</summary>
    private void RefuseMixed(ParseResult parsed, Faults faults)
    {
        int ways = new[] { parsed.GetValue(file), parsed.GetValue(record), parsed.GetValue(template) }.Count(way => way is not null);
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

    private static int OfRecord(string path, string? sheet, DateOnly day, ImmutableArray<DateOnly>? starts, string form, Desk desk, Faults faults)
    {
        faults.ThrowIfAny();
        Record read = RecordSession.Read(path, desk);
        ReviewsFile? reviews = StatusOfRecord.Read(read, path, sheet, day, starts, faults);
        faults.ThrowIfAny();
        return Report(reviews!, day, form, read, desk);
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

    // Figures typed in are those of one day: no other can be computed from them, and no request.
    private static void Refuse(FiguresFile figures, string form, DateOnly? day, Faults faults)
    {
        if (form == "requests")
            faults.Add("--format", "requests, of a file of figures", "a file of reviews and events");
        if (day is { } other && other != figures.AsOf)
            faults.Add("--as-of", $"{Iso(other)}, of a file of figures", $"the day of the figures, {Iso(figures.AsOf)}, or a file of reviews and events");
    }

    private static int Report(ReviewsFile reviews, DateOnly day, string form, Record? record, Desk desk)
    {
        if (day > reviews.AsOf)
            Desk.Note($"note: the file knows what happened up to {Iso(reviews.AsOf)}; whatever happened after that is missing from this report");
        StatusReport report = reviews.Phase.Report(day, reviews.About);
        desk.Out.Text.Write(form switch
        {
            "markdown" => StatusText.Markdown(report),
            "html" => StatusText.Html(report),
            "json" => report.ToJson(),
            "requests" => RequestsDraft.Write(report.RepetitionsWorthAsking.Select(worth => Draft(worth.Request, record)), record?.LastHash),
            _ => StatusText.Plain(report),
        });
        return ExitCode.Done;
    }

    /// <summary>The record knows how many ordinary repetitions are left; reviews alone know only how many there were.</summary>
    private static Request Draft(Request worth, Record? record) =>
        record is null ? worth : new Request(worth.State, worth.Seats, worth.RequestedBy, record.OrdinaryLeft(worth.State) > 0 ? RepetitionKind.Ordinary : RepetitionKind.Exceptional, worth.Grounds);

    private static int Check(FiguresFile figures, string form, Desk desk)
    {
        FiguresReport report = FiguresReport.Of(figures.AsOf, figures.About, figures.Figures);
        desk.Out.Text.Write(form switch
        {
            "markdown" => StatusText.Markdown(report),
            "html" => StatusText.Html(report),
            "json" => report.ToJson(),
            _ => StatusText.Plain(report),
        });
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
