using System.Collections.Immutable;

namespace LotDrawing;

/// <summary>One thing wrong with what came from outside: where, what was found there, and what was expected.</summary>
/// <remarks>Immutable; any number of threads may use it.</remarks>
public sealed record Fault
{
    /// <summary>Makes a fault.</summary>
    /// <param name="where">Where: a JSON path, a line and column, or the name of an argument.</param>
    /// <param name="found">What stands there.</param>
    /// <param name="expected">What was expected there.</param>
    public Fault(string where, string found, string expected)
    {
        ArgumentNullException.ThrowIfNull(where);
        ArgumentNullException.ThrowIfNull(found);
        ArgumentNullException.ThrowIfNull(expected);
        Where = where;
        Found = found;
        Expected = expected;
    }

    /// <summary>Where: a JSON path, a line and column, or the name of an argument.</summary>
    public string Where { get; }

    /// <summary>What stands there.</summary>
    public string Found { get; }

    /// <summary>What was expected there; empty of the line that says how many more faults there are.</summary>
    public string Expected { get; }

    /// <summary>The fault as one line of text.</summary>
    public override string ToString() => Expected.Length == 0 ? $"{Where} {Found}" : $"{Where}: {Found}; expected {Expected}";
}

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

/// <summary>What reading something gave: the value, or every fault of what was read.</summary>
/// <remarks>Immutable; any number of threads may use it.</remarks>
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
