using LotDrawing.Procedures;
using LotDrawing.Procedures.Loads;
using LotDrawing.Rules;
using LotDrawing.TestKit;
using LotDrawing.TestKit.Plans;

namespace LotDrawing.Tests.Draws.Loads;

/// <summary>What the loads procedure refuses and when it stops, and that it allocates nothing.</summary>
public sealed class LoadsProcedureTests
{
    private static readonly SeatSide Same = SeatSide.SameRegion;
    private static readonly SeatSide Other = SeatSide.OtherRegion;
    private static readonly SeatSide Any = SeatSide.AnyRegion;

    [Fact]
    public void Loads_that_cannot_add_up_are_refused_with_the_numbers()
    {
        LoadsTables.NotDrawn tooMany = LoadsTables.Count(LoadsPlans.Plan([Any, Any, Any], new LoadBounds(2, 2), 22)).Refusal!;
        Assert.True(tooMany.NoValidDrawing);
        Assert.Contains("22 States with 3 reviewing States each make 66 lots", tooMany.Reason, StringComparison.Ordinal);
        Assert.Contains("at most 44 times", tooMany.Reason, StringComparison.Ordinal);

        LoadsTables.NotDrawn tooFew = LoadsTables.Count(LoadsPlans.Plan([Any], new LoadBounds(2, 3), 22)).Refusal!;
        Assert.True(tooFew.NoValidDrawing);
        Assert.Contains("must serve at least 44 times", tooFew.Reason, StringComparison.Ordinal);
    }

    /// <summary>Ten States of one region are the only ones that the other region's two may draw, and the other way round: the
    /// twenty lots of the ten can draw only the two.</summary>
    [Fact]
    public void A_region_that_gets_more_lots_than_it_can_serve_is_refused_with_the_numbers()
    {
        LoadsTables.NotDrawn refusal = LoadsTables.Count(LoadsPlans.Plan([Other, Other], new LoadBounds(0, 5), 10, 2)).Refusal!;
        Assert.True(refusal.NoValidDrawing);
        Assert.Contains("20 lots can draw only the 2 States of b", refusal.Reason, StringComparison.Ordinal);
        Assert.Contains("at most 10 times", refusal.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Tables_beyond_the_stated_memory_are_refused_before_they_are_built()
    {
        LoadsTables.NotDrawn refusal = LoadsTables.Count(LoadsPlans.Plan([Any, Any], new LoadBounds(1, 100_000), 300)).Refusal!;
        Assert.False(refusal.NoValidDrawing);
        Assert.Contains("MiB, more than the 256 MiB", refusal.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_not_of_its_kind_is_refused_and_says_why()
    {
        LoadsTables.NotDrawn untoc = LoadsTables.Count(DrawPlan.Compile(ReferenceData.Untoc2020, Mechanism.Untoc).Plan.With(new LoadBounds(1, 3))).Refusal!;
        Assert.False(untoc.NoValidDrawing);
        Assert.Contains("neither additional States", untoc.Reason, StringComparison.Ordinal);

        var procedure = new LoadsProcedure(LoadsTables.Count(LoadsPlans.Plan([Any], LoadBounds.None, 5)));
        var lots = new SimulationStream(1);
        Assert.Equal(DrawEnd.NotServed, procedure.Draw(ref lots));
        Assert.Contains("greatest number of reviews", procedure.Refusal!.Reason, StringComparison.Ordinal);
        Assert.Equal(0, procedure.Words);
    }

    /// <summary>Two States of a region cannot both have the other as reviewing State of their own region.</summary>
    [Fact]
    public void Two_States_that_could_only_review_each_other_are_refused()
    {
        Mechanism mechanism = LoadsPlans.Mechanism([Same], new LoadBounds(0, 2), "a");
        Assert.False(DrawPlan.Compile(LoadsPlans.Roster(2), mechanism).IsPossible);
    }

    /// <summary>Three States that draw each other, two a review: everybody reviews everybody, so that nothing is valid.</summary>
    [Fact]
    public void Giving_up_says_how_many_rounds_and_what_to_use_instead()
    {
        Mechanism mechanism = LoadsPlans.Mechanism([Any, Any], new LoadBounds(2, 2), "a");
        var outcome = PublicDraw.Run(LoadsPlans.Roster(3), mechanism, [3], "example", new DrawOptions { Loads = new LoadsProcedure.Options { RoundLimit = 1_234 } });
        string text = Assert.IsType<DrawResult<Drawing>.GaveUp>(outcome).ToString();
        Assert.Contains("gave up after 1,234 rounds", text, StringComparison.Ordinal);
        Assert.Contains("ask the solver", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_draw_ends_when_it_is_cancelled_and_tells_its_rounds()
    {
        using var source = new CancellationTokenSource();
        var told = new Told<long>(rounds =>
        {
            if (rounds > 4_000)
                source.Cancel();
        });
        var tables = LoadsTables.Count(LoadsPlans.Plan([Any, Any], new LoadBounds(2, 2), 3));
        var procedure = new LoadsProcedure(tables, new LoadsProcedure.Options { Progress = told, Cancellation = source.Token });
        var lots = new SimulationStream(1);

        Assert.Throws<OperationCanceledException>(() => procedure.Draw(ref lots));

        Assert.InRange(procedure.Rounds, 4_000, 8_000);
    }

    [Fact]
    public void Drawing_allocates_nothing()
    {
        var procedure = new LoadsProcedure(LoadsTables.Count(LoadsPlans.Of2020([Same, Other], new LoadBounds(1, 3))));
        var lots = new SimulationStream(1);
        procedure.Draw(ref lots);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int draw = 0; draw < 20; draw++)
            procedure.Draw(ref lots);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Fact]
    public void It_is_the_default_for_plans_of_its_kind_and_small_enough_for_a_record()
    {
        var options = new DrawOptions();
        Assert.Equal(DrawProcedure.Loads, options.ProcedureFor(LoadsPlans.Of2020([Same, Any], new LoadBounds(1, 3))));
        Assert.Equal(DrawProcedure.Loads, options.ProcedureFor(LoadsPlans.Of2020([Same, Any], new LoadBounds(0, 5))));
        Assert.Equal(DrawProcedure.Exact, options.ProcedureFor(LoadsPlans.Of2020([Same, Any], new LoadBounds(0, 6)))); // 189 times 6 is above 1,000
        Assert.Equal(DrawProcedure.Exact, options.ProcedureFor(LoadsPlans.Of2020([Same, Any], LoadBounds.None)));
        Assert.Equal(DrawProcedure.Exact, options.ProcedureFor(LoadsPlans.Of2020([Same, Same], new LoadBounds(1, 3))));
        Assert.Equal(DrawProcedure.Exact, options.ProcedureFor(DrawPlan.Compile(ReferenceData.Untoc2020, Mechanism.Untoc).Plan.With(new LoadBounds(1, 3))));
        Assert.Equal(DrawProcedure.Chain, new DrawOptions { Procedure = DrawProcedure.Chain }.ProcedureFor(LoadsPlans.Of2020([Same, Any], new LoadBounds(1, 3))));
    }

    [Fact]
    public void The_kind_names_every_objection()
    {
        Assert.Empty(LoadsKind.Objections(Mechanism.Uncac));
        Assert.True(LoadsKind.Covers(Mechanism.Uncac, 189));
        Assert.False(LoadsKind.Covers(Mechanism.Uncac, 334));
        var objections = LoadsKind.Objections(Mechanism.Untoc with
        {
            DistinctRegions = Mechanism.Untoc.NoMutualReviews,
            NoMutualReviews = null,
            ReviewersPartyTo = "UNTOC",
            Seats = [new("a", Same, new("", "")), new("b", Same, new("", ""))],
        });
        Assert.Equal(6, objections.Length);
    }
}
