using System.Collections.Immutable;

namespace LotDrawing.Rules;

/// <summary>What compiling gave: the plan, or every reason why some seat can never be filled.</summary>
/// <remarks>Immutable; any number of threads may use it.</remarks>
public sealed class PlanCompilation
{
    private readonly DrawPlan? plan;

    internal PlanCompilation(DrawPlan plan) => this.plan = plan;

    internal PlanCompilation(ImmutableArray<PlanFault> faults) => Faults = faults;

    /// <summary>Every seat that cannot be filled, and why; empty when each has a pot.</summary>
    public ImmutableArray<PlanFault> Faults { get; } = [];

    /// <summary>Whether no seat's pot is empty. A valid drawing may still not exist.</summary>
    public bool IsPossible => plan is not null;

    /// <summary>The plan.</summary>
    /// <exception cref="RefusedException">A seat cannot be filled; the exception carries every reason.</exception>
    public DrawPlan Plan => plan ?? throw new RefusedException([.. Faults.Select(fault => fault.Refusal())]);
}

/// <summary>Why a seat can never be filled, so that no valid drawing exists.</summary>
/// <remarks>Immutable; any number of threads may use it.</remarks>
public sealed record PlanFault
{
    /// <summary>Creates it from its parts.</summary>
    public PlanFault(string state, string seat, ImmutableArray<string> instruments, Citation source, string reason) =>
        (State, Seat, Instruments, Source, Reason) = (state, seat, instruments, source, reason);

    /// <summary>The code of the State under review.</summary>
    public string State { get; init; }

    /// <summary>The seat's id.</summary>
    public string Seat { get; init; }

    /// <summary>The instruments that cannot be covered; empty when they are not the reason.</summary>
    public ImmutableArray<string> Instruments { get; init; }

    /// <summary>The rule that cannot be kept.</summary>
    public Citation Source { get; init; }

    /// <summary>The reason in words.</summary>
    public string Reason { get; init; }

    /// <summary>The same where a plan was asked for in vain.</summary>
    internal Fault Refusal() => new("no valid drawing exists:", ToString(), "");

    /// <summary>The fault as one line of text.</summary>
    public override string ToString() => $"{State}, seat {Seat}: {Reason} ({Source})";

    /// <inheritdoc/>
    public bool Equals(PlanFault? other) =>
        other is not null && State == other.State && Seat == other.Seat && Instruments.SequenceEqual(other.Instruments)
        && Source == other.Source && Reason == other.Reason;

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(State);
}
