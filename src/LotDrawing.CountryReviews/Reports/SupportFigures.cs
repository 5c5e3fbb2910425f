namespace LotDrawing.CountryReviews.Reports;

/// <summary>Support by the secretariat, and dialogue with stakeholders.</summary>
public sealed record SupportFigures
{
    /// <summary>Creates it from its parts.</summary>
    public SupportFigures(
        int trainings, int officialsTrained, int statesTrained, int consultationsFacilitated, int needsSurveys, int dialogues, DateOnly? firstDialogueOn) =>
        (Trainings, OfficialsTrained, StatesTrained, ConsultationsFacilitated, NeedsSurveys, Dialogues, FirstDialogueOn) = (trainings, officialsTrained, statesTrained, consultationsFacilitated, needsSurveys, dialogues, firstDialogueOn);

    /// <summary>How many trainings were held.</summary>
    public int Trainings { get; init; }

    /// <summary>How many officials took part, counted in each training.</summary>
    public int OfficialsTrained { get; init; }

    /// <summary>From how many States they came.</summary>
    public int StatesTrained { get; init; }

    /// <summary>How many consultations among the States of a review were facilitated.</summary>
    public int ConsultationsFacilitated { get; init; }

    /// <summary>How many surveys of needs for technical assistance were made.</summary>
    public int NeedsSurveys { get; init; }

    /// <summary>How many constructive dialogues with stakeholders were held.</summary>
    public int Dialogues { get; init; }

    /// <summary>The day of the first, or null.</summary>
    public DateOnly? FirstDialogueOn { get; init; }
}
