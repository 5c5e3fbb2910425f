using System.Collections.Immutable;
using LotDrawing.Mechanisms;

namespace LotDrawing.CountryReviews.Repetitions;

/// <summary>Grounds on which a State under review can ask for a repetition of the drawing, in the shape of a request.</summary>
/// <param name="State">The code of the State under review.</param>
/// <param name="Seats">The seats to be drawn again, in the mechanism's order.</param>
/// <param name="RequestedBy">The code of the State that would ask: the State under review.</param>
/// <param name="Exceptional">Whether the ordinary allowance is used up, so that it would be in exceptional circumstances.</param>
/// <param name="Grounds">The grounds in words.</param>
/// <param name="Date">The day as of which they hold.</param>
/// <param name="Kinds">The kinds of grounds, each once, in order.</param>
/// <param name="Source">The paragraph that makes them grounds.</param>
public sealed record RepetitionGrounds(
    string State,
    ImmutableArray<string> Seats,
    string RequestedBy,
    bool Exceptional,
    string Grounds,
    DateOnly Date,
    ImmutableArray<GroundsKind> Kinds,
    Citation Source)
{
    /// <inheritdoc/>
    public bool Equals(RepetitionGrounds? other) =>
        other is not null
        && (State, RequestedBy, Exceptional, Grounds, Date, Source) == (other.State, other.RequestedBy, other.Exceptional, other.Grounds, other.Date, other.Source)
        && Seats.SequenceEqual(other.Seats)
        && Kinds.SequenceEqual(other.Kinds);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(State);
}
