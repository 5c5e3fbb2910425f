using static LotDrawing.CountryReviews.StatusReport;

namespace LotDrawing.CountryReviews;

/// <summary>Support by the secretariat, and dialogue with stakeholders.</summary>
internal static class SupportSection
{
    internal static IEnumerable<Block> Of(StatusReport report)
    {
        SupportFigures support = report.Support;
        yield return new Heading("Support and dialogue");
        yield return new Paragraph(
            $"The secretariat has held {Trainings(support)}, " +
            $"facilitated {Words.Count(support.ConsultationsFacilitated, "consultation")} among States of a review and made {Words.Count(support.NeedsSurveys, "survey")} of needs for technical assistance.");
        yield return new Paragraph(support.FirstDialogueOn is { } first
            ? $"{Words.Sentence(Words.Count(support.Dialogues, "constructive dialogue"))} with stakeholders {Words.Verb(support.Dialogues, "has", "have")} been held{(support.Dialogues == 1 ? "," : ", the first")} on {Words.Date(first)}."
            : "No constructive dialogue with stakeholders has been held yet.");
    }

    private static string Trainings(SupportFigures support) => support.Trainings == 0
        ? "no trainings"
        : $"{Words.Count(support.Trainings, "training")}, attended by {Words.Count(support.OfficialsTrained, "official")} of {Words.Count(support.StatesTrained, "State party", "States parties")}";
}
