using System.Collections.Immutable;

namespace LotDrawing.Text;

/// <summary>What reading a JSON file gave: the value, or every fault of the file.</summary>
/// <typeparam name="T">What the file holds.</typeparam>
public sealed class JsonReading<T>
    where T : class
{
    private readonly T? value;

    internal JsonReading(T value) => this.value = value;

    internal JsonReading(ImmutableArray<JsonFault> faults) => Faults = faults;

    /// <summary>Every fault found, in the order of the file; empty when it could be read.</summary>
    public ImmutableArray<JsonFault> Faults { get; } = [];

    /// <summary>Whether the file could be read.</summary>
    public bool IsValid => value is not null;

    /// <summary>What was read.</summary>
    /// <exception cref="JsonFaultException">The file has faults; the exception carries them all.</exception>
    public T Value => value ?? throw new JsonFaultException(Faults);
}
