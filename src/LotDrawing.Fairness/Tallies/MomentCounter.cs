using LotDrawing.Procedures;

namespace LotDrawing.Fairness;

/// <summary>Counts what the counts of one draw have to do with each other, for one thread, and whether the draw keeps the rules.</summary>
internal sealed class MomentCounter
{
    private readonly TallyShape shape;
    private readonly TallyMoments moments;
    private readonly RuleCounter rules;
    private readonly OrbitCounter principal;
    private readonly OrbitCounter additional;
    private readonly int[] columnClass; // by index in a row: 0 is no State
    private readonly int[] regions;
    private readonly long[] classLoads;
    private readonly long[] regionLoads;
    private readonly long[] quotas;
    private readonly int[] cells;
    private readonly CircleCounter circles;

    internal MomentCounter(TallyShape shape, TallyMoments moments)
    {
        this.shape = shape;
        this.moments = moments;
        var symmetry = shape.Subject.Symmetry;
        rules = new RuleCounter(shape, moments.Breaches);
        columnClass = [shape.Columns, .. symmetry.ColumnClass];
        regions = [.. shape.Subject.Regions];
        principal = new OrbitCounter(shape, moments.Principal, columnClass);
        additional = new OrbitCounter(shape, moments.Additional, columnClass);
        classLoads = new long[shape.Columns];
        regionLoads = new long[moments.RegionLoads.Length];
        quotas = new long[moments.Quotas.Length];
        circles = new CircleCounter(shape, moments);
        cells = new int[shape.Joint is null ? 0 : shape.Seats];
    }

    /// <summary>Counts a draw.</summary>
    /// <param name="seats">What was drawn, by seat.</param>
    /// <param name="groups">The groups, by State.</param>
    /// <param name="loads">By index in a row (0 is no State and does not count), in how many reviews the State serves.</param>
    internal void Count(ReadOnlySpan<SeatLots> seats, ReadOnlySpan<int> groups, ReadOnlySpan<int> loads)
    {
        moments.Draws++;
        rules.Count(seats, groups, loads);
        if (shape.CountsPairs)
        {
            principal.Count(seats, isPrincipal: true);
            additional.Count(seats, isPrincipal: false);
        }

        CountLoads(loads);
        circles.Count(seats);
        if (shape.HasGroups)
            CountQuotas(groups);
        if (shape.Joint is { } joint)
            CountJoint(seats, joint);
    }

    private void CountLoads(ReadOnlySpan<int> loads)
    {
        unchecked
        {
            Array.Clear(classLoads);
            Array.Clear(regionLoads);
            int bins = shape.LoadBins;
            for (int state = 0; state < regions.Length; state++)
            {
                long load = loads[state + 1];
                int column = columnClass[state + 1];
                classLoads[column] += load;
                moments.LoadSquares[column] += load * load;
                regionLoads[(regions[state] * bins) + Math.Min((int)load, bins - 1)]++;
            }

            AddSquares(classLoads, moments.ClassLoads, moments.ClassLoadSquares);
            AddSquares(regionLoads, moments.RegionLoads, moments.RegionLoadSquares);
        }
    }

    private void CountQuotas(ReadOnlySpan<int> groups)
    {
        Array.Clear(quotas);
        int count = shape.Groups;
        unchecked
        {
            for (int state = 0; state < groups.Length; state++)
                quotas[(regions[state] * count) + groups[state] - 1]++;
        }

        for (int region = 0; region < shape.Regions; region++)
        {
            var quota = quotas.AsSpan(region * count, count);
            var products = moments.QuotaProducts.AsSpan(region * count * count, count * count);
            for (int g = 0; g < count; g++)
            {
                moments.Quotas[(region * count) + g] += quota[g];
                for (int h = 0; h < count; h++)
                    products[(g * count) + h] += quota[g] * quota[h];
            }
        }
    }

    private void CountJoint(ReadOnlySpan<SeatLots> seats, int[] joint)
    {
        for (int seat = 0; seat < seats.Length; seat++)
            cells[seat] = seats[seat].Principal < 0 ? -1 : joint[(seat * shape.States) + seats[seat].Principal];
        foreach (int a in cells)
        {
            if (a < 0)
                continue; // outside the pots: reported as a broken rule
            foreach (int b in cells)
            {
                if (b >= 0)
                    moments.Joint[(a * shape.JointCellCount) + b]++;
            }
        }
    }

    private static void AddSquares(long[] counts, long[] sums, long[] squares)
    {
        unchecked
        {
            for (int i = 0; i < counts.Length; i++)
            {
                sums[i] += counts[i];
                squares[i] += counts[i] * counts[i];
            }
        }
    }
}
