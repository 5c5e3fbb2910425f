using System.CommandLine;
using System.Globalization;
using LotDrawing;
using LotDrawing.CountryReviews;
using Lots.Inputs;
using Lots.Shell;
using static LotDrawing.CountryReviews.StatusFile;

namespace Lots.Commands;

/// <summary><c>lots status</c>: after the draw, how the country reviews stand; or whether figures typed in fit together.</summary>
internal sealed class StatusCommand : LotsCommand
{
    private readonly Argument<string> file = new("FILE") { Description = "The reviews and what happened in them, as JSON; or figures typed in, to be checked." };

    private readonly Option<string?> asOf = new("--as-of")
    {
        Description = "The day of the report, as 2022-06-21; what happened later does not count. Without it, the day of the file.",
        HelpName = "DATE",
    };

    private readonly Choice format = new("--format", "How to write the report. For requests, only the repetitions worth asking for, as a file of requests.", "text", "markdown", "html", "json", "requests");

    internal StatusCommand()
        : base(
            "status",
            "Reports how the country reviews stand: nominations, stages, deadlines, languages, reminders due.",
            "lots status status-2022-06.json --as-of 2022-06-21",
            "lots status status-2022-06.json --format html > status.html",
            "lots status status-2022-06.json --format requests > requests.json",
            "lots status status-2022-06-figures.json")
    {
        Add(file);
        Add(asOf);
        Add(format);
    }

    internal override int Run(ParseResult parsed, Desk desk)
    {
        var faults = new Faults();
        string form = format.Read(parsed, faults);
        DateOnly? day = Day(parsed.GetValue(asOf), faults);
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
            ReviewsFile reviews => Report(reviews, day ?? reviews.AsOf, form, desk),
            FiguresFile figures => Check(figures, form, desk),
            _ => throw new InvalidOperationException("A status file of an unknown kind."),
        };
    }

    // Figures typed in are those of one day: no other can be computed from them, and no request.
    private static void Refuse(FiguresFile figures, string form, DateOnly? day, Faults faults)
    {
        if (form == "requests")
            faults.Add("--format", "requests, of a file of figures", "a file of reviews and events");
        if (day is { } other && other != figures.AsOf)
            faults.Add("--as-of", $"{Iso(other)}, of a file of figures", $"the day of the figures, {Iso(figures.AsOf)}, or a file of reviews and events");
    }

    private static int Report(ReviewsFile reviews, DateOnly day, string form, Desk desk)
    {
        if (day > reviews.AsOf)
            Desk.Note($"note: the file knows what happened up to {Iso(reviews.AsOf)}; whatever happened after that is missing from this report");
        StatusReport report = reviews.Phase.Report(day, reviews.About);
        desk.Out.Text.Write(form switch
        {
            "markdown" => StatusText.Markdown(report),
            "html" => StatusText.Html(report),
            "json" => report.ToJson(),
            "requests" => Request.WriteAll(report.RepetitionsWorthAsking.Select(worth => worth.Request)),
            _ => StatusText.Plain(report),
        });
        return ExitCode.Done;
    }

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
