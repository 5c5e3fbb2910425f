using System.Collections.Immutable;

namespace LotDrawing.Rules;

/// <summary>What reading a plan gave: the plan, or every fault of it.</summary>
public sealed class PlanReading
{
    private readonly Plan? plan;

    internal PlanReading(Plan plan) => this.plan = plan;

    internal PlanReading(ImmutableArray<PlanFileFault> faults) => Faults = faults;

    /// <summary>Every fault found, those of form before those of sense; empty when it could be read.</summary>
    public ImmutableArray<PlanFileFault> Faults { get; } = [];

    /// <summary>Whether the plan could be read.</summary>
    public bool IsValid => plan is not null;

    /// <summary>The plan.</summary>
    /// <exception cref="PlanException">It has faults; the exception carries them all.</exception>
    public Plan Plan => plan ?? throw new PlanException(Faults);
}
