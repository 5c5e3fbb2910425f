namespace LotDrawing.Solver;

/// <summary>A breadth-first search over States: who was reached, and by which lot.</summary>
internal sealed class Paths(int states)
{
    private readonly int[] reachedIn = new int[states];
    private readonly int[] via = new int[states];
    private readonly int[] target = new int[states];
    private readonly int[] queue = new int[states];
    private int search;
    private int taken;
    private int count;

    internal void Begin()
    {
        search++;
        taken = count = 0;
    }

    internal bool IsReached(int state) => reachedIn[state] == search;

    /// <summary>Reaches a State by a lot; the other end of the step may be kept too.</summary>
    internal void Reach(int state, int byLot, int towards = -1)
    {
        reachedIn[state] = search;
        via[state] = byLot;
        target[state] = towards;
        queue[count++] = state;
    }

    /// <summary>The next State to go on from.</summary>
    internal bool TryNext(out int state)
    {
        state = taken < count ? queue[taken] : -1;
        return taken++ < count;
    }

    /// <summary>By which lot the State was reached.</summary>
    internal int Via(int state) => via[state];

    /// <summary>The other end of the step by which it was reached.</summary>
    internal int Target(int state) => target[state];
}
