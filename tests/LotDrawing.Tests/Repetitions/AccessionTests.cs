using LotDrawing.Repetitions;
using LotDrawing.Rules;
using static LotDrawing.TestKit.SmallPhases;
using LotDrawing.Procedures;

namespace LotDrawing.Tests.Repetitions;

public class AccessionTests
{
    private static readonly DateOnly March = new(2021, 3, 1);
    private static readonly StateParty A9 = State("A9", "UNTOC", "TIP");

    private static PhaseChange Draw(Accession accession)
    {
        var lots = new SimulationStream(1);
        return accession.Draw(ref lots);
    }

    [Fact]
    public void A_new_State_is_reviewed_in_the_last_group_that_has_not_started()
    {
        PhaseState phase = MostPartyToTip();

        Assert.Equal(3, Accession.Of(phase, March, A9).Group);
        Assert.Equal(2, Accession.Of(phase, March, A9, started: new HashSet<int> { 1, 3 }).Group);
        Assert.Equal(1, Accession.Of(phase, March, A9, group: 1, started: new HashSet<int> { 1, 3 }).Group);
    }

    [Fact]
    public void A_new_State_gets_its_reviewing_States_and_all_else_stays()
    {
        PhaseState phase = MostPartyToTip();

        var drawn = Assert.IsType<PhaseChange.Drawn>(Draw(Accession.Of(phase, March, A9)));

        Review review = Assert.Single(drawn.Reviews);
        Assert.Equal(("A9", 3), (review.State, review.Group));
        Assert.Equal([Untoc.SameRegion, Untoc.OtherRegion], review.Seats.Select(seat => seat.Seat));
        Assert.Equal(A9, drawn.After.Roster["A9"]);
        Assert.Equal(review, drawn.After.InForce.ReviewOf("A9"));
        Assert.All(phase.InForce.Reviews, before => Assert.Equal(before, drawn.After.InForce.ReviewOf(before.State)));
        Assert.False(phase.Roster.Contains("A9"));
    }

    [Fact]
    public void Only_what_a_Protocol_leaves_uncovered_is_completed_by_an_additional_State()
    {
        PhaseState phase = MostPartyToTip();
        Accession accession = Accession.Of(phase, March, State("A1", "UNTOC", "TIP"));

        Assert.Equal([new SeatToDraw("A1", Untoc.OtherRegion) { AdditionalOnly = true }], accession.Seats.ToArray());
        Assert.Null(accession.Group);

        var drawn = Assert.IsType<PhaseChange.Drawn>(Draw(accession));
        FilledSeat completed = Assert.Single(Assert.Single(drawn.Reviews).Seats);
        Assert.Equal("E4", completed.Principal);
        Assert.Contains(completed.Additional, (string[])["E1", "E2", "E3"]);
        Assert.Equal(1, drawn.Lots);
        Assert.Equal(phase.InForce.ReviewOf("A1")!.Seat(Untoc.SameRegion), drawn.After.InForce.ReviewOf("A1")!.Seat(Untoc.SameRegion));
    }

    [Fact]
    public void An_additional_State_that_covers_what_is_new_stays_and_one_that_does_not_is_drawn_again()
    {
        // A1 is party to TIP and reviewed for it by A3 (party to SOM too) and by E2 (not party to it).
        PhaseState phase = Of(
            null, "A1+TIP A4/A3 E4/E2", "A2 A1 E1", "A3+TIP+SOM A5 E3", "A4 A2 E1", "A5+TIP+SOM A6 E5", "A6+TIP+SOM A3 E6",
            "E1 E2 A5", "E2+TIP E3 A3", "E3+TIP+SOM E5 A5", "E4 E1 A2", "E5+TIP+SOM E6 A6", "E6+TIP+SOM E3 A3");

        Accession accession = Accession.Of(phase, March, State("A1", "UNTOC", "TIP", "SOM"));

        Assert.Equal([new SeatToDraw("A1", Untoc.OtherRegion) { AdditionalOnly = true }], accession.Seats.ToArray());
        Assert.Contains(
            Assert.Single(Assert.Single(Assert.IsType<PhaseChange.Drawn>(Draw(accession)).Reviews).Seats).Additional, (string[])["E3", "E5", "E6"]);
    }

    [Fact]
    public void Where_nobody_could_be_drawn_in_addition_the_whole_seat_is_drawn()
    {
        // A1 joins TIP and SOM; its principal A5 is party to neither, and no other African State is party to both.
        PhaseState phase = Of(
            null, "A1 A5 E1", "A2+TIP A3 E1", "A3+TIP A4 E1", "A4+TIP A2 E2", "A5 A2 E2", "A6+SOM A7 E2", "A7+SOM A8 E3", "A8+SOM A6 E3",
            "E1+TIP+SOM E2 A4/A6", "E2+TIP+SOM E3 A2/A7", "E3+TIP+SOM E1 A3/A6");
        Accession accession = Accession.Of(phase, March, State("A1", "UNTOC", "TIP", "SOM"));

        Assert.Equal([new SeatToDraw("A1", Untoc.SameRegion)], accession.Seats.ToArray());
        FilledSeat drawn = Assert.Single(Assert.Single(Assert.IsType<PhaseChange.Drawn>(Draw(accession)).Reviews).Seats);
        Assert.NotNull(drawn.Additional);
        Assert.NotEqual("A5", drawn.Principal);
    }

    [Fact]
    public void A_Protocol_that_all_principals_are_party_to_needs_no_lot()
    {
        PhaseState phase = MostPartyToTip();
        var lots = new SimulationStream(1);
        Accession accession = Accession.Of(phase, March, State("E4", "UNTOC", "TIP"));

        var change = Assert.IsType<PhaseChange.NothingToDraw>(accession.Draw(ref lots));

        Assert.Empty(accession.Seats);
        Assert.Equal(["UNTOC", "TIP"], change.After.Roster["E4"].Instruments.ToArray());
        Assert.Equal(new SimulationStream(1).NextWord(), lots.NextWord());
    }

    [Fact]
    public void A_Protocol_that_nobody_else_is_party_to_leaves_no_drawing()
    {
        var impossible = Assert.IsType<PhaseChange.Impossible>(Draw(Accession.Of(MostPartyToTip(), March, State("A1", "UNTOC", "SOM"))));

        Assert.Equal([Untoc.SameRegion, Untoc.OtherRegion], impossible.Faults.Select(fault => fault.Seat));
        Assert.All(impossible.Faults, fault => Assert.Equal(["SOM"], fault.Instruments.ToArray()));
    }

    [Fact]
    public void Repetitions_granted_before_a_withdrawal_count_after_a_new_accession()
    {
        var lots = new SimulationStream(1);
        PhaseState phase = MostPartyToTip();
        phase = Assert.IsType<PhaseChange.Drawn>(Meeting.Decide(phase, new MeetingRequests(March, [Ordinary("A1", Untoc.SameRegion)])).Draw(ref lots)).After;
        phase = Assert.IsType<PhaseChange.NothingToDraw>(Withdrawal.Of(phase, March, "A1").Draw(ref lots)).After;
        Assert.Equal(March, phase.Withdrawn["A1"]);

        phase = Assert.IsType<PhaseChange.Drawn>(Accession.Of(phase, March, State("A1", "UNTOC")).Draw(ref lots)).After;

        Assert.Empty(phase.Withdrawn);
        Assert.Equal(3, phase.OrdinaryLeft("A1"));
    }

    [Fact]
    public void All_faults_of_an_accession_are_said_at_once()
    {
        PhaseState phase = MostPartyToTip();
        var allStarted = new HashSet<int> { 1, 2, 3 };
        DateOnly before = Drawn.AddDays(-1);
        string[] Faults(DateOnly date, StateParty state, int? group = null) => [.. Accession.Faults(phase, date, state, group, allStarted)];

        Assert.Equal(
            [
                "date: 2020-12-13; expected 2020-12-14 or later",
                "A9: the regional group atlantis; expected one of african, asia-pacific, eastern-european, latin-american-and-caribbean, western-european-and-other",
                "A9: the instrument UNCAC; expected one of UNTOC, TIP, SOM, FIREARMS",
                "group: none named and every group has started; expected one by its number",
            ],
            Faults(before, new StateParty("A9", "", "atlantis", ["UNCAC"])));
        Assert.Equal(["group: 4; expected 1 to 3"], Faults(March, A9, 4));
        Assert.Equal(
            [
                "group: 1; expected none, as A2 is in the roster and keeps its group",
                "A2: of eastern-european; expected african, as in the roster",
                "A2: no longer party to TIP; expected at least the instruments in the roster",
            ],
            Faults(March, new StateParty("A2", "", "eastern-european", ["UNTOC", "SOM"]), 1));
        Assert.Equal(["A2: party to no more instruments than in the roster; expected at least one more"], Faults(March, State("A2", "TIP", "UNTOC")));
        Assert.Throws<ArgumentException>(() => Accession.Of(phase, before, A9));
    }
}
