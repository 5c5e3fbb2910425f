using System.Collections.Immutable;

namespace LotDrawing.Rules;

/// <summary>One seat to be drawn while others are in force.</summary>
/// <param name="State">The code of the State under review.</param>
/// <param name="Seat">The seat's id.</param>
/// <param name="Replaced">The codes of the States that leave the seat's pots, for example those being replaced; may be empty.</param>
public sealed record SeatToDraw(string State, string Seat, ImmutableArray<string> Replaced)
{
    /// <summary>A seat from whose pots no State is left out.</summary>
    public SeatToDraw(string state, string seat)
        : this(state, seat, [])
    {
    }

    /// <summary>Whether the principal drawing in force stays and only the additional State is drawn: the case of a State
    /// under review that joined a Protocol. Such a seat has just an additional pot, for that principal.</summary>
    public bool AdditionalOnly { get; init; }
}
