using System.Collections.Immutable;
using LotDrawing.CountryReviews.Consistency;

namespace LotDrawing.CountryReviews.Reports;

/// <summary>What a check of figures typed in from elsewhere found.</summary>
/// <param name="AsOf">The day as of which the figures were stated.</param>
/// <param name="About">Where they come from, or null.</param>
/// <param name="Identities">Every identity with its verdict.</param>
public sealed record FiguresReport(DateOnly AsOf, string? About, ImmutableArray<IdentityResult> Identities)
{
    /// <summary>The version of the report's JSON.</summary>
    public const string FormatVersion = "lotdrawing/figures-report/1";

    /// <summary><see cref="FormatVersion"/>.</summary>
    public string Format { get; } = FormatVersion;

    /// <summary>Whether no identity fails; some may not be stated.</summary>
    public bool IsConsistent => Identities.All(identity => identity.Verdict != Verdict.Fails);

    /// <summary>Checks figures.</summary>
    public static FiguresReport Of(DateOnly asOf, string? about, FigureSet figures) => new(asOf, about, StatusIdentities.Check(figures));
}
