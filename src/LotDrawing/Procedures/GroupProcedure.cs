using System.Collections.Immutable;

namespace LotDrawing.Procedures;

/// <summary>Draws the groups of one roster, any number of times: each regional group spread over the groups in proportion.</summary>
/// <remarks>docs/algorithm.md, section 2. Every State's chance of group g is exactly size(g)/N. Holds the result of its last
/// draw. After the constructor, nothing is allocated.
/// For one thread at a time.</remarks>
public sealed class GroupProcedure
{
    private readonly QuotaRounding rounding;
    private readonly int[] byRegion;
    private readonly int[] starts;
    private readonly int[] shuffled;
    private readonly int[] groups;

    /// <summary>Prepares to draw.</summary>
    /// <param name="roster">All States.</param>
    /// <param name="sizes">The sizes of the groups; they add up to the number of States.</param>
    /// <exception cref="ArgumentException">A size is negative, or the sizes do not add up to the number of States.</exception>
    public GroupProcedure(Roster roster, ImmutableArray<int> sizes)
    {
        ArgumentNullException.ThrowIfNull(roster);

        int[][] regions = Regions(roster);
        rounding = new QuotaRounding([.. regions.Select(region => region.Length)], Given.List(sizes));
        byRegion = [.. regions.SelectMany(region => region)];
        shuffled = new int[byRegion.Length];
        groups = new int[byRegion.Length];
        starts = new int[regions.Length + 1];
        for (int region = 0; region < regions.Length; region++)
            starts[region + 1] = starts[region] + regions[region].Length;
    }

    /// <summary>The States of each regional group, regional groups in ordinal order of their ids.</summary>
    internal static int[][] Regions(Roster roster) =>
        [.. Enumerable.Range(0, roster.Count)
            .GroupBy(state => roster.States[state].RegionalGroup, StringComparer.Ordinal)
            .OrderBy(region => region.Key, StringComparer.Ordinal)
            .Select(region => region.ToArray())];

    /// <summary>What the last draw gave: by the State's index in the roster, the number of its group, from 1.</summary>
    public ReadOnlySpan<int> Groups => groups;

    /// <summary>Draws the groups.</summary>
    /// <param name="lots">Where the lots come from; the stream runs on, also from one draw to the next.</param>
    public void Draw<TLots>(ref TLots lots)
        where TLots : struct, ILotSource
    {
        rounding.Draw(ref lots);
        byRegion.CopyTo(shuffled, 0);
        for (int region = 0; region < starts.Length - 1; region++)
        {
            var states = shuffled.AsSpan(starts[region], starts[region + 1] - starts[region]);
            lots.Shuffle(states);
            var quotas = rounding.Quotas(region);
            int next = 0;
            for (int group = 0; group < quotas.Length; group++)
            {
                for (int i = 0; i < quotas[group]; i++)
                    groups[states[next++]] = group + 1;
            }
        }
    }
}

/// <summary>Draws in which group each State is reviewed, once; <see cref="GroupProcedure"/> draws again and again.</summary>
/// <remarks>docs/algorithm.md, section 2. Every State's chance of group g is exactly size(g)/N.</remarks>
internal static class GroupDrawing
{
    /// <summary>Draws the groups.</summary>
    /// <param name="roster">All States.</param>
    /// <param name="sizes">The sizes of the groups; they add up to the number of States.</param>
    /// <param name="lots">Where the lots come from.</param>
    /// <returns>By the State's index in the roster, the number of its group, from 1.</returns>
    /// <exception cref="ArgumentException">A size is negative, or the sizes do not add up to the number of States.</exception>
    internal static ImmutableArray<int> Draw<TLots>(Roster roster, ImmutableArray<int> sizes, ref TLots lots)
        where TLots : struct, ILotSource
    {
        var procedure = new GroupProcedure(roster, sizes);
        procedure.Draw(ref lots);
        return [.. procedure.Groups];
    }
}
