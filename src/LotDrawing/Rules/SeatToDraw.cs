using System.Collections.Immutable;

namespace LotDrawing.Rules;

/// <summary>One seat to be drawn while others are in force.</summary>
/// <remarks>Immutable; any number of threads may use it.</remarks>
public sealed record SeatToDraw
{
    /// <summary>Creates it from its parts.</summary>
    public SeatToDraw(string state, string seat, ImmutableArray<string> replaced) =>
        (State, Seat, Replaced) = (state, seat, replaced);

    /// <summary>The code of the State under review.</summary>
    public string State { get; init; }

    /// <summary>The seat's id.</summary>
    public string Seat { get; init; }

    /// <summary>The codes of the States that leave the seat's pots, for example those being replaced; may be empty.</summary>
    public ImmutableArray<string> Replaced { get; init => field = Given.List(value); }

    /// <summary>A seat from whose pots no State is left out.</summary>
    public SeatToDraw(string state, string seat)
        : this(state, seat, [])
    {
    }

    /// <summary>Whether the principal drawing in force stays and only the additional State is drawn: the case of a State
    /// under review that joined a Protocol. Such a seat has just an additional pot, for that principal.</summary>
    public bool AdditionalOnly { get; init; }

    /// <inheritdoc/>
    public bool Equals(SeatToDraw? other) =>
        other is not null && State == other.State && Seat == other.Seat && AdditionalOnly == other.AdditionalOnly && Replaced.SequenceEqual(other.Replaced);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(State);
}
