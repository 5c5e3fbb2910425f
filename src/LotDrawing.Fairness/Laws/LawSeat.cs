using System.Numerics;

namespace LotDrawing.Fairness;

/// <summary>One seat of a <see cref="LawModel"/>: its pots as places of entities.</summary>
internal sealed class LawSeat
{
    internal LawSeat(int number, LawPots.Pot pot, Dictionary<int, int> places, int entities)
    {
        Number = number;
        var principals = pot.Principals.Select(state => (Place: places[state], State: state)).OrderBy(pair => pair.Place).ToArray();
        Pot = [.. principals.Select(pair => pair.Place)];
        Additional = [.. principals.Select(pair => pot.Additional[pair.State].Select(state => places[state]).Order().ToArray())];
        Drawable = new bool[entities];
        foreach (int place in Pot.Concat(Additional.SelectMany(places => places)))
            Drawable[place] = true;
        DrawableList = [.. Enumerable.Range(0, entities).Where(place => Drawable[place])];

        // The chance of a principal and its additional is 1 / (pot · additional pot): brought to whole numbers.
        BigInteger common = Additional.Select(additional => new BigInteger(Math.Max(additional.Length, 1))).Aggregate(BigInteger.One, LeastCommonMultiple);
        Weights = [.. Additional.Select(additional => common / Math.Max(additional.Length, 1))];
    }

    /// <summary>The seat's number in the plan.</summary>
    internal int Number { get; }

    /// <summary>The places of the States in the principal pot, ascending.</summary>
    internal int[] Pot { get; }

    /// <summary>By place in <see cref="Pot"/>, the additional pot, ascending; empty when none is needed.</summary>
    internal int[][] Additional { get; }

    /// <summary>By principal, the relative chance of it and one of its additional pot.</summary>
    internal BigInteger[] Weights { get; }

    /// <summary>By place, whether the State can be drawn, as principal or as additional.</summary>
    internal bool[] Drawable { get; }

    /// <summary>The places that can be drawn, ascending.</summary>
    internal int[] DrawableList { get; }

    /// <summary>The least common multiple of two numbers above 0.</summary>
    internal static BigInteger LeastCommonMultiple(BigInteger a, BigInteger b) => a / BigInteger.GreatestCommonDivisor(a, b) * b;
}
