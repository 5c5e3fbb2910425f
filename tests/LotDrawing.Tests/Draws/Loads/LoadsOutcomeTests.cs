using LotDrawing.Procedures;
using LotDrawing.Procedures.Loads;
using LotDrawing.Rules;
using LotDrawing.TestKit;
using LotDrawing.TestKit.Plans;

namespace LotDrawing.Tests.Draws.Loads;

/// <summary>What the loads procedure says of its last draw: rounds, words, void ones, and why there is none.</summary>
public sealed class LoadsOutcomeTests
{
    private static readonly SeatSide Any = SeatSide.AnyRegion;

    /// <summary>Three States, two seats each, all serving twice: everybody would review everybody.</summary>
    private static readonly DrawPlan Hopeless = LoadsPlans.Plan([Any, Any], new LoadBounds(2, 2), 3);

    [Fact]
    public void All_rounds_but_one_that_stands_are_void()
    {
        var procedure = new LoadsProcedure(LoadsTables.Count(LoadsPlans.Plan([Any, Any], new LoadBounds(1, 3), 6)));
        var lots = new SimulationStream(4);
        long most = 0;
        for (int draw = 0; draw < 20; draw++)
        {
            Assert.Equal(DrawEnd.Drawn, procedure.Draw(ref lots));
            Assert.Equal(procedure.Rounds - 1, procedure.Voids);
            Assert.Equal(new DrawAccount.Loads(procedure.Rounds, procedure.Words), procedure.Account);
            Assert.Equal(procedure.Words, procedure.Lots);
            Assert.Equal("", procedure.Reason);
            most = Math.Max(most, procedure.Voids);
        }

        Assert.True(most > 0);
    }

    [Fact]
    public void Without_a_drawing_every_round_is_void_and_the_rounds_are_told_every_1024()
    {
        var told = new List<long>();
        var procedure = new LoadsProcedure(LoadsTables.Count(Hopeless), new LoadsProcedure.Options { RoundLimit = 2_049, Progress = new Told<long>(told.Add) });
        var lots = new SimulationStream(4);

        Assert.Equal(0, procedure.Voids);
        Assert.Equal(DrawEnd.GaveUp, procedure.Draw(ref lots));
        Assert.Equal((2_049L, 2_049L), (procedure.Rounds, procedure.Voids));
        Assert.Equal<long>([0, 1_024, 2_048], told);
    }

    [Fact]
    public void What_is_refused_takes_no_round_and_gives_the_tables_reason()
    {
        LoadsTables tables = LoadsTables.Count(LoadsPlans.Plan([Any], new LoadBounds(2, 3), 5));
        var procedure = new LoadsProcedure(tables);
        var lots = new SimulationStream(4);
        var untouched = new SimulationStream(4);

        Assert.Equal(DrawEnd.Infeasible, procedure.Draw(ref lots));
        Assert.Equal((0L, 0L, 0L), (procedure.Rounds, procedure.Words, procedure.Voids));
        Assert.Equal(tables.Refusal!.Reason, procedure.Reason);
        Assert.Equal(0, procedure.Drawn.Length);
        Assert.Equal(untouched.NextWord(), lots.NextWord());
    }

    [Fact]
    public void A_draw_that_was_cancelled_before_takes_no_word()
    {
        var procedure = new LoadsProcedure(LoadsTables.Count(Hopeless), new LoadsProcedure.Options { Cancellation = new CancellationToken(canceled: true) });
        var lots = new SimulationStream(4);

        Assert.Throws<OperationCanceledException>(() => procedure.Draw(ref lots));
        Assert.Equal((0L, 0L), (procedure.Rounds, procedure.Words));
    }

    /// <summary>Where the bounds leave something open, or a seat cannot draw from every region, there is nothing to shuffle.</summary>
    [Theory]
    [InlineData(SeatSide.AnyRegion, 1, 3)]
    [InlineData(SeatSide.OtherRegion, 2, 2)]
    public void Counts_that_are_not_forced_are_drawn_as_ever(SeatSide free, int min, int max)
    {
        LoadsTables tables = LoadsTables.Count(LoadsPlans.Plan([SeatSide.SameRegion, free], new LoadBounds(min, max), 4, 4));
        var plain = new LoadsProcedure(tables);
        var asked = new LoadsProcedure(tables, new LoadsProcedure.Options { ShufflesForcedCounts = true });
        var a = new SimulationStream(4);
        var b = new SimulationStream(4);
        for (int draw = 0; draw < 20; draw++)
        {
            Assert.Equal(plain.Draw(ref a), asked.Draw(ref b));
            Assert.True(plain.Drawn.SequenceEqual(asked.Drawn));
            Assert.Equal(plain.Words, asked.Words);
        }
    }
}
