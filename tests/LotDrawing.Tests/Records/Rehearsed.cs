using System.Collections.Immutable;

namespace LotDrawing.Tests.Records;

/// <summary>Rehearsals for tests: a ceremony is one sentence, and no two are the same.</summary>
internal static class Rehearsed
{
    internal static readonly DateOnly Date = new(2026, 3, 10);

    internal static readonly ImmutableArray<PlannedContribution> Words = [new PlannedContribution.Spoken()];

    internal static Record Begun(Mechanism mechanism, Roster roster) => Record.Begin(mechanism, roster, RecordKind.Rehearsal);

    /// <summary>A rehearsal with groups and reviewing States drawn.</summary>
    internal static Record Drawn(Mechanism mechanism, Roster roster) => Begun(mechanism, roster).AnnounceGroupsAndReviewers(Date, Words).Drawn();

    /// <summary>The record with what is open contributed and drawn; as it is where nothing is open.</summary>
    internal static Record Drawn(this Record record)
    {
        if (record.Open is null)
            return record;
        DateOnly date = record.LastDate!.Value;
        return record.Contribute(date, [.. record.Next.Select(planned => Made(planned, record.Entries.Length))]).Draw(date).Value;
    }

    /// <summary>The faults of an act that is refused.</summary>
    internal static string[] Refused(Action act) => [.. Assert.Throws<RefusedException>(act).Faults.Select(fault => fault.ToString())];

    private static Contribution Made(PlannedContribution planned, int number) => planned is PlannedContribution.Dice dice
        ? new Contribution.Dice(dice.Sides, [.. Enumerable.Range(0, dice.Rolls).Select(i => 1 + (((number >> (i % 8)) + i) % dice.Sides))])
        : new Contribution.Spoken($"words {number}");
}
