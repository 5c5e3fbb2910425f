using System.Collections.Immutable;

namespace LotDrawing;

/// <summary>A request to repeat the drawing of a State's reviewing States. It only says what was asked.</summary>
public sealed class Request
{
    /// <summary>Asks for seats to be drawn again.</summary>
    /// <param name="state">The code of the State under review.</param>
    /// <param name="seats">The ids of the seats, in the mechanism's order.</param>
    /// <param name="requestedBy">Who asks.</param>
    /// <param name="kind">Within the ordinary allowance, or beyond it.</param>
    /// <param name="grounds">Why; an exceptional request without is refused.</param>
    public Request(string state, ImmutableArray<string> seats, string requestedBy, RepetitionKind kind = RepetitionKind.Ordinary, string? grounds = null)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(requestedBy);
        if (seats.IsDefault)
            throw new ArgumentNullException(nameof(seats));
        State = state;
        Seats = seats;
        RequestedBy = requestedBy;
        Kind = kind;
        Grounds = grounds;
    }

    /// <summary>The code of the State under review.</summary>
    public string State { get; }

    /// <summary>The ids of the seats to be drawn again.</summary>
    public ImmutableArray<string> Seats { get; }

    /// <summary>Who asks.</summary>
    public string RequestedBy { get; }

    /// <summary>Within the ordinary allowance, or beyond it.</summary>
    public RepetitionKind Kind { get; }

    /// <summary>Why, or null.</summary>
    public string? Grounds { get; }
}
