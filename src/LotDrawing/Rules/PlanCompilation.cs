using System.Collections.Immutable;

namespace LotDrawing.Rules;

/// <summary>What compiling gave: the plan, or every reason why some seat can never be filled.</summary>
public sealed class PlanCompilation
{
    private readonly DrawPlan? plan;

    internal PlanCompilation(DrawPlan plan) => this.plan = plan;

    internal PlanCompilation(ImmutableArray<PlanFault> faults) => Faults = faults;

    /// <summary>Every seat that cannot be filled, and why; empty when each has a pot.</summary>
    public ImmutableArray<PlanFault> Faults { get; } = [];

    /// <summary>Whether no seat's pot is empty. A valid drawing may still not exist.</summary>
    public bool IsPossible => plan is not null;

    /// <summary>The plan.</summary>
    /// <exception cref="DrawImpossibleException">A seat cannot be filled; the exception carries every reason.</exception>
    public DrawPlan Plan => plan ?? throw new DrawImpossibleException(Faults);
}
