using System.Collections.Immutable;

namespace LotDrawing.CountryReviews;

/// <content>The figures, part by part.</content>
public sealed partial record StatusReport
{
    /// <summary>A group as drawn.</summary>
    public sealed record DrawnGroup
    {
        /// <summary>Creates it from its parts.</summary>
        public DrawnGroup(int group, DateOnly startsOn, bool hasStarted, int reviews, int states) =>
            (Group, StartsOn, HasStarted, Reviews, States) = (group, startsOn, hasStarted, reviews, states);

        /// <summary>Its number, from 1.</summary>
        public int Group { get; init; }

        /// <summary>The day on which its reviews start.</summary>
        public DateOnly StartsOn { get; init; }

        /// <summary>Whether that day has come.</summary>
        public bool HasStarted { get; init; }

        /// <summary>How many reviews it has.</summary>
        public int Reviews { get; init; }

        /// <summary>How many States take part, as State under review or as reviewing State, each counted once.</summary>
        public int States { get; init; }
    }

    /// <summary>Nominations and stages of a group that has started.</summary>
    public sealed class GroupStatus
    {
        /// <summary>Its number, from 1.</summary>
        public required int Group { get; init; }

        /// <summary>The day on which its reviews started.</summary>
        public required DateOnly StartsOn { get; init; }

        /// <summary>How many reviews it has.</summary>
        public required int Reviews { get; init; }

        /// <summary>How many States take part, each counted once.</summary>
        public required int States { get; init; }

        /// <summary>How many of the States have a focal point in every review of the group that they take part in.</summary>
        public required int StatesWithFocalPoint { get; init; }

        /// <summary>The States that lack one in at least one of them, in ordinal order.</summary>
        public required ImmutableArray<string> StatesWithoutFocalPoint { get; init; }

        /// <summary>How many reviews are at the preliminary consultation or later.</summary>
        public required int Advancing { get; init; }

        /// <summary>How many reviews are at each stage from the preliminary consultation on; zeros included.</summary>
        public required ImmutableArray<StageCount> Stages { get; init; }

        /// <summary>How many reviews have not begun.</summary>
        public required int NotBegun { get; init; }

        /// <summary>The reviews that await nominations, in ordinal order.</summary>
        public required ImmutableArray<AwaitingReview> Awaiting { get; init; }

        /// <summary>How many of them await that of the State under review, whoever else is missing.</summary>
        public required int AwaitingStateUnderReview { get; init; }

        /// <summary>How many of them await reviewing States only.</summary>
        public required int AwaitingReviewingStatesOnly { get; init; }

        /// <summary>How many reviews are advancing and awaiting nominations at once.</summary>
        public required int AdvancingAndAwaiting { get; init; }

        /// <summary>The reviews that are neither: complete, and not begun; in ordinal order.</summary>
        public required ImmutableArray<string> Neither { get; init; }

        /// <summary>Deadlines and delays, step by step.</summary>
        public required ImmutableArray<Lane> Lanes { get; init; }
    }

    /// <summary>How many reviews are at a stage.</summary>
    public sealed record StageCount
    {
        /// <summary>Creates it from its parts.</summary>
        public StageCount(Stage stage, int reviews) =>
            (Stage, Reviews) = (stage, reviews);

        /// <summary>The stage.</summary>
        public Stage Stage { get; init; }

        /// <summary>How many.</summary>
        public int Reviews { get; init; }
    }

    /// <summary>A review that awaits nominations, and whose.</summary>
    public sealed class AwaitingReview
    {
        /// <summary>Creates it from its parts.</summary>
        public AwaitingReview(string review, bool stateUnderReview, ImmutableArray<string> reviewingStates, Stage stage) =>
            (Review, StateUnderReview, ReviewingStates, Stage) = (review, stateUnderReview, reviewingStates, stage);

        /// <summary>The code of the State under review.</summary>
        public string Review { get; init; }

        /// <summary>Whether that State's focal point is missing.</summary>
        public bool StateUnderReview { get; init; }

        /// <summary>The reviewing States whose focal points are missing, seat by seat.</summary>
        public ImmutableArray<string> ReviewingStates { get; init; }

        /// <summary>Where the review stands all the same.</summary>
        public Stage Stage { get; init; }
    }

    /// <summary>The deadlines of one step in one group, as of a day: what was due when, and what was done when.</summary>
    public sealed class Lane
    {
        /// <summary>Creates it from its parts.</summary>
        public Lane(
            Step step, ImmutableArray<DateOnly> dueOn, ImmutableArray<DateOnly> doneOn, int inTime, int doneLate, int overdue, int notYetDue, int longestDelay) =>
            (Step, DueOn, DoneOn, InTime, DoneLate, Overdue, NotYetDue, LongestDelay) = (step, dueOn, doneOn, inTime, doneLate, overdue, notYetDue, longestDelay);

        /// <summary>The step.</summary>
        public Step Step { get; init; }

        /// <summary>The last days in time of all deadlines of the step, in order.</summary>
        public ImmutableArray<DateOnly> DueOn { get; init; }

        /// <summary>The days on which those done were done, in order.</summary>
        public ImmutableArray<DateOnly> DoneOn { get; init; }

        /// <summary>How many were done in time.</summary>
        public int InTime { get; init; }

        /// <summary>How many were done late.</summary>
        public int DoneLate { get; init; }

        /// <summary>How many are open and late.</summary>
        public int Overdue { get; init; }

        /// <summary>How many are open and not late.</summary>
        public int NotYetDue { get; init; }

        /// <summary>The most days any of those open is late; 0 when none is.</summary>
        public int LongestDelay { get; init; }

        internal static Lane Of(Step step, IEnumerable<Deadline> deadlines, DateOnly day)
        {
            var all = deadlines.Where(deadline => deadline.Step == step).ToList();
            return new Lane(
                step,
                [.. all.Select(deadline => deadline.Due).Order()],
                [.. all.Select(deadline => deadline.DoneOn).OfType<DateOnly>().Order()],
                all.Count(deadline => !deadline.IsOpen && deadline.DaysLate(day) == 0),
                all.Count(deadline => !deadline.IsOpen && deadline.DaysLate(day) > 0),
                all.Count(deadline => deadline.IsOverdue(day)),
                all.Count(deadline => deadline.IsOpen && !deadline.IsOverdue(day)),
                all.Where(deadline => deadline.IsOpen).Select(deadline => deadline.DaysLate(day)).DefaultIfEmpty(0).Max());
        }
    }

    /// <summary>The people appointed in all reviews together, each counted once however many reviews they serve in.</summary>
    public sealed record PeopleFigures
    {
        /// <summary>Creates it from its parts.</summary>
        public PeopleFigures(int focalPoints, int experts, int womenExperts, int womenPercent, int statesWithObservers, int trained) =>
            (FocalPoints, Experts, WomenExperts, WomenPercent, StatesWithObservers, Trained) = (focalPoints, experts, womenExperts, womenPercent, statesWithObservers, trained);

        /// <summary>How many focal points.</summary>
        public int FocalPoints { get; init; }

        /// <summary>How many governmental experts.</summary>
        public int Experts { get; init; }

        /// <summary>How many of the experts are women.</summary>
        public int WomenExperts { get; init; }

        /// <summary>The same in per cent, rounded to the nearest whole number, halves up; 0 without experts.</summary>
        public int WomenPercent { get; init; }

        /// <summary>How many States have appointed observers.</summary>
        public int StatesWithObservers { get; init; }

        /// <summary>How many of the focal points and experts have received training.</summary>
        public int Trained { get; init; }
    }

    /// <summary>The working languages of the reviews in which they have been taken up.</summary>
    public sealed class LanguageFigures
    {
        /// <summary>Creates it from its parts.</summary>
        public LanguageFigures(
            int reviews, int one, int two, int three, ImmutableArray<string> noAgreement, ImmutableArray<LanguageCount> combinations, ImmutableArray<string> noTranslation, int withoutConsultation) =>
            (Reviews, One, Two, Three, NoAgreement, Combinations, NoTranslation, WithoutConsultation) = (reviews, one, two, three, noAgreement, combinations, noTranslation, withoutConsultation);

        /// <summary>In how many reviews they have been taken up: agreed, or found to be without agreement.</summary>
        public int Reviews { get; init; }

        /// <summary>How many reviews have one language.</summary>
        public int One { get; init; }

        /// <summary>How many have two.</summary>
        public int Two { get; init; }

        /// <summary>How many have three, in exceptional circumstances.</summary>
        public int Three { get; init; }

        /// <summary>The reviews without agreement, in ordinal order.</summary>
        public ImmutableArray<string> NoAgreement { get; init; }

        /// <summary>How many reviews have which languages, fewest languages first, then most reviews first.</summary>
        public ImmutableArray<LanguageCount> Combinations { get; init; }

        /// <summary>The reviews with more than one language, between which the secretariat does not translate.</summary>
        public ImmutableArray<string> NoTranslation { get; init; }

        /// <summary>How many took the languages up without having held a preliminary consultation.</summary>
        public int WithoutConsultation { get; init; }
    }

    /// <summary>How many reviews have these working languages.</summary>
    public sealed class LanguageCount
    {
        /// <summary>Creates it from its parts.</summary>
        public LanguageCount(ImmutableArray<WorkingLanguage> languages, int reviews) =>
            (Languages, Reviews) = (languages, reviews);

        /// <summary>The languages in the order of their letters.</summary>
        public ImmutableArray<WorkingLanguage> Languages { get; init; }

        /// <summary>How many.</summary>
        public int Reviews { get; init; }

        /// <summary>The letters joined by a plus sign: <c>A+E</c>.</summary>
        public string Combination => string.Join('+', Languages.Select(language => language.Letter()));
    }

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

    /// <summary>A reminder that is due.</summary>
    public sealed record Reminder
    {
        /// <summary>Creates it from its parts.</summary>
        public Reminder(string state, string review, Step step, DateOnly due, int daysLate, Citation source) =>
            (State, Review, Step, Due, DaysLate, Source) = (state, review, step, due, daysLate, source);

        /// <summary>The code of the State to be reminded.</summary>
        public string State { get; init; }

        /// <summary>The code of the State under review.</summary>
        public string Review { get; init; }

        /// <summary>What is overdue.</summary>
        public Step Step { get; init; }

        /// <summary>The last day that was in time.</summary>
        public DateOnly Due { get; init; }

        /// <summary>How many days late it is, at least 1.</summary>
        public int DaysLate { get; init; }

        /// <summary>The rule that sets the deadline.</summary>
        public Citation Source { get; init; }
    }
}
