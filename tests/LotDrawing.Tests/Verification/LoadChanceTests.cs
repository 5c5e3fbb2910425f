using System.Numerics;
using System.Text;
using LotDrawing.Verification;

namespace LotDrawing.Tests.Verification;

/// <summary>Chances drawn from words as docs/loads.md, section 3, has them, beside digits written down one by one.</summary>
public sealed class LoadChanceTests
{
    private static readonly BigInteger Whole = BigInteger.One << 32;

    [Fact]
    public void What_always_or_never_happens_takes_no_word()
    {
        WordStream words = Words(1);
        long left = words.Left;

        Assert.True(LoadChance.Certain.Draw(words));
        Assert.True(LoadChance.Of(7, 7).Draw(words));
        Assert.False(LoadChance.Never.Draw(words));
        Assert.False(LoadChance.Of(0, 5).Draw(words));
        Assert.Equal(left, words.Left);
    }

    [Theory]
    [InlineData(1, 3)]
    [InlineData(1, 2)]
    [InlineData(6, 7)]
    [InlineData(1, 1000)]
    public void A_word_below_the_chance_is_kept(int a, int b) => AssertDrawn(a, b, LoadChance.Of(a, b));

    /// <summary>However wide the bounds, the answer is the exact one; the exact numbers are asked for where the bounds leave it open.</summary>
    [Theory]
    [InlineData(0.0, 1.0, 1.0)]
    [InlineData(0.2, 0.9, 0.7)]
    [InlineData(0.3333333, 0.3333334, 0.0000001)]
    [InlineData(0.0, 0.5, 0.5)]
    public void Bounds_leave_the_answer_as_it_is(double least, double most, double open)
    {
        int asked = 0;
        AssertDrawn(1, 3, LoadChance.Between(least, most, () =>
        {
            asked++;
            return (1, 3);
        }));
        Assert.InRange(asked, (int)(1000 * open * 0.9), (int)(1000 * open * 1.1) + 1);
    }

    /// <summary>A chance that begins with the very word: whether it is at the lower or at the upper bound, the next word decides.</summary>
    [Theory]
    [InlineData(0.0)]
    [InlineData(0.5)]
    [InlineData(1.0)]
    public void A_word_that_ties_is_decided_by_the_next(double further)
    {
        int kept = 0;
        for (int seed = 0; seed < 40; seed++)
        {
            uint word = Words(seed).Next();
            BigInteger a = (Whole * word) + (BigInteger)(further * uint.MaxValue);
            double here = (word + 0.25) / (double)Whole;
            foreach (LoadChance chance in (LoadChance[])[LoadChance.Of(a, Whole * Whole), LoadChance.Between(here, 1.0, () => (a, Whole * Whole)), LoadChance.Between(0.0, here, () => (a, Whole * Whole))])
            {
                WordStream words = Words(seed);
                WordStream same = Words(seed);
                same.Next();
                bool isBelow = same.Next() < (uint)(further * uint.MaxValue);
                Assert.Equal(isBelow, chance.Draw(words));
                Assert.Equal(same.Left, words.Left);
                kept += isBelow ? 1 : 0;
            }
        }

        Assert.InRange(kept, further * 60, further * 180);
    }

    /// <summary>A thousand lots from the words that digits are compared with.</summary>
    private static void AssertDrawn(int a, int b, LoadChance chance)
    {
        WordStream words = Words(0);
        WordStream same = Words(0);
        for (int lot = 0; lot < 1000; lot++)
        {
            Assert.Equal(IsBelow(a, b, same), chance.Draw(words));
            Assert.Equal(same.Left, words.Left);
        }
    }

    private static bool IsBelow(BigInteger a, BigInteger b, WordStream words)
    {
        for (int digits = 1; ; digits++)
        {
            var digit = (uint)((a * BigInteger.Pow(Whole, digits) / b) % Whole);
            if (words.Next() is var word && word != digit)
                return word < digit;
        }
    }

    private static WordStream Words(int seed) => new("chances", Encoding.UTF8.GetBytes($"{seed}"), new WordLimit(1_000_000, CancellationToken.None));
}
