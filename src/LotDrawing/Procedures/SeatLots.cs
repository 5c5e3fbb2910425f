namespace LotDrawing.Procedures;

/// <summary>What the lots of one seat gave, as numbers of States.</summary>
/// <param name="Principal">The State drawn by the principal lot.</param>
/// <param name="Additional">The State drawn by the additional lot, or −1 when none was needed.</param>
public readonly record struct SeatLots(int Principal, int Additional)
{
    /// <summary>Whether the State was drawn for the seat.</summary>
    public bool Contains(int state) => Principal == state | Additional == state;
}
