using System.Collections.Immutable;

namespace LotDrawing.Rules;

/// <summary>One seat of a plan, and the participants that may be drawn for it.</summary>
/// <param name="Id">The seat's name; with <see cref="Plan.NoMutual"/> also the participant that owns the seat.</param>
/// <param name="Pot">The names of the participants that may be drawn, each once.</param>
public sealed record PlanSeat(string Id, ImmutableArray<string> Pot)
{
    /// <inheritdoc/>
    public bool Equals(PlanSeat? other) => other is not null && Id == other.Id && Pot.SequenceEqual(other.Pot);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Id);
}
