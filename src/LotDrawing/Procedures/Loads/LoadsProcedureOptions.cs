namespace LotDrawing.Procedures.Loads;

/// <content>How it runs, where it differs from the default.</content>
public sealed partial class LoadsProcedure
{
    /// <summary>How the loads procedure runs, where it differs from the default.</summary>
    public sealed record Options
    {
        /// <summary>After how many rounds a draw gives up, unless told otherwise.</summary>
        public const long DefaultRoundLimit = 1_000_000;

        /// <summary>After how many rounds a draw gives up, at least 1.</summary>
        public long RoundLimit { get; init; } = DefaultRoundLimit;

        /// <summary>
        /// Whether the regional groups of the free seats are shuffled where the bounds leave nothing open: each State serves
        /// equally often, and each free seat may draw from every regional group. Else they are drawn until each group has as many
        /// as its States serve. The law is the same and the words are others: for simulation, never for a record.
        /// </summary>
        public bool ShufflesForcedCounts { get; init; }

        /// <summary>Told from time to time how many rounds a draw has taken so far, of <see cref="RoundLimit"/> at most; or null.</summary>
        public IProgress<long>? Progress { get; init; }

        /// <summary>Ends a draw, or the counting of the tables, by an exception.</summary>
        public CancellationToken Cancellation { get; init; }
    }
}
