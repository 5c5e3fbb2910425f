using System.Collections.Immutable;
using System.Text.Json;
using LotDrawing;
using LotDrawing.Procedures;
using LotDrawing.Records;
using LotDrawing.Repetitions;
using LotDrawing.TestKit;
using LotDrawing.TestKit.Generators;

namespace Lots.Tests.Pages;

/// <summary>Records that the library made, for the page's own implementation to judge.</summary>
internal static class LibraryRecords
{
    private static readonly Mechanism TwiceOnly = Untoc.Mechanism with
    {
        Groups = Untoc.Mechanism.Groups with { PublishedSizes = [] },
        Repetition = Untoc.Mechanism.Repetition with { OrdinaryAllowance = 2 },
    };

    /// <summary>The day on which round 1000 of quicknet was made.</summary>
    private static DateOnly Day { get; } = new(2023, 8, 23);

    /// <summary>A ceremony in the room: words, dice and a genuine round of drand.</summary>
    public static Ceremony InPublic { get; } = new Ceremony.Public(
        [new SpokenText("La mer est calme ce soir."), new DiceRolls(string.Concat(Enumerable.Repeat("36152", 10)), 6), Round1000()]);

    /// <summary>The 2020 roster drawn, and as many repetitions of both seats of a State, one entry each.</summary>
    public static Record Real(int repetitions)
    {
        Record record = Begun(ReferenceData.Untoc2020, Untoc.Mechanism, InPublic);
        for (int i = 0; i < repetitions; i++)
        {
            string state = record.Header.Roster.States[i % record.Header.Roster.Count].Code;
            var request = new RepetitionRequest(state, [Untoc.SameRegion, Untoc.OtherRegion], state, RepetitionKind.Ordinary, null);
            record = RecordChange.Repeat(RecordHistory.Of(record), new MeetingRequests(Day.AddDays(50 + i), [request]), new Ceremony.Given($"meeting {i}")).After;
        }

        return record;
    }

    /// <summary>A commitment published two days before, and the record that keeps it.</summary>
    public static (Commitment Commitment, Record Record) Committed()
    {
        Roster roster = ReferenceData.Untoc2020;
        var commitment = new Commitment(RecordKind.Official, Day.AddDays(-2), Untoc.Mechanism, roster, Untoc.Mechanism.Groups.PublishedSizes, ReviewersContent.Exact,
            [new PlannedContribution.Spoken(), new PlannedContribution.Dice(6), new PlannedContribution.Drand(DrandChain.Quicknet, 1000)]);
        return (commitment, Begun(roster, Untoc.Mechanism, InPublic, commitment.ComputeHash()));
    }

    /// <summary>A third of the 2020 roster drawn, and then whatever chance brings: meetings, accessions, Protocols joined, withdrawals.</summary>
    public static Record Eventful(int seed)
    {
        var chance = new Random(seed);
        var roster = new Roster(ReferenceData.Untoc2020.States.Where((_, place) => place % 3 == seed % 3));
        Record record = Begun(roster, TwiceOnly, new Ceremony.Given($"record {seed}"));
        for (int i = 0; i < 12; i++)
        {
            var step = new PhaseStep(
                (PhaseStepKind)chance.Next(Enum.GetValues<PhaseStepKind>().Length), chance.Next(30), [.. Enumerable.Range(0, 16).Select(_ => chance.Next(10_000))]);
            record = After(record, step, new Ceremony.Given($"record {seed}, event {i}"));
        }

        return record;
    }

    private static Record After(Record record, PhaseStep step, Ceremony ceremony)
    {
        RecordHistory history = RecordHistory.Of(record);
        DateOnly date = record.Entries[^1].Date.AddDays(step.Days);
        return step.Kind switch
        {
            PhaseStepKind.Meeting => RecordChange.Repeat(history, step.Requests(history.Now) with { Date = date }, ceremony).After,
            PhaseStepKind.Accession => RecordChange.Accede(history, ceremony, date, step.NewState(history.Now)).After,
            PhaseStepKind.Protocols when step.Joined(history.Now) is { } joined => RecordChange.Accede(history, ceremony, date, joined).After,
            PhaseStepKind.Withdrawal => RecordChange.Withdraw(history, ceremony, date, step.Leaving(history.Now)).After,
            _ => record,
        };
    }

    private static Record Begun(Roster roster, Mechanism mechanism, Ceremony ceremony, string? commitment = null)
    {
        ImmutableArray<int> sizes = mechanism.Groups.PublishedSizes.IsEmpty ? mechanism.Groups.EvenSizes(roster.Count) : mechanism.Groups.PublishedSizes;
        Drawing drawing = PublicDraw.Run(roster, mechanism, sizes, ceremony.Seed).Drawing;
        return Record.Begin(new RecordHeader(RecordKind.Official, mechanism, roster, ceremony, commitment))
            .Append(Day, new GroupsContent(sizes, drawing.Groups))
            .Append(Day.AddDays(21), ReviewersContent.ByExact(mechanism.Load, drawing));
    }

    private static DrandRound Round1000()
    {
        JsonElement round = ReferenceData.Drand.GetProperty("rounds").EnumerateArray()
            .Single(one => one.GetProperty("chain").GetString() == "quicknet" && one.GetProperty("round").GetInt64() == 1000);
        return new DrandRound(DrandChain.Quicknet, 1000, round.GetProperty("signature").GetString()!, round.GetProperty("randomness").GetString()!);
    }
}
