using System.Numerics;

namespace LotDrawing.Procedures.Loads;

/// <summary>With which chance a number of free lots is accepted for a region.</summary>
/// <remarks>docs/loads.md, section 3: D(x) = G(x)·2^(16x)·τ^(X − x) over its greatest value. A factor that all x share is left out.</remarks>
internal sealed class RegionCounts
{
    private readonly RegionLoads region;
    private readonly BigInteger tilt;
    private readonly BigInteger greatest;
    private readonly ulong[] thresholds;
    private readonly byte[] answers;

    /// <param name="region">The region.</param>
    /// <param name="tilt">Its weight.</param>
    /// <param name="least">The fewest free lots that can come to it.</param>
    /// <param name="most">The most of them that it could serve.</param>
    internal RegionCounts(RegionLoads region, BigInteger tilt, int least, int most)
    {
        this.region = region;
        this.tilt = tilt;
        (Least, Most) = (least, most);
        BigInteger[] weights = [.. Enumerable.Range(least, Math.Max(0, most - least + 1)).Select(Weight)];
        greatest = weights.Aggregate(BigInteger.Zero, BigInteger.Max);
        thresholds = [.. weights.Select(weight => weight == greatest ? 0 : Chance.Threshold(weight, greatest))];
        answers = [.. weights.Select(weight => (byte)(weight.IsZero ? Chance.No : weight == greatest ? Chance.Yes : Chance.Tied))];
    }

    internal int Least { get; }

    internal int Most { get; }

    /// <summary>Whether any number of lots can be accepted.</summary>
    internal bool IsPossible => !greatest.IsZero;

    /// <summary>Accepts so many free lots, or not; certain answers take no word.</summary>
    internal bool Accept<TLots>(ref TLots lots, int count)
        where TLots : struct, ILotSource
    {
        int answer = answers[count - Least];
        if (answer == Chance.Tied)
            answer = Chance.Ask(ref lots, thresholds[count - Least]);
        return answer == Chance.Tied ? Chance.AfterTies(ref lots, Weight(count), greatest) : answer == Chance.Yes;
    }

    private BigInteger Weight(int count) => (region.Ways[count] << (16 * (count - Least))) * BigInteger.Pow(tilt, Most - count);
}
