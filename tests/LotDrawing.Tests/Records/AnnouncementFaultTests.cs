using static LotDrawing.Tests.Records.Rehearsed;

namespace LotDrawing.Tests.Records;

/// <summary>Announcements that do not stand: every fault of each, and no other.</summary>
public sealed class AnnouncementFaultTests
{
    private static readonly Record Base = ConformanceCases.Record("independent/01-base.json");
    private static readonly Record New = Begun(Base.Mechanism, Base.Roster);
    private static readonly Record Full = Rehearsed.Drawn(Base.Mechanism, Base.Roster);

    public static TheoryData<int[], string[]> WrongSizes => new()
    {
        { [3, 4], ["sizes: 2 of them; expected 3, one for each group"] },
        { [1, 1, 1, 4], ["sizes: 4 of them; expected 3, one for each group"] },
        { [2, 2, 2], ["sizes: 2, 2, 2, which add up to 6; expected 7, the number of States"] },
        { [1, 2], ["sizes: 2 of them; expected 3, one for each group", "sizes: 1, 2, which add up to 3; expected 7, the number of States"] },
        { [int.MaxValue, int.MaxValue, 9], ["sizes: 2147483647, 2147483647, 9, which add up to 4294967303; expected 7, the number of States"] },
    };

    private static StateParty Iceland(string region = "eastern-european", params string[] instruments) => new("ICL", "Iceland", region, ["UNTOC", .. instruments]);

    /// <summary>Whether a plan is needed is not known after a fault, so none is missed.</summary>
    [Theory]
    [MemberData(nameof(WrongSizes))]
    public void Sizes_are_as_many_as_the_groups_and_add_up(int[] sizes, string[] faults) =>
        Assert.Equal(faults, Refused(() => New.AnnounceGroups(Date, default, [.. sizes])));

    [Fact]
    public void Groups_and_reviewing_States_come_once()
    {
        Record grouped = New.AnnounceGroups(Date, Words).Drawn();

        Assert.Equal(["announcement: groups, which are drawn already; expected groups once, or an annulment of theirs before"], Refused(() => grouped.AnnounceGroupsAndReviewers(Date, Words)));
        Assert.Equal(["announcement: reviewing States, who are drawn already; expected reviewing States once, or an annulment of theirs before"], Refused(() => Full.AnnounceReviewers(Date, Words)));
        Assert.True(grouped.AnnounceReviewers(Date, Words).Drawn().HasReviewers);
    }

    [Fact]
    public void While_one_is_open_nothing_else_of_another_is_looked_at()
    {
        Record open = New.AnnounceGroups(Date, Words);

        Assert.Equal(["announcement: one while entry 1 is open; expected its drawing or its annulment first"], Refused(() => open.AnnounceReviewers(Date, Words)));
    }

    [Fact]
    public void A_meeting_comes_after_reviewing_States()
    {
        Meeting meeting = Full.Meet(Date, [new Request("KEN", ["other-region"], "KEN")]);
        string[] faults = ["announcement: a meeting before reviewing States are drawn; expected reviewing States first"];

        Assert.Equal(faults, Refused(() => New.AnnounceMeeting(meeting, Words)));
        Assert.Equal(faults, Refused(() => New.AnnounceGroups(Date, Words).Drawn().AnnounceMeeting(meeting, Words)));
        Assert.Equal(faults, Refused(() => New.Meet(Date, [new Request("KEN", ["other-region"], "KEN")])));
    }

    [Fact]
    public void A_State_that_accedes_uses_the_words_of_the_mechanism() => Assert.Equal(
        ["state.regionalGroup: \"nordic\"; expected one of african, eastern-european", "state.instruments: \"SPAM\"; expected one of UNTOC, TIP, SOM, FIREARMS"],
        Refused(() => Full.AnnounceAccession(Date, Iceland("nordic", "SPAM"), 1, Words)));

    [Fact]
    public void A_new_State_has_a_group_once_there_are_groups()
    {
        Assert.Equal(["group: none; expected one from 1 to 3, in which ICL will be reviewed"], Refused(() => Full.AnnounceAccession(Date, Iceland(), null, Words)));
        Assert.Equal(["group: 0; expected one from 1 to 3, in which ICL will be reviewed"], Refused(() => Full.AnnounceAccession(Date, Iceland(), 0, Words)));
        Assert.Equal(["group: 4; expected one from 1 to 3, in which ICL will be reviewed"], Refused(() => Full.AnnounceAccession(Date, Iceland(), 4, Words)));
        Assert.Equal(["group: 2; expected none, as no groups are drawn yet"], Refused(() => New.AnnounceAccession(Date, Iceland(), 2)));
        Assert.All([1, 3], group => Assert.Equal(group, Full.AnnounceAccession(Date, Iceland(), group, Words).Drawn().InForce!.ReviewOf("ICL")!.Group));
        Assert.Equal(8, New.AnnounceAccession(Date, Iceland()).Roster.Count);
    }

    [Fact]
    public void A_State_of_the_roster_keeps_its_group_and_its_instruments()
    {
        StateParty ghana = Base.Roster["GHA"];
        StateParty hungary = Base.Roster["HUN"];

        Assert.Equal(["group: 1; expected none, as GHA is in the roster and keeps its group"], Refused(() => Full.AnnounceAccession(Date, ghana.WithInstruments([.. ghana.Instruments, "FIREARMS"]), 1, Words)));
        Assert.Equal(
            ["state.regionalGroup: eastern-european; expected african, as in the roster", "state.instruments: no more than in the roster; expected at least one more"],
            Refused(() => Full.AnnounceAccession(Date, new StateParty("GHA", "Ghana", "eastern-european", ghana.Instruments))));
        Assert.Equal(["state.instruments: not SOM; expected at least the instruments in the roster"], Refused(() => Full.AnnounceAccession(Date, hungary.WithInstruments(["UNTOC", "TIP"]))));
        Assert.Equal(["state.instruments: not TIP; expected at least the instruments in the roster"], Refused(() => Full.AnnounceAccession(Date, ghana.WithInstruments(["UNTOC", "SOM", "FIREARMS"]))));
    }

    [Fact]
    public void A_State_that_withdraws_is_in_the_roster_and_not_the_last()
    {
        Record two = Begun(Base.Mechanism, new Roster([Base.Roster["HUN"], Base.Roster["POL"]]));

        Assert.Equal(["state: \"HUM\"; expected a State of the roster (nearest: HUN)"], Refused(() => Full.AnnounceWithdrawal(Date, "HUM")));
        Record one = two.AnnounceWithdrawal(Date, "HUN");
        Assert.Equal(["state: POL; expected a State that is not the last in the roster"], Refused(() => one.AnnounceWithdrawal(Date, "POL")));
    }
}
