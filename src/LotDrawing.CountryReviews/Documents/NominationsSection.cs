using static LotDrawing.CountryReviews.StatusReport;

namespace LotDrawing.CountryReviews;

/// <summary>Nominations by group, and the people appointed.</summary>
internal static class NominationsSection
{
    internal static IEnumerable<Block> Of(StatusReport report)
    {
        yield return new Heading("Nominations");
        foreach (GroupStatus group in report.Groups)
            yield return new Paragraph(Sentences(group));
        yield return GroupTable.Of(
            "Nominations by group",
            report,
            ("States parties taking part", group => group.States),
            ("States with a focal point in each of their reviews", group => group.StatesWithFocalPoint),
            ("States without", group => group.StatesWithoutFocalPoint.Length),
            ("Reviews", group => group.Reviews),
            ("Reviews with complete nominations", group => group.Reviews - group.Awaiting.Length),
            ("Reviews awaiting nominations", group => group.Awaiting.Length),
            ("of these, of the State under review", group => group.AwaitingStateUnderReview),
            ("of these, of reviewing States only", group => group.AwaitingReviewingStatesOnly),
            ("of these, advancing all the same", group => group.AdvancingAndAwaiting));

        PeopleFigures people = report.People;
        yield return new Paragraph(
            $"In all reviews together, {Words.Count(people.FocalPoints, "focal point")} and {Words.Count(people.Experts, "governmental expert")} " +
            $"{Words.Verb(people.FocalPoints + people.Experts, "is", "are")} appointed, each counted once. " +
            (people.Experts == 0 ? "" : $"Of the experts, {people.WomenPercent} per cent ({Words.Digits(people.WomenExperts)}) are women. ") +
            $"{Words.Sentence(Words.Count(people.StatesWithObservers, "State"))} {Words.Verb(people.StatesWithObservers, "has", "have")} appointed observers, who may read and not act." +
            (people.FocalPoints + people.Experts == 0 ? "" : $" Of the focal points and experts, {Words.Some(people.Trained)} {Words.Verb(Math.Max(1, people.Trained), "has", "have")} received training."));
    }

    private static string Sentences(GroupStatus group)
    {
        int awaiting = group.Awaiting.Length;
        int with = group.StatesWithFocalPoint, without = group.StatesWithoutFocalPoint.Length;
        string sentence =
            $"In {Words.Group(group.Group)}, {Words.Count(group.States, "State party", "States parties")} {Words.Verb(group.States, "takes", "take")} part in {Words.Count(group.Reviews, "review")}. " +
            (without == 0
                ? "All of them have appointed a focal point in each of their reviews. "
                : $"{Words.Sentence(Words.Some(with))} of them {Words.Verb(Math.Max(1, with), "has", "have")} appointed a focal point in each of {Words.Verb(Math.Max(1, with), "its", "their")} reviews; {Words.Number(without)} {Words.Verb(without, "has", "have")} not. ");
        if (awaiting == 0)
            return sentence + "No review awaits nominations.";
        return sentence +
            $"{Words.Sentence(Words.Count(awaiting, "review"))} {Words.Verb(awaiting, "awaits", "await")} nominations: " +
            $"{Words.Some(group.AwaitingStateUnderReview)} that of the State under review, {Words.Some(group.AwaitingReviewingStatesOnly)} those of reviewing States only. " +
            (group.AdvancingAndAwaiting == 0
                ? "None of them is advancing."
                : $"{Words.Sentence(Words.Number(group.AdvancingAndAwaiting))} of them {Words.Verb(group.AdvancingAndAwaiting, "is", "are")} advancing all the same.") +
            " Annex I says who is missing.";
    }
}
