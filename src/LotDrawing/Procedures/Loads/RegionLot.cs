using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace LotDrawing.Procedures.Loads;

/// <summary>The lot by which a free seat gets its region: each region that it may draw from, by its weight.</summary>
internal readonly struct RegionLot
{
    private readonly uint sum;

    /// <summary>The running sums of the weights but for the last.</summary>
    private readonly uint[] running;

    internal RegionLot(int[] regions, ImmutableArray<long> tilts)
    {
        Regions = regions;
        long total = regions.Sum(region => tilts[region]);
        sum = (uint)total;
        running = new uint[Math.Max(0, regions.Length - 1)];
        long before = 0;
        for (int i = 0; i < running.Length; i++)
            running[i] = (uint)(before += tilts[regions[i]]);
    }

    /// <summary>The regions, in order.</summary>
    internal int[] Regions { get; }

    /// <summary>Draws a region; where there is just one, no word is taken.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal int Draw<TLots>(ref TLots lots)
        where TLots : struct, ILotSource
    {
        uint[] sums = running;
        if (sums.Length == 0)
            return Regions[0];
        uint lot = lots.Below(sum);
        int index = 0;
        foreach (uint above in sums)
            index += lot >= above ? 1 : 0; // added up, as a branch would be taken at random
        return Regions[index];
    }
}
