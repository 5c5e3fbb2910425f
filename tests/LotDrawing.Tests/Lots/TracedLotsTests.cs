using LotDrawing.Procedures;

namespace LotDrawing.Tests.Lots;

/// <summary>A stream that keeps what was drawn from it, for those who replay a drawing lot by lot.</summary>
public sealed class TracedLotsTests
{
    private static readonly uint[] Pots = [3, 189, 1, 0x60000001, 62];

    [Fact]
    public void Each_lot_is_that_of_the_stream_and_kept_with_its_pot_and_its_words()
    {
        LotStream plain = LotStream.Open("example", "reviewers");
        var traced = new TracedLots(LotStream.Open("example", "reviewers"));
        var expected = new List<(int Count, int Index, (long First, long Last) Words)>();
        foreach (uint pot in Enumerable.Repeat(Pots, 20).SelectMany(pots => pots))
        {
            long first = plain.Taken + 1;
            uint lot = plain.Below(pot);
            expected.Add(((int)pot, (int)lot, (first, plain.Taken)));
            Assert.Equal(lot, traced.Below(pot));
        }

        Assert.Equal(expected, traced.Drawn);
        Assert.Contains(traced.Drawn, lot => lot.Words.Last > lot.Words.First); // a quarter of the words is thrown away for three in eight of 2³²
        Assert.Equal(plain.NextWord(), traced.NextWord());
    }
}
