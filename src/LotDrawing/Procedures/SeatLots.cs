namespace LotDrawing.Procedures;

/// <summary>What the lots of one seat gave, as numbers of States.</summary>
public readonly record struct SeatLots
{
    /// <summary>Creates it from its parts.</summary>
    public SeatLots(int principal, int additional) =>
        (Principal, Additional) = (principal, additional);

    /// <summary>The State drawn by the principal lot.</summary>
    public int Principal { get; init; }

    /// <summary>The State drawn by the additional lot, or −1 when none was needed.</summary>
    public int Additional { get; init; }

    /// <summary>Whether the State was drawn for the seat.</summary>
    public bool Contains(int state) => Principal == state | Additional == state;
}
