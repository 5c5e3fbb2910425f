using System.Collections.Immutable;
using LotDrawing.Procedures;
using LotDrawing.Rules;
using LotDrawing.TestKit;
using LotDrawing.TestKit.Plans;

namespace LotDrawing.Tests.Draws;

/// <summary>Which streams the front doors draw from, under which bounds, and that drawing again takes them on.</summary>
public sealed class DrawStreamTests
{
    private static readonly Plan Plan = new([.. "abcde".Select(id => new Plan.Seat($"{id}", ["p", "q", "r", "s", "t", "u"]))]);

    [Theory]
    [InlineData(false, "reviewers")]
    [InlineData(true, "rehearsal/reviewers")]
    public void A_plan_is_drawn_from_the_stream_of_reviewing_States_which_runs_on(bool rehearsal, string label)
    {
        var draw = new PlanDraw(Plan, "example", new DrawOptions { Rehearsal = rehearsal });
        var procedure = new ExactProcedure(DrawPlan.Compile(Plan).Plan);
        LotStream lots = LotStream.Open("example", label);
        for (int i = 0; i < 3; i++)
        {
            Assert.True(procedure.TryDraw(ref lots));
            Assert.Equal(procedure.Drawn.ToArray().Select(seat => Plan.Participants[seat.Principal]), draw.Next().Value.Select(seat => seat.Drawn));
        }
    }

    [Fact]
    public void A_roster_is_drawn_from_two_streams_which_run_on()
    {
        Roster roster = ReferenceData.Untoc2020;
        ImmutableArray<int> sizes = [62, 63, 64];
        var draw = new PublicDraw(roster, Mechanism.Untoc, sizes, "example");
        var procedure = new ExactProcedure(DrawPlan.Compile(roster, Mechanism.Untoc).Plan);
        LotStream groupLots = LotStream.Open("example", "groups");
        LotStream lots = LotStream.Open("example", "reviewers");
        for (int i = 0; i < 3; i++)
        {
            ImmutableArray<int> groups = GroupDrawing.Draw(roster, sizes, ref groupLots);
            Assert.True(procedure.TryDraw(ref lots));
            Drawing drawing = draw.Next().Value;
            Assert.Equal(groups, drawing.Reviews.Select(review => review.Group));
            Assert.Equal(
                procedure.Drawn.ToArray().Select(seat => roster.States[seat.Principal].Code),
                drawing.Reviews.SelectMany(review => review.Seats.Select(seat => seat.Principal)));
        }
    }

    [Fact]
    public void Load_bounds_of_the_options_stand_in_place_of_the_plans()
    {
        var once = new DrawOptions { Load = new LoadBounds(0, 1) };
        Assert.True(Enumerable.Range(0, 20).All(seed => PlanDraw.Run(Plan, $"{seed}", once).Value.DistinctBy(seat => seat.Drawn).Count() == 5));
        Assert.Contains(Enumerable.Range(0, 20), seed => PlanDraw.Run(Plan, $"{seed}").Value.DistinctBy(seat => seat.Drawn).Count() < 5);

        Roster roster = LoadsPlans.Roster(5);
        Mechanism mechanism = LoadsPlans.Mechanism([SeatSide.AnyRegion], LoadBounds.None, "a");
        Drawing drawing = PublicDraw.Run(roster, mechanism, [5], "example", new DrawOptions { Load = new LoadBounds(1, 1) }).Value;
        Assert.All(roster.States, state => Assert.Single(drawing.ReviewsBy(state.Code)));
    }

    [Fact]
    public void A_narrowed_plan_is_drawn_from_in_place_of_the_rosters()
    {
        var (roster, mechanism, plan) = Four(LoadBounds.None);
        ImmutableArray<int> one = [plan.Pot(0)[1]];
        DrawPlan narrowed = plan.Narrowed(new Dictionary<int, ImmutableArray<int>> { [0] = one });

        foreach (int seed in Enumerable.Range(0, 10))
        {
            Drawing drawing = PublicDraw.Run(roster, mechanism, [4], $"{seed}", new DrawOptions { Narrowed = narrowed }).Value;
            Assert.Equal(plan.States[one[0]], drawing.Reviews[0].Seats[0].Principal);
        }
    }

    /// <summary>Of other loads, other States, or other seats.</summary>
    [Fact]
    public void A_narrowed_plan_of_something_else_is_refused()
    {
        var (roster, mechanism, plan) = Four(LoadBounds.None);
        Mechanism otherSeats = mechanism with { Seats = [mechanism.Seats[0] with { Id = "another" }] };
        DrawPlan[] others = [plan.With(new LoadBounds(0, 3)), DrawPlan.Compile(LoadsPlans.Roster(5), mechanism).Plan, DrawPlan.Compile(roster, otherSeats).Plan];
        foreach (DrawPlan other in others)
        {
            DrawPlan narrowed = other.Narrowed(new Dictionary<int, ImmutableArray<int>> { [0] = [other.Pot(0)[1]] });
            var refused = Assert.Throws<ArgumentException>("narrowed", () => PublicDraw.Run(roster, mechanism, [4], "example", new DrawOptions { Narrowed = narrowed }));
            Assert.Contains("other seats, States or loads", refused.Message, StringComparison.Ordinal);
        }
    }

    private static (Roster Roster, Mechanism Mechanism, DrawPlan Plan) Four(LoadBounds load)
    {
        Roster roster = LoadsPlans.Roster(4);
        Mechanism mechanism = LoadsPlans.Mechanism([SeatSide.AnyRegion], load, "a");
        return (roster, mechanism, DrawPlan.Compile(roster, mechanism).Plan);
    }
}
