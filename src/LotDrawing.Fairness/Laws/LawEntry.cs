using System.Numerics;

namespace LotDrawing.Fairness.Laws;

/// <summary>The chance that one State or participant is drawn for one seat, by its principal lot.</summary>
public sealed record LawEntry
{
    /// <summary>Creates it from its parts.</summary>
    public LawEntry(string id, string drawn, Rational probability, BigInteger? draws, BigInteger? of) =>
        (Id, Drawn, Probability, Draws, Of) = (id, drawn, probability, draws, of);

    /// <summary>The seat: <c>FRA/same-region</c>, or the id in a plan.</summary>
    public string Id { get; init; }

    /// <summary>The code of the State, or the participant's name.</summary>
    public string Drawn { get; init; }

    /// <summary>The chance.</summary>
    public Rational Probability { get; init; }

    /// <summary>Among how many valid draws of the connected seats it is drawn, when all have one chance; else null.</summary>
    public BigInteger? Draws { get; init; }

    /// <summary>How many valid draws of those seats there are, when all are equally likely; else null.</summary>
    public BigInteger? Of { get; init; }

    /// <summary>The chance as a fraction: draws of valid draws (<c>1192/4238</c>) where that is what it is, else in lowest terms.</summary>
    public string Fraction => Draws is null ? Probability.ToString() : $"{Draws}/{Of}";
}
