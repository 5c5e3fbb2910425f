using System.Collections.Immutable;

namespace LotDrawing.Verification;

/// <summary>The groups of docs/algorithm.md, section 2, written again from its text.</summary>
internal sealed class GroupDrawing
{
    private readonly WordStream lots;
    private readonly LotLog? log;

    private GroupDrawing(WordStream lots, LotLog? log) => (this.lots, this.log) = (lots, log);

    /// <summary>By group, its States in order.</summary>
    internal static List<int>[] Draw(World world, ImmutableArray<int> sizes, WordStream lots, LotLog? log)
    {
        var drawing = new GroupDrawing(lots, log);
        List<int>[] regions = [.. world.Rules.Mechanism.RegionalGroups
            .Order(StringComparer.Ordinal)
            .Select(id => world.InRegion(world.Rules.RegionOf(id)).Members().ToList())
            .Where(states => states.Count > 0)];
        int[,] quotas = drawing.Quotas([.. regions.Select(region => region.Count)], [.. sizes]);

        List<int>[] groups = [.. sizes.Select(_ => new List<int>())];
        for (int k = 0; k < regions.Length; k++)
        {
            var states = regions[k];
            for (int i = states.Count - 1; i >= 1; i--)
            {
                int j = lots.Below(i + 1);
                log?.Add(LotKind.Shuffle, i + 1, j, [.. states.Take(i + 1).Select(state => world.Codes[state])], world.Codes[states[j]]);
                (states[i], states[j]) = (states[j], states[i]);
            }

            int next = 0;
            for (int g = 0; g < groups.Length; g++)
            {
                groups[g].AddRange(states.GetRange(next, quotas[k, g]));
                next += quotas[k, g];
            }
        }

        foreach (var group in groups)
            group.Sort();
        return groups;
    }

    /// <summary>How many States of each region each group takes, by the stream alone.</summary>
    internal static int[,] Quotas(int[] counts, int[] sizes, WordStream lots) => new GroupDrawing(lots, null).Quotas(counts, sizes);

    private int[,] Quotas(int[] counts, int[] sizes)
    {
        int[] rows = Order(counts.Length);
        int[] columns = Order(sizes.Length);
        var table = new Table([.. rows.Select(row => counts[row])], [.. columns.Select(column => sizes[column])]);
        while (table.FirstFractional() is { } first)
        {
            var cycle = table.CycleFrom(first);

            // How far the cells at even indices can gain while the others lose, and the other way round.
            long gain = long.MaxValue;
            long loss = long.MaxValue;
            for (int i = 0; i < cycle.Count; i++)
            {
                long fraction = table.Fraction(cycle[i]);
                gain = Math.Min(gain, i % 2 == 0 ? table.Total - fraction : fraction);
                loss = Math.Min(loss, i % 2 == 0 ? fraction : table.Total - fraction);
            }

            int count = (int)(gain + loss);
            int index = lots.Below(count);
            log?.Add(LotKind.Quota, count, index, [], null);
            long change = index < loss ? gain : -loss;
            for (int i = 0; i < cycle.Count; i++)
                table.Change(cycle[i], i % 2 == 0 ? change : -change);
        }

        int[,] quotas = new int[counts.Length, sizes.Length];
        for (int k = 0; k < rows.Length; k++)
        {
            for (int g = 0; g < columns.Length; g++)
                quotas[rows[k], columns[g]] = table.Whole((k, g));
        }

        return quotas;
    }

    /// <summary>Numbers from 0 on in an order drawn by lot.</summary>
    private int[] Order(int count)
    {
        int[] order = [.. Enumerable.Range(0, count)];
        for (int i = count - 1; i >= 1; i--)
        {
            int j = lots.Below(i + 1);
            log?.Add(LotKind.Shuffle, i + 1, j, [], null);
            (order[i], order[j]) = (order[j], order[i]);
        }

        return order;
    }

    /// <summary>The table of quotas, in parts of the total, with the fractional cells of each row and column as bits:
    /// a hostile record can ask for many large tables.</summary>
    private sealed class Table
    {
        private readonly long[,] cells;
        private readonly UInt128[] inRow;
        private readonly UInt128[] inColumn;
        private readonly int[] met;
        private int firstRow;

        internal Table(int[] counts, int[] sizes)
        {
            cells = new long[counts.Length, sizes.Length];
            inRow = new UInt128[counts.Length];
            inColumn = new UInt128[sizes.Length];
            met = new int[counts.Length];
            foreach (int size in sizes)
                Total += size;
            for (int k = 0; k < counts.Length; k++)
            {
                for (int g = 0; g < sizes.Length; g++)
                    Change((k, g), (long)counts[k] * sizes[g]);
            }
        }

        internal long Total { get; }

        internal long Fraction((int Row, int Column) cell) => cells[cell.Row, cell.Column] % Total;

        internal int Whole((int Row, int Column) cell) => (int)(cells[cell.Row, cell.Column] / Total);

        internal void Change((int Row, int Column) cell, long change)
        {
            cells[cell.Row, cell.Column] += change;
            UInt128 column = UInt128.One << cell.Column;
            UInt128 row = UInt128.One << cell.Row;
            bool fractional = Fraction(cell) != 0;
            inRow[cell.Row] = fractional ? inRow[cell.Row] | column : inRow[cell.Row] & ~column;
            inColumn[cell.Column] = fractional ? inColumn[cell.Column] | row : inColumn[cell.Column] & ~row;
        }

        /// <summary>Row by row, within a row column by column. Cells only ever become whole.</summary>
        internal (int Row, int Column)? FirstFractional()
        {
            while (firstRow < inRow.Length && inRow[firstRow] == 0)
                firstRow++;
            return firstRow == inRow.Length ? null : (firstRow, First(inRow[firstRow]));
        }

        internal List<(int Row, int Column)> CycleFrom((int Row, int Column) current)
        {
            Array.Fill(met, -1);
            var path = new List<(int Row, int Column)>();
            while (true)
            {
                met[current.Row] = path.Count;
                path.Add(current);
                int column = First(inRow[current.Row] & ~(UInt128.One << current.Column));
                path.Add((current.Row, column));
                int row = First(inColumn[column] & ~(UInt128.One << current.Row));
                current = (row, column);
                if (met[row] >= 0)
                    return [current, .. path.Skip(met[row] + 1)];
            }
        }

        private static int First(UInt128 bits) => (int)UInt128.TrailingZeroCount(bits);
    }
}
