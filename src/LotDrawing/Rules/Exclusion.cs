using System.Collections.Immutable;

namespace LotDrawing.Rules;

/// <summary>A State that is not in a pot, and every reason why.</summary>
/// <param name="State">The code of the State that cannot be drawn.</param>
/// <param name="Reasons">The reasons, at least one, each with its paragraph.</param>
public sealed record Exclusion(string State, ImmutableArray<ExclusionReason> Reasons)
{
    /// <summary>The State and its reasons as one line of text.</summary>
    public override string ToString() => $"{State}: {string.Join("; ", Reasons)}";

    /// <inheritdoc/>
    public bool Equals(Exclusion? other) =>
        other is not null && State == other.State && Reasons.SequenceEqual(other.Reasons);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(State);
}
