using System.Collections.Immutable;
using LotDrawing.CountryReviews.Languages;
using LotDrawing.CountryReviews.People;
using LotDrawing.CountryReviews.Permissions;

namespace LotDrawing.CountryReviews.Events;

/// <summary>The States of a review found that they do not agree on its working languages.</summary>
/// <param name="Date">The day.</param>
/// <param name="Review">The code of the State under review.</param>
/// <param name="By">Who records it.</param>
/// <param name="Dissenting">The codes of the reviewing States that could not agree; empty when not recorded.</param>
public sealed record LanguagesNotAgreed(DateOnly Date, string Review, Actor By, ImmutableArray<string> Dissenting) : ActEvent(Date, Review, By)
{
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
