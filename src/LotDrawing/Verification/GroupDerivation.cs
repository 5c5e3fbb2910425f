namespace LotDrawing.Verification;

/// <summary>The groups of ALGORITHM section 2, written again from the text.</summary>
internal static class GroupDerivation
{
    /// <summary>More cells than this are not derived: no mechanism has so many, and a hostile record may.</summary>
    internal const int MostCells = 10_000;

    /// <summary>By the code of the State, the number of its group, from 1.</summary>
    internal static Dictionary<string, int> Derive(Roster roster, IReadOnlyList<int> sizes, Words lots)
    {
        var regions = roster.States
            .GroupBy(state => state.RegionalGroup, state => state.Code)
            .OrderBy(region => region.Key, StringComparer.Ordinal)
            .Select(region => region.Order(StringComparer.Ordinal).ToList())
            .ToList();
        var quotas = Quotas([.. regions.Select(region => region.Count)], sizes, lots);

        var groups = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int k = 0; k < regions.Count; k++)
        {
            var states = regions[k];
            for (int i = states.Count - 1; i >= 1; i--)
            {
                int j = lots.Below(i + 1);
                (states[i], states[j]) = (states[j], states[i]);
            }

            var queue = new Queue<string>(states);
            for (int g = 0; g < sizes.Count; g++)
            {
                for (int n = 0; n < quotas[k, g]; n++)
                    groups[queue.Dequeue()] = g + 1;
            }
        }

        return groups;
    }

    /// <summary>By region and group, how many States.</summary>
    internal static int[,] Quotas(IReadOnlyList<int> counts, IReadOnlyList<int> sizes, Words lots)
    {
        long total = sizes.Sum(size => (long)size);
        long[,] cell = new long[counts.Count, sizes.Count];
        for (int k = 0; k < counts.Count; k++)
        {
            for (int g = 0; g < sizes.Count; g++)
                cell[k, g] = (long)counts[k] * sizes[g];
        }

        long Fraction((int K, int G) at) => cell[at.K, at.G] % total;
        var columns = Enumerable.Range(0, sizes.Count);
        var rows = Enumerable.Range(0, counts.Count);
        var all = rows.SelectMany(k => columns.Select(g => (K: k, G: g))).ToList();

        while (all.Any(at => Fraction(at) != 0))
        {
            // Step 1: from the first fractional cell.
            var current = all.First(at => Fraction(at) != 0);
            var path = new List<(int K, int G)>();
            var rowMet = new Dictionary<int, int>();
            List<(int K, int G)> cycle;
            while (true)
            {
                // Step 2: along the row, then along the column.
                rowMet[current.K] = path.Count;
                path.Add(current);
                int column = columns.First(g => g != current.G && Fraction((current.K, g)) != 0);
                path.Add((current.K, column));
                int row = rows.First(k => k != current.K && Fraction((k, column)) != 0);
                current = (row, column);

                // Step 3: until a row is met again.
                if (rowMet.TryGetValue(row, out int met))
                {
                    cycle = [current, .. path.Skip(met + 1)];
                    break;
                }
            }

            // Steps 4 and 5: the cycle moves one way or the other, as far as it can.
            var even = cycle.Where((_, place) => place % 2 == 0).ToList();
            var odd = cycle.Where((_, place) => place % 2 == 1).ToList();
            long a = Math.Min(even.Min(at => total - Fraction(at)), odd.Min(Fraction));
            long b = Math.Min(even.Min(Fraction), odd.Min(at => total - Fraction(at)));
            long change = lots.Below((int)(a + b)) < b ? a : -b;
            foreach (var (k, g) in even)
                cell[k, g] += change;
            foreach (var (k, g) in odd)
                cell[k, g] -= change;
        }

        int[,] quotas = new int[counts.Count, sizes.Count];
        foreach (var (k, g) in all)
            quotas[k, g] = (int)(cell[k, g] / total);
        return quotas;
    }
}
