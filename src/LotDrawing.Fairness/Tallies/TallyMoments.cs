namespace LotDrawing.Fairness;

/// <summary>Sums of squares and products within one draw, over a fixed part of the draws: from them the tests learn how
/// much the counts of one draw are correlated.</summary>
/// <remarks>What each is for, and why it is enough, is in docs/audit-method.md.</remarks>
internal sealed class TallyMoments
{
    internal TallyMoments(TallyShape shape)
    {
        int orbits = shape.CountsPairs ? shape.Rows * shape.OrbitColumns : 0;
        Principal = new OrbitMoments(orbits);
        Additional = new OrbitMoments(orbits);
        ClassLoads = new long[shape.Columns];
        ClassLoadSquares = new long[shape.Columns];
        LoadSquares = new long[shape.Columns];
        RegionLoads = new long[shape.Regions * shape.LoadBins];
        RegionLoadSquares = new long[shape.Regions * shape.LoadBins];
        QuotaProducts = new long[shape.HasGroups ? shape.Regions * shape.Groups * shape.Groups : 0];
        Quotas = new long[shape.HasGroups ? shape.Regions * shape.Groups : 0];
        Joint = new long[shape.JointCellCount * shape.JointCellCount];
        Circles = new long[shape.Regions];
        CircleSquares = new long[shape.Regions];
        Breaches = new long[Enum.GetValues<Breach>().Length];
    }

    /// <summary>Over how many draws.</summary>
    internal long Draws { get; set; }

    internal OrbitMoments Principal { get; }

    internal OrbitMoments Additional { get; }

    /// <summary>By class of States: the sum of its members' loads, summed over draws.</summary>
    internal long[] ClassLoads { get; }

    /// <summary>By class of States: the square of the sum of its members' loads.</summary>
    internal long[] ClassLoadSquares { get; }

    /// <summary>By class of States: the sum of the squares of its members' loads.</summary>
    internal long[] LoadSquares { get; }

    /// <summary>By region and load: how many States of the region had that load.</summary>
    internal long[] RegionLoads { get; }

    internal long[] RegionLoadSquares { get; }

    /// <summary>By region and group: how many States of the region came into the group.</summary>
    internal long[] Quotas { get; }

    /// <summary>By region and two groups: the product of the two quotas.</summary>
    internal long[] QuotaProducts { get; }

    /// <summary>By two principal cells: how often both came in one draw; empty when there are too many cells.</summary>
    internal long[] Joint { get; }

    /// <summary>By region, how many circles of three of its States review each other, the first the second, the second the third, the third the first.</summary>
    internal long[] Circles { get; }

    internal long[] CircleSquares { get; }

    /// <summary>By rule, how many draws broke it.</summary>
    internal long[] Breaches { get; }

    /// <summary>All counters but the number of draws, by the names that they have in a tally that is saved.</summary>
    internal IEnumerable<(string Name, long[] Cells)> Parts =>
    [
        ("classLoads", ClassLoads),
        ("classLoadSquares", ClassLoadSquares),
        ("loadSquares", LoadSquares),
        ("regionLoads", RegionLoads),
        ("regionLoadSquares", RegionLoadSquares),
        ("quotas", Quotas),
        ("quotaProducts", QuotaProducts),
        ("joint", Joint),
        ("circles", Circles),
        ("circleSquares", CircleSquares),
        ("breaches", Breaches),
        .. Principal.Parts("principal"),
        .. Additional.Parts("additional"),
    ];
}
