using System.Collections.Immutable;
using LotDrawing;
using LotDrawing.TestKit;
using Record = LotDrawing.Record;

namespace Papers.Tests;

/// <summary>Records of the 189 States of 2020: announced, drawn, and after a meeting that refused and granted.</summary>
internal static class SampleRecords
{
    private static readonly DateOnly Day = new(2020, 12, 1);
    private static readonly Lazy<Record> ForOfficial = new(() => Met(RecordKind.Official));
    private static readonly Lazy<Record> ForRehearsal = new(() => Met(RecordKind.Rehearsal));

    /// <summary>A record whose second meeting is announced, with words, dice and a round, and not drawn.</summary>
    internal static Record Of(RecordKind kind) => kind == RecordKind.Official ? ForOfficial.Value : ForRehearsal.Value;

    private static Record Met(RecordKind kind)
    {
        Record drawn = Record.Begin(Mechanism.Untoc, ReferenceData.Untoc2020, kind)
            .AnnounceGroupsAndReviewers(Day, [new PlannedContribution.Spoken(), new PlannedContribution.Dice(6, 50)])
            .Contribute(Day, new Contribution.Spoken("the first snow fell"))
            .Contribute(Day, new Contribution.Dice(6, Rolls(1)))
            .Draw(Day).Value;
        DateOnly later = new(2021, 10, 12);
        Record met = drawn.AnnounceMeeting(drawn.Meet(later, Requests()), [new PlannedContribution.Dice(6, 50)])
            .Contribute(later, new Contribution.Dice(6, Rolls(2)))
            .Draw(later).Value;
        DateOnly last = new(2026, 12, 14);
        return met.AnnounceMeeting(
            met.Meet(last, [new Request("CHN", ["other-region"], "CHN")]),
            [new PlannedContribution.Spoken(), new PlannedContribution.Dice(6, 50), new PlannedContribution.Drand(DrandRound.FirstFrom(new DateTimeOffset(2026, 12, 14, 9, 20, 0, TimeSpan.Zero)))]);
    }

    private static ImmutableArray<Request> Requests() =>
    [
        new Request("FRA", ["same-region", "other-region"], "the Permanent Mission of France"),
        new Request("KEN", ["same-region"], "KEN") { RefusedByDecision = "=HYPERLINK(\"x\"), <b>without grounds</b>" },
        new Request("SAU", ["other-region"], "SAU", RepetitionKind.Exceptional, "The reviewing State cannot nominate experts."),
    ];

    private static ImmutableArray<int> Rolls(int seed)
    {
        var chance = new Random(seed);
        return [.. Enumerable.Range(0, 50).Select(_ => chance.Next(1, 7))];
    }
}
