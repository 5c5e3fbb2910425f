using System.Text;

namespace LotDrawing.Fairness;

/// <summary>The audit as one self-contained HTML page, for a screen in a meeting room, a phone, or paper.</summary>
/// <remarks>No script, no network, no font but the machine's own. Every figure says in words what it shows, and has its numbers
/// as a table or in the JSON of <see cref="AuditJson"/>.</remarks>
public static class AuditReport
{
    /// <summary>Writes the page.</summary>
    /// <param name="output">Takes the text; it stays open.</param>
    /// <param name="result">The audit.</param>
    /// <param name="timing">How long it took.</param>
    /// <param name="options">What else is shown; null for nothing.</param>
    public static void WriteHtml(TextWriter output, AuditResult result, AuditTiming timing, ReportOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(timing);
        var shown = options ?? new ReportOptions();
        output.Write($"<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n<title>{Words.Html(shown.Title)}</title>\n<style>\n{Style()}</style>\n</head>\n<body>\n");
        output.Write(Head(result, timing, shown));
        output.Write("<main>\n");
        if (result.Tally.Draws > 0)
        {
            output.Write(Section("In plain words", PlainWords.Of(result) + Limits(result)));
            WriteFigures(output, result, shown);
            output.Write(Section("All tests", TestTable.Of(result)));
        }

        output.Write(Section("How this was done", Method(result, shown)));
        output.Write("</main>\n</body>\n</html>\n");
    }

    private static string Head(AuditResult result, AuditTiming timing, ReportOptions options)
    {
        var (style, sign, word) = result.Verdict switch
        {
            AuditVerdict.Fair => ("fair", "✓", "Fair"),
            AuditVerdict.Unfair => ("unfair", "✗", "Not fair"),
            _ => ("undecided", "?", "Undecided"),
        };

        // The heading says the verdict already.
        string sentence = result.Sentence.Replace($"{word}: ", "", StringComparison.Ordinal);
        sentence = char.ToUpperInvariant(sentence[0]) + sentence[1..];
        var text = new StringBuilder($"<header>\n<p class=\"title\">{Words.Html(options.Title)}</p>\n<div class=\"verdict {style}\" data-verdict=\"{style}\"><span class=\"sign\" aria-hidden=\"true\">{sign}</span><div><h1>{word}</h1><p>{Words.Html(sentence)}</p></div></div>\n<dl class=\"facts\">\n");
        Fact(text, "draws counted", result.End == CountingEnd.Finished ? Numbers.Whole(result.Tally.Draws) : $"{Numbers.Whole(result.Tally.Draws)} of {Numbers.Whole(result.Wanted)}");
        Fact(text, "tests made", Numbers.Whole(result.Tests.Length));
        Fact(text, "procedure", result.Procedure);
        if (timing.Seconds > 0)
            Fact(text, "time", $"{Numbers.Short(timing.Seconds)} s");
        if (result.Tally.Draws > 0)
            Fact(text, "lots a draw, void ones included", Numbers.Whole((long)Math.Round((double)result.Tally.Lots / result.Tally.Draws)));
        return text.Append("</dl>\n</header>\n").ToString();
    }

    private static void Fact(StringBuilder text, string name, string value) =>
        text.Append($"<div><dt>{Words.Html(name)}</dt><dd>{Words.Html(value)}</dd></div>\n");

    private static string Limits(AuditResult result)
    {
        var text = new StringBuilder("<p class=\"note\">What an audit cannot say: whether a bias too small to be seen in so many draws is there, or who chose the seed of the draw that counts. That is what the announcement and the record are for.");
        foreach (string reason in result.TestsNotMade)
            text.Append($" Not made: {Words.Html(reason)}.");
        return text.Append("</p>\n").ToString();
    }

    private static void WriteFigures(TextWriter output, AuditResult result, ReportOptions options)
    {
        var subject = result.Subject;
        var tally = result.Tally;
        bool isRepetition = !subject.SeatsDrawnAgain.IsEmpty;
        if (tally.CountsPairs)
        {
            var pairs = new PairDeviations(result);
            if (isRepetition)
                output.Write(Section("The seats drawn again", DrawnAgainTable.Of(result, pairs)));
            else if (subject.Roster is not null)
                output.Write(Section("Who meets whom", $"<p>In one review of a State of the regional group at the left, how many of its reviewing States come, on average, from each regional group.</p>\n<figure>{RegionMap.Of(result)}</figure>\n"));
            else
                output.Write(Section("Who comes to whom", SeatMap.Of(result)));

            if (subject.Roster is not null && !isRepetition && subject.Plan.States.Length <= StateMap.MostStates)
                output.Write(Section("Every pair of States", $"<p>Each point is one State reviewing another, against all pairs of the same kinds of States.</p>\n<figure>{StateMap.Of(result, pairs)}</figure>\n"));
            if (Funnel.Of(result, pairs) is { Length: > 0 } funnel)
                output.Write(Section("Every pair's deviation", $"<p>How far each pair came from its chance, in percentage points.</p>\n<figure>{funnel}</figure>\n"));
        }

        output.Write(Section(isRepetition ? "For how many of these seats a State is drawn" : "How many reviews a State serves in", Loads(result)));
        output.Write(Section(tally.Shape.HasGroups ? "How many States take part" : "How many are drawn at all", Participants(result, options)));
    }

    private static string Loads(AuditResult result)
    {
        var figure = new HistogramFigure("loads", result.Subject.SeatsDrawnAgain.IsEmpty ? "Reviews a State serves in" : "Seats a State is drawn for", result.Subject.SeatsDrawnAgain.IsEmpty ? "reviews in one draw" : "seats in one draw", Figures.AllLoads(result.Tally))
        {
            Reference = result.Reference is { } reference ? Figures.AllLoads(reference) : null,
            ReferenceName = result.Options.ReferenceName,
        };
        return $"<p>Over all States and draws{(figure.Reference is null ? "" : $"; points: the same by {Words.Html(result.Options.ReferenceName)}")}.</p>\n<figure>{figure.Draw()}</figure>\n";
    }

    private static string Participants(AuditResult result, ReportOptions options)
    {
        string what = result.Tally.Shape.HasGroups ? "A State takes part in a group once, as State under review or as reviewing State." : "Each counts once, for however many seats it is drawn.";
        var text = new StringBuilder($"<p>{what}</p>\n<div class=\"row\">\n");
        for (int group = 1; group <= result.Tally.Shape.Groups; group++)
        {
            var figure = new HistogramFigure($"participants{group}", result.Tally.Shape.HasGroups ? $"Group {group}" : "All seats", "States taking part", result.Tally.Participants(group).ToArray())
            {
                Reference = result.Reference?.Participants(group).ToArray(),
                ReferenceName = result.Options.ReferenceName,
                Real = group <= options.RealParticipants.Length ? options.RealParticipants[group - 1] : null,
            };
            text.Append($"<figure>{figure.Draw()}</figure>\n");
        }

        return text.Append("</div>\n").ToString();
    }

    private static string Method(AuditResult result, ReportOptions options)
    {
        var text = new StringBuilder($"<p>{Numbers.Whole(result.Tally.Draws)} draws by the {Words.Html(result.Procedure)}, from the seed “{Words.Html(result.Options.Seed)}”, in blocks of {Numbers.Whole(AuditOptions.DrawsInBlock)} with a stream each, so that anyone gets the same numbers on any machine.");
        text.Append(result.Reference is { } reference
            ? $" {Numbers.Whole(reference.Draws)} draws more by {(result.Options.Reference is { } other ? Words.Html(other.Name) : "whole-draw rejection (draw everything; if a rule is broken, throw it all away and begin again), which reads the rules by itself")}."
            : "");
        if (result.Subject.Plan.Load is { Bind: true } load)
            text.Append($" Load bounds of {load}: every State serves in so many reviews in every drawing{(result.Subject.Mechanism?.LoadSource is { } source ? $" ({Words.Html(source.ToString())})" : "")}. Under them all seats are drawn together, so that a State's chance in one seat depends on all others; States that are interchangeable still have equal chances.");
        text.Append($" All tests together would call a fair procedure unfair once in {Numbers.Whole((long)Math.Round(1 / result.Options.Level))} audits (Holm's correction). States are interchangeable when they are of one regional group and party to the same instruments{(result.Subject.SeatsDrawnAgain.IsEmpty ? "" : " and the drawings in force keep both or neither out of each seat")}: the law cannot tell them apart, so neither may the lots. Counts of one draw are correlated; how much is measured in the draws and taken into account.</p>\n");
        if (options.Command.Length > 0)
            text.Append($"<p>Made by <code>{Words.Html(options.Command)}</code></p>\n");
        return text.ToString();
    }

    private static string Section(string title, string content) => $"<section>\n<h2>{Words.Html(title)}</h2>\n{content}</section>\n";

    private static string Style()
    {
        using Stream file = typeof(AuditReport).Assembly.GetManifestResourceStream("audit-report.css")!;
        using var reader = new StreamReader(file, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
