namespace LotDrawing.CountryReviews;

/// <summary>In what capacity a person acts in a review: the role, and for which side.</summary>
public enum Capacity
{
    /// <summary>The focal point of the State under review.</summary>
    FocalPointUnderReview,

    /// <summary>A governmental expert of the State under review.</summary>
    ExpertUnderReview,

    /// <summary>An observer of the State under review.</summary>
    ObserverUnderReview,

    /// <summary>The focal point of a reviewing State.</summary>
    FocalPointReviewing,

    /// <summary>A governmental expert of a reviewing State.</summary>
    ExpertReviewing,

    /// <summary>An observer of a reviewing State.</summary>
    ObserverReviewing,

    /// <summary>The secretariat.</summary>
    Secretariat,
}

/// <summary>Capacities and actions in words.</summary>
internal static class CapacityNames
{
    /// <summary>The capacity of a person in this role, for the State under review or for a reviewing State.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not a role.</exception>
    internal static Capacity Of(Role role, bool underReview) => (role, underReview) switch
    {
        (Role.FocalPoint, true) => Capacity.FocalPointUnderReview,
        (Role.Expert, true) => Capacity.ExpertUnderReview,
        (Role.Observer, true) => Capacity.ObserverUnderReview,
        (Role.FocalPoint, false) => Capacity.FocalPointReviewing,
        (Role.Expert, false) => Capacity.ExpertReviewing,
        (Role.Observer, false) => Capacity.ObserverReviewing,
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "Not a role."),
    };

    /// <summary>The capacity in words.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not a capacity.</exception>
    internal static string Name(this Capacity capacity) => capacity switch
    {
        Capacity.FocalPointUnderReview => "the focal point of the State under review",
        Capacity.ExpertUnderReview => "an expert of the State under review",
        Capacity.ObserverUnderReview => "an observer of the State under review",
        Capacity.FocalPointReviewing => "the focal point of a reviewing State",
        Capacity.ExpertReviewing => "an expert of a reviewing State",
        Capacity.ObserverReviewing => "an observer of a reviewing State",
        Capacity.Secretariat => "the secretariat",
        _ => throw new ArgumentOutOfRangeException(nameof(capacity), capacity, "Not a capacity."),
    };

    /// <summary>The action as a verb.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not an action.</exception>
    internal static string Verb(this ReviewAction action) => action switch
    {
        ReviewAction.Read => "read",
        ReviewAction.RegisterNominations => "register nominations",
        ReviewAction.RecordAnswering => "record whether a focal point answers",
        ReviewAction.OpenConsultation => "open the preliminary consultation",
        ReviewAction.HoldConsultation => "record the preliminary consultation as held",
        ReviewAction.SetLanguages => "set the working languages",
        ReviewAction.DraftQuestionnaire => "draft the questionnaire",
        ReviewAction.SubmitQuestionnaire => "submit the questionnaire",
        ReviewAction.DraftFeedback => "draft written feedback",
        ReviewAction.GiveFeedback => "give written feedback",
        ReviewAction.DraftObservations => "draft a list of observations",
        ReviewAction.SubmitObservations => "submit a list of observations",
        ReviewAction.AgreeSummary => "agree on the summary",
        ReviewAction.AskForRepetition => "ask for a repetition",
        _ => throw new ArgumentOutOfRangeException(nameof(action), action, "Not an action."),
    };
}
