using LotDrawing.Procedures;

namespace LotDrawing.Tests.Lots;

public sealed class LotLabelTests
{
    [Theory]
    [InlineData("groups", 1, false, "groups/1")]
    [InlineData("repetition", 17, false, "repetition/17")]
    [InlineData("reviewers", 2, true, "rehearsal/reviewers/2")]
    public void Labels_are_as_designed(string kind, int entry, bool rehearsal, string expected) =>
        Assert.Equal(expected, LotLabel.Of(kind, entry, rehearsal));

    [Fact]
    public void Entries_count_from_one() => Assert.Throws<ArgumentOutOfRangeException>(() => LotLabel.Of("groups", 0));
}
