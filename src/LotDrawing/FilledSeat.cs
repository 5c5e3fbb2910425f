namespace LotDrawing;

/// <summary>A seat with the States drawn for it.</summary>
public sealed record FilledSeat
{
    /// <summary>Creates it from its parts.</summary>
    public FilledSeat(string seat, string principal, string? additional = null) =>
        (Seat, Principal, Additional) = (seat, principal, additional);

    /// <summary>The seat's id.</summary>
    public string Seat { get; init; }

    /// <summary>The code of the State drawn by the principal lot.</summary>
    public string Principal { get; init; }

    /// <summary>The code of the State drawn for the instruments that the principal is not party to, or null.</summary>
    public string? Additional { get; init; }

    /// <summary>The States drawn for the seat: the principal and, if there is one, the additional.</summary>
    public IEnumerable<string> States => Additional is null ? [Principal] : [Principal, Additional];
}
