using System.Collections.Immutable;

namespace LotDrawing.CountryReviews;

/// <summary>What was drawn.</summary>
internal static class DrawingSection
{
    internal static IEnumerable<Block> Of(StatusReport report)
    {
        var started = report.Drawing.Where(group => group.HasStarted).ToList();
        var coming = report.Drawing.Where(group => !group.HasStarted).ToList();
        string starts = string.Join("; ", report.Drawing.Select(group =>
            $"{Words.Group(group.Group)} {(group.HasStarted ? "started" : "starts")} on {Words.Date(group.StartsOn)}"));
        yield return new Heading("Drawing of lots");
        yield return new Paragraph(
            $"The drawing of lots set up {Words.Count(report.Reviews, "country review")} in {Words.Count(report.Drawing.Length, "group")}: {starts}. " +
            (coming.Count == 0 ? "All groups have started." : started.Count == 0 ? "No group has started, so there is nothing to report on yet." : $"This report is about the {Words.Count(started.Sum(group => group.Reviews), "review")} of {Words.Count(started.Count, "group")} that {Words.Verb(started.Count, "has", "have")} started."));
        yield return new Table(
            "Groups as drawn",
            [new Column("Group"), new Column("Start", Whole: true), new Column("Reviews", Numbers: true), new Column("States parties taking part", Numbers: true)],
            [.. report.Drawing.Select(group => (ImmutableArray<string>)
                [Words.Sentence(Words.Group(group.Group)), Words.Date(group.StartsOn), Words.Digits(group.Reviews), Words.Digits(group.States)])]);
    }
}
