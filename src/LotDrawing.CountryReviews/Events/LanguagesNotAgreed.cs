using System.Collections.Immutable;
using LotDrawing.CountryReviews.Languages;
using LotDrawing.CountryReviews.People;
using LotDrawing.CountryReviews.Permissions;

namespace LotDrawing.CountryReviews.Events;

/// <summary>The States of a review found that they do not agree on its working languages.</summary>
public sealed record LanguagesNotAgreed : ActEvent
{
    /// <summary>Creates it from its parts.</summary>
    public LanguagesNotAgreed(DateOnly date, string review, Actor by, ImmutableArray<string> dissenting)
        : base(date, review, by)
    {
        Dissenting = dissenting;
    }

    /// <summary>The codes of the reviewing States that could not agree; empty when not recorded.</summary>
    public ImmutableArray<string> Dissenting { get; init; }

    /// <inheritdoc/>
    public override ReviewAction Action => ReviewAction.SetLanguages;

    /// <inheritdoc/>
    public bool Equals(LanguagesNotAgreed? other) => base.Equals(other) && Dissenting.SequenceEqual(other.Dissenting);

    /// <inheritdoc/>
    public override int GetHashCode() => base.GetHashCode();

    private protected override Decision Act(CountryReview review, ReviewContext context)
    {
        foreach (string state in Dissenting.Where(state => !review.Drawn.IsReviewedBy(state)))
        {
            return Decision.Refused(
                EventRefusalReason.NotInReview,
                context.Rules.Languages.Source,
                $"{context.Name(state)} is said to dissent and is no reviewing State of {context.Name(review.State)}");
        }

        return review with { Languages = new NoLanguageAgreement(Date, [.. Dissenting.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]) };
    }
}
