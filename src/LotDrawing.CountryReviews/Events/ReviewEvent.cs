namespace LotDrawing.CountryReviews;

/// <summary>Something that happened on a day. What is true of the reviews follows from the events alone.</summary>
/// <remarks>Immutable; any number of threads may use it.</remarks>
public abstract partial record ReviewEvent
{
    private protected ReviewEvent(DateOnly date) => Date = date;

    /// <summary>The day on which it happened, or on which the secretariat registered it.</summary>
    public DateOnly Date { get; init; }

    /// <summary>Something that happened in one review.</summary>
    public abstract record CountryReviewEvent : ReviewEvent
    {
        private protected CountryReviewEvent(DateOnly date, string review)
            : base(date) => Review = review;

        /// <summary>The code of the State under review.</summary>
        public string Review { get; init; }

        /// <summary>The review after this event, or why it cannot happen. The review is known, has started and is not completed.</summary>
        internal abstract Decision Decide(CountryReview review, ReviewContext context);
    }

    /// <summary>An act of a person in a review, and that the table of permissions must allow.</summary>
    public abstract record ActEvent : CountryReviewEvent
    {
        private protected ActEvent(DateOnly date, string review, Actor by)
            : base(date, review) => By = by;

        /// <summary>Who did it.</summary>
        public Actor By { get; init; }

        /// <summary>What the table of permissions calls it.</summary>
        public abstract ReviewAction Action { get; }

        internal sealed override Decision Decide(CountryReview review, ReviewContext context) =>
            ActingRules.Refusal(review, context, By, Action) is { } refusal ? refusal : Act(review, context);

        /// <summary>The review after the act, which the table allows.</summary>
        private protected abstract Decision Act(CountryReview review, ReviewContext context);

        /// <summary>The code of the State for which the actor acts; the actor is a person.</summary>
        private protected string ActingState(ReviewContext context) => context.People[By.Id].State;
    }

    /// <summary>Support or dialogue, which the report counts: it belongs to no stage and changes no review.</summary>
    public abstract record SupportEvent : ReviewEvent
    {
        private protected SupportEvent(DateOnly date)
            : base(date)
        {
        }

        /// <summary>Why it cannot have happened, or null.</summary>
        internal abstract EventRefusal? Refusal(ReviewContext context);
    }
}
