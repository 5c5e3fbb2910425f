namespace LotDrawing.Simulation;

/// <summary>An array that the collector never moves, so that the hot loop needs not pin it anew in each of its steps: 3 % of a draw.</summary>
/// <remarks>The pointer is good as long as this object is in reach.</remarks>
internal sealed unsafe class Pinned<T>
    where T : unmanaged
{
    private readonly T[] items;

    /// <summary>So many items, all zero.</summary>
    internal Pinned(int length)
    {
        items = GC.AllocateArray<T>(length, pinned: true);
        fixed (T* first = items)
            First = first;
    }

    /// <summary>A copy of these items.</summary>
    internal Pinned(ReadOnlySpan<T> items)
        : this(items.Length) =>
        items.CopyTo(this.items);

    /// <summary>The first item; not to be read when there is none.</summary>
    internal T* First { get; }

    /// <summary>The items, with bounds checks.</summary>
    internal Span<T> Items => items;
}
