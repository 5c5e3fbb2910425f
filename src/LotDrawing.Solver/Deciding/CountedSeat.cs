namespace LotDrawing.Solver.Deciding;

/// <summary>From which classes of States a seat is filled, when counts say so.</summary>
/// <param name="Classes">By State, its class.</param>
/// <param name="Principal">The class of its principal, or −1 when it stays open.</param>
/// <param name="Additional">The class of its additional State, or −1 for none.</param>
internal readonly record struct CountedSeat(int[] Classes, int Principal, int Additional)
{
    internal bool TakesPrincipal(int state) => Classes[state] == Principal;

    internal bool TakesAdditional(int state) => Classes[state] == Additional;
}
