using System.Collections.Immutable;
using LotDrawing.Procedures;
using LotDrawing.Rules;
using LotDrawing.TestKit.Plans;

namespace LotDrawing.Tests.Draws;

/// <summary>What the front doors say for each end of a procedure.</summary>
public sealed class DrawOutcomeTests
{
    private static readonly Plan Plan = new([new("a", ["x", "y"]), new("b", ["x", "y"])], new LoadBounds(0, 1));
    private static readonly Roster Roster = LoadsPlans.Roster(4);
    private static readonly Mechanism Mechanism = LoadsPlans.Mechanism([SeatSide.AnyRegion], new LoadBounds(1, 1), "a");

    [Theory]
    [InlineData("", "the seats cannot all be filled together")]
    [InlineData("a reason", "a reason")]
    public void Infeasible_gives_the_reason(string reason, string why)
    {
        DrawOptions options = GivenProcedure.Options(DrawEnd.Infeasible, reason);
        Assert.Equal(why, Assert.IsType<DrawResult<ImmutableArray<PlanDraw.Seat>>.Infeasible>(PlanDraw.Run(Plan, "example", options)).Why);
        Assert.Equal(why, Assert.IsType<DrawResult<Drawing>.Infeasible>(PublicDraw.Run(Roster, Mechanism, [4], "example", options)).Why);
    }

    [Theory]
    [InlineData(DrawEnd.NotDecided, "", "not decided: whether a valid drawing exists could not be decided within the solver's limit")]
    [InlineData(DrawEnd.NotDecided, "a reason", "not decided: a reason")]
    [InlineData(DrawEnd.NotServed, "a reason", "a reason")]
    public void What_cannot_be_told_or_is_not_served_gives_the_reason_without_an_account(DrawEnd end, string reason, string why)
    {
        DrawOptions options = GivenProcedure.Options(end, reason);
        var plan = Assert.IsType<DrawResult<ImmutableArray<PlanDraw.Seat>>.GaveUp>(PlanDraw.Run(Plan, "example", options));
        var roster = Assert.IsType<DrawResult<Drawing>.GaveUp>(PublicDraw.Run(Roster, Mechanism, [4], "example", options));

        Assert.Equal((why, why), (plan.Why, roster.Why));
        Assert.True(plan is { Advice: null, Account: null } && roster is { Advice: null, Account: null });
    }

    [Fact]
    public void Giving_up_gives_the_account_and_an_advice()
    {
        DrawOptions options = GivenProcedure.Options(DrawEnd.GaveUp);
        var plan = Assert.IsType<DrawResult<ImmutableArray<PlanDraw.Seat>>.GaveUp>(PlanDraw.Run(Plan, "example", options));
        var roster = Assert.IsType<DrawResult<Drawing>.GaveUp>(PublicDraw.Run(Roster, Mechanism, [4], "example", options));

        const string Why = "the exact procedure gave up after 3 void drawings";
        const string Advice = "a valid drawing may not exist, or be too rare for it";
        Assert.Equal($"{Why}; {Advice}", plan.ToString());
        Assert.Equal($"{Why}; {Advice}", roster.ToString());
        Assert.All([plan.Account, roster.Account], account => Assert.Equal(new DrawAccount.Exact(7, 3), account));
    }

    [Fact]
    public void A_drawing_that_breaks_a_rule_is_not_handed_out()
    {
        DrawOptions twice = GivenProcedure.Options(DrawEnd.Drawn, "", new SeatLots(0, -1), new SeatLots(0, -1));
        Assert.Throws<InvalidOperationException>(() => PlanDraw.Run(Plan, "example", twice));

        // Each of four States reviews the next but one, so that two pairs review each other.
        SeatLots[] mutual = [new(2, -1), new(3, -1), new(0, -1), new(1, -1)];
        Assert.Throws<InvalidOperationException>(() => PublicDraw.Run(Roster, Mechanism, [4], "example", GivenProcedure.Options(DrawEnd.Drawn, "", mutual)));
    }

    [Fact]
    public void A_drawing_that_breaks_none_is_handed_out_seat_by_seat()
    {
        DrawOptions options = GivenProcedure.Options(DrawEnd.Drawn, "", new SeatLots(1, -1), new SeatLots(0, -1));
        var drawn = Assert.IsType<DrawResult<ImmutableArray<PlanDraw.Seat>>.Drawn>(PlanDraw.Run(Plan, "example", options));
        Assert.Equal<PlanDraw.Seat>([new("a", "y"), new("b", "x")], drawn.Result);
        Assert.Equal(new DrawAccount.Exact(7, 3), drawn.Account);

        SeatLots[] ring = [new(1, -1), new(2, -1), new(3, -1), new(0, -1)];
        var public4 = Assert.IsType<DrawResult<Drawing>.Drawn>(PublicDraw.Run(Roster, Mechanism, [4], "example", GivenProcedure.Options(DrawEnd.Drawn, "", ring)));
        Assert.Equal(["A000:A001", "A001:A002", "A002:A003", "A003:A000"], public4.Result.Reviews.Select(review => $"{review.State}:{review.Seats[0].Principal}"));
        Assert.Equal(new DrawAccount.Exact(7, 3), public4.Account);
    }
}
