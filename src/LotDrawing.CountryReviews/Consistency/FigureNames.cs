using System.Collections.Immutable;
using System.Globalization;

namespace LotDrawing.CountryReviews;

/// <summary>The names of the figures of a status report. A group's figures begin with <c>group-1.</c> and so on, the
/// number of reviews with given languages is <c>languages.of.A+E</c>.</summary>
internal static class FigureNames
{
    /// <summary>The most groups that figures can be about.</summary>
    internal const int MostGroups = 99;

    internal const string Reviews = "reviews";
    internal const string Started = "started";
    internal const string FocalPoints = "people.focalPoints";
    internal const string Experts = "people.experts";
    internal const string WomenExperts = "people.womenExperts";
    internal const string WomenPercent = "people.womenPercent";
    internal const string StatesWithObservers = "people.statesWithObservers";
    internal const string ConsultationsHeld = "consultationsHeld";
    internal const string LanguageReviews = "languages.reviews";
    internal const string OneLanguage = "languages.one";
    internal const string TwoLanguages = "languages.two";
    internal const string ThreeLanguages = "languages.three";
    internal const string NoAgreement = "languages.noAgreement";
    internal const string Trainings = "support.trainings";
    internal const string OfficialsTrained = "support.officialsTrained";
    internal const string StatesTrained = "support.statesTrained";
    internal const string ConsultationsFacilitated = "support.consultationsFacilitated";
    internal const string NeedsSurveys = "support.needsSurveys";
    internal const string Dialogues = "support.dialogues";

    internal const string GroupReviews = "reviews";
    internal const string States = "states";
    internal const string StatesWithFocalPoint = "statesWithFocalPoint";
    internal const string StatesWithoutFocalPoint = "statesWithoutFocalPoint";
    internal const string Advancing = "advancing";
    internal const string NotBegun = "notBegun";
    internal const string Awaiting = "awaiting";
    internal const string AwaitingStateUnderReview = "awaitingStateUnderReview";
    internal const string AwaitingReviewingStatesOnly = "awaitingReviewingStatesOnly";
    internal const string AdvancingAndAwaiting = "advancingAndAwaiting";
    internal const string Neither = "neither";

    private const string GroupPrefix = "group-";
    private const string LanguagesPrefix = "languages.of.";

    /// <summary>The figures that are about all groups together.</summary>
    internal static ImmutableArray<string> Overall { get; } =
    [
        Reviews, Started, FocalPoints, Experts, WomenExperts, WomenPercent, StatesWithObservers, ConsultationsHeld,
        LanguageReviews, OneLanguage, TwoLanguages, ThreeLanguages, NoAgreement,
        Trainings, OfficialsTrained, StatesTrained, ConsultationsFacilitated, NeedsSurveys, Dialogues,
    ];

    /// <summary>The figures that each group has, without the group.</summary>
    internal static ImmutableArray<string> OfGroup { get; } =
    [
        GroupReviews, States, StatesWithFocalPoint, StatesWithoutFocalPoint, Advancing, .. StageNames.Advancing.Select(AtStage),
        NotBegun, Awaiting, AwaitingStateUnderReview, AwaitingReviewingStatesOnly, AdvancingAndAwaiting, Neither,
    ];

    /// <summary>Whether this is the name of a figure.</summary>
    internal static bool IsKnown(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Overall.Contains(name)
            || (GroupOf(name) is not null && OfGroup.Contains(name[(name.IndexOf('.', StringComparison.Ordinal) + 1)..]))
            || CombinationOf(name) is not null;
    }

    /// <summary>The name of a group's figure.</summary>
    /// <param name="group">The group's number, from 1.</param>
    /// <param name="figure">One of <see cref="OfGroup"/>.</param>
    internal static string Group(int group, string figure) => string.Create(CultureInfo.InvariantCulture, $"{GroupPrefix}{group}.{figure}");

    /// <summary>The name of the number of reviews that have these languages.</summary>
    /// <param name="combination">Their letters in order, joined by plus signs.</param>
    internal static string Languages(string combination) => LanguagesPrefix + combination;

    /// <summary>The group that a figure is about, or null.</summary>
    internal static int? GroupOf(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        int dot = name.IndexOf('.', StringComparison.Ordinal);
        return dot > 0
            && name.StartsWith(GroupPrefix, StringComparison.Ordinal)
            && int.TryParse(name.AsSpan(GroupPrefix.Length, dot - GroupPrefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out int group)
            && group is >= 1 and <= MostGroups
            && name.StartsWith(Group(group, ""), StringComparison.Ordinal)
                ? group
                : null;
    }

    /// <summary>The languages that a figure is about, or null.</summary>
    internal static ImmutableArray<WorkingLanguage>? CombinationOf(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (!name.StartsWith(LanguagesPrefix, StringComparison.Ordinal))
            return null;
        var letters = name[LanguagesPrefix.Length..].Split('+').Select(WorkingLanguages.OfLetter).ToList();
        if (letters.Contains(null))
            return null;
        ImmutableArray<WorkingLanguage> languages = [.. letters.OfType<WorkingLanguage>()];
        return languages.SequenceEqual(languages.Distinct().Order()) ? languages : null;
    }

    internal static string AtStage(Stage stage) => stage switch
    {
        Stage.PreliminaryConsultation => "stages.preliminaryConsultation",
        Stage.SelfAssessmentQuestionnaire => "stages.selfAssessmentQuestionnaire",
        Stage.WrittenFeedback => "stages.writtenFeedback",
        Stage.ListsOfObservations => "stages.listsOfObservations",
        Stage.Completed => "stages.completed",
        _ => throw new ArgumentOutOfRangeException(nameof(stage), stage, "Not a stage of a review that advances."),
    };
}
