using System.Collections.Immutable;
using LotDrawing.CountryReviews.Languages;
using LotDrawing.CountryReviews.People;
using LotDrawing.CountryReviews.Permissions;

namespace LotDrawing.CountryReviews.Events;

/// <summary>The States of a review agreed on its working languages.</summary>
/// <param name="Date">The day.</param>
/// <param name="Review">The code of the State under review.</param>
/// <param name="By">Who records it.</param>
/// <param name="Languages">One or two languages; three only in exceptional circumstances and with all agreeing.</param>
/// <param name="AgreedBy">The codes of the States that agreed. May be empty for one or two languages; for three it
/// names the State under review and all reviewing States, each of which then has a focal point.</param>
/// <param name="Circumstances">The exceptional circumstances in words, for three languages; else null.</param>
public sealed record LanguagesAgreed(
    DateOnly Date,
    string Review,
    Actor By,
    ImmutableArray<WorkingLanguage> Languages,
    ImmutableArray<string> AgreedBy,
    string? Circumstances = null) : ActEvent(Date, Review, By)
{
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
