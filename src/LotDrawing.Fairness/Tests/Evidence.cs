namespace LotDrawing.Fairness;

/// <summary>All that the tests look at.</summary>
internal sealed class Evidence(Tally tally, Tally? reference, AuditOptions options)
{
    internal Tally Tally { get; } = tally;

    /// <summary>What the reference procedure drew, or null when there is none.</summary>
    internal Tally? Reference { get; } = reference;

    internal AuditOptions Options { get; } = options;

    internal AuditSubject Subject => Tally.Subject;

    internal Symmetry Symmetry => Subject.Symmetry;

    internal double Draws => Tally.Draws;

    /// <summary>By class of States, its members' numbers.</summary>
    internal int[][] Classes { get; } = Members(tally.Subject.Symmetry.ColumnClass, tally.Subject.Symmetry.ColumnSizes.Length);

    /// <summary>By class of seats, the seats.</summary>
    internal int[][] SeatClasses { get; } = Members(tally.Subject.Symmetry.RowClass, tally.Subject.Symmetry.RowSizes.Length);

    /// <summary>By regional group, its States' numbers.</summary>
    internal int[][] Regions { get; } = Members([.. tally.Subject.Regions], tally.Subject.RegionIds.Length);

    internal string StateName(int state) => Subject.Names[state];

    internal string SeatName(int seat) => Subject.Plan.SeatNames[seat];

    private static int[][] Members(int[] classOf, int count)
    {
        var members = new List<int>[count];
        for (int i = 0; i < count; i++)
            members[i] = [];
        for (int i = 0; i < classOf.Length; i++)
            members[classOf[i]].Add(i);
        return [.. members.Select(list => list.ToArray())];
    }
}
