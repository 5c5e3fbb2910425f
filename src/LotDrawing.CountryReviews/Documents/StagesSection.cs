using static LotDrawing.CountryReviews.StatusReport;

namespace LotDrawing.CountryReviews;

/// <summary>Stages by group, and the reviews not begun and why.</summary>
internal static class StagesSection
{
    internal static IEnumerable<Block> Of(StatusReport report)
    {
        yield return new Heading("Stages of the reviews");
        foreach (GroupStatus group in report.Groups)
            yield return new Paragraph(Stages(group));
        if (report.Groups.Length > 1)
            yield return new Paragraph($"In all, {Words.Count(report.Started, "review")} {Words.Verb(report.Started, "has", "have")} started: {Words.Verb(report.Started, "it is", "they are")} at the preliminary consultation or later.");
        yield return GroupTable.Of(
            "Stages by group",
            report,
            [
                .. StageNames.Advancing.Select(stage => (Words.Sentence(stage.Name()), (Func<GroupStatus, int>)(group => At(group, stage)))),
                ("Advancing", group => group.Advancing),
                ("Not begun", group => group.NotBegun),
                ("Reviews", group => group.Reviews),
            ]);

        yield return new Heading("Reviews not begun, and why");
        foreach (GroupStatus group in report.Groups)
            yield return new Paragraph(NotBegun(report, group));
        yield return GroupTable.Of(
            "Reviews not begun, by reason",
            report,
            ("Awaiting the nomination of the State under review", group => group.Awaiting.Count(review => review.Stage == Stage.NotBegun && review.StateUnderReview)),
            ("Awaiting those of reviewing States only", group => group.Awaiting.Count(review => review.Stage == Stage.NotBegun && !review.StateUnderReview)),
            ("Nominations complete, preliminary consultation not opened", group => group.Neither.Length),
            ("Not begun", group => group.NotBegun));
    }

    private static int At(GroupStatus group, Stage stage) => group.Stages.First(count => count.Stage == stage).Reviews;

    private static string Stages(GroupStatus group)
    {
        string of = $"In {Words.Group(group.Group)}, {Words.Some(group.Advancing)} of {Words.Count(group.Reviews, "review")} {Words.Verb(Math.Max(1, group.Advancing), "is", "are")} advancing";
        var at = group.Stages.Where(count => count.Reviews > 0).ToList();
        if (at.Count == 1 && at[0] is { Stage: not Stage.Completed, Reviews: > 1 })
            return $"{of}, all at the stage of {Article(at[0].Stage)}.";
        return at.Count == 0
            ? $"{of}."
            : $"{of}: {Words.List(at.Select(count => $"{Words.Number(count.Reviews)} {(count.Stage == Stage.Completed ? "completed" : $"at the stage of {Article(count.Stage)}")}"))}.";
    }

    private static string Article(Stage stage) => stage == Stage.WrittenFeedback ? stage.Name() : $"the {stage.Name()}";

    private static string NotBegun(StatusReport report, GroupStatus group)
    {
        string of = $"In {Words.Group(group.Group)}, {Words.Count(group.NotBegun, "review")} {Words.Verb(group.NotBegun, "has", "have")} not begun";
        int waiting = group.Awaiting.Count(review => review.Stage == Stage.NotBegun);
        if (group.NotBegun == 0)
            return $"In {Words.Group(group.Group)} every review has begun.";
        if (group.Neither.IsEmpty)
            return $"{of}, for want of nominations.";
        string reviews = $"{Words.Count(group.Neither.Length, "review")} with complete nominations {Words.Verb(group.Neither.Length, "has", "have")} not opened {Words.Verb(group.Neither.Length, "its", "their")} preliminary consultation: {Words.List(report.ByName(group.Neither))}.";
        return waiting == 0
            ? $"{of}. {Words.Sentence(reviews)}"
            : $"{of}, {Words.Number(waiting)} of them for want of nominations. {Words.Sentence(reviews)}";
    }
}
