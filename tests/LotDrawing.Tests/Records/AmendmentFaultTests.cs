using System.Collections.Immutable;
using static LotDrawing.Tests.Records.Rehearsed;

namespace LotDrawing.Tests.Records;

/// <summary>Amendments: what they may not change, and what they may.</summary>
public sealed class AmendmentFaultTests
{
    private static readonly Record Base = ConformanceCases.Record("independent/01-base.json");
    private static readonly Record New = Begun(Base.Mechanism, Base.Roster);
    private static readonly Record Full = Rehearsed.Drawn(Base.Mechanism, Base.Roster);

    private static string[] Refused(Record record, StateParty state) => Rehearsed.Refused(() => record.Amend(Date, state, "the Conference", "a reason"));

    private static string[] Refused(Record record, Mechanism mechanism) => Rehearsed.Refused(() => record.Amend(Date, mechanism, "the Conference", "a reason"));

    [Fact]
    public void A_row_is_of_a_State_of_the_roster_and_uses_the_words_of_the_mechanism()
    {
        Assert.Equal(["state: \"HUM\"; expected a State of the roster (nearest: HUN)"], Refused(Full, new StateParty("HUM", "Hungary", "eastern-european", ["UNTOC"])));
        Assert.Equal(
            ["state.regionalGroup: \"nordic\"; expected one of african, eastern-european", "state.instruments: \"SPAM\"; expected one of UNTOC, TIP, SOM, FIREARMS"],
            Refused(New, new StateParty("HUN", "Hungary", "nordic", ["UNTOC", "SPAM"])));
    }

    [Fact]
    public void Instruments_are_added_before_reviewing_States_alone()
    {
        StateParty more = Base.Roster["GHA"].WithInstruments(Base.Mechanism.Instruments);

        Assert.Equal(["state.instruments: FIREARMS in addition; expected none in addition once reviewing States are drawn: that is an accession"], Refused(Full, more));
        Assert.Equal(more, New.Amend(Date, more, "the Conference", "a reason").Roster["GHA"]);
        Assert.Equal(["UNTOC"], Full.Amend(Date, more.WithInstruments(["UNTOC"]), "the Conference", "a reason").Roster["GHA"].Instruments.AsEnumerable());
    }

    [Fact]
    public void What_a_mechanism_keeps_is_named_member_by_member()
    {
        Mechanism rules = Base.Mechanism;
        const string Another = "another than in force; expected the same: no amendment changes it";
        const string Seats = "mechanism.seats: other ids or sides than in force; expected the same in the same order: no amendment changes them";

        Assert.Equal([$"mechanism.id: {Another}"], Refused(Full, rules with { Id = "other" }));
        Assert.Equal([$"mechanism.instruments: {Another}"], Refused(Full, rules with { Instruments = [.. rules.Instruments.Reverse()] }));
        Assert.Equal([$"mechanism.regionalGroups: {Another}"], Refused(Full, rules with { RegionalGroups = [.. rules.RegionalGroups, "nordic"] }));
        Assert.Equal([$"mechanism.groups: {Another}"], Refused(Full, rules with { Groups = rules.Groups with { Source = new Citation("another", "") } }));
        Assert.Equal([Seats], Refused(Full, rules with { Seats = [.. rules.Seats.Reverse()] }));
        Assert.Equal([Seats], Refused(Full, rules with { Seats = [.. rules.Seats.Select(seat => seat with { Side = SeatSide.AnyRegion })] }));
        Assert.Equal([$"mechanism.id: {Another}", Seats], Refused(Full, rules with { Id = "other", Seats = [rules.Seats[0]] }));
    }

    /// <summary>Conference paragraphs change, and so do bounds and names.</summary>
    [Fact]
    public void What_else_a_mechanism_has_may_change()
    {
        Mechanism other = Base.Mechanism with
        {
            Name = "Other rules",
            Seats = [.. Base.Mechanism.Seats.Select(seat => seat with { Source = new Citation("another", "1") })],
            NoMutualReviews = null,
            Load = new LoadBounds(0, 7),
        };

        Record amended = Full.Amend(Date, other, "the Conference", "a reason");

        Assert.Equal(("Other rules", null, 7), (amended.Mechanism.Name, amended.Mechanism.NoMutualReviews, amended.Mechanism.Load.Max));
        Assert.Equal(Full.InForce!.Reviews.AsEnumerable(), amended.InForce!.Reviews);
    }

    /// <summary>A State that reviewed when it was barred goes on; no drawing is refused for it, and no State comes to it anew.</summary>
    [Fact]
    public void Reviews_in_force_stay_under_rules_that_they_break()
    {
        Review kept = Full.InForce!.ReviewOf("AGO")!;
        ImmutableArray<BarredPair> barred =
            [.. kept.ReviewingStates.Order(StringComparer.Ordinal).Select(code => new BarredPair { Reviewer = code, UnderReview = "AGO", Source = new Citation("a note", "") })];
        Record amended = Full.Amend(Date, Base.Mechanism with { BarredPairs = barred, Repetition = Base.Mechanism.Repetition with { ReplacedStateLeavesPot = false } }, "the Conference", "a reason");

        Record after = amended.AnnounceMeeting(amended.Meet(Date, [new Request("KEN", ["other-region"], "KEN")]), Words).Drawn();

        Assert.Equal(kept, after.InForce!.ReviewOf("AGO"));
    }

    [Fact]
    public void Under_loads_v1_rules_of_another_kind_draw_no_reviewing_States()
    {
        Record loads = ConformanceCases.Record("cases/loads.json");
        Record begun = Begun(loads.Mechanism, loads.Roster);
        Record wide = begun.Amend(Date, loads.Mechanism with { Load = new LoadBounds(1, 51), InstrumentsCovered = new Citation("covered", "") }, "the Conference", "a reason");

        Assert.Equal(RecordAlgorithm.LoadsV1, begun.Algorithm);
        Assert.Equal(
            ["mechanism: additional States may have to be drawn (instrumentsCovered); expected rules that loads-v1 draws",
                "mechanism.load: 1..51 for 20 States; expected a maximum that multiplied by the States is at most 1000, for loads-v1"],
            Rehearsed.Refused(() => wide.AnnounceGroupsAndReviewers(Date, Words)));
        Record grouped = wide.AnnounceGroups(Date, Words).Drawn();
        Assert.NotNull(grouped.InForce);
        Assert.Equal(2, Rehearsed.Refused(() => grouped.AnnounceReviewers(Date, Words)).Length);
    }
}
