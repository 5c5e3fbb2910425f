using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using LotDrawing.Records;
using LotDrawing.Repetitions;
using LotDrawing.TestKit;
using LotDrawing.TestKit.Generators;
using LotDrawing.Verification;

namespace LotDrawing.Tests.Records;

/// <summary>Changes written into records: whatever happens, the record verifies, and says what the phase says.</summary>
public class RecordChangeTests
{
    private static readonly Mechanism Twice = Untoc.Mechanism with { Repetition = Untoc.Mechanism.Repetition with { OrdinaryAllowance = 2 } };

    [Property(MaxTest = 12)]
    public Property A_record_of_random_changes_always_verifies(int seed) => Prop.ForAll(
        Gen.OneOf(Phases.Small, Phases.Comfortable).ToArbitrary(),
        PhaseStep.Any.ArrayOf(15).ToArbitrary(),
        (phase, steps) =>
        {
            Record record = Recorded.Of(phase.Roster, Twice, $"{seed}", SmallPhases.Drawn, seed % 2 == 0 ? RecordKind.Official : RecordKind.Rehearsal);
            foreach (PhaseStep step in steps)
                record = Play(record, step, $"{seed}/{record.NextNumber}");

            Assert.Empty(RecordVerification.Verify(record).Findings);
            Assert.Empty(RecordVerification.Verify(RecordFile.Read(RecordFile.Write(record)).Value).Findings);
        });

    [Fact]
    public void The_documented_repetition_is_written_as_documented()
    {
        Record documented = RecordFile.Read(DocumentedRecord.File).Value;
        var repetition = (RepetitionContent)documented.Entries[2].Content;
        var refusal = (RefusalContent)documented.Entries[3].Content;
        Record before = Record.Begin(documented.Header)
            .Append(documented.Entries[0].Date, documented.Entries[0].Content)
            .Append(documented.Entries[1].Date, documented.Entries[1].Content);

        RecordChange change = RecordChange.Repeat(
            RecordHistory.Of(before), new MeetingRequests(documented.Entries[2].Date, [.. repetition.Requests, refusal.Request]), repetition.Ceremony);

        Assert.Equal(4, change.After.Entries.Length);
        Assert.Equal(documented.Entries[2].Hash, change.After.Entries[2].Hash);
        Assert.Equal(RefusalReason.AllowanceUsed, Assert.IsType<RefusalContent>(change.After.Entries[3].Content).Reason);
        Assert.Empty(RecordVerification.Verify(change.After).Findings);
    }

    [Fact]
    public void What_cannot_be_drawn_together_leaves_the_record_as_it_was()
    {
        PhaseState phase = SmallPhases.CrossOfFour();
        Record record = Record.Begin(new RecordHeader(RecordKind.Rehearsal, Untoc.Mechanism, phase.Roster, new Ceremony.Given("a")))
            .Append(phase.Date, new GroupsContent([.. phase.InForce.Groups.Select(group => group.Length)], phase.InForce.Groups))
            .Append(phase.Date, ReviewersContent.ByExact(LoadBounds.None, phase.InForce));

        RecordChange change = RecordChange.Repeat(
            RecordHistory.Of(record),
            new MeetingRequests(phase.Date, [
                SmallPhases.Ordinary("A1", Untoc.SameRegion), SmallPhases.Ordinary("A2", Untoc.SameRegion), SmallPhases.Ordinary("A9", Untoc.SameRegion)]),
            new Ceremony.Given("b"));

        Assert.False(change.IsMade);
        Assert.Same(record, change.After);
        Assert.IsType<PhaseChange.NoValidDrawing>(change.Change);
        Assert.Equal(3, change.Decisions.Length);
    }

    [Fact]
    public void A_record_is_followed_to_who_drew_what_is_in_force()
    {
        Record record = Recorded.Of(ReferenceData.Untoc2020, Untoc.Mechanism, "example", SmallPhases.Drawn);
        var october = new DateOnly(2021, 10, 12);
        record = Repeat(record, october, "FRA", Untoc.SameRegion);
        record = Repeat(record, october, "FRA", "third-region");
        record = Repeat(record, october.AddDays(1), "FRA", Untoc.SameRegion);

        RecordHistory history = RecordHistory.Of(record);

        Assert.Equal([2, 3, 5], history.DrawnBy("FRA", Untoc.SameRegion).Select(entry => entry.Number));
        Assert.Equal([2], history.DrawnBy("FRA", Untoc.OtherRegion).Select(entry => entry.Number));
        Assert.Empty(history.DrawnBy("FRA", "third-region"));
        Assert.True(history.After(2).InForce.Reviews.SequenceEqual(ReferenceData.VectorsDraw.Reviews));
        Assert.Equal([4, 3, 3, 2], Enumerable.Range(2, 4).Select(entry => history.After(entry).OrdinaryLeft("FRA")));
        Assert.Same(history.Now, history.After(5));
        Assert.Throws<ArgumentOutOfRangeException>(() => history.After(1));
        Assert.Throws<ArgumentOutOfRangeException>(() => history.After(6));
    }

    [Fact]
    public void After_a_withdrawal_and_a_new_accession_only_the_new_drawing_counts()
    {
        RecordHistory history = RecordHistory.Of(Recorded.Of(ReferenceData.Untoc2020, Untoc.Mechanism, "example", SmallPhases.Drawn));
        history = RecordHistory.Of(RecordChange.Withdraw(history, new Ceremony.Given("w"), SmallPhases.Drawn, "FRA").After);
        history = RecordHistory.Of(RecordChange.Accede(history, new Ceremony.Given("x"), SmallPhases.Drawn, ReferenceData.Untoc2020["FRA"], group: 1).After);

        Assert.Equal([4], history.DrawnBy("FRA", Untoc.SameRegion).Select(entry => entry.Number));
        Assert.Equal(1, history.Now.InForce.ReviewOf("FRA")!.Group);
        Assert.Empty(RecordVerification.Verify(history.Record).Findings);
    }

    [Fact]
    public void A_record_that_cannot_be_is_refused_with_the_entry()
    {
        Record record = Recorded.Of(ReferenceData.Untoc2020, Untoc.Mechanism, "example", SmallPhases.Drawn);
        Record begun = Record.Begin(record.Header).Append(SmallPhases.Drawn, record.Entries[0].Content);
        Record impossible = record.Append(SmallPhases.Drawn, new RepetitionContent(
            new Ceremony.Given("a"), [SmallPhases.Ordinary("FRA", Untoc.SameRegion)], [new Review("FRA", 1, [new FilledSeat(Untoc.SameRegion, "KEN")])]));

        Assert.StartsWith("The record has no reviewing States yet", Assert.Throws<ArgumentException>(() => RecordHistory.Of(begun)).Message, StringComparison.Ordinal);
        Assert.StartsWith("Entry 3: ", Assert.Throws<ArgumentException>(() => RecordHistory.Of(impossible)).Message, StringComparison.Ordinal);
    }

    private static Record Repeat(Record record, DateOnly date, string state, string seat) =>
        RecordChange.Repeat(RecordHistory.Of(record), new MeetingRequests(date, [SmallPhases.Ordinary(state, seat)]), new Ceremony.Given("a")).After;

    private static Record Play(Record record, PhaseStep step, string seed)
    {
        RecordHistory history = RecordHistory.Of(record);
        PhaseState phase = history.Now;
        var ceremony = new Ceremony.Given(seed);
        DateOnly date = phase.Date.AddDays(step.Days);
        return step.Kind switch
        {
            PhaseStepKind.Meeting => RecordChange.Repeat(history, step.Requests(phase), ceremony).After,
            PhaseStepKind.Accession => RecordChange.Accede(history, ceremony, date, step.NewState(phase)).After,
            PhaseStepKind.Protocols => step.Joined(phase) is { } joined ? RecordChange.Accede(history, ceremony, date, joined).After : record,
            _ => RecordChange.Withdraw(history, ceremony, date, step.Leaving(phase)).After,
        };
    }
}
