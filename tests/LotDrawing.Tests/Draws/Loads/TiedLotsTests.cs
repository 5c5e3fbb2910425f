using System.Numerics;
using LotDrawing.Procedures;
using LotDrawing.Procedures.Loads;
using LotDrawing.TestKit.Plans;

namespace LotDrawing.Tests.Draws.Loads;

/// <summary>Words that tie twice with the chance of a load, as happens once in 2⁶⁴: what the third word says decides within a draw as it
/// does by long division. The chances are those of docs/loads.md, section 3: C(left, j)·F(left − j) of what is left of F(left).</summary>
public sealed class TiedLotsTests
{
    private const int States = 6;
    private const int Most = 3;

    /// <summary>The greatest word is above every chance.</summary>
    private const uint Declined = uint.MaxValue;

    // One region, so that a draw's first words are those of the first State's load: 1, or else 2, or else 3.
    private static readonly LoadsTables Tables = LoadsTables.Count(LoadsPlans.Plan([SeatSide.AnyRegion, SeatSide.AnyRegion], new LoadBounds(1, Most), States));

    /// <summary>Declined, and the next one declined as well, it is the greatest.</summary>
    [Theory]
    [InlineData(-1, 1)]
    [InlineData(1, 3)]
    public void Of_the_least_load(int miss, int expected)
    {
        uint[] digits = Digits(Weight(1), Ways(States, 2 * States));

        Assert.Equal(expected, LoadOfTheFirst([.. digits[..2], Missed(digits[2], miss), Declined]));
    }

    [Theory]
    [InlineData(-1, 2)]
    [InlineData(1, 3)]
    public void Of_the_load_after_one_that_was_declined(int miss, int expected)
    {
        uint[] digits = Digits(Weight(2), Ways(States, 2 * States) - Weight(1));

        Assert.Equal(expected, LoadOfTheFirst([Declined, .. digits[..2], Missed(digits[2], miss)]));
    }

    private static uint Missed(uint digit, int miss) => checked((uint)(digit + (long)miss));

    private static BigInteger Weight(int load) => Choose(2 * States, load) * Ways(States - 1, (2 * States) - load);

    private static BigInteger Ways(int states, int lots) => states == 0
        ? (lots == 0 ? 1 : 0)
        : Enumerable.Range(1, Most).Where(load => load <= lots).Aggregate(BigInteger.Zero, (sum, load) => sum + (Choose(lots, load) * Ways(states - 1, lots - load)));

    private static BigInteger Choose(int n, int k) => k == 0 ? 1 : Choose(n - 1, k - 1) * n / k;

    private static uint[] Digits(BigInteger of, BigInteger among)
    {
        uint[] digits = new uint[3];
        for (int i = 0; i < digits.Length; i++)
        {
            digits[i] = (uint)((of << 32) / among);
            of = (of << 32) % among;
        }

        return digits;
    }

    /// <summary>The load of the first State in a round that starts with these words and stands.</summary>
    private static int LoadOfTheFirst(uint[] first)
    {
        var round = new LoadsRound(Tables, shufflesForcedCounts: false);
        for (ulong seed = 0; ; seed++)
        {
            var lots = new Begun(first, new SimulationStream(seed));
            if (round.TryDraw(ref lots))
                return round.Drawn.ToArray().Count(seat => seat.Principal == 0);
        }
    }

    private struct Begun(uint[] first, SimulationStream rest) : ILotSource
    {
        private SimulationStream rest = rest;
        private int taken;

        public uint NextWord() => taken < first.Length ? first[taken++] : rest.NextWord();
    }
}
