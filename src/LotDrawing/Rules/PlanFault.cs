using System.Collections.Immutable;

namespace LotDrawing.Rules;

/// <summary>Why a seat can never be filled, so that no valid drawing exists.</summary>
/// <param name="State">The code of the State under review.</param>
/// <param name="Seat">The seat's id.</param>
/// <param name="Instruments">The instruments that cannot be covered; empty when they are not the reason.</param>
/// <param name="Source">The rule that cannot be kept.</param>
/// <param name="Reason">The reason in words.</param>
public sealed record PlanFault(string State, string Seat, ImmutableArray<string> Instruments, Citation Source, string Reason)
{
    /// <summary>The fault as one line of text.</summary>
    public override string ToString() => $"{State}, seat {Seat}: {Reason} ({Source})";

    /// <inheritdoc/>
    public bool Equals(PlanFault? other) =>
        other is not null && State == other.State && Seat == other.Seat && Instruments.SequenceEqual(other.Instruments)
        && Source == other.Source && Reason == other.Reason;

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(State);
}
