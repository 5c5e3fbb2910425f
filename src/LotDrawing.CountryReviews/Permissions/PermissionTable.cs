using System.Collections.Immutable;
using static LotDrawing.CountryReviews.Capacity;
using static LotDrawing.CountryReviews.Stage;

namespace LotDrawing.CountryReviews;

/// <summary>Who may do what, and when: capacity × stage × action. What no row allows is not allowed.</summary>
/// <remarks>Experts draft, the focal point clears and submits, observers read; the secretariat registers, facilitates
/// and records, and submits nothing for a State.</remarks>
public static class PermissionTable
{
    private static readonly Citation Roles = new(UntocReviews.Faq, "");
    private static readonly Citation Facilitating = new("Procedures and rules (Conference resolution 9/1, annex)", "47");
    private static readonly ImmutableArray<Stage> Open = [NotBegun, PreliminaryConsultation, SelfAssessmentQuestionnaire, WrittenFeedback, ListsOfObservations];
    private static readonly ImmutableArray<Stage> Consulted = [PreliminaryConsultation, SelfAssessmentQuestionnaire, WrittenFeedback, ListsOfObservations];

    /// <summary>The rows, one for each action.</summary>
    public static ImmutableArray<Permission> Rows { get; } =
    [
        new(ReviewAction.Read,
            [FocalPointUnderReview, ExpertUnderReview, ObserverUnderReview, FocalPointReviewing, ExpertReviewing, ObserverReviewing, Secretariat],
            StageNames.All, UntocReviews.Rules.Observers),
        new(ReviewAction.RegisterNominations, [Secretariat], Open, Roles),
        new(ReviewAction.RecordAnswering, [Secretariat], Open, Facilitating),
        new(ReviewAction.OpenConsultation, [FocalPointUnderReview, Secretariat], [NotBegun], UntocReviews.Rules.PreliminaryConsultation.Source),
        new(ReviewAction.HoldConsultation, [FocalPointUnderReview, Secretariat], Consulted, UntocReviews.Rules.PreliminaryConsultation.Source),
        new(ReviewAction.SetLanguages, [FocalPointUnderReview, FocalPointReviewing, Secretariat], Consulted, UntocReviews.Rules.Languages.Source),
        new(ReviewAction.DraftQuestionnaire, [FocalPointUnderReview, ExpertUnderReview], [NotBegun, PreliminaryConsultation, SelfAssessmentQuestionnaire], Roles),
        new(ReviewAction.SubmitQuestionnaire, [FocalPointUnderReview], [SelfAssessmentQuestionnaire], Roles),
        new(ReviewAction.DraftFeedback, [FocalPointReviewing, ExpertReviewing], [WrittenFeedback], Roles),
        new(ReviewAction.GiveFeedback, [FocalPointReviewing], [WrittenFeedback], Roles),
        new(ReviewAction.DraftObservations, [FocalPointReviewing, ExpertReviewing], [ListsOfObservations], Roles),
        new(ReviewAction.SubmitObservations, [FocalPointReviewing], [ListsOfObservations], Roles),
        new(ReviewAction.AgreeSummary, [FocalPointUnderReview, FocalPointReviewing], [ListsOfObservations], Roles),
        new(ReviewAction.AskForRepetition, [FocalPointUnderReview, FocalPointReviewing], Open, UntocReviews.Rules.RepetitionGrounds),
    ];

    /// <summary>Whether the action is allowed to this capacity at this stage.</summary>
    public static bool Allows(Capacity capacity, Stage stage, ReviewAction action) =>
        Row(action).Capacities.Contains(capacity) && Row(action).Stages.Contains(stage);

    /// <summary>The row of this action.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not an action.</exception>
    public static Permission Row(ReviewAction action)
    {
        foreach (Permission row in Rows)
        {
            if (row.Action == action)
                return row;
        }

        throw new ArgumentOutOfRangeException(nameof(action), action, "Not an action.");
    }

    /// <summary>One row of the table of who may do what.</summary>
    public sealed class Permission
    {
        /// <summary>Creates it from its parts.</summary>
        public Permission(ReviewAction action, ImmutableArray<Capacity> capacities, ImmutableArray<Stage> stages, Citation source) =>
            (Action, Capacities, Stages, Source) = (action, capacities, stages, source);

        /// <summary>What is done.</summary>
        public ReviewAction Action { get; init; }

        /// <summary>By whom.</summary>
        public ImmutableArray<Capacity> Capacities { get; init; }

        /// <summary>At which stages of the review.</summary>
        public ImmutableArray<Stage> Stages { get; init; }

        /// <summary>Where the row comes from.</summary>
        public Citation Source { get; init; }
    }
}
