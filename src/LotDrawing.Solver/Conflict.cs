using System.Collections.Immutable;

namespace LotDrawing.Solver;

/// <summary>Rules that cannot be kept together, so that no valid drawing exists.</summary>
/// <param name="Rules">The rules, seats first; at least one. Who is in which pot is given, and not among them.</param>
/// <param name="IsMinimal">Whether it was seen of each of them that the others could be kept without it. False when the solver
/// came to its limit with some: they conflict all the same.</param>
/// <param name="LoadThatFits">Load bounds with which a valid drawing was found to exist, as near to the plan's as were tried; null when
/// the plan's bounds are not among the reasons, or none was found.</param>
public sealed record Conflict(ImmutableArray<ConflictingRule> Rules, bool IsMinimal, LoadBounds? LoadThatFits)
{
    /// <inheritdoc/>
    public bool Equals(Conflict? other) =>
        other is not null && IsMinimal == other.IsMinimal && LoadThatFits == other.LoadThatFits && Rules.SequenceEqual(other.Rules);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Rules.Length, IsMinimal, LoadThatFits);
}
