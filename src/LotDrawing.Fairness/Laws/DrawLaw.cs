using System.Collections.Immutable;
using System.Numerics;
using LotDrawing.Rules;

namespace LotDrawing.Fairness;

/// <summary>The exact probabilities of a draw under one procedure. docs/laws.md says how they come about.</summary>
/// <remarks>Immutable; any number of threads may use it.</remarks>
public sealed record DrawLaw
{
    /// <summary>Creates it from its parts.</summary>
    public DrawLaw(LawProcedure procedure, BigInteger? validDraws, ImmutableArray<Entry> entries) =>
        (Procedure, ValidDraws, Entries) = (procedure, validDraws, entries);

    /// <summary>Whose law it is.</summary>
    public LawProcedure Procedure { get; init; }

    /// <summary>How many valid draws there are, when the exact law makes all of them equally likely; else null.</summary>
    public BigInteger? ValidDraws { get; init; }

    /// <summary>Seat by seat in the plan's order, each State of its pot in order, those of chance 0 too.</summary>
    public ImmutableArray<Entry> Entries { get; init; }

    /// <summary>The law as JSON text: <c>{"procedure":"exact","validDraws":4238,"probabilities":[{"id":"FC Basel","drawn":"Liverpool FC","probability":"671/4238"},…]}</c>,
    /// one line end after it. <c>validDraws</c> is there only where all valid draws have the same chance.</summary>
    public string ToJson() => LawJson.Write(this);

    /// <summary>Computes the law of a draw, or says why it cannot be.</summary>
    /// <param name="plan">The draw: a plan or a roster, compiled.</param>
    /// <param name="procedure">Whose law.</param>
    /// <param name="limits">What the computation may use; null takes the defaults.</param>
    /// <param name="steps">Told from time to time how many steps were tried for the linked set at hand, of <see cref="LawLimits.Steps"/> at most; or null.</param>
    public static LawAnswer Of(DrawPlan plan, LawProcedure procedure, LawLimits? limits = null, IProgress<long>? steps = null)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return LawComputation.Of(plan, procedure, limits ?? new LawLimits(), steps);
    }

    /// <summary>The chance that one State or participant is drawn for one seat, by its principal lot.</summary>
    public sealed record Entry
    {
        /// <summary>Creates it from its parts.</summary>
        public Entry(string id, string drawn, Rational probability, BigInteger? draws, BigInteger? of) =>
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

    /// <inheritdoc/>
    public bool Equals(DrawLaw? other) =>
        other is not null && Procedure == other.Procedure && ValidDraws == other.ValidDraws && Entries.SequenceEqual(other.Entries);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Procedure, ValidDraws, Entries.Length);
}

/// <summary>Whose law is asked for.</summary>
public enum LawProcedure
{
    /// <summary>Every lot uniform from its pot, conditioned on validity: the law itself.</summary>
    Exact,

    /// <summary>A seat by lot, then a State uniformly among those that leave the drawing completable: its own law.</summary>
    Sequential,
}
