using LotDrawing.Procedures;

namespace LotDrawing.Tests.Lots;

/// <summary>How a simulation's stream is started, and its words taken many at a time.</summary>
public sealed class SimulationWordsTests
{
    /// <summary>The first outputs of SplitMix64 from 1234567, as Rosetta Code lists them (Pseudo-random numbers/Splitmix64).</summary>
    private static readonly ulong[] SplitMix =
        [6457827717110365317, 3203168211198807973, 9817491932198370423, 4593380528125082431, 16408922859458223821];

    [Fact]
    public void A_number_is_made_a_state_by_SplitMix64()
    {
        ulong state = 1234567;
        Assert.Equal(SplitMix, SplitMix.Select(_ => SimulationStream.SplitMix64(ref state)));

        var byNumber = new SimulationStream(1234567);
        var byState = new SimulationStream(SplitMix[0], SplitMix[1], SplitMix[2], SplitMix[3]);
        for (int output = 0; output < 10; output++)
            Assert.Equal(byState.NextOutput(), byNumber.NextOutput());
    }

    [Fact]
    public void Words_taken_at_once_are_those_taken_one_by_one_whether_a_half_was_kept_or_not()
    {
        var plain = new SimulationStream(5);
        var filled = new SimulationStream(5);
        for (int count = 0; count < 40; count++)
        {
            uint[] words = new uint[count % 10];
            filled.Fill(words);
            Assert.Equal(words.Select(_ => plain.NextWord()).ToArray(), words);
            Assert.Equal(plain.NextWord(), filled.NextWord());
        }
    }

    /// <summary>The word that tells whether a stream was started may be 0 in one that was.</summary>
    [Fact]
    public void A_state_of_a_single_word_is_started_and_the_default_is_not()
    {
        foreach (var (s0, s2, s3) in new (ulong, ulong, ulong)[] { (1, 0, 0), (0, 1, 0), (0, 0, 1) })
        {
            var lots = new SimulationStream(s0, 0, s2, s3);
            Assert.Equal(0UL, lots.NextOutput()); // it is made of the second word alone
            Assert.Contains(Enumerable.Range(0, 4).Select(_ => lots.NextOutput()).ToList(), output => output != 0);
        }

        SimulationStream none = default;
        Assert.Throws<InvalidOperationException>(() => none.NextWord());
    }
}
