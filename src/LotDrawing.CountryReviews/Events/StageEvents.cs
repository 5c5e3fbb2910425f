using System.Collections.Immutable;
using static LotDrawing.CountryReviews.LanguageOutcome;

namespace LotDrawing.CountryReviews;

/// <content>What is done from stage to stage.</content>
public abstract partial record ReviewEvent
{
    /// <summary>The preliminary consultation was opened: the review begins. It takes the focal points of the State under
    /// review and of at least one reviewing State.</summary>
    public sealed record ConsultationOpened : ActEvent
    {
        /// <summary>Creates it from its parts.</summary>
        /// <param name="date">The day.</param>
        /// <param name="review">The code of the State under review.</param>
        /// <param name="by">Who opened it.</param>
        public ConsultationOpened(DateOnly date, string review, Actor by)
            : base(date, review, by)
        {
        }

        /// <inheritdoc/>
        public override ReviewAction Action => ReviewAction.OpenConsultation;

        private protected override Decision Act(CountryReview review, ReviewContext context) =>
            ConsultationRules.Refusal(review, context) is { } refusal ? refusal : review with { ConsultationOpenedOn = Date };
    }

    /// <summary>The preliminary consultation was held: once, and once more after each repetition of the drawing.</summary>
    public sealed record ConsultationHeld : ActEvent
    {
        /// <summary>Creates it from its parts.</summary>
        /// <param name="date">The day.</param>
        /// <param name="review">The code of the State under review.</param>
        /// <param name="by">Who records it.</param>
        public ConsultationHeld(DateOnly date, string review, Actor by)
            : base(date, review, by)
        {
        }

        /// <inheritdoc/>
        public override ReviewAction Action => ReviewAction.HoldConsultation;

        private protected override Decision Act(CountryReview review, ReviewContext context)
        {
            if (ConsultationRules.Refusal(review, context) is { } refusal)
                return refusal;
            if (review.ConsultationHeldOn is { } held)
            {
                return Decision.Refused(
                    EventRefusalReason.AlreadyDone,
                    context.Rules.PreliminaryConsultation.Source,
                    $"the preliminary consultation of the review of {context.Name(review.State)} was held on {held:yyyy-MM-dd}");
            }

            return review with { ConsultationHeldOn = Date, ConsultationsOn = review.ConsultationsOn.Add(Date) };
        }
    }

    /// <summary>The States of a review agreed on its working languages.</summary>
    public sealed record LanguagesAgreed : ActEvent
    {
        /// <summary>Creates it from its parts.</summary>
        /// <param name="date">The day.</param>
        /// <param name="review">The code of the State under review.</param>
        /// <param name="by">Who records it.</param>
        /// <param name="languages">One or two languages; three only in exceptional circumstances and with all agreeing.</param>
        /// <param name="agreedBy">The codes of the States that agreed, for three languages; else empty.</param>
        /// <param name="circumstances">The exceptional circumstances in words, for three languages; else null.</param>
        public LanguagesAgreed(
            DateOnly date, string review, Actor by, ImmutableArray<WorkingLanguage> languages, ImmutableArray<string> agreedBy, string? circumstances = null)
            : base(date, review, by)
        {
            Languages = languages;
            AgreedBy = agreedBy;
            Circumstances = circumstances;
        }

        /// <summary>One or two languages; three only in exceptional circumstances and with all agreeing.</summary>
        public ImmutableArray<WorkingLanguage> Languages { get; init; }

        /// <summary>The codes of the States that agreed. May be empty for one or two languages; for three it
        /// names the State under review and all reviewing States, each of which then has a focal point.</summary>
        public ImmutableArray<string> AgreedBy { get; init; }

        /// <summary>The exceptional circumstances in words, for three languages; else null.</summary>
        public string? Circumstances { get; init; }

        /// <inheritdoc/>
        public override ReviewAction Action => ReviewAction.SetLanguages;

        /// <inheritdoc/>
        public bool Equals(LanguagesAgreed? other) =>
            base.Equals(other) && Circumstances == other.Circumstances && Languages.SequenceEqual(other.Languages) && AgreedBy.SequenceEqual(other.AgreedBy);

        /// <inheritdoc/>
        public override int GetHashCode() => base.GetHashCode();

        private protected override Decision Act(CountryReview review, ReviewContext context) =>
            LanguageRules.Refusal(review, context, this) is { } refusal
                ? refusal
                : review with { Languages = new AgreedLanguages(Date, [.. Languages.Order()], Circumstances) };
    }

    /// <summary>The States of a review found that they do not agree on its working languages.</summary>
    public sealed record LanguagesNotAgreed : ActEvent
    {
        /// <summary>Creates it from its parts.</summary>
        /// <param name="date">The day.</param>
        /// <param name="review">The code of the State under review.</param>
        /// <param name="by">Who records it.</param>
        /// <param name="dissenting">The codes of the reviewing States that could not agree; empty when not recorded.</param>
        public LanguagesNotAgreed(DateOnly date, string review, Actor by, ImmutableArray<string> dissenting)
            : base(date, review, by)
        {
            Dissenting = dissenting;
        }

        /// <summary>The codes of the reviewing States that could not agree; empty when not recorded.</summary>
        public ImmutableArray<string> Dissenting { get; init; }

        /// <inheritdoc/>
        public override ReviewAction Action => ReviewAction.SetLanguages;

        /// <inheritdoc/>
        public bool Equals(LanguagesNotAgreed? other) => base.Equals(other) && Dissenting.SequenceEqual(other.Dissenting);

        /// <inheritdoc/>
        public override int GetHashCode() => base.GetHashCode();

        private protected override Decision Act(CountryReview review, ReviewContext context)
        {
            foreach (string state in Dissenting.Where(state => !review.Drawn.IsReviewedBy(state)))
            {
                return Decision.Refused(
                    EventRefusalReason.NotInReview,
                    context.Rules.Languages.Source,
                    $"{context.Name(state)} is said to dissent and is no reviewing State of {context.Name(review.State)}");
            }

            return review with { Languages = new NoLanguageAgreement(Date, [.. Dissenting.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]) };
        }
    }

    /// <summary>The State under review began its self-assessment questionnaire: after the preliminary consultation was
    /// opened, or before it while a reviewing State's nomination is missing.</summary>
    public sealed record QuestionnaireBegun : ActEvent
    {
        /// <summary>Creates it from its parts.</summary>
        /// <param name="date">The day.</param>
        /// <param name="review">The code of the State under review.</param>
        /// <param name="by">Who began it.</param>
        public QuestionnaireBegun(DateOnly date, string review, Actor by)
            : base(date, review, by)
        {
        }

        /// <inheritdoc/>
        public override ReviewAction Action => ReviewAction.DraftQuestionnaire;

        private protected override Decision Act(CountryReview review, ReviewContext context)
        {
            if (review.QuestionnaireBegunOn is { } begun)
            {
                return Decision.Refused(
                    EventRefusalReason.AlreadyDone, context.Rules.Questionnaire.Source, $"{context.Name(review.State)} began its questionnaire on {begun:yyyy-MM-dd}");
            }

            if (review.Stage == Stage.NotBegun && review.NominationStatus().IsComplete)
            {
                return Decision.Refused(
                    EventRefusalReason.OutOfOrder,
                    context.Rules.PreliminaryConsultation.Source,
                    $"the nominations of the review of {context.Name(review.State)} are complete and its preliminary consultation is not opened; expected that first");
            }

            return review with { QuestionnaireBegunOn = Date };
        }
    }

    /// <summary>The State under review submitted its self-assessment questionnaire, and its reviewing States received it.</summary>
    public sealed record QuestionnaireSubmitted : ActEvent
    {
        /// <summary>Creates it from its parts.</summary>
        /// <param name="date">The day.</param>
        /// <param name="review">The code of the State under review.</param>
        /// <param name="by">Who submitted it.</param>
        public QuestionnaireSubmitted(DateOnly date, string review, Actor by)
            : base(date, review, by)
        {
        }

        /// <inheritdoc/>
        public override ReviewAction Action => ReviewAction.SubmitQuestionnaire;

        private protected override Decision Act(CountryReview review, ReviewContext context) => review with { QuestionnaireReceivedOn = Date };
    }

    /// <summary>A reviewing State gave its written feedback. With the last one the lists of observations begin.</summary>
    public sealed record FeedbackGiven : ActEvent
    {
        /// <summary>Creates it from its parts.</summary>
        /// <param name="date">The day.</param>
        /// <param name="review">The code of the State under review.</param>
        /// <param name="by">Who gave it; the reviewing State is the person's.</param>
        public FeedbackGiven(DateOnly date, string review, Actor by)
            : base(date, review, by)
        {
        }

        /// <inheritdoc/>
        public override ReviewAction Action => ReviewAction.GiveFeedback;

        private protected override Decision Act(CountryReview review, ReviewContext context)
        {
            string state = ActingState(context);
            return review.FeedbackOn.TryGetValue(state, out DateOnly given)
                ? Decision.Refused(
                    EventRefusalReason.AlreadyDone, context.Rules.WrittenFeedback.Source, $"{context.Name(state)} gave its feedback to {context.Name(review.State)} on {given:yyyy-MM-dd}")
                : review with { FeedbackOn = review.FeedbackOn.Add(state, Date) };
        }
    }

    /// <summary>A reviewing State submitted its list of observations.</summary>
    public sealed record ObservationsSubmitted : ActEvent
    {
        /// <summary>Creates it from its parts.</summary>
        /// <param name="date">The day.</param>
        /// <param name="review">The code of the State under review.</param>
        /// <param name="by">Who submitted it; the reviewing State is the person's.</param>
        public ObservationsSubmitted(DateOnly date, string review, Actor by)
            : base(date, review, by)
        {
        }

        /// <inheritdoc/>
        public override ReviewAction Action => ReviewAction.SubmitObservations;

        private protected override Decision Act(CountryReview review, ReviewContext context)
        {
            string state = ActingState(context);
            return review.ObservationsOn.TryGetValue(state, out DateOnly submitted)
                ? Decision.Refused(
                    EventRefusalReason.AlreadyDone, context.Rules.Observations, $"{context.Name(state)} submitted its list on {context.Name(review.State)} on {submitted:yyyy-MM-dd}")
                : review with { ObservationsOn = review.ObservationsOn.Add(state, Date) };
        }
    }

    /// <summary>The summary of the lists of observations was agreed, which completes the review. All lists are in by then.</summary>
    public sealed record SummaryAgreed : ActEvent
    {
        /// <summary>Creates it from its parts.</summary>
        /// <param name="date">The day.</param>
        /// <param name="review">The code of the State under review.</param>
        /// <param name="by">Who records it.</param>
        public SummaryAgreed(DateOnly date, string review, Actor by)
            : base(date, review, by)
        {
        }

        /// <inheritdoc/>
        public override ReviewAction Action => ReviewAction.AgreeSummary;

        private protected override Decision Act(CountryReview review, ReviewContext context)
        {
            var missing = review.Drawn.ReviewingStates.Where(state => !review.ObservationsOn.ContainsKey(state)).Select(context.Name).ToList();
            return missing.Count > 0
                ? Decision.Refused(
                    EventRefusalReason.OutOfOrder,
                    context.Rules.Observations,
                    $"the lists of observations of {string.Join(", ", missing)} on {context.Name(review.State)} are missing; expected all before the summary")
                : review with { CompletedOn = Date };
        }
    }
}
