using System.Collections.Immutable;
using LotDrawing.Procedures;
using LotDrawing.Procedures.Loads;
using LotDrawing.Rules;
using LotDrawing.TestKit.Plans;

namespace LotDrawing.Tests.Draws;

/// <summary>What a program may not hand in, and that it is told so at once.</summary>
public sealed class ProcedureArgumentTests
{
    private static readonly Roster Roster = LoadsPlans.Roster(4);
    private static readonly Mechanism Mechanism = LoadsPlans.Mechanism([SeatSide.AnyRegion], new LoadBounds(1, 2), "a");
    private static readonly DrawPlan Compiled = DrawPlan.Compile(Roster, Mechanism).Plan;

    [Fact]
    public void Nothing_is_drawn_of_no_plan_roster_or_mechanism()
    {
        Assert.Throws<ArgumentNullException>("plan", () => new ExactProcedure(null!));
        Assert.Throws<ArgumentNullException>("plan", () => new ChainProcedure(null!));
        Assert.Throws<ArgumentNullException>("plan", () => LoadsTables.Count(null!));
        Assert.Throws<ArgumentNullException>("tables", () => new LoadsProcedure(null!));
        Assert.Throws<ArgumentNullException>("roster", () => new GroupProcedure(null!, [4]));
        Assert.Throws<ArgumentNullException>("plan", () => new PlanDraw(null!, "example"));
        Assert.Throws<ArgumentNullException>("roster", () => new PublicDraw(null!, Mechanism, [4], "example"));
        Assert.Throws<ArgumentNullException>("mechanism", () => new PublicDraw(Roster, null!, [4], "example"));
        Assert.Throws<ArgumentNullException>("plan", () => new DrawOptions { Procedure = DrawProcedure.Chain }.ProcedureFor(null!));
    }

    [Fact]
    public void Nor_with_load_bounds_of_the_options()
    {
        var options = new DrawOptions { Load = new LoadBounds(1, 2) };

        Assert.Throws<ArgumentNullException>("plan", () => new PlanDraw(null!, "example", options));
        Assert.Throws<ArgumentNullException>("mechanism", () => new PublicDraw(Roster, null!, [4], "example", options));
    }

    [Fact]
    public void Limits_below_the_least_are_refused_and_the_least_is_not()
    {
        Assert.Throws<ArgumentOutOfRangeException>("voidLimit", () => new ExactProcedure(Compiled, -1));
        Assert.Throws<ArgumentOutOfRangeException>("options", () => new LoadsProcedure(LoadsTables.Count(Compiled), new LoadsProcedure.Options { RoundLimit = 0 }));
        Assert.Equal(0, new LoadsProcedure(LoadsTables.Count(Compiled), new LoadsProcedure.Options { RoundLimit = 1 }).Rounds);
        Assert.Equal(1, new ChainProcedure(Compiled, new ChainProcedure.Options { Sweeps = 1, StartLimit = 0 }).Length.Sweeps);
    }

    [Theory]
    [InlineData(new[] { 5 }, "5")]
    [InlineData(new[] { 2, 1 }, "3")]
    [InlineData(new[] { 5, -1 }, "4")]
    [InlineData(new int[0], "0")]
    public void Sizes_that_do_not_fit_the_roster_are_refused_with_their_sum(int[] sizes, string sum)
    {
        var refused = Assert.Throws<ArgumentException>(nameof(sizes), () => new PublicDraw(Roster, Mechanism, [.. sizes], "example"));

        Assert.Contains($"add up to {sum}; expected 4", refused.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(nameof(sizes), () => new GroupProcedure(Roster, [.. sizes]));
    }

    [Fact]
    public void Sizes_that_were_never_made_are_refused_as_such()
    {
        Assert.Throws<ArgumentNullException>("sizes", () => new PublicDraw(Roster, Mechanism, default, "example"));
        Assert.Throws<ArgumentNullException>("sizes", () => new GroupProcedure(Roster, default));
    }

    [Fact]
    public void A_group_may_be_empty()
    {
        Drawing drawing = PublicDraw.Run(Roster, Mechanism, [0, 4, 0], "example").Value;

        Assert.Equal([0, 4, 0], drawing.Groups.Select(group => group.Length));
    }

    [Fact]
    public void Quotas_are_drawn_of_counts_that_are_not_negative_and_add_up()
    {
        Assert.Throws<ArgumentException>("sizes", () => new QuotaRounding([-1, 2], [1]));
        Assert.Throws<ArgumentException>("sizes", () => new QuotaRounding([1], [-1, 2]));
        var refused = Assert.Throws<ArgumentException>("sizes", () => new QuotaRounding([3, 4], [3, 3]));
        Assert.Contains("add up to 6; expected 7", refused.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>("counts", () => new QuotaRounding([int.MaxValue, 1], [1, int.MaxValue]));
    }

    [Fact]
    public void As_many_States_as_a_number_holds_are_one_group()
    {
        var most = new QuotaRounding([int.MaxValue, 0], [int.MaxValue]);
        var lots = new SimulationStream(1);
        most.Draw(ref lots);

        ImmutableArray<int> quotas = [.. most.Quotas(0), .. most.Quotas(1)];
        Assert.Equal<int>([int.MaxValue, 0], quotas);
    }
}
