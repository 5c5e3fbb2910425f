using System.Collections.Immutable;
using System.Globalization;

namespace LotDrawing.CountryReviews;

/// <summary>The identity of the share of women: it is what the counts give.</summary>
internal static class WomenShare
{
    private const string Statement = "The share of women among the experts is what their counts give";

    internal static IdentityResult Check(FigureSet figures)
    {
        if (figures[FigureNames.WomenExperts] is not { } women || figures[FigureNames.Experts] is not { } experts || figures[FigureNames.WomenPercent] is not { } percent)
        {
            string[] names = [FigureNames.WomenExperts, FigureNames.Experts, FigureNames.WomenPercent];
            return new IdentityResult("women", Statement, IdentityVerdict.NotStated, $"not stated: {string.Join(", ", names.Where(name => figures[name] is null))}", []);
        }

        int given = women > experts ? -1 : PeopleCounting.Percent(women, experts);
        string found = women > experts
            ? string.Create(CultureInfo.InvariantCulture, $"{women} women of {experts} experts; more than there are")
            : string.Create(CultureInfo.InvariantCulture, $"{women} of {experts} = {given} per cent; stated {percent}");
        return new IdentityResult("women", Statement, given == percent ? IdentityVerdict.Holds : IdentityVerdict.Fails, found, given == percent ? [] : Readings(women, experts, percent));
    }

    private static ImmutableArray<string> Readings(int women, int experts, int percent) =>
        experts > 0 && women <= experts && (int)(100L * women / experts) == percent
            ? ["The share was rounded down, not to the nearest whole number."]
            : [];
}
