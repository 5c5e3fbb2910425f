namespace LotDrawing.CountryReviews.Reports;

/// <summary>Support by the secretariat, and dialogue with stakeholders.</summary>
/// <param name="Trainings">How many trainings were held.</param>
/// <param name="OfficialsTrained">How many officials took part, counted in each training.</param>
/// <param name="StatesTrained">From how many States they came.</param>
/// <param name="ConsultationsFacilitated">How many consultations among the States of a review were facilitated.</param>
/// <param name="NeedsSurveys">How many surveys of needs for technical assistance were made.</param>
/// <param name="Dialogues">How many constructive dialogues with stakeholders were held.</param>
/// <param name="FirstDialogueOn">The day of the first, or null.</param>
public sealed record SupportFigures(
    int Trainings, int OfficialsTrained, int StatesTrained, int ConsultationsFacilitated, int NeedsSurveys, int Dialogues, DateOnly? FirstDialogueOn);
