namespace LotDrawing.CountryReviews;

/// <summary>What a status file holds: reviews with their events, or figures typed in from elsewhere.</summary>
/// <remarks>docs/status-file.md says how both are written.
/// Immutable; any number of threads may use it.</remarks>
public abstract record StatusFile
{
    private protected StatusFile(DateOnly asOf, string? about) => (AsOf, About) = (asOf, about);

    /// <summary>The day up to which the file knows what happened.</summary>
    public DateOnly AsOf { get; init; }

    /// <summary>What the reader should know about where the data come from, or null.</summary>
    public string? About { get; init; }

    /// <summary>The country reviews of a phase and everything that happened in them up to a day.</summary>
    public sealed record ReviewsFile : StatusFile
    {
        /// <summary>Creates it from its parts.</summary>
        public ReviewsFile(DateOnly asOf, string? about, ReviewPhase phase)
            : base(asOf, about)
        {
            Phase = phase;
        }

        /// <summary>The phase after all events of the file.</summary>
        public ReviewPhase Phase { get; init; }
    }

    /// <summary>Figures that were stated, for checking.</summary>
    public sealed record FiguresFile : StatusFile
    {
        /// <summary>Creates it from its parts.</summary>
        public FiguresFile(DateOnly asOf, string? about, FigureSet figures)
            : base(asOf, about)
        {
            Figures = figures;
        }

        /// <summary>The figures.</summary>
        public FigureSet Figures { get; init; }
    }
}
