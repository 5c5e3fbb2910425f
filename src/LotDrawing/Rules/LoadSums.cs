using System.Globalization;

namespace LotDrawing.Rules;

/// <summary>Whether all lots together fit the load bounds at all.</summary>
internal static class LoadSums
{
    /// <summary>Why they do not, with the numbers; null when they do.</summary>
    /// <param name="load">The bounds.</param>
    /// <param name="states">How many States there are.</param>
    /// <param name="perReview">How many seats a review has.</param>
    /// <param name="additional">Whether a seat may draw an additional State.</param>
    internal static string? Refuse(LoadBounds load, int states, int perReview, bool additional)
    {
        long least = (long)states * perReview;
        long most = additional ? 2 * least : least;
        string lots = Text($"{states} States with {perReview} reviewing States each make {(additional ? "at least " : "")}{least} lots");
        return least > (long)states * load.Max
            ? Text($"{lots}, but under loads of {load} the States serve at most {(long)states * load.Max} times together")
            : most < (long)states * load.Min
                ? Text($"{(additional ? Text($"{lots} and at most {most}") : lots)}, but under loads of {load} the States must serve at least {(long)states * load.Min} times together")
                : null;
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
