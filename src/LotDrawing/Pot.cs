using System.Collections.Immutable;

namespace LotDrawing;

/// <summary>The States that may be drawn for a seat.</summary>
/// <remarks>Immutable; any number of threads may use it.</remarks>
public sealed class Pot
{
    internal Pot(string state, string seat, ImmutableArray<string> states, ImmutableArray<string> replaced)
    {
        State = state;
        Seat = seat;
        States = states;
        Replaced = replaced;
    }

    /// <summary>The code of the State under review.</summary>
    public string State { get; }

    /// <summary>The seat's id.</summary>
    public string Seat { get; }

    /// <summary>The codes of the States that the principal lot is drawn from, in order; where only the additional State is
    /// drawn, those that this lot is drawn from.</summary>
    public ImmutableArray<string> States { get; }

    /// <summary>The codes of the States that leave the pot because they are being replaced.</summary>
    public ImmutableArray<string> Replaced { get; }
}
