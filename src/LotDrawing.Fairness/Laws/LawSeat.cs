using System.Numerics;

namespace LotDrawing.Fairness;

/// <summary>One seat of a <see cref="LawModel"/>: its pots as positions of entities.</summary>
internal sealed class LawSeat
{
    internal LawSeat(int number, LawPots.Pot pot, Dictionary<int, int> positions, int entities)
    {
        Number = number;
        var principals = pot.Principals.Select(state => (Position: positions[state], State: state)).OrderBy(pair => pair.Position).ToArray();
        Pot = [.. principals.Select(pair => pair.Position)];
        Additional = [.. principals.Select(pair => pot.Additional[pair.State].Select(state => positions[state]).Order().ToArray())];
        Drawable = new bool[entities];
        foreach (int position in Pot.Concat(Additional.SelectMany(positions => positions)))
            Drawable[position] = true;
        DrawableList = [.. Enumerable.Range(0, entities).Where(position => Drawable[position])];

        // The chance of a principal and its additional is 1 / (pot · additional pot): brought to whole numbers.
        BigInteger common = Additional.Select(additional => new BigInteger(Math.Max(additional.Length, 1))).Aggregate(BigInteger.One, LeastCommonMultiple);
        Weights = [.. Additional.Select(additional => common / Math.Max(additional.Length, 1))];
    }

    /// <summary>The seat's number in the plan.</summary>
    internal int Number { get; }

    /// <summary>The positions of the States in the principal pot, ascending.</summary>
    internal int[] Pot { get; }

    /// <summary>By position in <see cref="Pot"/>, the additional pot, ascending; empty when none is needed.</summary>
    internal int[][] Additional { get; }

    /// <summary>By principal, the relative chance of it and one of its additional pot.</summary>
    internal BigInteger[] Weights { get; }

    /// <summary>By position, whether the State can be drawn, as principal or as additional.</summary>
    internal bool[] Drawable { get; }

    /// <summary>The positions that can be drawn, ascending.</summary>
    internal int[] DrawableList { get; }

    /// <summary>The least common multiple of two numbers above 0.</summary>
    internal static BigInteger LeastCommonMultiple(BigInteger a, BigInteger b) => a / BigInteger.GreatestCommonDivisor(a, b) * b;
}
