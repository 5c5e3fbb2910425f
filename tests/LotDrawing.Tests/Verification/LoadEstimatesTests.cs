using System.Numerics;
using System.Text;
using LotDrawing.Verification;

namespace LotDrawing.Tests.Verification;

/// <summary>The verifier's floating-point numbers of loads v1 (docs/loads.md, section 5) against the exact ones: the bounds of the
/// errors hold, they are narrow enough to be of use, and every answer that rests on them is the exact one, from as many words.</summary>
public sealed class LoadEstimatesTests
{
    private const double Narrow = 1e-9;

    /// <summary>Bounds, States and own lots: small and large, wide and narrow, with and without a least load.</summary>
    public static TheoryData<int, int, int, int> Regions => new()
    {
        { 1, 3, 5, 1 }, { 1, 3, 54, 1 }, { 1, 3, 35, 0 }, { 2, 2, 22, 0 }, { 2, 2, 9, 1 }, { 0, 4, 12, 1 }, { 0, 2, 40, 0 }, { 3, 9, 17, 1 }, { 1, 30, 20, 0 }, { 0, 25, 8, 1 },
    };

    [Theory]
    [MemberData(nameof(Regions))]
    public void The_exact_number_lies_within_the_bounds(int lo, int hi, int states, int own)
    {
        var estimates = new LoadEstimates(lo, hi, states, (lo + hi) / 2.0);
        BigInteger[] exact = new LoadCounts(lo, hi).Ways(states, own);
        int narrow = 0;
        for (int x = 0; x + 1 < exact.Length; x++)
        {
            var (least, most) = estimates.Ways((own * states) + x, own);
            var (nextLeast, nextMost) = estimates.Ways((own * states) + x + 1, own);
            if (exact[x].IsZero || exact[x + 1].IsZero || least <= 0 || nextLeast <= 0)
            {
                Assert.True(!exact[x].IsZero || least <= 0, $"{x} lots cannot be served, and the estimate is at least {least}");
                Assert.True(exact[x].IsZero || most > 0, $"{x} lots can be served, and the estimate is at most {most}");
                continue;
            }

            // Estimates are exact numbers but for one factor of them all, and rate^c/c!: so ratios of neighbours are compared.
            double ratio = Ratio(exact[x + 1], exact[x]) * estimates.Rate / ((own * states) + x + 1);
            Assert.InRange(ratio, nextLeast / most * (1 - 1e-15), nextMost / least * (1 + 1e-15));
            narrow += nextMost / least <= nextLeast / most * (1 + Narrow) ? 1 : 0;
        }

        // Bounds so wide that nothing lies outside would show nothing; where there is one load alone there are no neighbours.
        Assert.True(lo == hi || narrow > states / 4, $"{narrow} ratios of {exact.Length - 1} are known to {Narrow}");
    }

    [Theory]
    [MemberData(nameof(Regions))]
    public void Every_answer_is_the_exact_one(int lo, int hi, int states, int own)
    {
        BigInteger[] exact = new LoadCounts(lo, hi).Ways(states, own);
        int possible = Array.FindIndex(exact, ways => !ways.IsZero);
        int asked = 0;
        var finishings = new LoadFinishings((lo, hi), states, own, exact.Length / 2, () =>
        {
            asked++;
            return new LoadCounts(lo, hi);
        });
        for (int x = 0; x < exact.Length; x++)
        {
            Assert.Equal(!exact[x].IsZero, finishings.IsPossible(x));
            if (x + 1 < exact.Length && !exact[x].IsZero)
                Assert.Equal((exact[x + 1] << 16) / exact[x], finishings.Tilt(x));
        }

        BigInteger tilt = exact.Length > possible + 1 ? BigInteger.Max(1, (exact[(possible + exact.Length) / 2] << 16) / BigInteger.Max(1, exact[((possible + exact.Length) / 2) - 1])) : 65_536;
        int top = Heaviest(exact, tilt);
        Assert.Equal(top, finishings.Heaviest(0, exact.Length - 1, tilt));
        int before = asked;
        for (int x = 0; x < exact.Length; x++)
        {
            if (exact[x].IsZero)
                continue;
            WordStream words = Words(x), exactWords = Words(x);
            var (weight, greatest) = (Weight(exact, x, tilt), Weight(exact, top, tilt));
            Assert.Equal(LoadChance.Of(weight, greatest).Draw(exactWords), finishings.Accepted(x, top, tilt).Draw(words));
            Assert.Equal(exactWords.Left, words.Left);
        }

        // A chance or two may lie on a word's edge; if nearly all were asked for, the estimates would be of no use.
        Assert.True(asked - before <= 2 + (exact.Length / 4), $"{asked - before} of {exact.Length} chances needed exact numbers");
    }

    [Theory]
    [MemberData(nameof(Regions))]
    public void Loads_are_drawn_as_by_exact_chances(int lo, int hi, int states, int own)
    {
        var exact = new LoadCounts(lo, hi);
        var finishings = new LoadFinishings((lo, hi), states, own, states, () => exact);
        WordStream words = Words(0), exactWords = Words(0);
        foreach (int total in (int[])[lo * states, ((lo + hi) * states) / 2, hi * states])
        {
            for (int count = states, lots = total; count > 0; count--)
            {
                int load = finishings.DrawLoad(count, lots, words);
                LoadChance[] chances = exact.Loads(count, lots);
                Assert.Equal(lo + Array.FindIndex(chances, chance => chance.Draw(exactWords)), load);
                lots -= load;
            }
        }

        Assert.Equal(exactWords.Left, words.Left);
    }

    private static WordStream Words(int seed) => new("estimates", Encoding.UTF8.GetBytes($"{seed}"), new WordLimit(1_000_000, CancellationToken.None));

    private static int Heaviest(BigInteger[] exact, BigInteger tilt)
    {
        int top = -1;
        for (int x = 0; x < exact.Length; x++)
        {
            if (!exact[x].IsZero && (top < 0 || Weight(exact, x, tilt) > Weight(exact, top, tilt)))
                top = x;
        }

        return top;
    }

    /// <summary>G(x)·2^16x/tilt^x, times a power of the tilt that all have in common.</summary>
    private static BigInteger Weight(BigInteger[] exact, int x, BigInteger tilt) =>
        (exact[x] << (16 * x)) * BigInteger.Pow(tilt, exact.Length - x);

    private static double Ratio(BigInteger a, BigInteger b) => (double)((a << 200) / b) * Math.Pow(2, -200);
}
