using LotDrawing.Text;

namespace LotDrawing.Tests.Records;

public sealed class RecordPatternsTests
{
    [Theory]
    [InlineData("la mer est calme", true)]
    [InlineData("œuvre naïf l haÿ", true)]
    [InlineData("año 2026", true)]
    [InlineData("ещё", true)]
    [InlineData("море", true)]
    [InlineData("سفينة أمل 4", true)]
    [InlineData("今夜海面平静", true)]
    [InlineData("2026", true)]
    [InlineData("4 th", true)]
    [InlineData("4th", false)]
    [InlineData("th4", false)]
    [InlineData("", false)]
    [InlineData(" a", false)]
    [InlineData("a ", false)]
    [InlineData("a  b", false)]
    [InlineData("a\n", false)]
    [InlineData("La", false)]
    [InlineData("a.", false)]
    [InlineData("сор", false)]
    [InlineData("сор 4", false)]
    [InlineData("a а", false)]
    [InlineData("今夜 海", false)]
    [InlineData("今夜3", false)]
    [InlineData("\u9FA6", false)]
    [InlineData("\u9FA5", true)]
    [InlineData("〇", false)]
    [InlineData("ß", false)]
    [InlineData("÷", false)]
    [InlineData("ı", false)]
    [InlineData("e\u0301", false)]
    [InlineData("اـب", false)]
    [InlineData("٣", false)]
    public void Words_have_one_spelling(string text, bool are) => Assert.Equal(are, RecordPatterns.IsWords(text));

    [Fact]
    public void Words_and_texts_have_a_greatest_length()
    {
        Assert.True(RecordPatterns.IsWords(new string('a', 1000)));
        Assert.False(RecordPatterns.IsWords(new string('a', 1001)));
        Assert.True(RecordPatterns.IsText(new string('.', 2000)));
        Assert.False(RecordPatterns.IsText(new string('.', 2001)));
        Assert.False(RecordPatterns.IsText(""));
    }

    /// <summary>The list of the format's page, character by character.</summary>
    [Fact]
    public void A_text_has_nothing_that_is_not_seen()
    {
        (int First, int Last)[] unseen =
        [
            (0x00, 0x1F), (0x7F, 0xA0), (0xAD, 0xAD), (0x34F, 0x34F), (0x61C, 0x61C), (0x115F, 0x1160), (0x1680, 0x1680), (0x17B4, 0x17B5), (0x180E, 0x180E),
            (0x2000, 0x200F), (0x2028, 0x202F), (0x205F, 0x206F), (0x2800, 0x2800), (0x3000, 0x3000), (0x3164, 0x3164), (0xD800, 0xDFFF), (0xFE00, 0xFE0F),
            (0xFEFF, 0xFEFF), (0xFFA0, 0xFFA0), (0xFFF0, 0xFFFB), (0xE0000, 0xE0FFF),
        ];
        for (int code = 0; code <= 0x10FFFF; code++)
        {
            string text = $"a{(code is >= 0xD800 and <= 0xDFFF ? ((char)code).ToString() : char.ConvertFromUtf32(code))}b";
            Assert.True(RecordPatterns.IsText(text) != unseen.Any(range => code >= range.First && code <= range.Last), $"U+{code:X4}");
        }

        Assert.False(RecordPatterns.IsText(" a"));
        Assert.False(RecordPatterns.IsText("a "));
    }

    [Theory]
    [InlineData("FR", true)]
    [InlineData("A1B2C3D4", true)]
    [InlineData("F", false)]
    [InlineData("ABCDEFGHI", false)]
    [InlineData("fra", false)]
    [InlineData("A/B", false)]
    [InlineData("FRA\n", false)]
    [InlineData("ÄÖ", false)]
    public void Codes(string text, bool is_) => Assert.Equal(is_, RecordPatterns.IsCode(text));

    [Theory]
    [InlineData("same-region", true)]
    [InlineData("A", true)]
    [InlineData("-a", false)]
    [InlineData("", false)]
    [InlineData("a_b", false)]
    [InlineData("a\n", false)]
    [InlineData("abcdefghijklmnopqrstuvwxyz012345", true)]
    [InlineData("abcdefghijklmnopqrstuvwxyz0123456", false)]
    public void Ids(string text, bool is_) => Assert.Equal(is_, RecordPatterns.IsId(text));
}
