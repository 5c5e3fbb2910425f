using System.Collections.Immutable;

namespace LotDrawing.Text;

/// <summary>Something was asked for that a JSON file with faults cannot give. Carries every one of them.</summary>
public sealed class JsonFaultException : Exception
{
    internal JsonFaultException(ImmutableArray<JsonFault> faults)
        : base($"The file has {faults.Length} fault{(faults.Length == 1 ? "" : "s")}:{Environment.NewLine}{string.Join(Environment.NewLine, faults)}") =>
        Faults = faults;

    /// <summary>Every fault, in the order of the file.</summary>
    public ImmutableArray<JsonFault> Faults { get; }
}
