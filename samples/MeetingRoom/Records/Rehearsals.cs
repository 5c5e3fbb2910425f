using System.Collections.Immutable;
using System.Security.Cryptography;
using LotDrawing;

namespace MeetingRoom.Records;

/// <summary>A rehearsal with words and dice of its own, whole, so that it can be shown at once.</summary>
internal static class Rehearsals
{
    private const int Sides = 6;
    private const int Rolls = 50;

    private static readonly string[] Words = ["harbour", "lantern", "meadow", "pebble", "violin", "window", "garden", "river", "orange", "cedar", "marble", "copper", "summer", "thunder", "velvet", "walnut"];

    /// <summary>Draws one.</summary>
    /// <param name="mechanism">The rules.</param>
    /// <param name="roster">The States.</param>
    /// <param name="date">The date of its entries.</param>
    internal static Record Draw(Mechanism mechanism, Roster roster, DateOnly date)
    {
        string words = string.Join(' ', RandomNumberGenerator.GetItems(Words, 4));
        ImmutableArray<int> rolls = [.. Enumerable.Range(0, Rolls).Select(_ => RandomNumberGenerator.GetInt32(Sides) + 1)];
        return Draw(mechanism, roster, date, words, rolls);
    }

    /// <summary>Draws the one that these words and rolls give.</summary>
    internal static Record Draw(Mechanism mechanism, Roster roster, DateOnly date, string words, ImmutableArray<int> rolls) => Record.Begin(mechanism, roster, RecordKind.Rehearsal)
        .AnnounceGroupsAndReviewers(date, [new PlannedContribution.Spoken(), new PlannedContribution.Dice(Sides, rolls.Length)])
        .Contribute(date, new Contribution.Spoken(words))
        .Contribute(date, new Contribution.Dice(Sides, rolls))
        .Draw(date).Value;
}
