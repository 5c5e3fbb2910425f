using System.Collections.Immutable;

namespace LotDrawing.CountryReviews;

/// <content>Support by the secretariat.</content>
public abstract partial record ReviewEvent
{
    /// <summary>The secretariat facilitated a consultation among the States of a review, whatever its stage.</summary>
    public sealed record ConsultationFacilitated : SupportEvent
    {
        /// <summary>Creates it from its parts.</summary>
        public ConsultationFacilitated(DateOnly date, string review)
            : base(date)
        {
            Review = review;
        }

        /// <summary>The code of the State under review.</summary>
        public string Review { get; init; }

        internal override EventRefusal? Refusal(ReviewContext context) => SupportRules.UnknownState(context, Review);
    }

    /// <summary>A constructive dialogue with stakeholders.</summary>
    public sealed record DialogueHeld : SupportEvent
    {
        /// <summary>Creates it from its parts.</summary>
        public DialogueHeld(DateOnly date)
            : base(date)
        {
        }

        internal override EventRefusal? Refusal(ReviewContext context) => null;
    }

    /// <summary>A survey of a State's needs for technical assistance.</summary>
    public sealed record NeedsSurveyed : SupportEvent
    {
        /// <summary>Creates it from its parts.</summary>
        public NeedsSurveyed(DateOnly date, string state)
            : base(date)
        {
            State = state;
        }

        /// <summary>The code of the State.</summary>
        public string State { get; init; }

        internal override EventRefusal? Refusal(ReviewContext context) => SupportRules.UnknownState(context, State);
    }

    /// <summary>A training for officials.</summary>
    public sealed record TrainingHeld : SupportEvent
    {
        /// <summary>Creates it from its parts.</summary>
        public TrainingHeld(DateOnly date, ImmutableArray<TrainedOfficials> officials, ImmutableArray<string> people)
            : base(date)
        {
            Officials = officials;
            People = people;
        }

        /// <summary>How many officials of each State took part; each State once.</summary>
        public ImmutableArray<TrainedOfficials> Officials { get; init; }

        /// <summary>The ids of those among them whom States appointed in reviews; each once.</summary>
        public ImmutableArray<string> People { get; init; }

        /// <summary>The most officials that one State can be said to have sent to one training.</summary>
        public const int MostOfficials = 500;

        /// <inheritdoc/>
        public bool Equals(TrainingHeld? other) =>
            base.Equals(other) && Officials.SequenceEqual(other.Officials) && People.SequenceEqual(other.People);

        /// <inheritdoc/>
        public override int GetHashCode() => base.GetHashCode();

        internal override EventRefusal? Refusal(ReviewContext context)
        {
            Citation source = context.Rules.Support;
            foreach (TrainedOfficials officials in Officials)
            {
                if (!context.Roster.Contains(officials.State))
                    return new EventRefusal(EventRefusalReason.UnknownState, source, $"officials of {officials.State}, which is not in the roster");
                if (officials.Count is < 1 or > MostOfficials)
                    return new EventRefusal(EventRefusalReason.Count, source, $"{officials.Count} officials of {context.Name(officials.State)}; expected 1 to {MostOfficials}");
            }

            if (Officials.Select(officials => officials.State).Distinct(StringComparer.Ordinal).Count() != Officials.Length)
                return new EventRefusal(EventRefusalReason.Count, source, "a State twice; expected each once");
            if (People.Distinct(StringComparer.Ordinal).Count() != People.Length)
                return new EventRefusal(EventRefusalReason.Count, source, "a person twice; expected each once");
            foreach (string id in People.Where(id => !context.People.ContainsKey(id)))
                return new EventRefusal(EventRefusalReason.UnknownPerson, source, $"{id} is not among the people");
            foreach (IGrouping<string, Person> appointed in People.Select(id => context.People[id]).GroupBy(person => person.State, StringComparer.Ordinal))
            {
                int officials = Officials.FirstOrDefault(officials => officials.State == appointed.Key)?.Count ?? 0;
                if (appointed.Count() > officials)
                    return new EventRefusal(EventRefusalReason.Count, source, $"{appointed.Count()} people of {context.Name(appointed.Key)} among its {officials} officials; expected no more people than officials");
            }

            return null;
        }
    }

    /// <summary>How many officials a State sent to a training.</summary>
    public sealed record TrainedOfficials
    {
        /// <summary>Creates it from its parts.</summary>
        public TrainedOfficials(string state, int count) =>
            (State, Count) = (state, count);

        /// <summary>The code of the State.</summary>
        public string State { get; init; }

        /// <summary>How many, at least 1.</summary>
        public int Count { get; init; }
    }
}
