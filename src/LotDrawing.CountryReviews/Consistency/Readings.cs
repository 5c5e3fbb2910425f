using System.Collections.Immutable;

namespace LotDrawing.CountryReviews;

/// <summary>Words the readings of stated figures under which an identity that fails would hold.</summary>
/// <remarks>A reading is another set of reviews that the word could stand for, whose number the same figures give; sums
/// that stand for no set of reviews are not offered, however well they fit.</remarks>
internal static class Readings
{
    internal static ImmutableArray<string> Of(string identity, FigureSet figures)
    {
        if (identity == "started")
            return Started(figures);
        if (identity.EndsWith(".coverage", StringComparison.Ordinal) && FigureNames.GroupOf(identity) is { } group)
            return Coverage(figures, group);
        return [];
    }

    private static ImmutableArray<string> Started(FigureSet figures)
    {
        if (figures[FigureNames.Started] is not { } started)
            return [];

        var readings = ImmutableArray.CreateBuilder<string>();
        void Offer(string set, params (int Sign, string Name)[] terms)
        {
            if (Sum(figures, terms) == started)
                readings.Add($"{Words.Sentence(Words.Count(started, "review"))} \"started\" would be right if the word stands for {set}: {Shown(figures, terms)} = {started}.");
        }

        (int Sign, string Name)[] taken =
            [(1, FigureNames.OneLanguage), (1, FigureNames.TwoLanguages), (1, FigureNames.ThreeLanguages), (1, FigureNames.NoAgreement)];
        Offer("those in which the working languages were taken up, with or without agreement", taken);
        Offer("those in which the working languages were agreed", taken[..^1]);
        Offer("those that held a preliminary consultation", (1, FigureNames.ConsultationsHeld));
        Offer("those whose nominations are complete", [.. figures.Groups.SelectMany(group => Signed(group, (1, FigureNames.GroupReviews), (-1, FigureNames.Awaiting)))]);
        Offer(
            "those past the preliminary consultation",
            [.. figures.Groups.SelectMany(group => Signed(group, (1, FigureNames.Advancing), (-1, FigureNames.AtStage(Stage.PreliminaryConsultation))))]);
        foreach (int group in figures.Groups)
            Offer($"those advancing in {Words.Group(group)} alone", [.. Signed(group, (1, FigureNames.Advancing))]);
        return readings.ToImmutable();
    }

    // Reviews that are both advancing and awaiting are easily counted twice and the overlap left out.
    private static ImmutableArray<string> Coverage(FigureSet figures, int group)
    {
        long? over = Sum(figures, [.. Signed(
            group, (1, FigureNames.Advancing), (1, FigureNames.Awaiting), (-1, FigureNames.AdvancingAndAwaiting), (1, FigureNames.Neither), (-1, FigureNames.GroupReviews))]);
        int? stated = figures[FigureNames.Group(group, FigureNames.AdvancingAndAwaiting)];
        int? most = figures[FigureNames.Group(group, FigureNames.Advancing)];
        return over is > 0 && stated is { } both && both + over <= most
            ? [$"The reviews that are advancing and awaiting nominations at once would be {Words.Digits((int)(both + over.Value))}, not {Words.Digits(both)}."]
            : [];
    }

    private static IEnumerable<(int Sign, string Name)> Signed(int group, params (int Sign, string Figure)[] terms) =>
        terms.Select(term => (term.Sign, FigureNames.Group(group, term.Figure)));

    private static long? Sum(FigureSet figures, (int Sign, string Name)[] terms)
    {
        long sum = 0;
        foreach ((int sign, string name) in terms)
        {
            if (figures[name] is not { } figure)
                return null;
            sum += sign * (long)figure;
        }

        return sum;
    }

    private static string Shown(FigureSet figures, (int Sign, string Name)[] terms) =>
        string.Concat(terms.Select((term, index) => (index == 0 ? "" : term.Sign < 0 ? " − " : " + ") + figures[term.Name]));
}
