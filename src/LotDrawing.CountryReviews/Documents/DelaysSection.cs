using System.Collections.Immutable;
using static LotDrawing.CountryReviews.StatusReport;

namespace LotDrawing.CountryReviews;

/// <summary>Deadlines and delays of each group, as a picture and as figures.</summary>
internal static class DelaysSection
{
    internal static IEnumerable<Block> Of(StatusReport report)
    {
        yield return new Heading("Deadlines and delays");
        yield return new Paragraph(
            "A step that every State of a review takes, such as appointing a focal point, is counted for each of them. " +
            "In the figures a row is as high as all that fall due; the solid part is what was done by a day, the hatched part what was due by then and not done.");
        foreach (GroupStatus group in report.Groups)
        {
            yield return new Paragraph(Sentence(group));
            yield return new Timeline(group, report.AsOf);
            yield return new Table(
                $"Deadlines and delays, {Words.Group(group.Group)}",
                [
                    new Column("Step", Whole: true), new Column("Due"), new Column("In time", Numbers: true), new Column("Late", Numbers: true),
                    new Column("Overdue", Numbers: true), new Column("Not yet due", Numbers: true), new Column("Longest overdue, days", Numbers: true),
                ],
                [.. group.Lanes.Select(lane => (ImmutableArray<string>)
                    [
                        Words.Sentence(lane.Step.Name()), Due(lane), Words.Digits(lane.InTime), Words.Digits(lane.DoneLate),
                        Words.Digits(lane.Overdue), Words.Digits(lane.NotYetDue), Words.Digits(lane.LongestDelay),
                    ])]);
        }
    }

    /// <summary>When a step is due: a day, or the first and the last of several.</summary>
    internal static string Due(Lane lane) =>
        lane.DueOn.IsEmpty ? "not yet set"
        : lane.DueOn[0] == lane.DueOn[^1] ? Words.Date(lane.DueOn[0])
        : $"{Words.Date(lane.DueOn[0])} to {Words.Date(lane.DueOn[^1])}";

    private static string Sentence(GroupStatus group)
    {
        int overdue = group.Lanes.Sum(lane => lane.Overdue);
        return overdue == 0
            ? $"In {Words.Group(group.Group)} no step is overdue."
            : $"In {Words.Group(group.Group)}, {Words.Count(overdue, "step")} {Words.Verb(overdue, "is", "are")} overdue, the longest by {Words.Count(group.Lanes.Max(lane => lane.LongestDelay), "day")}.";
    }
}
