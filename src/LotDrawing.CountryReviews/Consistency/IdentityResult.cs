using System.Collections.Immutable;

namespace LotDrawing.CountryReviews.Consistency;

/// <summary>What a check of one identity found.</summary>
/// <param name="Id">The identity's id, for example <c>group-1.stages</c>.</param>
/// <param name="Statement">What must hold, in words.</param>
/// <param name="Verdict">Whether it does.</param>
/// <param name="Found">The figures, for example <c>7 + 8 + 16 + 1 + 0 = 32, stated 32</c>; which are missing when not all are stated.</param>
/// <param name="Readings">Readings of the figures under which an identity that fails would hold; empty when there is none.</param>
public sealed record IdentityResult(string Id, string Statement, Verdict Verdict, string Found, ImmutableArray<string> Readings)
{
    /// <inheritdoc/>
    public bool Equals(IdentityResult? other) =>
        other is not null && (Id, Statement, Verdict, Found) == (other.Id, other.Statement, other.Verdict, other.Found) && Readings.SequenceEqual(other.Readings);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Id);
}
