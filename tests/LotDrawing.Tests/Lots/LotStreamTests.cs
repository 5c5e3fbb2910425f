using System.Text;
using LotDrawing.Procedures;
using LotDrawing.TestKit;

namespace LotDrawing.Tests.Lots;

/// <summary>Against vectors-v1.json, made by an independent implementation.</summary>
public sealed class LotStreamTests
{
    private static readonly System.Text.Json.JsonElement Vector = ReferenceData.VectorsV1.GetProperty("stream");

    private static LotStream Open() => LotStream.Open(Vector.GetProperty("seed").GetString()!, Vector.GetProperty("label").GetString()!);

    [Fact]
    public void Key_is_the_published_one() => Assert.Equal(Vector.GetProperty("key_hex").GetString(), Open().Key);

    [Fact]
    public void Words_are_the_published_ones()
    {
        var lots = Open();
        foreach (var word in Vector.GetProperty("first_words").EnumerateArray())
            Assert.Equal(word.GetUInt32(), lots.NextWord());
    }

    [Fact]
    public void Below_is_as_published()
    {
        var lots = Open();
        var below = Vector.GetProperty("below");
        foreach (var (n, drawn) in below.GetProperty("n").EnumerateArray().Zip(below.GetProperty("drawn_in_sequence").EnumerateArray()))
            Assert.Equal(drawn.GetUInt32(), lots.Below(n.GetUInt32()));
    }

    [Fact]
    public void Another_label_is_another_stream()
    {
        string[] labels = ["groups", "reviewers", "rehearsal/groups", "repetition", "accession"];
        Assert.Equal(labels.Length, labels.Select(label => LotStream.Open("example", label).Key).Distinct().Count());
    }

    /// <summary>The zero bytes between the parts keep a label and a seed from running into each other.</summary>
    [Fact]
    public void Label_and_seed_cannot_be_shifted_against_each_other() =>
        Assert.NotEqual(LotStream.Open("b", "a").Key, LotStream.Open("", "ab").Key);

    [Fact]
    public void A_lone_surrogate_is_refused() =>
        Assert.Throws<EncoderFallbackException>(() => LotStream.Open("\ud800", "groups"));

    [Fact]
    public void Copies_share_one_position()
    {
        var lots = Open();
        var copy = lots;
        uint first = lots.NextWord();
        Assert.NotEqual(first, copy.NextWord());
    }
}
