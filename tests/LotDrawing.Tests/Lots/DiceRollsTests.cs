namespace LotDrawing.Tests.Lots;

public sealed class DiceRollsTests
{
    /// <summary>The least n with sidesⁿ ≥ 2¹²⁸; for six sides the 50 of Diceware's tables (log₂ 6 = 2.585).</summary>
    [Theory]
    [InlineData(2, 128)]
    [InlineData(4, 64)]
    [InlineData(6, 50)]
    [InlineData(8, 43)]
    [InlineData(10, 39)]
    [InlineData(12, 36)]
    [InlineData(16, 32)]
    [InlineData(20, 30)]
    [InlineData(100, 20)]
    public void So_many_rolls_give_128_bits(int sides, int rolls) => Assert.Equal(rolls, DiceRolls.RollsFor128Bits(sides));

    [Theory]
    [InlineData("3165", 6, 4, 10.339850002884624)]
    [InlineData("0", 10, 1, 3.3219280948873626)]
    [InlineData("20 1 7", 20, 3, 12.965784284662087)]
    [InlineData("12", 2, 2, 2)]
    public void Rolls_are_counted(string digits, int sides, int count, double bits)
    {
        var dice = new DiceRolls(digits, sides);
        Assert.Equal(count, dice.Count);
        Assert.Equal(bits, dice.Bits, 1e-9);
    }

    [Theory]
    [InlineData("", 6, "no rolls; expected one digit a roll, 1 to 6")]
    [InlineData("317", 6, "roll 3 is \"7\"; expected one digit a roll, 1 to 6")]
    [InlineData("30", 6, "roll 2 is \"0\"; expected one digit a roll, 1 to 6")]
    [InlineData("3 1", 6, "roll 2 is \" \"; expected one digit a roll, 1 to 6")]
    [InlineData("3١", 6, "roll 2 is \"١\"; expected one digit a roll, 1 to 6")] // a digit, but not an ASCII one
    [InlineData("9a", 10, "roll 2 is \"a\"; expected one digit a roll, 0 to 9")]
    [InlineData("20 21", 20, "roll 2 is \"21\"; expected numbers from 1 to 20, one space between them")]
    [InlineData("20  1", 20, "roll 2 is \"\"; expected numbers from 1 to 20, one space between them")]
    [InlineData("07", 20, "roll 1 is \"07\"; expected numbers from 1 to 20, one space between them")]
    [InlineData("+7", 20, "roll 1 is \"+7\"; expected numbers from 1 to 20, one space between them")]
    [InlineData("99999999999", 20, "roll 1 is \"99999999999\"; expected numbers from 1 to 20, one space between them")]
    public void What_such_dice_cannot_show_is_refused(string digits, int sides, string fault)
    {
        var refused = Assert.Throws<ArgumentException>(() => new DiceRolls(digits, sides));
        Assert.StartsWith(fault, refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(101)]
    public void Dice_have_2_to_100_sides(int sides)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new DiceRolls("1", sides));
        Assert.Throws<ArgumentOutOfRangeException>(() => DiceRolls.RollsFor128Bits(sides));
    }
}
