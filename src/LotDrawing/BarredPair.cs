namespace LotDrawing;

/// <summary>A State that may not review another: a veto, or a pair that met in an earlier phase.</summary>
/// <remarks>It bars one direction only: the State under review may still be drawn for the reviews of the other. A code that is
/// in no roster bars no State, so that one list serves a whole phase with its accessions and withdrawals.
/// Immutable; any number of threads may use it.</remarks>
public sealed record BarredPair
{
    /// <summary>The code of the State that may not review.</summary>
    public required string Reviewer { get; init; }

    /// <summary>The code of the State under review whose seats it may not be drawn for.</summary>
    public required string UnderReview { get; init; }

    /// <summary>Where it comes from.</summary>
    public required Citation Source { get; init; }

    /// <summary>What a list of pairs that is out of order is told.</summary>
    internal const string Ordered = "each pair once, in order of reviewer, then of State under review";

    /// <summary>The order of a mechanism's pairs: by reviewer, then by State under review, both in ordinal order.</summary>
    internal static int Compare(BarredPair a, BarredPair b) =>
        string.CompareOrdinal(a.Reviewer, b.Reviewer) is not 0 and var byReviewer ? byReviewer : string.CompareOrdinal(a.UnderReview, b.UnderReview);
}
