using System.Collections.Immutable;

namespace LotDrawing.CountryReviews.Repetitions;

/// <summary>Grounds on which a State under review can ask for a repetition of the drawing, turned into the request that
/// the engine decides on.</summary>
/// <param name="Request">The request: the State under review asks, for the seats that the grounds are about. It is
/// exceptional when the ordinary allowance is used up; every repetition so far counts, as events do not say of which kind it was.</param>
/// <param name="Date">The day as of which the grounds hold.</param>
/// <param name="Kinds">The kinds of grounds, each once, in order.</param>
/// <param name="Source">The paragraph that makes them grounds.</param>
public sealed record RepetitionGrounds(Request Request, DateOnly Date, ImmutableArray<GroundsKind> Kinds, Citation Source)
{
    /// <inheritdoc/>
    public bool Equals(RepetitionGrounds? other) =>
        other is not null && (Request, Date, Source) == (other.Request, other.Date, other.Source) && Kinds.SequenceEqual(other.Kinds);

    /// <inheritdoc/>
    public override int GetHashCode() => Request.GetHashCode();
}
