using System.Collections.Immutable;
using LotDrawing.CountryReviews;
using Papers.Model;
using Papers.Texts;

namespace Papers.Documents;

/// <summary>The figures of several status reports, a column a day, and how many reviews had started by each.</summary>
public sealed class TimelinePaper
{
    private const int LongestBar = 40;
    private const char Full = '█';

    private readonly ImmutableArray<(DateOnly Day, FigureSet Figures)> reports;
    private readonly PaperTexts texts;
    private readonly FigureWords words;

    private TimelinePaper(ImmutableArray<(DateOnly Day, FigureSet Figures)> reports, PaperTexts texts) =>
        (this.reports, this.texts, words) = (reports, texts, new FigureWords(texts));

    /// <summary>The paper.</summary>
    /// <param name="reports">The figures by day, in the order of the days; a set need not state all.</param>
    /// <param name="texts">The language.</param>
    public static Paper Of(ImmutableArray<(DateOnly Day, FigureSet Figures)> reports, PaperTexts texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        return new Paper(texts, texts["status.timeline"], reports[^1].Day, null, null, new TimelinePaper(reports, texts).Blocks());
    }

    /// <summary>A bar for a number, the longest for the most; empty for 0.</summary>
    public static string Bar(int number, int most) => new(Full, most == 0 ? 0 : (int)Math.Ceiling((double)number * LongestBar / most));

    private IEnumerable<Block> Blocks()
    {
        yield return new Block.Heading(texts["status.started"]);
        yield return Started();
        yield return new Block.Heading(texts["status.timeline.all"]);
        yield return Table([.. AllGroups(reports.Select(report => report.Figures))]);
        foreach (int group in reports.SelectMany(report => report.Figures.Groups).Distinct().Order())
        {
            yield return new Block.Heading(texts.Fill("group.n", ("n", texts.Number(group))));
            yield return Table([.. OfGroup(group)]);
        }

        yield return new Block.Paragraph(texts["status.timeline.unstated"], IsSmall: true);
    }

    /// <summary>The names of the figures about all groups, in the order of a report.</summary>
    public static IEnumerable<string> AllGroups(IEnumerable<FigureSet> sets) =>
        ["reviews", "started", .. FigureWords.People, .. FigureWords.Languages, .. sets.SelectMany(FigureWords.Combinations).Distinct(), .. FigureWords.Support];

    /// <summary>The names of the figures about one group, in the order of a report.</summary>
    public static IEnumerable<string> OfGroup(int group) =>
        FigureWords.Nominations.Concat(FigureWords.Stages).Append("neither").Select(figure => FigureWords.OfGroup(group, figure));

    private Block.Table Started()
    {
        int most = reports.Max(report => report.Figures["reviews"] ?? report.Figures["started"] ?? 0);
        return new Block.Table(
            [new Column(texts["xlsx.date"], 25), new Column(texts["status.number"], 12, IsNumber: true), new Column("", 63)],
            [.. reports.Select(report => ImmutableArray.Create<Cell>(
                texts.Date(report.Day),
                words.Value(report.Figures["started"]),
                (Line)new Span(Bar(report.Figures["started"] ?? 0, most), Look.Bar)))]);
    }

    private Block.Table Table(ImmutableArray<string> figures) => new(
        [new Column(texts["status.figure"], 46), .. reports.Select(report => new Column(texts.Date(report.Day), 54 / reports.Length, IsNumber: true))],
        [.. figures
            .Where(figure => reports.Any(report => report.Figures[figure] is not null))
            .Select(figure => (ImmutableArray<Cell>)[words.Name(figure), .. reports.Select(report => (Cell)words.Value(report.Figures[figure]))])]);
}
