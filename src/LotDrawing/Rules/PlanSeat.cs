using System.Collections.Immutable;

namespace LotDrawing.Rules;

/// <summary>One seat of a plan, and the participants that may be drawn for it.</summary>
public sealed record PlanSeat
{
    /// <summary>Creates it from its parts.</summary>
    public PlanSeat(string id, ImmutableArray<string> pot) =>
        (Id, Pot) = (id, pot);

    /// <summary>The seat's name; with <see cref="Plan.NoMutual"/> also the participant that owns the seat.</summary>
    public string Id { get; init; }

    /// <summary>The names of the participants that may be drawn, each once.</summary>
    public ImmutableArray<string> Pot { get; init; }

    /// <inheritdoc/>
    public bool Equals(PlanSeat? other) => other is not null && Id == other.Id && Pot.SequenceEqual(other.Pot);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Id);
}
