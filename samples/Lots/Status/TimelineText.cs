using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using LotDrawing.CountryReviews;
using Papers.Documents;
using Papers.Texts;

namespace Lots.Status;

/// <summary>The figures of several status reports as plain text, a column a day.</summary>
internal static class TimelineText
{
    private const int DayWidth = 20;

    /// <summary>The text.</summary>
    internal static string Of(ImmutableArray<(DateOnly Day, FigureSet Figures)> reports)
    {
        PaperTexts texts = PaperTexts.Of("en");
        var words = new FigureWords(texts);
        var text = new StringBuilder();
        int[] groups = [.. reports.SelectMany(report => report.Figures.Groups).Distinct().Order()];
        ImmutableArray<(string Head, string[] Figures)> parts =
        [
            (texts["status.timeline.all"], [.. Stated(TimelinePaper.AllGroups(reports.Select(report => report.Figures)))]),
            .. groups.Select(group => (texts.Fill("group.n", ("n", texts.Number(group))), Stated(TimelinePaper.OfGroup(group)).ToArray())),
        ];
        int nameWidth = parts.SelectMany(part => part.Figures).Select(figure => words.Name(figure).Length).Append(0).Max();
        int most = reports.Max(report => report.Figures["reviews"] ?? report.Figures["started"] ?? 0);

        Line($"{texts["status.timeline"]}");
        Line("");
        Line(texts["status.started"]);
        foreach (var (day, figures) in reports)
            Line($"{texts.Date(day),DayWidth} {Value(figures["started"]),5}  {TimelinePaper.Bar(figures["started"] ?? 0, most)}");
        foreach (var (head, figures) in parts)
        {
            Line("");
            Line(head.PadRight(nameWidth) + string.Concat(reports.Select(report => texts.Date(report.Day).PadLeft(DayWidth))));
            foreach (string figure in figures)
                Line(words.Name(figure).PadRight(nameWidth) + string.Concat(reports.Select(report => Value(report.Figures[figure]).PadLeft(DayWidth))));
        }

        Line("");
        Line(texts["status.timeline.unstated"]);
        return text.ToString();

        IEnumerable<string> Stated(IEnumerable<string> figures) => figures.Where(figure => reports.Any(report => report.Figures[figure] is not null));

        void Line(string line) => text.Append(CultureInfo.InvariantCulture, $"{line.TrimEnd()}\n");

        string Value(int? number) => number is { } stated ? texts.Number(stated) : "–";
    }
}
