using System.Collections.Immutable;
using LotDrawing.Lots;
using LotDrawing.Rosters;

namespace LotDrawing.Draws;

/// <summary>Draws in which group each State is reviewed, each regional group spread over the groups in proportion.</summary>
/// <remarks>DESIGN sections 2 and 3. Every State's chance of group g is exactly size(g)/N.</remarks>
public static class GroupDrawing
{
    /// <summary>Draws the groups.</summary>
    /// <param name="roster">All States.</param>
    /// <param name="sizes">The sizes of the groups; they add up to the number of States.</param>
    /// <param name="lots">Where the lots come from.</param>
    /// <returns>By the State's place in the roster, the number of its group, from 1.</returns>
    /// <exception cref="ArgumentException">A size is negative, or the sizes do not add up to the number of States.</exception>
    public static ImmutableArray<int> Draw<TLots>(Roster roster, ImmutableArray<int> sizes, ref TLots lots)
        where TLots : struct, ILotSource
    {
        ArgumentNullException.ThrowIfNull(roster);

        int[][] regions = [.. Enumerable.Range(0, roster.Count)
            .GroupBy(state => roster.States[state].RegionalGroup, StringComparer.Ordinal)
            .OrderBy(region => region.Key, StringComparer.Ordinal)
            .Select(region => region.ToArray())];
        var quotas = QuotaTable.Draw([.. regions.Select(region => region.Length)], sizes, ref lots);

        int[] groups = new int[roster.Count];
        for (int region = 0; region < regions.Length; region++)
        {
            Shuffle(regions[region], ref lots);
            int next = 0;
            for (int group = 0; group < sizes.Length; group++)
            {
                for (int i = 0; i < quotas[region][group]; i++)
                    groups[regions[region][next++]] = group + 1;
            }
        }

        return [.. groups];
    }

    /// <summary>R. Durstenfeld, Algorithm 235: Random permutation, Communications of the ACM 7 (1964).</summary>
    private static void Shuffle<TLots>(int[] states, ref TLots lots)
        where TLots : struct, ILotSource
    {
        for (int i = states.Length - 1; i > 0; i--)
        {
            int j = (int)lots.Below((uint)i + 1);
            (states[i], states[j]) = (states[j], states[i]);
        }
    }
}
