using LotDrawing.Text;

namespace LotDrawing.Tests.Rosters;

public class SpellingTests
{
    [Theory]
    [InlineData("TPI", "TIP")] // swapped
    [InlineData("firearm", "FIREARMS")] // left out, another case
    [InlineData("SSOM", "SOM")] // inserted
    [InlineData("UNTAC", "UNTOC")] // replaced
    [InlineData(" SOM ", "SOM")]
    public void A_misspelt_word_has_its_nearest(string word, string meant) =>
        Assert.Equal(meant, Spelling.Nearest(word, ["UNTOC", "TIP", "SOM", "FIREARMS"]));

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("XYZ")]
    [InlineData("CONVENTION")]
    public void A_word_far_from_all_has_none(string word) => Assert.Null(Spelling.Nearest(word, ["UNTOC", "TIP", "SOM", "FIREARMS"]));

    [Fact]
    public void A_word_beyond_all_measure_is_not_compared() => Assert.Null(Spelling.Nearest(new string('x', 10_000_000), ["x"]));
}
