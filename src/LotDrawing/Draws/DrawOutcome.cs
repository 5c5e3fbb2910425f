using System.Collections.Immutable;
using LotDrawing.Mechanisms;
using LotDrawing.Pots;

namespace LotDrawing.Draws;

/// <summary>What a public draw came to: a drawing, or the reason why there is none.</summary>
public abstract record DrawOutcome
{
    private DrawOutcome()
    {
    }

    /// <summary>The drawing.</summary>
    /// <exception cref="DrawImpossibleException">No valid drawing exists.</exception>
    /// <exception cref="InvalidOperationException">The procedure gave up.</exception>
    public Drawing Drawing => this switch
    {
        Drawn drawn => drawn.Result,
        Impossible impossible => throw new DrawImpossibleException(impossible.Faults),
        _ => throw new InvalidOperationException(ToString()),
    };

    /// <summary>A drawing that breaks no rule; it has passed <see cref="RuleCheck"/>.</summary>
    /// <param name="Result">The drawing.</param>
    /// <param name="Lots">How many lots it took, void drawings included, the groups' lots left out.</param>
    /// <param name="Voids">How many drawings were void.</param>
    public sealed record Drawn(Drawing Result, long Lots, long Voids) : DrawOutcome;

    /// <summary>No valid drawing exists, because some seat can never be filled.</summary>
    /// <param name="Faults">Every such seat, and why.</param>
    public sealed record Impossible(ImmutableArray<PlanFault> Faults) : DrawOutcome
    {
        /// <summary>All reasons, a line each.</summary>
        public override string ToString() => string.Join(Environment.NewLine, Faults);
    }

    /// <summary>Every drawing up to the limit was void.</summary>
    /// <param name="Voids">How many were.</param>
    /// <param name="Advice">What to use instead.</param>
    public sealed record GaveUp(long Voids, string Advice) : DrawOutcome
    {
        /// <summary>How many drawings were void, and what to use instead.</summary>
        public override string ToString() => $"the exact procedure gave up after {Voids} void drawings; {Advice}";
    }
}
