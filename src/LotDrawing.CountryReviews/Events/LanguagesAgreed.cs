using System.Collections.Immutable;
using LotDrawing.CountryReviews.Languages;
using LotDrawing.CountryReviews.People;
using LotDrawing.CountryReviews.Permissions;

namespace LotDrawing.CountryReviews.Events;

/// <summary>The States of a review agreed on its working languages.</summary>
public sealed record LanguagesAgreed : ActEvent
{
    /// <summary>Creates it from its parts.</summary>
    public LanguagesAgreed(
        DateOnly date, string review, Actor by, ImmutableArray<WorkingLanguage> languages, ImmutableArray<string> agreedBy, string? circumstances = null)
        : base(date, review, by)
    {
        Languages = languages;
        AgreedBy = agreedBy;
        Circumstances = circumstances;
    }

    /// <summary>One or two languages; three only in exceptional circumstances and with all agreeing.</summary>
    public ImmutableArray<WorkingLanguage> Languages { get; init; }

    /// <summary>The codes of the States that agreed. May be empty for one or two languages; for three it
    /// names the State under review and all reviewing States, each of which then has a focal point.</summary>
    public ImmutableArray<string> AgreedBy { get; init; }

    /// <summary>The exceptional circumstances in words, for three languages; else null.</summary>
    public string? Circumstances { get; init; }

    /// <inheritdoc/>
    public override ReviewAction Action => ReviewAction.SetLanguages;

    /// <inheritdoc/>
    public bool Equals(LanguagesAgreed? other) =>
        base.Equals(other) && Circumstances == other.Circumstances && Languages.SequenceEqual(other.Languages) && AgreedBy.SequenceEqual(other.AgreedBy);

    /// <inheritdoc/>
    public override int GetHashCode() => base.GetHashCode();

    private protected override Decision Act(CountryReview review, ReviewContext context) =>
        LanguageRules.Refusal(review, context, this) is { } refusal
            ? refusal
            : review with { Languages = new AgreedLanguages(Date, [.. Languages.Order()], Circumstances) };
}
