using System.Collections.Immutable;

namespace LotDrawing;

/// <summary>What reading something gave: the value, or every fault of what was read.</summary>
/// <typeparam name="T">What is read.</typeparam>
public sealed class Parsed<T>
{
    private readonly T? value;

    /// <summary>It could be read.</summary>
    /// <param name="value">The value.</param>
    public Parsed(T value)
    {
        ArgumentNullException.ThrowIfNull(value);
        this.value = value;
    }

    /// <summary>It could not.</summary>
    /// <param name="faults">Every fault, at least one.</param>
    public Parsed(ImmutableArray<Fault> faults) =>
        Faults = faults.IsDefaultOrEmpty ? throw new ArgumentException("No fault is given; expected at least one.", nameof(faults)) : faults;

    /// <summary>Every fault, in the order of what was read; empty when there is none. Beyond the first hundred, a last line says how many more.</summary>
    public ImmutableArray<Fault> Faults { get; } = [];

    /// <summary>Whether it could be read.</summary>
    public bool IsValid => Faults.IsEmpty;

    /// <summary>The value.</summary>
    /// <exception cref="RefusedException">There are faults; the exception carries them all.</exception>
    public T Value => IsValid ? value! : throw new RefusedException(Faults);
}
