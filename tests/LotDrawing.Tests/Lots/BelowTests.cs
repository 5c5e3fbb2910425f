using LotDrawing.Procedures;

namespace LotDrawing.Tests.Lots;

public sealed class BelowTests
{
    [Fact]
    public void A_pot_of_one_still_takes_a_word()
    {
        var lots = new GivenWords(123, 456);
        Assert.Equal(0u, lots.Below(1));
        Assert.Equal(1, lots.Taken);
    }

    /// <summary>For n = 3, 2³² mod 3 = 1: of the words, just 0 has a low half below 1 and is thrown away.</summary>
    [Fact]
    public void A_word_that_would_favour_somebody_is_thrown_away()
    {
        var lots = new GivenWords(0, 0, uint.MaxValue);
        Assert.Equal(2u, lots.Below(3));
        Assert.Equal(3, lots.Taken);
    }

    /// <summary>2863311531 · 3 = 2 · 2³² + 1: the low half is 1, which is not below 2³² mod 3 = 1, so the first word that is kept.</summary>
    [Fact]
    public void A_word_whose_low_half_is_just_the_remainder_is_kept()
    {
        var lots = new GivenWords(2863311531, 7);
        Assert.Equal(2u, lots.Below(3));
        Assert.Equal(1, lots.Taken);
    }

    [Fact]
    public void A_lot_among_none_is_refused()
    {
        var lots = new GivenWords(123, 456);
        Assert.Throws<ArgumentOutOfRangeException>(() => lots.Below(0));
    }

    /// <summary>When n divides 2³² no word is thrown away, and the lot is the word's top bits.</summary>
    [Theory]
    [InlineData(2u, 31)]
    [InlineData(256u, 24)]
    [InlineData(0x80000000u, 1)]
    public void A_power_of_two_takes_the_top_bits(uint n, int shift)
    {
        uint[] words = [0, 1, 0x7fffffff, 0x80000000, 0xdeadbeef, uint.MaxValue];
        var lots = new GivenWords(words);
        Assert.Equal(words.Select(word => word >> shift), words.Select(_ => lots.Below(n)));
    }

    /// <summary>Counted over all words of a stretch that covers every residue: each answer of n = 2³¹ + 1 comes from exactly
    /// one word that is kept, as 2³² div n = 1.</summary>
    [Fact]
    public void Kept_words_are_one_for_each_answer_when_n_is_just_over_half()
    {
        const uint n = 0x80000001;
        var answers = new HashSet<uint>();
        for (uint word = 0; word < 20_000; word++)
        {
            var lots = new GivenWords(word, uint.MaxValue);
            uint answer = lots.Below(n);
            if (lots.Taken == 1)
                Assert.True(answers.Add(answer), $"{answer} came from two words");
        }

        Assert.InRange(answers.Count, 9_999, 10_001); // n · 20,000 / 2³² answers fit into the stretch
    }
}
