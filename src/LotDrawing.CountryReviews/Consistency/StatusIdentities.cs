using System.Collections.Immutable;

namespace LotDrawing.CountryReviews;

/// <summary>Every identity that must hold among the figures of a status report.</summary>
internal static class StatusIdentities
{
    /// <summary>Checks every identity: those of each group the figures are about, then those of all groups together. One
    /// whose figures are not all stated is listed as such.</summary>
    internal static ImmutableArray<IdentityResult> Check(FigureSet figures)
    {
        ArgumentNullException.ThrowIfNull(figures);
        return
        [
            .. Started(figures)
                .SelectMany(OfGroup)
                .Concat(OfAll(figures))
                .Select(identity => identity.Check(figures, () => Readings.Of(identity.Id, figures))),
            WomenShare.Check(figures),
        ];
    }

    private static IEnumerable<Identity> OfGroup(int group)
    {
        string Name(string figure) => FigureNames.Group(group, figure);
        Term Plus(string figure) => new(1, Name(figure));
        Term Minus(string figure) => new(-1, Name(figure));
        Identity Holds(string id, string statement, ImmutableArray<Term> terms, string figure, Relation relation = Relation.Equals) =>
            new(Name(id), $"{Words.Sentence(Words.Group(group))}: {statement}", terms, relation, Name(figure));

        yield return Holds(
            "focal-points",
            "States with and without focal point add up to the States that take part",
            [Plus(FigureNames.StatesWithFocalPoint), Plus(FigureNames.StatesWithoutFocalPoint)],
            FigureNames.States);
        yield return Holds(
            "stages",
            "the stages add up to the reviews advancing",
            [.. StageNames.Advancing.Select(stage => Plus(FigureNames.AtStage(stage)))],
            FigureNames.Advancing);
        yield return Holds(
            "not-begun",
            "reviews advancing and not begun add up to the group",
            [Plus(FigureNames.Advancing), Plus(FigureNames.NotBegun)],
            FigureNames.GroupReviews);
        yield return Holds(
            "coverage",
            "advancing, awaiting and neither cover the group, those that are both counted once",
            [Plus(FigureNames.Advancing), Plus(FigureNames.Awaiting), Minus(FigureNames.AdvancingAndAwaiting), Plus(FigureNames.Neither)],
            FigureNames.GroupReviews);
        yield return Holds(
            "awaiting",
            "reviews awaiting the State under review and reviewing States only add up to those awaiting",
            [Plus(FigureNames.AwaitingStateUnderReview), Plus(FigureNames.AwaitingReviewingStatesOnly)],
            FigureNames.Awaiting);
        yield return Holds(
            "overlap",
            "reviews both advancing and awaiting are among those advancing",
            [Plus(FigureNames.AdvancingAndAwaiting)],
            FigureNames.Advancing,
            Relation.AtMost);
        yield return Holds(
            "states-under-review",
            "the States under review that are missing are among the States without focal point",
            [Plus(FigureNames.AwaitingStateUnderReview)],
            FigureNames.StatesWithoutFocalPoint,
            Relation.AtMost);
        yield return new Identity(
            Name("people"),
            $"{Words.Sentence(Words.Group(group))}: there are at least as many focal points as States that have one",
            [new Term(1, FigureNames.FocalPoints)],
            Relation.AtLeast,
            Name(FigureNames.StatesWithFocalPoint));
    }

    private static IEnumerable<Identity> OfAll(FigureSet figures)
    {
        ImmutableArray<Term> advancing = [.. Started(figures).Select(group => new Term(1, FigureNames.Group(group, FigureNames.Advancing)))];
        ImmutableArray<Term> OfSize(int size) =>
            [.. figures.All.Select(figure => figure.Key).Where(name => FigureNames.CombinationOf(name)?.Length == size).Select(name => new Term(1, name))];

        yield return new Identity(
            "reviews",
            "The groups add up to all reviews",
            [.. figures.Groups.Select(group => new Term(1, FigureNames.Group(group, FigureNames.GroupReviews)))],
            Relation.Equals,
            FigureNames.Reviews);
        yield return new Identity(
            "started", "The reviews started are those advancing in all groups together", advancing, Relation.Equals, FigureNames.Started);
        yield return new Identity(
            "consultations", "Reviews that held a preliminary consultation are among those advancing", advancing, Relation.AtLeast, FigureNames.ConsultationsHeld);
        yield return new Identity(
            "languages-taken-up", "Reviews in which languages were taken up are among those advancing", advancing, Relation.AtLeast, FigureNames.LanguageReviews);
        yield return new Identity(
            "languages",
            "One, two and three languages and no agreement add up to the reviews in which languages were taken up",
            [new Term(1, FigureNames.OneLanguage), new Term(1, FigureNames.TwoLanguages), new Term(1, FigureNames.ThreeLanguages), new Term(1, FigureNames.NoAgreement)],
            Relation.Equals,
            FigureNames.LanguageReviews);
        yield return new Identity("languages.one", "The reviews of each single language add up to those with one", OfSize(1), Relation.Equals, FigureNames.OneLanguage);
        yield return new Identity("languages.two", "The reviews of each pair of languages add up to those with two", OfSize(2), Relation.Equals, FigureNames.TwoLanguages);
        yield return new Identity("languages.three", "The reviews of each three languages add up to those with three", OfSize(3), Relation.Equals, FigureNames.ThreeLanguages);
    }

    // A group that has not started has been drawn and nothing else: its reviews and States are all that is said of it.
    private static IEnumerable<int> Started(FigureSet figures) =>
        figures.Groups.Where(group => FigureNames.OfGroup.Any(name =>
            name is not (FigureNames.GroupReviews or FigureNames.States) && figures[FigureNames.Group(group, name)] is not null));
}
