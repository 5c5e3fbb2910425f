using System.Collections.Immutable;
using System.Numerics;
using LotDrawing.Rules;

namespace LotDrawing.Fairness.Laws;

/// <summary>The exact probabilities of a draw under one procedure. docs/laws.md says how they come about.</summary>
public sealed record DrawLaw
{
    /// <summary>Creates it from its parts.</summary>
    public DrawLaw(LawProcedure procedure, BigInteger? validDraws, ImmutableArray<LawEntry> entries) =>
        (Procedure, ValidDraws, Entries) = (procedure, validDraws, entries);

    /// <summary>Whose law it is.</summary>
    public LawProcedure Procedure { get; init; }

    /// <summary>How many valid draws there are, when the exact law makes all of them equally likely; else null.</summary>
    public BigInteger? ValidDraws { get; init; }

    /// <summary>Seat by seat in the plan's order, each State of its pot in order, those of chance 0 too.</summary>
    public ImmutableArray<LawEntry> Entries { get; init; }

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
}
