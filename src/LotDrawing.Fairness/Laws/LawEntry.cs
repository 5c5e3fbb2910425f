using System.Numerics;

namespace LotDrawing.Fairness.Laws;

/// <summary>The chance that one State or participant is drawn for one seat, by its principal lot.</summary>
/// <param name="Id">The seat: <c>FRA/same-region</c>, or the id in a plan.</param>
/// <param name="Drawn">The code of the State, or the participant's name.</param>
/// <param name="Probability">The chance.</param>
/// <param name="Draws">Among how many valid draws of the connected seats it is drawn, when all have one chance; else null.</param>
/// <param name="Of">How many valid draws of those seats there are, when all are equally likely; else null.</param>
public sealed record LawEntry(string Id, string Drawn, Rational Probability, BigInteger? Draws, BigInteger? Of)
{
    /// <summary>The chance as a fraction: draws of valid draws (<c>1192/4238</c>) where that is what it is, else in lowest terms.</summary>
    public string Fraction => Draws is null ? Probability.ToString() : $"{Draws}/{Of}";
}
