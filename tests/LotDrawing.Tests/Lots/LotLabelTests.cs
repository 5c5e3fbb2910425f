using LotDrawing.Procedures;

namespace LotDrawing.Tests.Lots;

public sealed class LotLabelTests
{
    [Theory]
    [InlineData(LotLabel.Groups, false, "groups")]
    [InlineData(LotLabel.Reviewers, true, "rehearsal/reviewers")]
    [InlineData(LotLabel.Repetition, false, "repetition")]
    [InlineData(LotLabel.Accession, false, "accession")]
    [InlineData(LotLabel.Withdrawal, true, "rehearsal/withdrawal")]
    public void A_label_says_what_is_drawn_and_whether_it_is_a_rehearsal(string kind, bool rehearsal, string expected) =>
        Assert.Equal(expected, LotLabel.Of(kind, rehearsal));

    [Fact]
    public void A_label_is_never_empty() => Assert.Throws<ArgumentException>(() => LotLabel.Of("", rehearsal: true));
}
