namespace LotDrawing;

/// <summary>A seat with the States drawn for it.</summary>
/// <param name="Seat">The seat's id.</param>
/// <param name="Principal">The code of the State drawn by the principal lot.</param>
/// <param name="Additional">The code of the State drawn for the instruments that the principal is not party to, or null.</param>
public sealed record FilledSeat(string Seat, string Principal, string? Additional = null)
{
    /// <summary>The States drawn for the seat: the principal and, if there is one, the additional.</summary>
    public IEnumerable<string> States => Additional is null ? [Principal] : [Principal, Additional];
}
