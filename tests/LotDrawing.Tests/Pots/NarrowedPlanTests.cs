using System.Collections.Immutable;
using LotDrawing.Procedures;
using LotDrawing.Rules;
using LotDrawing.TestKit;

namespace LotDrawing.Tests.Pots;

/// <summary>A plan some of whose seats have fewer States in their pots, such as those preferred.</summary>
public sealed class NarrowedPlanTests
{
    /// <summary>Five States of one regional group, each with one seat for another of them: pots are one table with the State itself stepped over.</summary>
    private static readonly DrawPlan Five = DrawPlan.Compile(
        new Roster("ABCDE".Select(letter => SmallPhases.State($"A{letter}", "UNTOC"))),
        Mechanism.Untoc with { Seats = [Mechanism.Untoc.Seats[0]], NoMutualReviews = null }).Plan;

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    [InlineData(4)]
    public void Just_those_who_stay_are_drawn_and_all_of_them(int seat)
    {
        ImmutableArray<int> staying = [.. "312".Select(digit => digit - '0').Where(state => state != seat)];

        DrawPlan plan = Five.Narrowed(new Dictionary<int, ImmutableArray<int>> { [seat] = staying });

        Assert.Equal(staying.Order(), plan.Pot(seat));
        Assert.Equal(staying.Order(), Drawn(plan)[seat].Order());
        for (int other = 0; other < 5; other++)
        {
            if (other != seat)
                Assert.Equal(Five.Pot(other).ToArray(), plan.Pot(other).ToArray());
        }
    }

    [Fact]
    public void Several_pots_are_narrowed_at_once()
    {
        DrawPlan plan = Five.Narrowed(new Dictionary<int, ImmutableArray<int>> { [4] = [0], [0] = [4], [1] = [3, 0] });

        Assert.Equal([[4], [0, 3], [0, 1, 3, 4], [0, 1, 2, 4], [0]], Enumerable.Range(0, 5).Select(seat => plan.Pot(seat).ToArray()));
        Assert.Equal([[4], [0, 3], [0, 1, 3, 4], [0, 1, 2, 4], [0]], Drawn(plan).Select(states => states.Order().ToArray()));
    }

    /// <summary>Pots of a plan of seats and pots step over no State.</summary>
    [Fact]
    public void A_pot_that_steps_over_none_is_narrowed_too()
    {
        DrawPlan plan = DrawPlan.Compile(new Plan([new("x", ["a", "b", "c", "d"]), new("y", ["a", "d"])])).Plan
            .Narrowed(new Dictionary<int, ImmutableArray<int>> { [0] = [2, 1] });

        Assert.Equal([0, 1, 2, 3, 0, 3, 1, 2], plan.Tables.Entries);
        Assert.Equal([[1, 2], [0, 3]], Drawn(plan).Select(states => states.Order().ToArray()));
    }

    [Theory]
    [InlineData(-1, 1)]
    [InlineData(5, 1)]
    public void A_seat_that_is_not_there_is_refused(int seat, int state) =>
        Assert.StartsWith($"There is no seat {seat}; expected 0 to 4.", Refused(new() { [seat] = [state] }), StringComparison.Ordinal);

    [Fact]
    public void A_pot_is_not_left_empty_nor_widened_nor_written_twice()
    {
        const string Expected = "AC/same-region: the narrowed pot is empty, names a State twice, or names one that is not in the pot.";
        foreach (ImmutableArray<int> staying in new ImmutableArray<int>[] { [], default, [2], [1, 2], [1, 1], [5] })
            Assert.StartsWith(Expected, Refused(new() { [2] = staying }), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_several_faults_that_of_the_lowest_seat_is_told() =>
        Assert.StartsWith("AB/same-region: ", Refused(new() { [3] = [], [1] = [], [2] = [] }), StringComparison.Ordinal);

    [Fact]
    public void Pots_that_are_null_are_misuse() => Assert.Throws<ArgumentNullException>("pots", () => Five.Narrowed(null!));

    private static string Refused(Dictionary<int, ImmutableArray<int>> pots) => Assert.Throws<ArgumentException>(nameof(pots), () => Five.Narrowed(pots)).Message;

    /// <summary>Who is drawn for each seat in two hundred draws.</summary>
    private static HashSet<int>[] Drawn(DrawPlan plan)
    {
        HashSet<int>[] drawn = [.. Enumerable.Range(0, plan.SeatCount).Select(_ => new HashSet<int>())];
        var procedure = new ExactProcedure(plan);
        var lots = new SimulationStream(1);
        for (int draw = 0; draw < 200; draw++)
        {
            Assert.True(procedure.TryDraw(ref lots));
            for (int seat = 0; seat < drawn.Length; seat++)
                drawn[seat].Add(procedure.Drawn[seat].Principal);
        }

        return drawn;
    }
}
