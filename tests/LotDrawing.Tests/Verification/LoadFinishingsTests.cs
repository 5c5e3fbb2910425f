using System.Numerics;
using System.Text;
using LotDrawing.Verification;

namespace LotDrawing.Tests.Verification;

/// <summary>What loads v1 asks about a region, answered by estimates and seldom by exact numbers (docs/loads.md, section 5): every answer is the
/// exact one, from as many words.</summary>
public sealed class LoadFinishingsTests
{
    /// <summary>Bounds, States and own lots: those of the estimates, and up to four States, which are always counted exactly.</summary>
    public static TheoryData<int, int, int, int> Regions
    {
        get
        {
            var regions = new TheoryData<int, int, int, int> { { 0, 2, 3, 1 }, { 1, 3, 4, 0 }, { 2, 3, 2, 1 }, { 0, 1, 4, 0 }, { 1, 4, 3, 1 }, { 0, 3, 1, 0 }, { 0, 40, 5, 0 }, { 0, 9, 6, 1 } };
            foreach (object[] region in LoadEstimatesTests.Regions)
                regions.Add((int)region[0], (int)region[1], (int)region[2], (int)region[3]);
            return regions;
        }
    }

    [Theory]
    [MemberData(nameof(Regions))]
    public void Ways_and_tilts_are_those_of_exact_numbers(int lo, int hi, int states, int own)
    {
        BigInteger[] exact = new LoadCounts(lo, hi).Ways(states, own);
        LoadFinishings finishings = Finishings(lo, hi, states, own, exact);

        Assert.Equal(exact.Length - 1, finishings.MostFree);
        Assert.False(finishings.IsPossible(-1));
        Assert.False(finishings.IsPossible(exact.Length));
        for (int x = 0; x < exact.Length; x++)
        {
            Assert.Equal(!exact[x].IsZero, finishings.IsPossible(x));
            if (x + 1 < exact.Length && !exact[x].IsZero)
                Assert.Equal((exact[x + 1] << 16) / exact[x], finishings.Tilt(x));
        }
    }

    [Theory]
    [MemberData(nameof(Regions))]
    public void The_heaviest_is_that_of_exact_numbers_in_any_range(int lo, int hi, int states, int own)
    {
        BigInteger[] exact = new LoadCounts(lo, hi).Ways(states, own);
        LoadFinishings finishings = Finishings(lo, hi, states, own, exact);
        foreach (BigInteger tilt in Tilts(exact, states))
        {
            BigInteger[] weights = Weights(exact, tilt);
            Assert.Equal(-1, finishings.Heaviest(2, 1, tilt));
            Assert.Equal(-1, finishings.Heaviest(exact.Length, exact.Length + 3, tilt));
            foreach (int least in (int[])[0, 1, exact.Length / 3, exact.Length - 1])
            {
                foreach (int most in (int[])[least, least + 2, exact.Length / 2, exact.Length + 5])
                    Assert.Equal(Heaviest(weights, least, most), finishings.Heaviest(least, most, tilt));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Regions))]
    public void What_is_kept_is_what_exact_chances_keep(int lo, int hi, int states, int own)
    {
        BigInteger[] exact = new LoadCounts(lo, hi).Ways(states, own);
        LoadFinishings finishings = Finishings(lo, hi, states, own, exact);
        foreach (BigInteger tilt in Tilts(exact, states))
        {
            BigInteger[] weights = Weights(exact, tilt);
            int top = Heaviest(weights, 0, exact.Length);
            for (int x = 0; x < exact.Length && top >= 0; x += 1 + (Math.Abs(x - top) / 4))
            {
                LoadChance expected = LoadChance.Of(weights[x], weights[top]);
                LoadChance accepted = finishings.Accepted(x, top, tilt);
                WordStream words = Words(x), exactWords = Words(x);
                for (int lot = 0; lot < 5; lot++)
                    Assert.Equal(expected.Draw(exactWords), accepted.Draw(words));
                Assert.Equal(exactWords.Left, words.Left);
            }
        }
    }

    /// <summary>Regions as rosters have them: by these tilts nothing is counted exactly but a chance whose word lies on its edge, once in thousands of millions.</summary>
    [Theory]
    [InlineData(1, 3, 54, 1, 54)]
    [InlineData(1, 3, 35, 0, 70)]
    [InlineData(0, 4, 12, 1, 12)]
    [InlineData(3, 9, 17, 1, 85)]
    [InlineData(0, 25, 8, 1, 8)]
    public void Where_estimates_leave_no_doubt_nothing_is_counted(int lo, int hi, int states, int own, int expected)
    {
        var finishings = new LoadFinishings((lo, hi), states, own, expected, () => throw new InvalidOperationException("Exact numbers were asked for."));
        BigInteger tilt = finishings.Tilt(expected);
        int top = finishings.Heaviest(0, int.MaxValue, tilt);

        Assert.True(finishings.IsPossible(top));
        WordStream words = Words(1);
        for (int x = Math.Max(0, top - 10); x <= Math.Min(finishings.MostFree, top + 10); x++)
            finishings.Accepted(x, top, tilt).Draw(words);
        for (int count = states, lots = (own * states) + expected; count > 0; count--)
            lots -= finishings.DrawLoad(count, lots, words);
    }

    [Theory]
    [MemberData(nameof(Regions))]
    public void Loads_are_drawn_as_by_exact_chances(int lo, int hi, int states, int own)
    {
        var exact = new LoadCounts(lo, hi);
        var finishings = new LoadFinishings((lo, hi), states, own, states, () => exact);
        WordStream words = Words(0), exactWords = Words(0);
        foreach (int total in (int[])[lo * states, (lo + hi) * states / 2, hi * states])
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

    /// <summary>Sixty States that serve nearly three reviews each: that they serve next to none is below all that estimates tell.</summary>
    [Fact]
    public void What_is_too_small_for_estimates_is_counted()
    {
        BigInteger[] exact = new LoadCounts(0, 3).Ways(60, 0);
        var finishings = new LoadFinishings((0, 3), 60, 0, 177, () => new LoadCounts(0, 3));

        Assert.True(finishings.IsPossible(0));
        foreach (BigInteger tilt in Tilts(exact, 60))
        {
            BigInteger[] weights = Weights(exact, tilt);
            int top = Heaviest(weights, 0, 12);
            Assert.Equal(top, finishings.Heaviest(0, 12, tilt));
            for (int x = 0; x <= 12; x++)
            {
                WordStream words = Words(x), exactWords = Words(x);
                Assert.Equal(LoadChance.Of(weights[x], weights[top]).Draw(exactWords), finishings.Accepted(x, top, tilt).Draw(words));
                Assert.Equal(exactWords.Left, words.Left);
            }
        }
    }

    [Fact]
    public void Lots_that_cannot_be_served_are_refused()
    {
        var finishings = new LoadFinishings((0, 2), 3, 0, 3, () => new LoadCounts(0, 2));

        var refused = Assert.Throws<InvalidOperationException>(() => finishings.DrawLoad(1, 5, Words(0)));
        Assert.Equal("5 lots cannot be served by 1 States.", refused.Message);
    }

    [Fact]
    public void Estimates_that_overflow_are_left_alone()
    {
        var finishings = new LoadFinishings((0, 150), 5, 0, 750, () => new LoadCounts(0, 150));

        Assert.True(finishings.IsPossible(0));
        Assert.True(finishings.IsPossible(750));
        Assert.Equal(0, finishings.DrawLoad(1, 0, Words(0)));
    }

    private static LoadFinishings Finishings(int lo, int hi, int states, int own, BigInteger[] exact) =>
        new((lo, hi), states, own, exact.Length / 2, () => new LoadCounts(lo, hi));

    /// <summary>Tilts by which weights rise and fall about the middle, hardly change, always rise and always fall.</summary>
    private static BigInteger[] Tilts(BigInteger[] exact, int states)
    {
        int middle = (Array.FindIndex(exact, ways => !ways.IsZero) + exact.Length) / 2;
        BigInteger about = middle > 0 && middle < exact.Length && !exact[middle - 1].IsZero ? BigInteger.Max(1, (exact[middle] << 16) / exact[middle - 1]) : 65_536;
        return [about, (BigInteger)states << 16, 1, uint.MaxValue];
    }

    private static int Heaviest(BigInteger[] weights, int least, int most)
    {
        int top = -1;
        for (int x = least; x <= Math.Min(most, weights.Length - 1); x++)
        {
            if (!weights[x].IsZero && (top < 0 || weights[x] > weights[top]))
                top = x;
        }

        return top;
    }

    /// <summary>G(x)·2^16x/tilt^x, times a power of the tilt that all have in common.</summary>
    private static BigInteger[] Weights(BigInteger[] exact, BigInteger tilt)
    {
        BigInteger[] weights = [.. exact];
        BigInteger power = BigInteger.One;
        for (int x = weights.Length - 1; x >= 0; x--, power *= tilt)
            weights[x] = (weights[x] << (16 * x)) * power;
        return weights;
    }

    private static WordStream Words(int seed) => new("estimates", Encoding.UTF8.GetBytes($"{seed}"), new WordLimit(1_000_000, CancellationToken.None));
}
