using System.Collections.Immutable;

namespace LotDrawing.Rules;

/// <summary>A plan was asked for where no valid drawing exists. Carries every reason.</summary>
public sealed class DrawImpossibleException : Exception
{
    internal DrawImpossibleException(ImmutableArray<PlanFault> faults)
        : base($"No valid drawing exists:{Environment.NewLine}{string.Join(Environment.NewLine, faults)}") =>
        Faults = faults;

    /// <summary>Every reason.</summary>
    public ImmutableArray<PlanFault> Faults { get; }
}
