using System.Collections.Immutable;

namespace LotDrawing.CountryReviews;

/// <summary>The status of the country reviews as of a day, in the order of a note by the secretariat. Codes stand for
/// States; <see cref="Names"/> has their names.</summary>
/// <remarks>Made by <see cref="ReviewPhase.Report"/>. Each figure is counted by itself, so that the identities among
/// them (<see cref="Identities"/>) say something.
/// Immutable; any number of threads may use it.</remarks>
public sealed partial record StatusReport
{
    /// <summary>The version of the report's JSON.</summary>
    public const string FormatVersion = "lotdrawing/status-report/1";

    /// <summary><see cref="FormatVersion"/>.</summary>
    public string Format { get; } = FormatVersion;

    /// <summary>The day; nothing later is counted.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>What the reader should know about where the data come from, or null.</summary>
    public string? About { get; init; }

    /// <summary>The name of the mechanism.</summary>
    public required string Mechanism { get; init; }

    /// <summary>How many States are under review in all groups together.</summary>
    public required int Reviews { get; init; }

    /// <summary>Every group as drawn, the ones that have not started included.</summary>
    public required ImmutableArray<DrawnGroup> Drawing { get; init; }

    /// <summary>The groups that have started.</summary>
    public required ImmutableArray<GroupStatus> Groups { get; init; }

    /// <summary>How many reviews have started: those advancing in all groups together.</summary>
    public required int Started { get; init; }

    /// <summary>Focal points, experts, the share of women, observers.</summary>
    public required PeopleFigures People { get; init; }

    /// <summary>How many reviews have held a preliminary consultation.</summary>
    public required int ConsultationsHeld { get; init; }

    /// <summary>The working languages.</summary>
    public required LanguageFigures Languages { get; init; }

    /// <summary>Where it comes from that the secretariat does not translate between the languages of a review.</summary>
    public required Citation TranslationSource { get; init; }

    /// <summary>Support by the secretariat, and dialogue with stakeholders.</summary>
    public required SupportFigures Support { get; init; }

    /// <summary>What is overdue: to which State, for what, how many days; in ordinal order of the States.</summary>
    public required ImmutableArray<Reminder> Reminders { get; init; }

    /// <summary>The reviews for which a repetition of the drawing is worth asking.</summary>
    public required ImmutableArray<RepetitionGrounds> RepetitionsWorthAsking { get; init; }

    /// <summary>The identities that hold among the figures, each with its verdict.</summary>
    public required ImmutableArray<IdentityResult> Identities { get; init; }

    /// <summary>The names of the States by code.</summary>
    public required ImmutableSortedDictionary<string, string> Names { get; init; }

    /// <summary>The report as indented JSON with a line break at the end; enumerations are words such as <c>written-feedback</c>.</summary>
    public string ToJson() => StatusReportJson.Write(this);

    /// <summary>The name of this State, or the code when there is none.</summary>
    public string Name(string code) => Names.GetValueOrDefault(code, code);

    /// <summary>The names of these States, in ordinal order.</summary>
    internal IEnumerable<string> ByName(IEnumerable<string> codes) => codes.Select(Name).Order(StringComparer.Ordinal);

    /// <inheritdoc/>
    public bool Equals(StatusReport? other) =>
        ReferenceEquals(this, other) || (other is not null && ToJson() == other.ToJson());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(AsOf, Mechanism, Reviews);
}
