namespace LotDrawing.Fairness;

/// <summary>By pair of a seat and a State, how often it came against how often it should have: the exact probability where it
/// is known, else the mean of all pairs of its orbit.</summary>
internal sealed class PairDeviations
{
    internal PairDeviations(AuditResult result)
    {
        var evidence = new Evidence(result.Tally, null, result.Options);
        Draws = result.Tally.Draws;
        var pairs = new List<Pair>();
        foreach (bool isPrincipal in new[] { true, false })
        {
            foreach (OrbitTable table in OrbitTable.All(evidence, isPrincipal))
                Add(result, table, isPrincipal, pairs);
        }

        All = [.. pairs];
    }

    internal double Draws { get; }

    internal Pair[] All { get; }

    private static void Add(AuditResult result, OrbitTable table, bool isPrincipal, List<Pair> pairs)
    {
        double draws = result.Tally.Draws;
        for (int i = 0; i < table.Seats.Length; i++)
        {
            for (int j = 0; j < table.States.Length; j++)
            {
                if (table.IsLeftOut(i, j))
                    continue;
                double chance = isPrincipal && result.Options.Exact is { } exact
                    ? exact[table.Seats[i], table.States[j]]
                    : table.Orbit.Cells > 1 ? table.Expected / draws : double.NaN;
                if (chance > 0)
                    pairs.Add(new Pair(table.Seats[i], table.States[j], isPrincipal, table.Count(i, j), chance));
            }
        }
    }

    /// <summary>One pair.</summary>
    internal readonly record struct Pair(int Seat, int State, bool IsPrincipal, long Count, double Chance);
}
