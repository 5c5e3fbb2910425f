using System.Collections.Immutable;

namespace LotDrawing.Rules;

/// <summary>A State that is not in a pot, and every reason why.</summary>
public sealed record Exclusion
{
    /// <summary>Creates it from its parts.</summary>
    public Exclusion(string state, ImmutableArray<ExclusionReason> reasons) =>
        (State, Reasons) = (state, reasons);

    /// <summary>The code of the State that cannot be drawn.</summary>
    public string State { get; init; }

    /// <summary>The reasons, at least one, each with its paragraph.</summary>
    public ImmutableArray<ExclusionReason> Reasons { get; init; }

    /// <summary>The State and its reasons as one line of text.</summary>
    public override string ToString() => $"{State}: {string.Join("; ", Reasons)}";

    /// <inheritdoc/>
    public bool Equals(Exclusion? other) =>
        other is not null && State == other.State && Reasons.SequenceEqual(other.Reasons);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(State);
}
