namespace LotDrawing.Fairness;

/// <summary>By orbit, sums over draws of what its cells did in one draw.</summary>
internal sealed class OrbitMoments(int orbits)
{
    /// <summary>How many of its cells came.</summary>
    internal long[] Sums { get; } = new long[orbits];

    /// <summary>The square of how many of its cells came.</summary>
    internal long[] Squares { get; } = new long[orbits];

    /// <summary>The sum over its States of the square of how often each came.</summary>
    internal long[] ColumnSquares { get; } = new long[orbits];

    /// <summary>Where seats and States are of one class: the sum over them of seats filled from the class times how often
    /// the State itself came.</summary>
    internal long[] RowsTimesColumns { get; } = new long[orbits];

    internal void Add(OrbitMoments other)
    {
        Tally.Sum(Sums, other.Sums);
        Tally.Sum(Squares, other.Squares);
        Tally.Sum(ColumnSquares, other.ColumnSquares);
        Tally.Sum(RowsTimesColumns, other.RowsTimesColumns);
    }

    internal void Clear()
    {
        foreach (long[] sums in new[] { Sums, Squares, ColumnSquares, RowsTimesColumns })
            Array.Clear(sums);
    }
}
