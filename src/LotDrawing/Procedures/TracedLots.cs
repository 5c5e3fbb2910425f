namespace LotDrawing.Procedures;

/// <summary>A stream that keeps what was drawn from it: the same lots, told one by one.</summary>
internal readonly struct TracedLots(LotStream source) : ILotSource
{
    private readonly LotStream source = source;
    private readonly List<(int Count, int Index)> drawn = [];

    /// <summary>Of each lot, among how many it was drawn, and the number drawn.</summary>
    internal IReadOnlyList<(int Count, int Index)> Drawn => drawn;

    /// <inheritdoc/>
    public uint NextWord() => source.NextWord();

    internal uint Trace(uint n)
    {
        LotStream lots = source;
        uint index = lots.Below(n);
        drawn.Add(((int)n, (int)index));
        return index;
    }
}
