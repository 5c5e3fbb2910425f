namespace LotDrawing.Rules;

/// <summary>Disjoint sets of seats, merged as links are found (path halving).</summary>
/// <remarks>B. A. Galler and M. J. Fischer, An improved equivalence algorithm, Communications of the ACM 7 (1964).</remarks>
internal sealed class LinkedSets(int count)
{
    private readonly int[] parents = [.. Enumerable.Range(0, count)];

    internal void Link(int a, int b) => parents[Find(b)] = Find(a);

    /// <summary>The seats set after set, sets in order of their lowest seat, seats ascending; and where each set starts.</summary>
    internal (int[] Order, int[] Starts) InOrder()
    {
        var sets = Enumerable.Range(0, parents.Length).GroupBy(Find).Select(set => set.ToArray()).ToList(); // by first, so lowest, seat
        int[] order = [.. sets.SelectMany(set => set)];
        int[] starts = new int[sets.Count + 1];
        for (int i = 0; i < sets.Count; i++)
            starts[i + 1] = starts[i] + sets[i].Length;
        return (order, starts);
    }

    private int Find(int a)
    {
        while (parents[a] != a)
            a = parents[a] = parents[parents[a]];
        return a;
    }
}
