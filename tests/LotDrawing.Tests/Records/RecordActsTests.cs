using System.Collections.Immutable;
using System.Text.Json;

namespace LotDrawing.Tests.Records;

/// <summary>The acts: the base record of the conformance suite is made again act by act, and what a newcomer does wrong is
/// refused with nothing changed.</summary>
public sealed class RecordActsTests
{
    private static readonly DateOnly First = new(2023, 8, 23);
    private static readonly DateOnly Second = new(2023, 9, 15);
    private static readonly Record Base = ConformanceCases.Record("independent/01-base.json");
    private static readonly Contribution[] Made = [.. Base.Entries.OfType<Entry.Contributions>().SelectMany(entry => entry.Made)];
    private static readonly ImmutableArray<PlannedContribution> Plan =
        [new PlannedContribution.Spoken(), new PlannedContribution.Dice(6, 50), new PlannedContribution.Drand(1000)];

    private static Record Begun() => Record.Begin(Base.Mechanism, Base.Roster);

    private static Record Announced() => Begun().AnnounceGroupsAndReviewers(First, Plan, [2, 2, 3]);

    private static Record Drawn() => Announced().Contribute(First, Made[0]).Contribute(First, Made[1]).Contribute(First, Made[2]).Draw(First).Value;

    private static Request Ordinary(string state, params string[] seats) => new(state, [.. seats], state);

    /// <summary>The faults of an act that is refused.</summary>
    private static string[] Refused(Action act) => [.. Assert.Throws<RefusedException>(act).Faults.Select(fault => fault.ToString())];

    [Fact]
    public void The_base_record_is_made_again_byte_for_byte()
    {
        Meeting meeting = Drawn().Meet(Second, [Ordinary("HUN", "other-region"), Ordinary("HUN", "same-region")]);
        Record record = Drawn()
            .AnnounceMeeting(meeting, [new PlannedContribution.Dice(6, 50), new PlannedContribution.Drand(657413)])
            .Contribute(Second, Made[3]).Contribute(Second, Made[4])
            .Draw(Second).Value;
        using var file = new MemoryStream();
        record.Save(file);

        Assert.Equal(ConformanceCases.Bytes("independent/01-base.json"), file.ToArray());
    }

    [Fact]
    public void The_seed_is_the_canonical_JSON_of_all_contributions()
    {
        using JsonDocument expected = JsonDocument.Parse(ConformanceCases.Bytes("vectors/seed-and-keys.json"));
        Record complete = Announced().Contribute(First, Made[0], Made[1]).Contribute(First, Made[2]);

        Assert.Equal(expected.RootElement.GetProperty("seed").GetString(), complete.Seed!.Text);
        Assert.Null(Announced().Seed);
    }

    [Fact]
    public void A_meeting_is_looked_at_before_it_is_announced()
    {
        Record record = Drawn();
        Meeting meeting = record.Meet(Second, [Ordinary("HUN", "other-region"), Ordinary("HUN", "same-region")]);

        Assert.Equal([true, false], meeting.Decisions.Select(decision => decision.IsGranted));
        Assert.Equal(RefusalReason.AllowanceUsed, meeting.Refusals[1]!.Reason);
        Assert.Contains("28 (d)", meeting.Refusals[1]!.Text, StringComparison.Ordinal);
        Pot pot = Assert.Single(meeting.Pots);
        Assert.Equal(("HUN", "other-region"), (pot.State, pot.Seat));
        Assert.Equal(["AGO", "GHA"], pot.Replaced.Order(StringComparer.Ordinal));
        Assert.Equal((1, 0), (record.OrdinaryLeft("HUN"), meeting.OrdinaryLeft("HUN")));
        Assert.True(meeting.CanBeDrawn);
    }

    [Fact]
    public void A_record_knows_what_is_open_and_what_comes_next()
    {
        Record open = Announced().Contribute(First, Made[0]);

        Assert.Equal(1, open.Open!.Number);
        Assert.Collection(open.Next, next => Assert.IsType<PlannedContribution.Dice>(next), next => Assert.IsType<PlannedContribution.Drand>(next));
        Assert.Null(open.InForce);
        Record drawn = Drawn();
        Assert.Null(drawn.Open);
        Assert.Equal(7, drawn.InForce!.Reviews.Length);
        Assert.Equal(drawn.Entries[^1].Hash, drawn.LastHash);
    }

    [Fact]
    public void Where_nothing_is_to_be_drawn_the_plan_is_dropped()
    {
        Record record = Drawn().Contribute0(Second);

        Assert.Null(Assert.IsType<Entry.Announcement>(record.Entries[^1]).Plan);
        Assert.Null(record.Open);
    }

    [Fact]
    public void Groups_alone_are_explained()
    {
        Record record = Record.Begin(Base.Mechanism, Base.Roster)
            .AnnounceGroups(First, [new PlannedContribution.Dice(6, 50)], [2, 2, 3])
            .Contribute(First, new Contribution.Dice(6, [.. Enumerable.Repeat(3, 50)]))
            .Draw(First).Value;

        Explanation explanation = record.Explain("BEN");
        Assert.Empty(explanation.Seats);
        Assert.Equal(3, explanation.GroupedBy);
        Assert.Equal(record.InForce!.ReviewOf("BEN")!.Group, explanation.Group);
    }

    [Fact]
    public void Every_pair_is_explained()
    {
        Record record = Base;

        foreach (Review review in record.InForce!.Reviews)
        {
            Explanation explanation = record.Explain(review.State);
            foreach (Explanation.Seat seat in explanation.Seats)
            {
                Assert.Equal(seat.Filled.Principal, seat.Principal.Pot[seat.Principal.Index]);
                foreach (StateParty other in record.Roster.States)
                    Assert.Equal(seat.Principal.Pot.Contains(other.Code), seat.WhyNot(other.Code).IsEmpty);
            }
        }
    }

    [Fact]
    public void An_annulment_restores_what_was_before()
    {
        Record before = Drawn();
        Record after = Base.Annul(Second, "Chair", "a wrong name");

        Assert.Equal(before.InForce!.Reviews.ToArray(), after.InForce!.Reviews.ToArray());
        Assert.Equal(1, after.OrdinaryLeft("HUN"));
        Assert.Equal(6, Assert.IsType<Entry.Annulment>(after.Entries[^1]).Annulled);
    }

    [Fact]
    public void Slips_are_refused_and_nothing_is_changed()
    {
        Record begun = Begun(), announced = Announced(), drawn = Drawn();

        Assert.Equal(["sizes: 2, 2, 2, which add up to 6; expected 7, the number of States"], Refused(() => begun.AnnounceGroupsAndReviewers(First, Plan, [2, 2, 2])));
        Assert.Equal(["announcement: reviewing States before any groups; expected groups first, or groups and reviewing States together"], Refused(() => begun.AnnounceReviewers(First, Plan)));
        Assert.Equal(["plan: none; expected how the seed will be made: words, then dice, then at most one drand round"], Refused(() => begun.AnnounceGroupsAndReviewers(First, default, [2, 2, 3])));
        Assert.Equal(["plan: too little left to chance; expected in an official record a drand round, or dice with 128 bits in all: 50 rolls of six sides, 39 of ten"], Refused(() => begun.AnnounceGroupsAndReviewers(First, [new PlannedContribution.Dice(6, 49)], [2, 2, 3])));
        Assert.Equal(["date: 2023-08-22; expected 2023-08-23 or later, as the entry before bears that date"], Refused(() => announced.Contribute(First.AddDays(-1), Made[0])));
        Assert.Equal(["contributions[0]: dice of 6 sides; expected words"], Refused(() => announced.Contribute(First, Made[1])));
        Assert.Equal(["contributions[0]: 49 rolls; expected 50, as planned"], Refused(() => announced.Contribute(First, Made[0]).Contribute(First, new Contribution.Dice(6, [.. ((Contribution.Dice)Made[1]).Rolls.Take(49)]))));
        Assert.Equal(["drawing: a drawing while 3 of 3 contributions are to come; expected a complete ceremony"], Refused(() => announced.Draw(First)));
        Assert.Equal(["drawing: a drawing while no announcement is open; expected an announcement first"], Refused(() => drawn.Draw(First)));
        Assert.Equal(["plan[1]: round 1000, which this record has planned before; expected a round of its own"], Refused(() => drawn.AnnounceMeeting(drawn.Meet(First, [Ordinary("HUN", "other-region")]), [new PlannedContribution.Dice(6, 50), new PlannedContribution.Drand(1000)])));
        Assert.Equal(["requests[0].state: \"HUM\"; expected a State that is or was in the roster (nearest: HUN)"], Refused(() => drawn.Meet(Second, [Ordinary("HUM", "same-region")])));
        Assert.Equal(["requests[0].seats: \"same-regoin\"; expected one of same-region, other-region (nearest: same-region)"], Refused(() => drawn.Meet(Second, [Ordinary("HUN", "same-regoin")])));
        Assert.Equal(["requests: those of the newest meeting, of the same date; expected other requests, or to be told that they are made again"], Refused(() => Base.Meet(Second, [Ordinary("HUN", "other-region"), Ordinary("HUN", "same-region")])));
        Assert.Equal(["entry: 5; expected 1, the announcement that is the newest in effect"], Refused(() => drawn.Annul(Second, "Chair", "a slip", entry: 5)));
        Assert.Equal(["$.reason: \"\"; expected a text of 1 to 2000 characters without invisible ones, and without a space at either end"], Refused(() => drawn.Annul(Second, "Chair", "")));
        Assert.Equal(["state: \"FRA\"; expected a State of the roster"], Refused(() => drawn.AnnounceWithdrawal(Second, "FRA", Plan)));
        Assert.Equal(["state.instruments: no more than in the roster; expected at least one more"], Refused(() => drawn.AnnounceAccession(Second, drawn.Roster["HUN"])));

        Assert.Empty(begun.Entries);
        Assert.Single(announced.Entries);
        Assert.Equal(5, drawn.Entries.Length);
    }

    [Fact]
    public void The_same_rolls_never_come_twice()
    {
        Record open = Base.Annul(Second, "Chair", "again");
        open = open.AnnounceMeeting(open.Meet(Second, [Ordinary("HUN", "other-region")]), [new PlannedContribution.Dice(6, 50)]);

        Assert.Equal(["contributions[0]: the same rolls as in a contribution before; expected rolls of its own"], Refused(() => open.Contribute(Second, Made[3])));
    }

    [Fact]
    public void A_mechanism_that_no_record_can_hold_is_refused_whole()
    {
        Mechanism wrong = Base.Mechanism with { Id = "a b", Name = "\u200b" };

        Assert.Equal(
            ["$.mechanism.id: \"a b\"; expected an id: a letter or digit, then at most 31 letters, digits or hyphens",
                "$.mechanism.name: \"<U+200B>\"; expected a text of 1 to 2000 characters without invisible ones, and without a space at either end"],
            Refused(() => Record.Begin(wrong, Base.Roster)));
    }

    [Fact]
    public void What_cannot_be_drawn_is_not_announced()
    {
        // Twelve seats have to be filled by four States that may serve in one review each.
        Mechanism tight = Base.Mechanism with { Load = new LoadBounds(0, 1) };

        Assert.NotEmpty(Refused(() => Record.Begin(tight, Base.Roster).AnnounceGroupsAndReviewers(First, Plan, [2, 2, 3])));
    }

    [Fact]
    public void A_record_without_an_entry_is_not_saved() =>
        Assert.Throws<InvalidOperationException>(() => Begun().Save(new MemoryStream()));

    [Fact]
    public async Task Saving_and_loading_work_without_blocking()
    {
        using var file = new MemoryStream();
        await Base.SaveAsync(file);
        file.Position = 0;
        Parsed<Record> read = await Record.LoadAsync(file);

        Assert.Equal(Base.LastHash, read.Value.LastHash);
    }

    [Fact]
    public void A_drawing_is_cancelled()
    {
        Record complete = Announced().Contribute(First, Made[0], Made[1]).Contribute(First, Made[2]);

        Assert.Throws<OperationCanceledException>(() => complete.Draw(First, cancellation: new CancellationToken(canceled: true)));
    }
}

/// <summary>Acts that tests need in one word.</summary>
internal static class TestActs
{
    /// <summary>A meeting that grants nothing, with a plan all the same.</summary>
    internal static Record Contribute0(this Record record, DateOnly date)
    {
        Request refused = new("HUN", ["same-region"], "HUN", RepetitionKind.Exceptional);
        return record.AnnounceMeeting(record.Meet(date, [refused]), [new PlannedContribution.Dice(6, 50)]);
    }
}
