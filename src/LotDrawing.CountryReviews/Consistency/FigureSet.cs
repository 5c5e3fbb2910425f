using System.Collections.Immutable;
using static LotDrawing.CountryReviews.StatusReport;

namespace LotDrawing.CountryReviews;

/// <summary>Named figures of a status report: computed, or typed in from elsewhere; not all need to be there.</summary>
/// <remarks>Immutable; any number of threads may use it.</remarks>
public sealed class FigureSet
{
    private readonly ImmutableSortedDictionary<string, int> figures;

    /// <summary>Makes a set of these figures.</summary>
    /// <exception cref="ArgumentException">A name is not one of <see cref="FigureNames"/>, or a figure is negative.</exception>
    public FigureSet(IEnumerable<KeyValuePair<string, int>> figures)
    {
        ArgumentNullException.ThrowIfNull(figures);
        this.figures = figures.ToImmutableSortedDictionary(StringComparer.Ordinal);
        foreach ((string name, int figure) in this.figures)
        {
            if (!FigureNames.IsKnown(name))
                throw new ArgumentException($"{name} is no figure of a status report.", nameof(figures));
            if (figure < 0)
                throw new ArgumentException($"{name} is {figure}; expected 0 or more.", nameof(figures));
        }
    }

    /// <summary>The names and figures in ordinal order of the names.</summary>
    public IEnumerable<KeyValuePair<string, int>> All => figures;

    /// <summary>The numbers of the groups that any figure is about, in order.</summary>
    public ImmutableArray<int> Groups =>
        [.. figures.Keys.Select(FigureNames.GroupOf).OfType<int>().Distinct().Order()];

    /// <summary>The figure of this name, or null when it is not stated.</summary>
    public int? this[string name] => figures.TryGetValue(name, out int figure) ? figure : null;

    /// <summary>All figures of a report.</summary>
    public static FigureSet Of(StatusReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var all = new Dictionary<string, int>(StringComparer.Ordinal)
        {
            [FigureNames.Reviews] = report.Reviews,
            [FigureNames.Started] = report.Started,
            [FigureNames.FocalPoints] = report.People.FocalPoints,
            [FigureNames.Experts] = report.People.Experts,
            [FigureNames.WomenExperts] = report.People.WomenExperts,
            [FigureNames.WomenPercent] = report.People.WomenPercent,
            [FigureNames.StatesWithObservers] = report.People.StatesWithObservers,
            [FigureNames.ConsultationsHeld] = report.ConsultationsHeld,
            [FigureNames.LanguageReviews] = report.Languages.Reviews,
            [FigureNames.OneLanguage] = report.Languages.One,
            [FigureNames.TwoLanguages] = report.Languages.Two,
            [FigureNames.ThreeLanguages] = report.Languages.Three,
            [FigureNames.NoAgreement] = report.Languages.NoAgreement.Length,
            [FigureNames.Trainings] = report.Support.Trainings,
            [FigureNames.OfficialsTrained] = report.Support.OfficialsTrained,
            [FigureNames.StatesTrained] = report.Support.StatesTrained,
            [FigureNames.ConsultationsFacilitated] = report.Support.ConsultationsFacilitated,
            [FigureNames.NeedsSurveys] = report.Support.NeedsSurveys,
            [FigureNames.Dialogues] = report.Support.Dialogues,
        };
        foreach (LanguageCount count in report.Languages.Combinations)
            all[FigureNames.Languages(count.Combination)] = count.Reviews;
        foreach (DrawnGroup drawn in report.Drawing)
        {
            all[FigureNames.Group(drawn.Group, FigureNames.GroupReviews)] = drawn.Reviews;
            all[FigureNames.Group(drawn.Group, FigureNames.States)] = drawn.States;
        }

        foreach (GroupStatus status in report.Groups)
            AddGroup(all, status);
        return new FigureSet(all);
    }

    private static void AddGroup(Dictionary<string, int> all, GroupStatus status)
    {
        void Add(string name, int figure) => all[FigureNames.Group(status.Group, name)] = figure;

        Add(FigureNames.StatesWithFocalPoint, status.StatesWithFocalPoint);
        Add(FigureNames.StatesWithoutFocalPoint, status.StatesWithoutFocalPoint.Length);
        Add(FigureNames.Advancing, status.Advancing);
        foreach (StageCount count in status.Stages)
            Add(FigureNames.AtStage(count.Stage), count.Reviews);
        Add(FigureNames.NotBegun, status.NotBegun);
        Add(FigureNames.Awaiting, status.Awaiting.Length);
        Add(FigureNames.AwaitingStateUnderReview, status.AwaitingStateUnderReview);
        Add(FigureNames.AwaitingReviewingStatesOnly, status.AwaitingReviewingStatesOnly);
        Add(FigureNames.AdvancingAndAwaiting, status.AdvancingAndAwaiting);
        Add(FigureNames.Neither, status.Neither.Length);
    }
}
