using System.Collections.Immutable;
using System.Globalization;
using LotDrawing.Text;

namespace LotDrawing;

/// <summary>Rolls of dice as they are typed.</summary>
internal static class DiceRolls
{
    private const int MostDigits = 3;

    /// <summary>Reads rolls: numbers separated by spaces, commas or line ends; without any of these, one digit a roll for dice
    /// of up to nine sides. A 0 is 10 on dice of ten sides, and on no others.</summary>
    /// <param name="typed">What was typed.</param>
    /// <param name="sides">How many sides a die has.</param>
    internal static Parsed<ImmutableArray<int>> Parse(string typed, int sides)
    {
        ArgumentNullException.ThrowIfNull(typed);
        ArgumentOutOfRangeException.ThrowIfLessThan(sides, PlannedContribution.Dice.MinSides);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(sides, PlannedContribution.Dice.MaxSides);

        string[] items = typed.Split([' ', ',', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries);
        if (items.Length == 1 && sides <= 9)
            items = [.. items[0].Select(digit => digit.ToString())];
        var faults = new FaultList();
        var rolls = ImmutableArray.CreateBuilder<int>(items.Length);
        for (int i = 0; i < items.Length; i++)
        {
            bool isNumber = int.TryParse(items[i], NumberStyles.None, CultureInfo.InvariantCulture, out int roll) && items[i].Length <= MostDigits;
            if (isNumber && roll == 0 && sides == 10)
                rolls.Add(10);
            else if (isNumber && roll >= 1 && roll <= sides)
                rolls.Add(roll);
            else
                faults.Add($"roll {i + 1}", FaultText.Shown(items[i]), $"a number from {(sides == 10 ? 0 : 1)} to {(sides == 10 ? 9 : sides)}{(sides == 10 ? ", or 10" : "")}");
        }

        if (items.Length == 0)
            faults.Add("rolls", "nothing", "at least one roll");
        return faults.Any ? new Parsed<ImmutableArray<int>>(faults.All) : new Parsed<ImmutableArray<int>>(rolls.ToImmutable());
    }
}
