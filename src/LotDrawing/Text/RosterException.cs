using System.Collections.Immutable;

namespace LotDrawing.Text;

/// <summary>A roster was asked for that has faults. Carries every one of them.</summary>
public sealed class RosterException : Exception
{
    internal RosterException(ImmutableArray<RosterFault> faults)
        : base($"The roster has {faults.Length} fault{(faults.Length == 1 ? "" : "s")}:{Environment.NewLine}{string.Join(Environment.NewLine, faults)}") =>
        Faults = faults;

    /// <summary>Every fault, in the order of the lines.</summary>
    public ImmutableArray<RosterFault> Faults { get; }
}
