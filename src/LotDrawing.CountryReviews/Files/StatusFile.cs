using LotDrawing.CountryReviews.Consistency;

namespace LotDrawing.CountryReviews.Files;

/// <summary>What a status file holds: reviews with their events, or figures typed in from elsewhere.</summary>
/// <remarks>docs/status-file.md says how both are written.</remarks>
public abstract record StatusFile
{
    private protected StatusFile(DateOnly asOf, string? about) => (AsOf, About) = (asOf, about);

    /// <summary>The day up to which the file knows what happened.</summary>
    public DateOnly AsOf { get; init; }

    /// <summary>What the reader should know about where the data come from, or null.</summary>
    public string? About { get; init; }
}

/// <summary>The country reviews of a phase and everything that happened in them up to a day.</summary>
/// <param name="AsOf">The day.</param>
/// <param name="About">Where the data come from, or null.</param>
/// <param name="Phase">The phase after all events of the file.</param>
public sealed record ReviewsFile(DateOnly AsOf, string? About, ReviewPhase Phase) : StatusFile(AsOf, About);

/// <summary>Figures that were stated, for checking.</summary>
/// <param name="AsOf">The day as of which they were stated.</param>
/// <param name="About">Where they come from, or null.</param>
/// <param name="Figures">The figures.</param>
public sealed record FiguresFile(DateOnly AsOf, string? About, FigureSet Figures) : StatusFile(AsOf, About);
