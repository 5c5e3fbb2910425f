using System.Collections.Immutable;

namespace LotDrawing.Rules;

/// <summary>A plan was asked for that has faults. Carries every one of them.</summary>
public sealed class PlanException : Exception
{
    internal PlanException(ImmutableArray<PlanFileFault> faults)
        : base($"The plan has {faults.Length} fault{(faults.Length == 1 ? "" : "s")}:{Environment.NewLine}{string.Join(Environment.NewLine, faults)}") =>
        Faults = faults;

    /// <summary>Every fault, those of form before those of sense.</summary>
    public ImmutableArray<PlanFileFault> Faults { get; }
}
