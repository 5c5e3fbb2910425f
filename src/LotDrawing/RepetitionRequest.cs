using System.Collections.Immutable;

namespace LotDrawing;

/// <summary>A request to repeat the drawing of a State's reviewing States.</summary>
/// <param name="State">The code of the State under review.</param>
/// <param name="Seats">The ids of the seats to be drawn again, in the mechanism's order.</param>
/// <param name="RequestedBy">Who asks.</param>
/// <param name="Kind">Within the ordinary allowance, or beyond it.</param>
/// <param name="Grounds">Why; required when exceptional.</param>
/// <remarks>It only says what was asked; whether it is granted is decided elsewhere.</remarks>
public sealed record RepetitionRequest(
    string State, ImmutableArray<string> Seats, string RequestedBy, RepetitionKind Kind, string? Grounds)
{
    /// <inheritdoc/>
    public bool Equals(RepetitionRequest? other) =>
        other is not null && State == other.State && Seats.SequenceEqual(other.Seats)
        && RequestedBy == other.RequestedBy && Kind == other.Kind && Grounds == other.Grounds;

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(State);
}
