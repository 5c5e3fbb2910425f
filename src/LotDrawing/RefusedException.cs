using System.Collections.Immutable;

namespace LotDrawing;

/// <summary>Something was asked for that cannot be, so nothing was done: a file with faults was used as if it had none, or an
/// act does not fit the record. Carries every fault.</summary>
public sealed class RefusedException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="faults">Every fault, at least one.</param>
    public RefusedException(ImmutableArray<Fault> faults)
        : base(string.Join(Environment.NewLine, faults.IsDefault ? [] : faults)) =>
        Faults = faults.IsDefaultOrEmpty ? throw new ArgumentException("No fault is given; expected at least one.", nameof(faults)) : faults;

    /// <summary>Every fault; beyond the first hundred, a last line says how many more.</summary>
    public ImmutableArray<Fault> Faults { get; }
}
