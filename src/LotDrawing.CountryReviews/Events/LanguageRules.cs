using LotDrawing.CountryReviews.Languages;
using LotDrawing.CountryReviews.Rules;

namespace LotDrawing.CountryReviews.Events;

/// <summary>Which working languages a review can agree on.</summary>
internal static class LanguageRules
{
    /// <summary>Why this agreement does not stand, or null.</summary>
    internal static EventRefusal? Refusal(CountryReview review, ReviewContext context, LanguagesAgreed agreed)
    {
        LanguageRule rule = context.Rules.Languages;
        string where = $"the review of {context.Name(review.State)}";
        EventRefusal Refuse(EventRefusalReason reason, string text) => new(reason, rule.Source, text);

        int count = agreed.Languages.Length;
        if (count == 0)
            return Refuse(EventRefusalReason.Languages, $"no language for {where}; expected one or two, or that there is no agreement");
        if (agreed.Languages.Distinct().Count() != count)
            return Refuse(EventRefusalReason.Languages, $"a language twice for {where}; expected each once");
        if (count > rule.Exceptional)
            return Refuse(EventRefusalReason.Languages, $"{count} languages for {where}; expected at most {rule.Usual}, and {rule.Exceptional} in exceptional circumstances");
        foreach (string state in agreed.AgreedBy.Where(state => !review.TakesPart(state)))
            return Refuse(EventRefusalReason.NotInReview, $"{context.Name(state)} is said to agree and does not take part in {where}");
        if (count <= rule.Usual)
            return null;

        if (string.IsNullOrWhiteSpace(agreed.Circumstances))
            return Refuse(EventRefusalReason.LanguagesNotExceptional, $"{count} languages for {where} without exceptional circumstances; expected them in words");
        var missing = review.States
            .Where(state => !agreed.AgreedBy.Contains(state) || review.FocalPointOf(state) is null)
            .Select(context.Name)
            .ToList();
        return missing.Count == 0
            ? null
            : Refuse(EventRefusalReason.LanguagesNotExceptional, $"{count} languages for {where} without the agreement of {string.Join(", ", missing)}; expected the State under review and all reviewing States, each through its focal point");
    }
}
