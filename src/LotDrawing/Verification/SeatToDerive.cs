using System.Collections.Immutable;

namespace LotDrawing.Verification;

/// <summary>A seat that an entry was to draw.</summary>
/// <param name="State">The code of the State under review.</param>
/// <param name="Seat">The id of the seat.</param>
/// <param name="Leaving">The codes of the States that leave its pots.</param>
/// <param name="KeptPrincipal">The principal that stays when only the additional State is drawn, or null.</param>
internal sealed record SeatToDerive(string State, string Seat, ImmutableArray<string> Leaving, string? KeptPrincipal = null)
{
    internal string Place => $"{State}/{Seat}";
}
