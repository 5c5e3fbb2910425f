using System.Collections.Immutable;
using static LotDrawing.CountryReviews.StatusReport;

namespace LotDrawing.CountryReviews;

/// <summary>A table with a column for each group that has started and a row for each figure.</summary>
internal static class GroupTable
{
    internal static Table Of(string caption, StatusReport report, params IEnumerable<(string Figure, Func<GroupStatus, int> Count)> rows) => new(
        caption,
        [new Column("Figure"), .. report.Groups.Select(group => new Column(Words.Sentence(Words.Group(group.Group)), Numbers: true))],
        [.. rows.Select(row => (ImmutableArray<string>)[row.Figure, .. report.Groups.Select(group => Words.Digits(row.Count(group)))])]);
}
