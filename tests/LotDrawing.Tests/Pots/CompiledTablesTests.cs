using System.Collections.Immutable;
using LotDrawing.Rules;
using LotDrawing.TestKit;

namespace LotDrawing.Tests.Pots;

/// <summary>The arrays that a plan is compiled into, against what was counted by hand.</summary>
public sealed class CompiledTablesTests
{
    private static readonly Mechanism Untoc = Mechanism.Untoc;

    [Fact]
    public void Only_owners_have_seats_in_a_plan_of_seats_and_pots()
    {
        var plan = new Plan([new("a", ["b", "c"]), new("c", ["a", "b", "d"])], LoadBounds.None, noMutual: true);

        PlanTables tables = DrawPlan.Compile(plan).Plan.Tables;

        Assert.Equal([0, -1, 1, -1], tables.FirstSeat);
        Assert.Equal([1, 0, 1, 0], tables.OwnSeats);
        Assert.Equal([0, 2], tables.Seats.Select(seat => seat.Owner));
    }

    [Fact]
    public void Without_noMutual_no_seat_is_owned()
    {
        DrawPlan plan = DrawPlan.Compile(new Plan([new("a", ["a", "b"]), new("b", ["a", "b"])])).Plan;

        Assert.Equal([-1, -1], plan.Tables.FirstSeat);
        Assert.Equal([0, 0], plan.Tables.OwnSeats);
        Assert.Equal([-1, -1], [plan.OwnerOf(0), plan.OwnerOf(1)]);
        Assert.Equal([[0], [1]], plan.Components.Select(seats => seats.ToArray()));
    }

    /// <summary>a and b could draw each other, and b and c; d draws from a, who cannot draw it.</summary>
    [Fact]
    public void Owners_that_could_draw_each_other_are_linked()
    {
        var plan = new Plan([new("a", ["b", "c"]), new("b", ["a", "c"]), new("c", ["b"]), new("d", ["a"])], LoadBounds.None, noMutual: true);

        Assert.Equal([[0, 1, 2], [3]], DrawPlan.Compile(plan).Plan.Components.Select(seats => seats.ToArray()));
    }

    [Fact]
    public void Sides_of_a_review_never_overlap_just_when_each_is_there_once_and_none_is_any()
    {
        Roster roster = SmallPhases.Roster("A1 A2 A3 A4 E1 E2 E3 E4");
        int Uniform(Mechanism mechanism) => DrawPlan.Compile(roster, mechanism).Plan.Tables.UniformSeats;
        SeatRule same = Untoc.Seats[0];
        SeatRule other = Untoc.Seats[1];

        Assert.Equal(2, Uniform(Untoc));
        Assert.Equal(1, Uniform(Untoc with { Seats = [other] }));
        Assert.Equal(0, Uniform(Untoc with { Seats = [same, new SeatRule("again", SeatSide.SameRegion, same.Source)] }));
        Assert.Equal(0, Uniform(Untoc with { Seats = [same, new SeatRule("any", SeatSide.AnyRegion, same.Source)] }));
        Assert.Equal(0, Uniform(Untoc with { DistinctRegions = same.Source }));
        Assert.Equal(0, DrawPlan.Compile(roster, Untoc).Plan.Narrowed(new Dictionary<int, ImmutableArray<int>> { [0] = [1] }).Tables.UniformSeats);
    }

    /// <summary>Of the two regional groups of four each, one table of the group and one of all others: twice eight entries.</summary>
    [Fact]
    public void Equal_pots_are_stored_once()
    {
        Assert.Equal(16, DrawPlan.Compile(SmallPhases.Roster("A1 A2 A3 A4 E1 E2 E3 E4"), Untoc).Plan.Tables.Entries.Length);

        // And of each group one table of its two parties to TIP, and one of those of the other group.
        Assert.Equal(16 + 8, DrawPlan.Compile(SmallPhases.Roster("A1+TIP A2+TIP A3 A4 E1+TIP E2+TIP E3 E4"), Untoc).Plan.Tables.Entries.Length);
    }

    /// <summary>All pots are the one table of the four States, each without the State under review.</summary>
    [Fact]
    public void The_State_under_review_is_stepped_over_wherever_it_lies()
    {
        PlanTables tables = DrawPlan.Compile(SmallPhases.Roster("A1 A2 A3 A4"), Untoc with { Seats = [Untoc.Seats[0]] }).Plan.Tables;

        for (int seat = 0; seat < 4; seat++)
        {
            PlanTables.Seat own = tables.Seats[seat];
            int[] expected = [.. Enumerable.Range(0, 4).Where(state => state != seat)];
            Assert.Equal(expected, Enumerable.Range(0, 3).Select(index => tables.Entry(own.PotStart + index, own.StepOver)));
            Assert.Equal(expected, tables.Pot(seat));
        }
    }

    [Fact]
    public void Two_seats_of_one_review_are_linked_where_one_State_could_be_drawn_into_both()
    {
        Roster roster = SmallPhases.Roster("A1 A2 A3 A4 E1 E2 E3 E4");
        Mechanism twice = Untoc with { Seats = [Untoc.Seats[0], Untoc.Seats[0] with { Id = "again" }], NoMutualReviews = null };
        Mechanism apart = Untoc with { NoMutualReviews = null };

        Assert.Equal([2, 2, 2, 2, 2, 2, 2, 2], DrawPlan.Compile(roster, twice).Plan.Components.Select(seats => seats.Length));
        Assert.All(DrawPlan.Compile(roster, apart).Plan.Components, seats => Assert.Single(seats));
        Assert.Equal(16, DrawPlan.Compile(roster, apart).Plan.Components.Length);
    }

    /// <summary>By different regional groups alone: the pots of the two seats hold no State in common.</summary>
    [Fact]
    public void Or_two_States_of_one_class()
    {
        Roster roster = SmallPhases.Roster("A1 A2 A3 A4 E1 E2 E3 E4");
        Mechanism distinct = Untoc with { Seats = [Untoc.Seats[0], Untoc.Seats[1] with { Id = "b" }, Untoc.Seats[1] with { Id = "c" }], MaxReviewingStates = 6, NoMutualReviews = null };

        // E1 and E2 leave one seat or both, so that the two share E3 and E4, or none; by the rule they share their regional group.
        Assert.Equal([[0], [1, 2]], DrawPlan.Compile(roster, distinct, new Drawing(1, []), [new("A1", "same-region"), new("A1", "b", ["E1", "E2"]), new("A1", "c", ["E1", "E2"])]).Plan.Components.Select(seats => seats.ToArray()));
        Assert.Equal([[0], [1], [2]], DrawPlan.Compile(roster, distinct, new Drawing(1, []), [new("A1", "same-region"), new("A1", "b", ["E1", "E2"]), new("A1", "c", ["E3", "E4"])]).Plan.Components.Select(seats => seats.ToArray()));
        Assert.Equal([[0], [1, 2]], DrawPlan.Compile(roster, distinct with { DistinctRegions = new Citation("", "") }, new Drawing(1, []), [new("A1", "same-region"), new("A1", "b", ["E1", "E2"]), new("A1", "c", ["E3", "E4"])]).Plan.Components.Select(seats => seats.ToArray()));
    }
}
