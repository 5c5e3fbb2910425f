using System.Collections.Immutable;
using static LotDrawing.Tests.Records.Rehearsed;

namespace LotDrawing.Tests.Records;

/// <summary>Plans that cannot be announced, and contributions that were not planned: every fault of each, and no other.</summary>
public sealed class CeremonyFaultTests
{
    private const string Order = "expected first words, then dice, then at most one round";
    private const string Again = "the same rolls as in a contribution before; expected rolls of its own";

    private static readonly Record Base = ConformanceCases.Record("independent/01-base.json");

    /// <summary>The times of rounds are reckoned by hand: genesis 1692803367 and three seconds each.</summary>
    [Theory]
    [InlineData("plan-dice-before-words", 1, $"plan[1]: words after 50 rolls of 6 sides; {Order}")]
    [InlineData("plan-round-before-dice", 1, $"plan[1]: 50 rolls of 6 sides after drand round 1000; {Order}")]
    [InlineData("plan-two-rounds", 1, $"plan[1]: drand round 1001 after drand round 1000; {Order}")]
    [InlineData("round-again", 6,
        "plan[1]: round 1000, which this record has planned before; expected a round of its own",
        "plan[1]: round 1000, published 2023-08-23 15:59:24 UTC; expected a round not published before the day of the announcement, 2023-09-15")]
    [InlineData("round-3-s-earlier", 1, "plan[1]: round 6877011, published 2024-04-18 09:59:57 UTC; expected a round not published before the day of the announcement, 2024-04-19")]
    [InlineData("round-at-36-h", 2, "date: 2024-04-18; expected a day on which round 6908212 is published, 2024-04-19 12:00:00 UTC")]
    [InlineData("contributions-dice-and-round", 2, "contributions: a drand round among others; expected a drand round in an entry of its own")]
    [InlineData("contributions-order", 2, "contributions[0]: dice of 6 sides; expected words", "contributions[1]: words; expected 50 rolls of 6 sides")]
    [InlineData("contributions-too-many", 2, "contributions: 2 of them; expected at most 1, as planned")]
    [InlineData("contributions-after-all", 3, "contributions: 1 of them; expected none: the ceremony is complete")]
    [InlineData("contributions-none-open", 1, "contributions: contributions while no announcement is open; expected an announcement first")]
    [InlineData("contributions-too-few", 3, "drawing: a drawing while 1 of 2 contributions are to come; expected a complete ceremony")]
    [InlineData("rolls-49", 2, "contributions[0]: 49 rolls; expected 50, as planned")]
    [InlineData("rolls-other-sides", 2, "contributions[0]: dice of 8 sides; expected 50 rolls of 6 sides")]
    [InlineData("rolls-seven", 2, "contributions[0]: a roll of 7; expected rolls from 1 to 6")]
    [InlineData("rolls-again-20", 5, $"contributions[1]: {Again}")]
    [InlineData("rolls-twice-in-one", 2, $"contributions[1]: {Again}")]
    [InlineData("seed-again", 5, "contributions: a seed that this record has had before; expected a seed of its own")]
    public void A_record_that_breaks_its_ceremony_is_told_where(string file, int entry, params string[] faults) => Assert.Equal(
        faults.Select(fault => $"entry {entry}, {fault}"),
        Record.Load(new MemoryStream(ConformanceCases.Bytes($"cases/{file}.json"))).Faults.Select(fault => fault.ToString()));

    /// <summary>A round is enough in an official record, whatever else is planned.</summary>
    [Fact]
    public void Words_and_a_round_are_enough()
    {
        ImmutableArray<PlannedContribution> plan = [new PlannedContribution.Spoken(), new PlannedContribution.Spoken(), new PlannedContribution.Drand(1000)];

        Assert.Equal(3, Record.Begin(Base.Mechanism, Base.Roster).AnnounceGroupsAndReviewers(new DateOnly(2023, 8, 23), plan).Next.Length);
    }

    [Fact]
    public void A_plan_is_of_one_to_twenty_items()
    {
        Record begun = Begun(Base.Mechanism, Base.Roster);

        Assert.Equal(20, begun.AnnounceGroups(Date, [.. Enumerable.Repeat(Words[0], 20)]).Next.Length);
        Assert.Equal(["$.plan: a list of 21; expected at least 1 and at most 20"], Refused(() => begun.AnnounceGroups(Date, [.. Enumerable.Repeat(Words[0], 21)])));
        Assert.Equal(["plan: none; expected how the seed will be made: words, then dice, then at most one drand round"], Refused(() => begun.AnnounceGroups(Date, [])));
        Assert.Equal(["$.contributions: a list of 0; expected at least 1 and at most 20"], Refused(() => begun.AnnounceGroups(Date, Words).Contribute(Date)));
    }

    [Fact]
    public void Faults_of_several_contributions_are_told_at_once() => Assert.Equal(
        ["contributions[0]: dice of 8 sides; expected 3 rolls of 6 sides",
            "contributions[0]: 2 rolls; expected 3, as planned",
            "contributions[0]: a roll of 9; expected rolls from 1 to 8",
            "contributions[1]: words; expected 3 rolls of 6 sides"],
        Refused(() => Begun(Base.Mechanism, Base.Roster)
            .AnnounceGroups(Date, [new PlannedContribution.Dice(6, 3), new PlannedContribution.Dice(6, 3)])
            .Contribute(Date, new Contribution.Dice(8, [8, 9]), new Contribution.Spoken("hello"))));

    /// <summary>Of contributions that do not stand no seed is made, so it is not found to have come before.</summary>
    [Fact]
    public void Rolls_that_come_again_are_one_fault_and_not_two()
    {
        ImmutableArray<PlannedContribution> plan = [new PlannedContribution.Dice(6, 20)];
        var rolls = new Contribution.Dice(6, [.. Enumerable.Range(0, 20).Select(i => 1 + (i % 6))]);
        Record again = Begun(Base.Mechanism, Base.Roster).AnnounceGroups(Date, plan).Contribute(Date, rolls).Annul(Date, "the Chair", "a slip").AnnounceGroups(Date, plan);

        Assert.Equal([$"contributions[0]: {Again}"], Refused(() => again.Contribute(Date, rolls)));
    }

    /// <summary>What an annulled announcement used stays used: here the seed was complete, and then a shorter one is begun.</summary>
    [Fact]
    public void A_seed_is_looked_at_when_it_is_complete()
    {
        var words = new Contribution.Spoken("hello");
        Record again = Begun(Base.Mechanism, Base.Roster).AnnounceGroups(Date, Words).Contribute(Date, words).Annul(Date, "the Chair", "a slip");

        Record open = again.AnnounceGroups(Date, [Words[0], Words[0]]).Contribute(Date, words);

        Assert.Null(open.Seed);
        Assert.Equal("[{\"source\":\"spoken\",\"text\":\"hello\"},{\"source\":\"spoken\",\"text\":\"hello\"}]", open.Contribute(Date, words).Seed!.Text);
    }
}
