using System.Collections.Immutable;
using LotDrawing.Procedures;
using LotDrawing.Rules;
using LotDrawing.TestKit;
using LotDrawing.TestKit.Plans;

namespace LotDrawing.Tests.Draws;

/// <summary>What a draw that gave up advises: the procedure that draws such a plan, where there is one.</summary>
public sealed class AdviceTests
{
    private const string TooTight = "bind too tightly for it: use ";
    private static readonly DrawOptions Impatient = new() { Procedure = DrawProcedure.Exact, VoidLimit = 0 };

    [Theory]
    [InlineData(1, 5, "load bounds of 1..5 " + TooTight + "the loads procedure, or wider bounds")]
    [InlineData(1, 6, "load bounds of 1..6 " + TooTight
        + "the chain procedure, in a program the loads procedure (189 States of at most 6 reviews each are 1134 together, more than 1000), or wider bounds")]
    [InlineData(1, int.MaxValue, "load bounds of 1.. " + TooTight + "the chain procedure, or wider bounds")]
    public void Where_loads_bind_a_mechanism_of_the_loads_kind(int min, int max, string advice)
    {
        var roster = new Roster(ReferenceData.Untoc2020.States.Select(state => new StateParty(state.Code, state.Name, state.RegionalGroup, ["I"])));
        Mechanism mechanism = LoadsPlans.Mechanism([SeatSide.SameRegion, SeatSide.AnyRegion], new LoadBounds(min, max), Mechanism.Untoc.RegionalGroups);

        Assert.Equal(advice, Assert.IsType<DrawResult<Drawing>.GaveUp>(PublicDraw.Run(roster, mechanism, [189], "example", Impatient)).Advice);
    }

    [Fact]
    public void Where_loads_bind_a_mechanism_of_another_kind()
    {
        DrawOptions options = Impatient with { Load = new LoadBounds(1, 3) };
        var gaveUp = Assert.IsType<DrawResult<Drawing>.GaveUp>(PublicDraw.Run(ReferenceData.Untoc2020, Mechanism.Untoc, [62, 63, 64], "example", options));

        Assert.Equal("load bounds of 1..3 " + TooTight + "the chain procedure, or wider bounds", gaveUp.Advice);
    }

    [Theory]
    [InlineData(DrawProcedure.Exact)]
    [InlineData(DrawProcedure.Chain)]
    public void Where_no_loads_bind_and_where_the_chain_finds_nothing(DrawProcedure procedure)
    {
        // Two who can only draw each other, and must not.
        var plan = new Plan([new("p", ["q"]), new("q", ["p"])], procedure == DrawProcedure.Chain ? new LoadBounds(0, 1) : LoadBounds.None, noMutual: true);
        var options = new DrawOptions { Procedure = procedure, VoidLimit = 5, Chain = new ChainProcedure.Options { StartLimit = 5 } };
        var gaveUp = Assert.IsType<DrawResult<ImmutableArray<PlanDraw.Seat>>.GaveUp>(PlanDraw.Run(plan, "example", options));

        Assert.Equal("a valid drawing may not exist, or be too rare for it", gaveUp.Advice);
    }

    [Fact]
    public void The_procedures_that_are_asked_for_are_those_that_draw()
    {
        var plan = new Plan([new("a", ["x", "y"]), new("b", ["x", "y"])]);
        DrawAccount Account(DrawProcedure? procedure) => Assert.IsType<DrawResult<ImmutableArray<PlanDraw.Seat>>.Drawn>(
            PlanDraw.Run(plan, "example", new DrawOptions { Procedure = procedure })).Account!;

        Assert.IsType<DrawAccount.Exact>(Account(null));
        Assert.IsType<DrawAccount.Exact>(Account(DrawProcedure.Exact));
        Assert.IsType<DrawAccount.Chain>(Account(DrawProcedure.Chain));
        var loads = Assert.IsType<DrawResult<ImmutableArray<PlanDraw.Seat>>.GaveUp>(PlanDraw.Run(plan, "example", new DrawOptions { Procedure = DrawProcedure.Loads }));
        Assert.Contains("draws all reviewing States of a roster at once", loads.Why, StringComparison.Ordinal);
    }
}
