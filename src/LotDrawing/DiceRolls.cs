using System.Globalization;
using System.Numerics;
using LotDrawing.Text;

namespace LotDrawing;

/// <summary>Dice rolled in the room.</summary>
/// <remarks>Written with up to 9 sides as one digit a roll, from 1; with 10 sides as one digit, from 0; with more as
/// numbers from 1 with a space between.</remarks>
public sealed record DiceRolls : Contribution
{
    /// <summary>The most sides of a die.</summary>
    public const int MaxSides = 100;

    /// <summary>The rolls of dice of so many sides.</summary>
    /// <param name="digits">The rolls, in order, at least one.</param>
    /// <param name="sides">2 to <see cref="MaxSides"/>.</param>
    /// <exception cref="ArgumentException">The digits are no rolls of such dice; the message says which is not.</exception>
    public DiceRolls(string digits, int sides)
    {
        ArgumentNullException.ThrowIfNull(digits);
        ArgumentOutOfRangeException.ThrowIfLessThan(sides, 2);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(sides, MaxSides);
        if (FaultOf(digits, sides) is { } fault)
            throw new ArgumentException($"{fault}; expected {Expected(sides)}", nameof(digits));
        Digits = digits;
        Sides = sides;
    }

    /// <summary>The rolls as they will be in the seed.</summary>
    public string Digits { get; }

    /// <summary>How many sides each die has.</summary>
    public int Sides { get; }

    /// <summary>How many rolls there are.</summary>
    public int Count => Sides <= 10 ? Digits.Length : Digits.Count(c => c == ' ') + 1;

    /// <summary>How many bits of chance fair dice give: rolls × log₂ sides.</summary>
    public double Bits => Count * Math.Log2(Sides);

    /// <summary>The least number of rolls of such dice that gives at least 128 bits: 128 coins, 50 dice of six sides, 30 of twenty.</summary>
    public static int RollsFor128Bits(int sides)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(sides, 2);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(sides, MaxSides);
        int rolls = 0;
        for (BigInteger outcomes = BigInteger.One; outcomes < BigInteger.One << 128; outcomes *= sides)
            rolls++;
        return rolls;
    }

    /// <summary>What is wrong with these digits as rolls of such dice, or null.</summary>
    internal static string? FaultOf(string digits, int sides)
    {
        string[] rolls = sides <= 10 ? [.. digits.Select(c => c.ToString())] : digits.Split(' ');
        int least = sides == 10 ? 0 : 1;
        if (digits.Length == 0)
            return "no rolls";
        for (int i = 0; i < rolls.Length; i++)
        {
            // Only one spelling of each number, as the spelling is part of the seed.
            if (!int.TryParse(rolls[i], NumberStyles.None, CultureInfo.InvariantCulture, out int roll)
                || roll < least || roll >= least + sides || (rolls[i].Length > 1 && rolls[i][0] == '0'))
            {
                return $"roll {i + 1} is {FaultText.Shown(rolls[i])}";
            }
        }

        return null;
    }

    /// <summary>How rolls of such dice are written.</summary>
    internal static string Expected(int sides) => sides switch
    {
        < 10 => $"one digit a roll, 1 to {sides}",
        10 => "one digit a roll, 0 to 9",
        _ => $"numbers from 1 to {sides}, one space between them",
    };
}
