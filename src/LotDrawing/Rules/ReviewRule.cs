using System.Collections.Immutable;

namespace LotDrawing.Rules;

/// <summary>A rule about the reviewing States of one review: it sorts all States into classes, and no two of one class sit
/// in one review.</summary>
internal sealed class ReviewRule
{
    /// <summary>No State is drawn twice for one review: what a drawing is, whatever the mechanism.</summary>
    internal static readonly ReviewRule Twice = new()
    {
        Name = "noMutual", // what makes a seat of a plan file a State's own, so that this rule can bind at all
        Words = "no State is drawn twice for one review",
        SourceIn = (_, seat) => seat.Source,
        ClassOf = state => state.Code,
        Reason = (_, underReview, seat) => $"already reviews {underReview} in the seat {seat}",
    };

    private static readonly ReviewRule DistinctRegions = new()
    {
        Name = "distinctRegions",
        Words = "the reviewing States of one review are of different regional groups",
        SourceIn = (mechanism, _) => mechanism.DistinctRegions,
        ClassOf = state => state.RegionalGroup,
        Reason = (state, _, seat) => $"is of {state.RegionalGroup} like the State in the seat {seat}",
    };

    private ReviewRule()
    {
    }

    /// <summary>What the rule is called where no text states it.</summary>
    internal required string Name { get; init; }

    /// <summary>The rule as a sentence.</summary>
    internal required string Words { get; init; }

    /// <summary>Where it comes from, given a mechanism and one of its seats; null where the mechanism does not have it.</summary>
    internal required Func<Mechanism, SeatRule, Citation?> SourceIn { get; init; }

    /// <summary>The class of a State.</summary>
    internal required Func<StateParty, string> ClassOf { get; init; }

    /// <summary>Why a State is not in a pot: given that State, the code of the State under review, and the seat that holds one of its class.</summary>
    internal required Func<StateParty, string, string, string> Reason { get; init; }

    /// <summary>The rules that a mechanism has, <see cref="Twice"/> first.</summary>
    internal static ImmutableArray<ReviewRule> Of(Mechanism mechanism) =>
        [.. new[] { Twice, DistinctRegions }.Where(rule => rule.SourceIn(mechanism, mechanism.Seats[0]) is not null)];

    /// <summary>Whether a State that sits in a review bars another State, or itself, from the review's other seats.</summary>
    internal bool Bars(StateParty sitting, StateParty other) =>
        this == Twice ? sitting.Code == other.Code : sitting.Code != other.Code && ClassOf(sitting) == ClassOf(other);
}
