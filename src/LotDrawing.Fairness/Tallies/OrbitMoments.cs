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

    /// <summary>All counters, by the names that they have in a tally that is saved.</summary>
    /// <param name="kind">Of which lots they are.</param>
    internal IEnumerable<(string Name, long[] Cells)> Parts(string kind) =>
    [
        ($"{kind}Sums", Sums),
        ($"{kind}Squares", Squares),
        ($"{kind}ColumnSquares", ColumnSquares),
        ($"{kind}RowsTimesColumns", RowsTimesColumns),
    ];
}
