using System.Runtime.Intrinsics;
using LotDrawing.Simulation;

namespace LotDrawing.Tests.Draws.Simulation;

public sealed class LaneLotsTests
{
    private const ushort NextHalf = 0xFFFF; // the highest half word is never too low

    /// <summary>All half words there are: each lot comes from as many of them as every other; those left over are drawn again.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(150)]
    [InlineData(188)]
    [InlineData(511)]
    [InlineData((int)LaneLots.NarrowLimit)]
    public void Each_lot_has_as_many_half_words(int n)
    {
        int[] counts = new int[n];
        int again = 0;
        for (int half = 0; half <= ushort.MaxValue; half++)
        {
            (ushort lot, int words) = Draw<InHalves<PlainHalf>>((ushort)half, (ushort)n);
            Assert.Equal((lot, words), Draw<Avx2Set>((ushort)half, (ushort)n));
            Assert.Equal((lot, words), Draw<InHalves<ArmHalf>>((ushort)half, (ushort)n));
            if (words == 0)
                counts[lot]++;
            else
                again++;
            Assert.True(words == 0 || lot == n - 1); // as the next half word has it
        }

        Assert.All(counts, count => Assert.Equal(65_536 / n, count));
        Assert.Equal(65_536 % n, again);
    }

    /// <summary>The lot of one lane, each in turn, from this half word, and how many further words it took.</summary>
    private static unsafe (ushort Lot, int Words) Draw<TSet>(ushort half, ushort n)
        where TSet : struct, ILaneSet
    {
        int lane = half % 16;
        ushort[] halves = [.. Enumerable.Repeat(NextHalf, 16 + 8)];
        halves[lane] = half;
        fixed (ushort* words = halves)
        {
            uint* next = (uint*)words;
            ushort lot = LaneLots<TSet>.Below(Vector256.Create(n), Vector256.Create((ushort)(65_536 % n)), ref next)[lane];
            return (lot, (int)(next - (uint*)words) - 8);
        }
    }
}
