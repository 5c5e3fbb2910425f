namespace LotDrawing.Rules;

/// <summary>Disjoint sets of seats, merged as links are found (union by size, path halving).</summary>
/// <remarks>B. A. Galler and M. J. Fischer, An improved equivalence algorithm, Communications of the ACM 7 (1964).</remarks>
internal sealed class LinkedSets
{
    private readonly int[] parents;
    private readonly int[] sizes;

    internal LinkedSets(int count)
    {
        parents = [.. Enumerable.Range(0, count)];
        sizes = new int[count];
        Array.Fill(sizes, 1);
    }

    internal void Link(int a, int b)
    {
        (a, b) = (Find(a), Find(b));
        if (a == b)
            return;
        if (sizes[a] < sizes[b])
            (a, b) = (b, a);
        parents[b] = a;
        sizes[a] += sizes[b];
    }

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
