using System.Numerics;
using LotDrawing.Procedures;
using LotDrawing.Rules;

namespace LotDrawing.TestKit.Naive;

/// <summary>The laws over whole drawings, by enumeration; a drawing is written as its seats' States, in order.</summary>
public static class NaiveOutcomes
{
    /// <summary>The chance of every valid drawing; empty when none is valid.</summary>
    public static Dictionary<string, double> Exact(NaiveDraw draw)
    {
        var weights = NaiveLaw.Drawings(draw).Where(draw.IsValid).ToDictionary(
            Written,
            drawing => drawing.Aggregate(new NaiveFraction(1, 1), (product, choice) => product * choice.Chance));
        var total = weights.Values.Aggregate(NaiveFraction.Zero, (sum, weight) => sum + weight);
        return weights.ToDictionary(weight => weight.Key, weight =>
        {
            NaiveFraction chance = weight.Value / total;
            return (double)((chance.Over << 62) / chance.Under) / (double)(BigInteger.One << 62);
        });
    }

    /// <summary>The chance of every valid drawing under the sequential law; empty when none is valid.</summary>
    public static Dictionary<string, double> Sequential(NaiveDraw draw) =>
        NaiveLaw.SequentialOutcomes(draw).ToDictionary(outcome => Written(outcome.Drawing), outcome => outcome.Chance);

    /// <summary>What a procedure drew, written likewise.</summary>
    public static string Written(DrawPlan plan, ReadOnlySpan<SeatLots> drawn)
    {
        string[] seats = new string[drawn.Length];
        for (int i = 0; i < seats.Length; i++)
            seats[i] = Written(plan.States[drawn[i].Principal], drawn[i].Additional < 0 ? null : plan.States[drawn[i].Additional]);
        return string.Join('|', seats);
    }

    private static string Written(IReadOnlyList<NaiveChoice> drawing) =>
        string.Join('|', drawing.Select(choice => Written(choice.Principal, choice.Additional)));

    private static string Written(string principal, string? additional) => additional is null ? principal : $"{principal}+{additional}";
}
