using System.Collections.Immutable;

namespace LotDrawing.CountryReviews;

/// <content>What the record of the drawing says.</content>
public abstract partial record ReviewEvent
{
    /// <summary>What is in force changed in the record of the drawing: by a meeting that repeated drawings, an accession, a withdrawal or an
    /// amendment. Many reviews may change at once, as the seats of one drawing are drawn together.</summary>
    /// <remarks>The rules of the drawing are not held against it again: the record was. What follows for each review is that of
    /// <see cref="DrawingRepeated"/> (docs/clocks.md); a completed review stays as it was.</remarks>
    public sealed record RecordChanged : ReviewEvent
    {
        /// <summary>Tells what is in force from a day on.</summary>
        /// <param name="date">The day of the drawing, or of the announcement where nothing was drawn.</param>
        /// <param name="roster">The States parties from then on.</param>
        /// <param name="mechanism">The rules from then on.</param>
        /// <param name="inForce">The drawings in force from then on.</param>
        /// <param name="repeated">The codes of the States whose drawing was repeated at their request.</param>
        /// <exception cref="ArgumentException">A State of the drawings is not in the roster.</exception>
        public RecordChanged(DateOnly date, Roster roster, Mechanism mechanism, Drawing inForce, ImmutableArray<string> repeated)
            : base(date)
        {
            ArgumentNullException.ThrowIfNull(roster);
            ArgumentNullException.ThrowIfNull(mechanism);
            ArgumentNullException.ThrowIfNull(inForce);
            foreach (Review review in inForce.Reviews)
            {
                if (!roster.Contains(review.State) || !review.ReviewingStates.All(roster.Contains))
                    throw new ArgumentException($"The review of {review.State} has a State that is not in the roster.", nameof(inForce));
            }

            (Roster, Mechanism, InForce, Repeated) = (roster, mechanism, inForce, repeated.IsDefault ? [] : repeated);
        }

        /// <summary>The States parties from then on.</summary>
        public Roster Roster { get; }

        /// <summary>The rules from then on.</summary>
        public Mechanism Mechanism { get; }

        /// <summary>The drawings in force from then on.</summary>
        public Drawing InForce { get; }

        /// <summary>The codes of the States whose drawing was repeated at their request.</summary>
        public ImmutableArray<string> Repeated { get; }

        /// <inheritdoc/>
        public bool Equals(RecordChanged? other) =>
            base.Equals(other) && Roster.States.SequenceEqual(other.Roster.States) && Mechanism == other.Mechanism
            && InForce.Reviews.SequenceEqual(other.InForce.Reviews) && Repeated.SequenceEqual(other.Repeated);

        /// <inheritdoc/>
        public override int GetHashCode() => base.GetHashCode();

        /// <summary>The reviews after it.</summary>
        internal ImmutableSortedDictionary<string, CountryReview> After(ImmutableSortedDictionary<string, CountryReview> reviews, ReviewContext context) =>
            InForce.Reviews.ToImmutableSortedDictionary(drawn => drawn.State, drawn => After(drawn, reviews.GetValueOrDefault(drawn.State), context), StringComparer.Ordinal);

        private CountryReview After(Review drawn, CountryReview? before, ReviewContext context)
        {
            if (before is null)
            {
                DateOnly start = context.Rules.StartOf(drawn.Group);
                var review = new CountryReview(drawn, start);
                return Date <= start ? review : review with { JoinedOn = review.JoinedOn.SetItems(review.JoinedOn.Keys.Select(state => KeyValuePair.Create(state, Date))) };
            }

            bool asked = Repeated.Contains(drawn.State);
            if (before.CompletedOn is not null || drawn.Equals(before.Drawn) && !asked)
                return before;
            CountryReview after = before.Redrawn(drawn, Date);
            return asked ? after with { RepeatedOn = after.RepeatedOn.Add(Date) } : after;
        }
    }
}
