using LotDrawing.Rules;

namespace LotDrawing.Tests.Pots;

public class PlanTests
{
    private static Plan.Seat Seat(string id, params string[] pot) => new(id, [.. pot]);

    private static string[] FaultsOf(Func<Plan> make) =>
        [.. Assert.Throws<RefusedException>(make).Faults.Select(fault => fault.ToString())];

    [Fact]
    public void Seats_and_pots_are_in_ordinal_order_whatever_order_they_came_in()
    {
        var plan = new Plan([Seat("b", "y", "Z", "x"), Seat("B", "é", "z")]);

        Assert.Equal([Seat("B", "z", "é"), Seat("b", "Z", "x", "y")], plan.Seats.ToArray());
        Assert.Equal(["Z", "x", "y", "z", "é"], plan.Participants.ToArray());
    }

    [Fact]
    public void Without_bounds_a_participant_may_be_drawn_for_every_seat()
    {
        var plan = new Plan([Seat("1", "only"), Seat("2", "only")]);

        Assert.Equal(LoadBounds.None, plan.Load);
        Assert.False(plan.NoMutual);
    }

    [Fact]
    public void Owners_of_seats_are_participants_only_when_mutual_draws_are_ruled_out()
    {
        Plan.Seat[] seats = [Seat("a", "b"), Seat("b", "c")];

        Assert.Equal(["b", "c"], new Plan(seats).Participants.ToArray());
        Assert.Equal(["a", "b", "c"], new Plan(seats, LoadBounds.None, noMutual: true).Participants.ToArray());
    }

    [Fact]
    public void Named_participants_are_kept_even_in_no_pot()
    {
        var plan = new Plan([Seat("1", "a")], new LoadBounds(0, 1), participants: ["idle", "a"]);

        Assert.Equal(["a", "idle"], plan.Participants.ToArray());
        Assert.True(plan.NamesParticipants);
    }

    [Fact]
    public void More_seats_than_room_are_refused() =>
        Assert.Equal(
            ["plan $.load.max: room for 4 seats (2 participants in pots, at most 2 each); expected room for all 5"],
            FaultsOf(() => new Plan(Enumerable.Range(0, 5).Select(i => Seat($"{i}", "a", "b")), new LoadBounds(0, 2))));

    [Fact]
    public void Room_for_exactly_all_seats_is_enough() =>
        Assert.Equal(4, new Plan(Enumerable.Range(0, 4).Select(i => Seat($"{i}", "a", "b")), new LoadBounds(2, 2)).Seats.Length);

    [Fact]
    public void A_least_load_that_asks_for_more_seats_than_there_are_is_refused() =>
        Assert.Equal(
            ["plan $.load.min: at least 2 each for 2 participants, so 4 seats; expected no more than the 3 there are"],
            FaultsOf(() => new Plan(Enumerable.Range(0, 3).Select(i => Seat($"{i}", "a", "b")), new LoadBounds(2, 3))));

    [Fact]
    public void Bounds_near_the_greatest_number_do_not_overflow()
    {
        Assert.Single(FaultsOf(() => new Plan([Seat("1", "a", "b", "c")], new LoadBounds(int.MaxValue, int.MaxValue))));
        Assert.Equal(int.MaxValue - 1, new Plan([Seat("1", "a", "b", "c")], new LoadBounds(0, int.MaxValue - 1)).Load.Max);
    }

    [Fact]
    public void A_participant_in_fewer_pots_than_its_least_load_is_refused() =>
        Assert.Equal(
            ["plan $.load.min: \"idle\" is in 0 pots; expected at least 1, the least load"],
            FaultsOf(() => new Plan([Seat("1", "a"), Seat("2", "a")], new LoadBounds(1, 2), participants: ["a", "idle"])));

    [Fact]
    public void All_faults_are_found_at_once() =>
        Assert.Equal(
            [
                "plan $.participants[1]: \"x\" again; expected each participant once",
                "plan $.seats[0].pot: an empty pot for \"a\"; expected at least one participant",
                "plan $.seats[1].id: \"a\" again; expected each seat once",
                "plan $.seats[1].pot[1]: \"x\" again; expected each participant once in a pot",
                "plan $.seats[1].pot[2]: \"y\", who is not among the participants; expected one of $.participants",
                "plan $.seats[2].id: an empty name; expected a name",
                "plan $.seats[2].pot[0]: an empty name; expected a name",
                "plan $.seats[2].pot[1]: \"x\\u001b[2J\", with a control character; expected a name that can be printed on a line",
                "plan $.seats[2].pot[2]: \"\\ud800\", with half a surrogate pair; expected valid Unicode",
            ],
            FaultsOf(() => new Plan(
                [Seat("a"), Seat("a", "x", "x", "y"), Seat(" ", "", "x\u001b[2J", "\ud800")],
                LoadBounds.None,
                participants: ["x", "x"])));

    [Fact]
    public void Under_noMutual_an_owner_is_not_in_its_own_pot_and_is_a_participant() =>
        Assert.Equal(
            [
                "plan $.seats[0].pot[0]: \"a\" in the pot of its own seat; expected others only, as noMutual makes a seat's id its owner",
                "plan $.seats[1].id: \"b\", who is not among the participants; expected one of $.participants",
            ],
            FaultsOf(() => new Plan([Seat("a", "a"), Seat("b", "a")], LoadBounds.None, noMutual: true, ["a"])));

    [Fact]
    public void Without_noMutual_a_seat_may_draw_its_own_name() =>
        Assert.Equal(["a"], new Plan([Seat("a", "a")]).Participants.ToArray());

    [Fact]
    public void No_seat_at_all_is_refused() =>
        Assert.Equal(["plan $.seats: no seat; expected at least one"], FaultsOf(() => new Plan([])));

    [Fact]
    public void What_is_null_is_misuse()
    {
        Assert.Throws<ArgumentNullException>(() => new Plan((IEnumerable<Plan.Seat>)null!));
        Assert.Throws<ArgumentException>(() => new Plan([new Plan.Seat("a", default)]));
        Assert.Throws<ArgumentException>(() => new Plan([Seat("a", "b", null!)]));
        Assert.Throws<ArgumentException>(() => new Plan([Seat(null!, "b")]));
    }

    [Fact]
    public void A_long_name_is_cut_where_a_fault_shows_it()
    {
        string fault = Assert.Single(FaultsOf(() => new Plan([Seat("s", new string('a', 100_000) + '\n')])));

        Assert.True(fault.Length < 200, fault);
    }
}
