using System.Numerics;

namespace LotDrawing.Fairness;

/// <summary>Sums over all pairs of a seat and a State that exchanging makes one, which therefore have one chance.</summary>
internal sealed class LawOrbits(LawModel model)
{
    private readonly BigInteger[] sums = new BigInteger[2 * model.Classes * model.Slots * model.Classes];

    /// <summary>Adds to the pairs like this one.</summary>
    internal void Add(int position, int slot, int drawn, BigInteger sum) => sums[Index(position, slot, drawn)] += sum;

    /// <summary>Brings all sums to another denominator.</summary>
    internal void Scale(BigInteger factor)
    {
        for (int i = 0; i < sums.Length; i++)
            sums[i] *= factor;
    }

    /// <summary>The sum of all pairs like this one, and how many they are.</summary>
    internal (BigInteger Sum, int Pairs) Of(int position, int slot, int drawn)
    {
        int seats = model.ClassSize(model.ClassOf[position]);
        int drawable = position == drawn ? 1
            : model.ClassSize(model.ClassOf[drawn]) - (model.ClassOf[position] == model.ClassOf[drawn] ? 1 : 0);
        return (sums[Index(position, slot, drawn)], seats * drawable);
    }

    private int Index(int position, int slot, int drawn) =>
        (((((model.ClassOf[position] * model.Slots) + slot) * model.Classes) + model.ClassOf[drawn]) * 2) + (position == drawn ? 1 : 0);
}
