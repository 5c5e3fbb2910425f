using System.Collections.Immutable;
using LotDrawing.Records;
using LotDrawing.TestKit;

namespace LotDrawing.Tests.Records;

/// <summary>A phase made by hand as the record's acts see it.</summary>
internal static class InternalPhase
{
    internal static Phase Of(SmallPhase phase) => Phase.Begin(phase.Mechanism, phase.Roster) with
    {
        Reviews = phase.InForce.Reviews.ToImmutableSortedDictionary(review => review.State, review => review, StringComparer.Ordinal),
        HasReviewers = true,
    };
}
