using LotDrawing.Procedures;
using LotDrawing.TestKit;

namespace LotDrawing.Tests.Lots;

/// <summary>A stream that is read for a verifier: how far, who is told, and who stops it.</summary>
public sealed class LotStreamLimitTests
{
    /// <summary>Words come in blocks of 64, and so does the limit.</summary>
    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 64)]
    [InlineData(64, 64)]
    [InlineData(65, 128)]
    public void Reading_stops_after_the_stated_number_of_words_rounded_up_to_a_block(long limit, int read)
    {
        LotStream lots = LotStream.Open("example", "groups", limit, CancellationToken.None, null);
        for (int word = 0; word < read; word++)
            lots.NextWord();

        var stopped = Assert.Throws<LotLimitException>(() => lots.NextWord());

        Assert.Equal(limit, stopped.Limit);
        Assert.Contains($"More than {limit} words", stopped.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_words_read_are_counted_one_by_one()
    {
        LotStream lots = LotStream.Open("example", "groups");
        for (long word = 0; word < 200; word++)
        {
            Assert.Equal(word, lots.Taken);
            lots.NextWord();
        }
    }

    [Fact]
    public void The_words_read_are_told_every_1024_blocks()
    {
        var told = new List<long>();
        LotStream lots = LotStream.Open("example", "groups", long.MaxValue, CancellationToken.None, new Told<long>(told.Add));
        for (int word = 0; word < 20_000; word++)
            lots.NextWord();

        Assert.Equal<long>([0, 8_192, 16_384], told);
    }

    [Fact]
    public void A_cancelled_stream_gives_no_word_at_its_next_look()
    {
        using var source = new CancellationTokenSource();
        LotStream lots = LotStream.Open("example", "groups", long.MaxValue, source.Token, null);
        lots.NextWord();
        source.Cancel();
        for (int word = 1; word < 8_192; word++)
            lots.NextWord();

        Assert.Throws<OperationCanceledException>(() => lots.NextWord());
        Assert.Throws<OperationCanceledException>(() => LotStream.Open("example", "groups", 1, source.Token, null).NextWord());
    }

    [Fact]
    public void Without_a_seed_or_a_label_no_stream_is_opened()
    {
        Assert.Throws<ArgumentNullException>("seed", () => LotStream.Open(null!, "groups"));
        Assert.Throws<ArgumentNullException>("label", () => LotStream.Open("example", null!));
    }
}
