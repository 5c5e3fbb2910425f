using System.Collections.Immutable;

namespace LotDrawing.CountryReviews;

/// <summary>One country review as its events so far have left it. Immutable; only events change it, by making a new one.</summary>
/// <remarks>It keeps what happened and when. The stage, what is missing and what is late are computed from that, never stored.
/// Immutable; any number of threads may use it.</remarks>
public sealed record CountryReview
{
    internal CountryReview(Review drawn, DateOnly startsOn)
    {
        Drawn = drawn;
        StartsOn = startsOn;
        JoinedOn = drawn.ReviewingStates.Prepend(drawn.State)
            .ToImmutableSortedDictionary(state => state, _ => startsOn, StringComparer.Ordinal);
    }

    /// <summary>The review as drawn: its State, group and reviewing States now, repetitions included.</summary>
    public Review Drawn { get; internal init; }

    /// <summary>The code of the State under review.</summary>
    public string State => Drawn.State;

    /// <summary>The number of its group, from 1.</summary>
    public int Group => Drawn.Group;

    /// <summary>The day on which its group starts.</summary>
    public DateOnly StartsOn { get; }

    /// <summary>The States of the review: the State under review, then the reviewing States seat by seat.</summary>
    public IEnumerable<string> States => Drawn.ReviewingStates.Prepend(Drawn.State);

    /// <summary>Since when each State of the review takes part: the start, or the day of the repetition that brought it in.</summary>
    public ImmutableSortedDictionary<string, DateOnly> JoinedOn { get; internal init; }

    /// <summary>Every appointment ever made, in the order made; ended ones and those of replaced States included.</summary>
    public ImmutableList<Appointment> Appointments { get; internal init; } = [];

    /// <summary>The days on which the drawing was repeated for this review.</summary>
    public ImmutableList<DateOnly> RepeatedOn { get; internal init; } = [];

    /// <summary>The States whose focal point does not answer, and since when that is on record.</summary>
    public ImmutableSortedDictionary<string, DateOnly> Unanswering { get; internal init; } = EmptyDays;

    /// <summary>The day on which the preliminary consultation was opened, or null.</summary>
    public DateOnly? ConsultationOpenedOn { get; internal init; }

    /// <summary>The day on which the States that take part now held their preliminary consultation, or null.</summary>
    public DateOnly? ConsultationHeldOn { get; internal init; }

    /// <summary>The days of all preliminary consultations, those before a repetition included.</summary>
    public ImmutableList<DateOnly> ConsultationsOn { get; internal init; } = [];

    /// <summary>How the question of the working languages stands.</summary>
    public LanguageOutcome Languages { get; internal init; } = LanguageOutcome.NotTakenUp;

    /// <summary>The day on which the State under review began its questionnaire, or null.</summary>
    public DateOnly? QuestionnaireBegunOn { get; internal init; }

    /// <summary>The day on which the questionnaire was submitted and received, or null.</summary>
    public DateOnly? QuestionnaireReceivedOn { get; internal init; }

    /// <summary>The reviewing States, of those there are now, that have given written feedback, and when.</summary>
    public ImmutableSortedDictionary<string, DateOnly> FeedbackOn { get; internal init; } = EmptyDays;

    /// <summary>The reviewing States, of those there are now, that have submitted their list of observations, and when.</summary>
    public ImmutableSortedDictionary<string, DateOnly> ObservationsOn { get; internal init; } = EmptyDays;

    /// <summary>The day on which the summary was agreed, or null.</summary>
    public DateOnly? CompletedOn { get; internal init; }

    /// <summary>Where the review stands.</summary>
    public Stage Stage =>
        CompletedOn is not null ? Stage.Completed
        : QuestionnaireReceivedOn is not null ? (Drawn.ReviewingStates.All(FeedbackOn.ContainsKey) ? Stage.ListsOfObservations : Stage.WrittenFeedback)
        : QuestionnaireBegunOn is not null ? Stage.SelfAssessmentQuestionnaire
        : ConsultationOpenedOn is not null ? Stage.PreliminaryConsultation
        : Stage.NotBegun;

    private static ImmutableSortedDictionary<string, DateOnly> EmptyDays { get; } =
        ImmutableSortedDictionary.Create<string, DateOnly>(StringComparer.Ordinal);

    /// <summary>The appointments that last, of this State.</summary>
    public IEnumerable<Appointment> AppointmentsOf(string state) =>
        Appointments.Where(appointment => appointment.Lasts && appointment.State == state);

    /// <summary>The focal point of this State in this review, or null when it is missing.</summary>
    public Appointment? FocalPointOf(string state) =>
        AppointmentsOf(state).FirstOrDefault(appointment => appointment.Role == Role.FocalPoint);

    /// <summary>Whether this State is the State under review or one of the reviewing States.</summary>
    public bool TakesPart(string state) => JoinedOn.ContainsKey(state);

    /// <summary>Every deadline of the review, met or not, in the order of the steps.</summary>
    /// <param name="rules">The rules that set them.</param>
    public IEnumerable<Deadline> Deadlines(ReviewRules rules) => ReviewDeadlines.Of(this, rules);

    /// <inheritdoc/>
    public bool Equals(CountryReview? other) =>
        other is not null && Drawn == other.Drawn && StartsOn == other.StartsOn && Languages == other.Languages
        && (ConsultationOpenedOn, ConsultationHeldOn, QuestionnaireBegunOn, QuestionnaireReceivedOn, CompletedOn)
            == (other.ConsultationOpenedOn, other.ConsultationHeldOn, other.QuestionnaireBegunOn, other.QuestionnaireReceivedOn, other.CompletedOn)
        && RepeatedOn.SequenceEqual(other.RepeatedOn)
        && ConsultationsOn.SequenceEqual(other.ConsultationsOn)
        && Appointments.SequenceEqual(other.Appointments)
        && JoinedOn.SequenceEqual(other.JoinedOn)
        && Unanswering.SequenceEqual(other.Unanswering)
        && FeedbackOn.SequenceEqual(other.FeedbackOn)
        && ObservationsOn.SequenceEqual(other.ObservationsOn);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(State);

    /// <summary>This review with other reviewing States from a day on: the duties of those replaced end, those brought in have clocks
    /// of their own, and where there are any of these the consultation and the languages are open again.</summary>
    internal CountryReview Redrawn(Review drawn, DateOnly date)
    {
        var joined = drawn.ReviewingStates.Prepend(drawn.State).ToImmutableSortedDictionary(
            state => state, state => JoinedOn.GetValueOrDefault(state, date < StartsOn ? StartsOn : date), StringComparer.Ordinal);
        bool newcomers = !joined.Keys.All(JoinedOn.ContainsKey);
        return this with
        {
            Drawn = drawn,
            JoinedOn = joined,
            Appointments = [.. Appointments.Select(held => held.Lasts && !joined.ContainsKey(held.State) ? held.Ended(date, AppointmentEnd.Redrawn) : held)],
            Unanswering = Kept(Unanswering, joined),
            FeedbackOn = Kept(FeedbackOn, joined),
            ObservationsOn = Kept(ObservationsOn, joined),
            ConsultationHeldOn = newcomers ? null : ConsultationHeldOn,
            Languages = newcomers ? LanguageOutcome.NotTakenUp : Languages,
        };
    }

    private static ImmutableSortedDictionary<string, DateOnly> Kept(
        ImmutableSortedDictionary<string, DateOnly> days, ImmutableSortedDictionary<string, DateOnly> joined) =>
        days.RemoveRange(days.Keys.Where(state => !joined.ContainsKey(state)));
}
