namespace LotDrawing.CountryReviews;

/// <summary>What support events have in common.</summary>
internal static class SupportRules
{
    /// <summary>The refusal for a State that the roster does not know, or null.</summary>
    internal static EventRefusal? UnknownState(ReviewContext context, string state) =>
        context.Roster.Contains(state)
            ? null
            : new EventRefusal(EventRefusalReason.UnknownState, context.Rules.Support, $"{state} is not in the roster");
}
