using System.Collections.Immutable;

namespace LotDrawing.CountryReviews;

/// <summary>What a check of one identity found.</summary>
/// <remarks>Immutable; any number of threads may use it.</remarks>
public sealed record IdentityResult
{
    /// <summary>Creates it from its parts.</summary>
    public IdentityResult(string id, string statement, IdentityVerdict verdict, string found, ImmutableArray<string> readings) =>
        (Id, Statement, Verdict, Found, Readings) = (id, statement, verdict, found, readings);

    /// <summary>The identity's id, for example <c>group-1.stages</c>.</summary>
    public string Id { get; init; }

    /// <summary>What must hold, in words.</summary>
    public string Statement { get; init; }

    /// <summary>Whether it does.</summary>
    public IdentityVerdict Verdict { get; init; }

    /// <summary>The figures, for example <c>7 + 8 + 16 + 1 + 0 = 32, stated 32</c>; which are missing when not all are stated.</summary>
    public string Found { get; init; }

    /// <summary>Readings of the figures under which an identity that fails would hold; empty when there is none.</summary>
    public ImmutableArray<string> Readings { get; init; }

    /// <inheritdoc/>
    public bool Equals(IdentityResult? other) =>
        other is not null && (Id, Statement, Verdict, Found) == (other.Id, other.Statement, other.Verdict, other.Found) && Readings.SequenceEqual(other.Readings);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Id);
}

/// <summary>What a check of an identity found.</summary>
public enum IdentityVerdict
{
    /// <summary>The identity holds.</summary>
    Holds,

    /// <summary>It does not.</summary>
    Fails,

    /// <summary>Not all of its figures are stated.</summary>
    NotStated,
}
