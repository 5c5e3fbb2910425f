using System.Collections.Immutable;
using LotDrawing.CountryReviews.People;
using LotDrawing.CountryReviews.Rules;

namespace LotDrawing.CountryReviews.Events;

/// <summary>What an event may look at besides its review.</summary>
internal sealed record ReviewContext(
    Roster Roster, Mechanism Mechanism, ReviewRules Rules, ImmutableSortedDictionary<string, Person> People, Func<Drawing> InForce)
{
    /// <summary>The name of this State, or its code when the roster does not know it.</summary>
    internal string Name(string code) => Roster.Find(code)?.Name ?? code;
}
