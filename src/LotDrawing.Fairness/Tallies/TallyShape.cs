namespace LotDrawing.Fairness;

/// <summary>How many counters of each kind an audit of a subject needs.</summary>
internal sealed class TallyShape
{
    /// <summary>The most counters of pairs that are kept, by thread: some 90 MB, and up to 600 MB of moments where no two seats are called alike.</summary>
    internal const long MaxPairCounters = 4_194_304;

    /// <summary>The most pairs of a seat and a State for which the reference procedure is made: it keeps every seat's pot by itself.</summary>
    internal const long MaxReferencePairs = 16_777_216;

    /// <summary>Up to how many cells the joint counts of all pairs of cells are kept: they give the exact covariance.</summary>
    internal const int MaxJointCells = 256;

    /// <summary>The most loads that are counted apart; the last of so many takes all above.</summary>
    internal const int MaxLoadBins = 48;

    private readonly List<BlockTally> spare = [];

    internal TallyShape(AuditSubject subject, bool countsPairs, bool countsTogether)
    {
        Subject = subject;
        States = subject.StateCount;
        Seats = subject.Plan.SeatCount;
        Groups = Math.Max(1, subject.Sizes.Length);
        HasGroups = !subject.Sizes.IsEmpty;
        CountsPairs = countsPairs;
        LoadBins = Math.Min(MaxLoad(subject), MaxLoadBins - 1) + 1;
        Rows = subject.Symmetry.RowSizes.Length;
        Columns = subject.Symmetry.ColumnSizes.Length;
        Regions = subject.RegionIds.Length;
        EvennessCentre = Evenness(subject.Symmetry);
        Joint = countsPairs ? JointCells(subject) : null;
        Together = countsTogether ? TogetherShape.Of(subject) : null;
        JointCellCount = Joint is null ? 0 : Joint.Max() + 1;
        OfPlan = Numbering.OfPlan(subject);
    }

    internal AuditSubject Subject { get; }

    /// <summary>The plan's own numbers, for drawers that have no others.</summary>
    private Numbering OfPlan { get; }

    /// <summary>A block tally without draws, for one thread: they are large, and whoever counts often takes the same again.</summary>
    /// <param name="drawer">Whose draws it will count.</param>
    /// <exception cref="InvalidOperationException">Its draws have not the form of the subject.</exception>
    internal BlockTally Rent(IDrawer drawer)
    {
        Numbering numbering = (drawer as INumberedDrawer)?.Numbering ?? OfPlan;
        if (numbering.SlotOf.Length != Seats || numbering.CodeOf.Length != States)
            throw new InvalidOperationException($"The drawer draws {numbering.SlotOf.Length} seats and {numbering.CodeOf.Length} States; expected {Seats} and {States}.");
        lock (spare)
        {
            if (spare.FindIndex(block => block.Numbering.IsSameAs(numbering)) is var at and >= 0)
            {
                BlockTally block = spare[at];
                spare.RemoveAt(at);
                return block;
            }
        }

        return new BlockTally(this, numbering);
    }

    /// <summary>Takes a block tally back, without draws.</summary>
    internal void Return(BlockTally block)
    {
        lock (spare)
            spare.Add(block);
    }

    internal int States { get; }

    internal int Seats { get; }

    /// <summary>How many groups, at least 1: where none are drawn, all seats count as one.</summary>
    internal int Groups { get; }

    internal bool HasGroups { get; }

    /// <summary>Whether each ordered pair is counted by seat.</summary>
    internal bool CountsPairs { get; }

    /// <summary>Loads from 0 to one less than this; the last bin takes all above.</summary>
    internal int LoadBins { get; }

    internal int Rows { get; }

    internal int Columns { get; }

    internal int Regions { get; }

    /// <summary>Columns of the orbit tables: one more than there are classes of States, the last for no State.</summary>
    internal int OrbitColumns => Columns + 1;

    /// <summary>The width of a row of pair counters: index 0 is no State, State r is at r + 1.</summary>
    internal int Width => States + 1;

    internal int PairCells => CountsPairs ? Seats * Width : 0;

    internal int GroupCells => HasGroups ? States * Groups : 0;

    /// <summary>By seat and State, the number of its principal cell, or −1; null when there are too many cells.</summary>
    internal int[]? Joint { get; }

    internal int JointCellCount { get; }

    /// <summary>The bits that are counted in pairs, or null when they are not, or there are too many.</summary>
    internal TogetherShape? Together { get; }

    /// <summary>Whether the same kinds of counts are kept.</summary>
    internal bool CountsAs(TallyShape other) => CountsPairs == other.CountsPairs && (Together is null) == (other.Together is null);

    /// <summary>A number near to the sum of squared loads of a draw, the same on every machine.</summary>
    internal long EvennessCentre { get; }

    /// <summary>How many counters of pairs this subject needs.</summary>
    internal static long PairCounters(AuditSubject subject) => subject.Plan.SeatCount * ((long)subject.StateCount + 1);

    private static int MaxLoad(AuditSubject subject)
    {
        // A State can be drawn for each seat at most once.
        int[] most = new int[subject.Symmetry.ColumnSizes.Length];
        for (int seat = 0; seat < subject.Plan.SeatCount; seat++)
        {
            int row = subject.Symmetry.RowClass[seat] * most.Length;
            for (int column = 0; column < most.Length; column++)
                most[column] += subject.Symmetry.Principal[row + column] || subject.Symmetry.Additional[row + column] ? 1 : 0;
        }

        return most.Max();
    }

    /// <summary>About what the squares of all loads come to in a draw: were each lot by itself, and every load as even as that of so many rare lots.</summary>
    private static long Evenness(Symmetry symmetry)
    {
        int columns = symmetry.ColumnSizes.Length;
        double[] loads = new double[columns];
        for (int row = 0; row < symmetry.RowSizes.Length; row++)
        {
            double pot = Enumerable.Range(0, columns).Sum(column => symmetry.Principal[(row * columns) + column] ? (double)symmetry.ColumnSizes[column] : 0);
            for (int column = 0; column < columns; column++)
                loads[column] += symmetry.Principal[(row * columns) + column] ? symmetry.RowSizes[row] / pot : 0;
        }

        return (long)Math.Round(Enumerable.Range(0, columns).Sum(column => symmetry.ColumnSizes[column] * loads[column] * (loads[column] + 1)));
    }

    private static int[]? JointCells(AuditSubject subject)
    {
        int[] cells = new int[subject.Plan.SeatCount * subject.StateCount];
        Array.Fill(cells, -1);
        int count = 0;
        for (int seat = 0; seat < subject.Plan.SeatCount; seat++)
        {
            foreach (int state in subject.Plan.Pot(seat))
            {
                if (count == MaxJointCells)
                    return null;
                cells[(seat * subject.StateCount) + state] = count++;
            }
        }

        return cells;
    }
}
