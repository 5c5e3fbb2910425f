using LotDrawing.CountryReviews;
using LotDrawing.TestKit;

namespace Papers.Tests;

/// <summary>The made-up status of June 2022, and the figures published for that day.</summary>
internal static class SampleReports
{
    private static readonly Lazy<StatusFile.ReviewsFile> Reviews = new(() => (StatusFile.ReviewsFile)Read("status-2022-06.json"));

    /// <summary>The figures as they were published.</summary>
    internal static FigureSet Published => ((StatusFile.FiguresFile)Read("status-2022-06-figures.json")).Figures;

    /// <summary>The report as of a day.</summary>
    internal static StatusReport Of(DateOnly day) => Reviews.Value.Phase.Report(day, Reviews.Value.About);

    private static StatusFile Read(string name)
    {
        using FileStream file = File.OpenRead(Repository.PathOf("samples", "data", name));
        return StatusFiles.Read(file).Value;
    }
}
