using System.Collections.Immutable;

namespace LotDrawing.CountryReviews;

/// <summary>What a check of figures typed in from elsewhere found.</summary>
/// <remarks>Immutable; any number of threads may use it.</remarks>
public sealed class FiguresReport
{
    /// <summary>Creates it from its parts.</summary>
    public FiguresReport(DateOnly asOf, string? about, ImmutableArray<IdentityResult> identities) =>
        (AsOf, About, Identities) = (asOf, about, identities);

    /// <summary>The day as of which the figures were stated.</summary>
    public DateOnly AsOf { get; init; }

    /// <summary>Where they come from, or null.</summary>
    public string? About { get; init; }

    /// <summary>Every identity with its verdict.</summary>
    public ImmutableArray<IdentityResult> Identities { get; init; }

    /// <summary>The version of the report's JSON.</summary>
    public const string FormatVersion = "lotdrawing/figures-report/1";

    /// <summary><see cref="FormatVersion"/>.</summary>
    public string Format { get; } = FormatVersion;

    /// <summary>Whether no identity fails; some may not be stated.</summary>
    public bool IsConsistent => Identities.All(identity => identity.Verdict != IdentityVerdict.Fails);

    /// <summary>The report as indented JSON with a line break at the end.</summary>
    public string ToJson() => StatusReportJson.Write(this);

    /// <summary>Checks figures.</summary>
    public static FiguresReport Of(DateOnly asOf, string? about, FigureSet figures) => new(asOf, about, StatusIdentities.Check(figures));
}
