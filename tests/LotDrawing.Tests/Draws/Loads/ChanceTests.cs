using System.Numerics;
using LotDrawing.Procedures;
using LotDrawing.Procedures.Loads;

namespace LotDrawing.Tests.Draws.Loads;

/// <summary>A chance of a/b from words, beside the division by hand that docs/loads.md describes.</summary>
public sealed class ChanceTests
{
    public static TheoryData<string, string> Fractions => new()
    {
        { "1", "3" },
        { "1", "2" },
        { "2", "4294967296" },
        { "1", "18446744073709551616" }, // 2⁶⁴: the first two digits are 0 and 1
        { "1", "79228162514264337593543950336" }, // 2⁹⁶: decided by the third word at the earliest
        { "79228162514264337593543950335", "79228162514264337593543950336" },
        { "123456789012345678901234567890", "987654321098765432109876543210" },
    };

    /// <summary>Every pattern of words that tie or miss by one: by the thresholds as by long division, with as many words taken.</summary>
    [Theory]
    [MemberData(nameof(Fractions))]
    public void Ties_are_carried_on_with_the_numbers_themselves(string of, string among)
    {
        BigInteger a = BigInteger.Parse(of), b = BigInteger.Parse(among);
        uint[] digits = Digits(a, b, 6);
        for (int tied = 0; tied < digits.Length; tied++)
        {
            foreach (int miss in (int[])[-1, 1])
            {
                long last = digits[tied] + (long)miss;
                if (last is < 0 or > uint.MaxValue)
                    continue;
                var words = new ListedWords([.. digits[..tied], (uint)last]);
                Assert.Equal(miss < 0, Asked(ref words, a, b));
                Assert.Equal(tied + 1, words.Taken);
            }
        }
    }

    /// <summary>Where two words tie within a draw, the numbers are counted anew: the tie itself must change nothing but the words taken.</summary>
    [Fact]
    public void The_numbers_counted_anew_are_those_that_the_threshold_came_from()
    {
        var region = RegionLoads.Count(new LoadPolynomials(1, 4), states: 6, ownLots: true, CancellationToken.None);
        int seen = 0;
        for (int m = 1; m <= 6; m++)
        {
            for (int left = m; left <= 4 * m; left++)
            {
                for (int load = region.Least(m, left); load < region.Most(m, left); load++, seen++)
                {
                    var (of, among) = region.Exactly(m, left, load);
                    Assert.True(of > 0 && of < among);
                    Assert.Equal(Chance.Threshold(of, among), region.Thresholds[region.Index(m, left) + load - region.Lo]);
                }
            }
        }

        Assert.True(seen > 50);
    }

    /// <summary>The ways for own lots by trying them all: no State its own, no two each other's.</summary>
    [Theory]
    [InlineData(3, 1, 3)]
    [InlineData(4, 1, 2)]
    [InlineData(4, 0, 3)]
    [InlineData(5, 1, 1)]
    [InlineData(3, 2, 2)]
    public void The_number_of_ways_is_that_of_enumeration(int states, int lo, int hi)
    {
        var region = RegionLoads.Count(new LoadPolynomials(lo, hi), states, ownLots: true, CancellationToken.None);
        for (int free = 0; free <= Math.Min(region.MostFree, 3); free++)
        {
            long ways = 0;
            int lots = states + free;
            int[] who = new int[lots];
            for (long number = 0; number < (long)Math.Pow(states, lots); number++)
            {
                long rest = number;
                int[] loads = new int[states];
                for (int lot = 0; lot < lots; lot++, rest /= states)
                    loads[who[lot] = (int)(rest % states)]++;
                bool holds = loads.All(load => load >= lo && load <= hi)
                    && Enumerable.Range(0, states).All(state => who[state] != state && who[who[state]] != state);
                ways += holds ? 1 : 0;
            }

            Assert.Equal(ways, region.Ways[free]);
        }
    }

    private static bool Asked(ref ListedWords words, BigInteger a, BigInteger b) =>
        Chance.Ask(ref words, Chance.Threshold(a, b)) switch
        {
            Chance.Tied => Chance.AfterTies(ref words, a, b),
            var answer => answer == Chance.Yes,
        };

    private static uint[] Digits(BigInteger a, BigInteger b, int count)
    {
        uint[] digits = new uint[count];
        for (int i = 0; i < count; i++)
        {
            a <<= 32;
            digits[i] = (uint)(a / b);
            a %= b;
        }

        return digits;
    }

    private struct ListedWords(uint[] words) : ILotSource
    {
        public int Taken { get; private set; }

        public uint NextWord() => words[Taken++];
    }
}
