using System.Collections.Immutable;
using LotDrawing.Procedures;
using LotDrawing.Rules;

namespace LotDrawing.Tests.Draws.Chain;

/// <summary>How a chain comes to its first valid drawing, when it stops looking for one, and when it stops running.</summary>
public sealed class ChainStartTests
{
    private static readonly DrawPlan Free = DrawPlan.Compile(new Plan([new("a", ["x", "y"]), new("b", ["x", "y"])])).Plan;

    /// <summary>Two seats that one participant alone can fill, once.</summary>
    private static readonly DrawPlan Impossible = Free.Narrowed(new Dictionary<int, ImmutableArray<int>> { [0] = [0], [1] = [0] }).With(new LoadBounds(0, 1));

    private static readonly ImmutableArray<SeatLots> Invalid = [new(0, -1), new(0, -1)];

    [Fact]
    public void First_lots_that_break_nothing_are_the_start()
    {
        var procedure = new ChainProcedure(Free, new ChainProcedure.Options { Sweeps = 3 });
        var lots = new SimulationStream(1);

        Assert.Equal(DrawEnd.Drawn, procedure.Draw(ref lots));
        Assert.Equal((DrawAccount.ChainStart.Lots, 0L, 3L, 3L), (procedure.Figures.Start, procedure.Figures.StartSweeps, procedure.Figures.Sweeps, procedure.Figures.SweepsRun));
        Assert.Equal(12, procedure.Figures.Steps); // a redraw and a swap of each seat, in each sweep
        Assert.Equal(procedure.Lots, procedure.Figures.Lots);
        Assert.Equal(14, procedure.Lots); // two at first; then a principal and a seat to swap with, of each seat in each sweep
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    public void Without_a_start_after_the_stated_sweeps_it_gives_up(int limit)
    {
        var procedure = new ChainProcedure(Impossible, new ChainProcedure.Options { Sweeps = 1, StartLimit = limit });
        var lots = new SimulationStream(1);

        Assert.Equal(DrawEnd.GaveUp, procedure.Draw(ref lots));
        Assert.Equal((DrawAccount.ChainStart.None, (long)limit, 0L, 0L), (procedure.Figures.Start, procedure.Figures.StartSweeps, procedure.Figures.Sweeps, procedure.Figures.SweepsRun));
    }

    [Fact]
    public void The_solver_is_asked_with_all_seats_open_and_its_answer_is_the_end()
    {
        var options = new ChainProcedure.Options { Sweeps = 1, StartLimit = 2 };
        foreach (var (answer, end) in new (Completion, DrawEnd)[] { (new Completion.Infeasible(), DrawEnd.Infeasible), (new Completion.NotDecided("time"), DrawEnd.NotDecided) })
        {
            var solver = new Asked(answer);
            var lots = new SimulationStream(1);
            Assert.Equal(end, new ChainProcedure(Impossible, options, solver).Draw(ref lots));
            Assert.Equal<SeatLots>([new(-1, -1), new(-1, -1)], solver.Held);
        }
    }

    [Fact]
    public void What_the_solver_gives_is_the_start_where_the_first_lots_are_none()
    {
        ImmutableArray<SeatLots> given = [new(1, -1), new(0, -1)];
        int asked = 0;
        for (ulong seed = 1; seed <= 20; seed++)
        {
            var lots = new SimulationStream(seed);
            var run = new ChainRun(Free.With(new LoadBounds(0, 1)));
            Assert.Equal(DrawEnd.Drawn, run.Begin(ref lots, 0, new FixedStart(given)));
            if (run.Figures.Start != DrawAccount.ChainStart.Solver)
                continue;
            Assert.Equal(given.AsSpan(), run.Drawn);
            asked++;
        }

        Assert.InRange(asked, 4, 16); // the first lots draw one State twice in half of the cases
    }

    /// <summary>Fewer than one sweep in a thousand is valid where none is. For one valid sweep it runs as many as would hold two.</summary>
    [Fact]
    public void A_chain_that_hardly_ever_ends_in_a_valid_drawing_gives_up()
    {
        var procedure = new ChainProcedure(Impossible, new ChainProcedure.Options { Sweeps = 1, StartLimit = 0 }, new FixedStart(Invalid));
        var lots = new SimulationStream(1);

        Assert.Equal(DrawEnd.GaveUp, procedure.Draw(ref lots));
        Assert.Equal((DrawAccount.ChainStart.Solver, 0L, 0L, 2_000L), (procedure.Figures.Start, procedure.Figures.StartSweeps, procedure.Figures.Sweeps, procedure.Figures.SweepsRun));
    }

    [Fact]
    public void A_plan_whose_pilot_hardly_ever_ends_in_a_valid_drawing_is_not_drawn()
    {
        var procedure = new ChainProcedure(Impossible, new ChainProcedure.Options { StartLimit = 0 }, new FixedStart(Invalid));
        var lots = new SimulationStream(1);
        var untouched = new SimulationStream(1);

        // 16,384 sweeps of one seat, that is 8,192 of two; nothing was seen to change, in pots of one.
        Assert.Equal(new ChainLength(81_920, true, false, 8_192, 8_192, 1, 0), procedure.Length);
        Assert.Equal(DrawEnd.GaveUp, procedure.Draw(ref lots));
        Assert.Equal(untouched.NextWord(), lots.NextWord());
        Assert.Contains("did not come to agree within 8,192 sweeps", procedure.Account.GaveUp, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pilot_without_a_start_does_not_mix_and_its_end_is_that_of_every_draw()
    {
        var options = new ChainProcedure.Options { StartLimit = 2 };
        var lots = new SimulationStream(1);
        var untouched = new SimulationStream(1);
        var gaveUp = new ChainProcedure(Impossible, options);
        var infeasible = new ChainProcedure(Impossible, options, new Asked(new Completion.Infeasible()));

        Assert.Equal(new ChainLength(0, true, false, 0, 0, 0, 0), gaveUp.Length);
        Assert.Equal(DrawEnd.GaveUp, gaveUp.Draw(ref lots));
        Assert.Equal(DrawEnd.Infeasible, infeasible.Draw(ref lots));
        Assert.Equal(untouched.NextWord(), lots.NextWord());
        Assert.Equal("the chain procedure gave up: its sweeps found no valid drawing to start from", gaveUp.Account.GaveUp);
    }

    private sealed class Asked(Completion answer) : ICompletability
    {
        public ImmutableArray<SeatLots> Held { get; private set; }

        public Completion Complete(DrawPlan plan, ReadOnlySpan<SeatLots> held)
        {
            Held = [.. held];
            return answer;
        }
    }
}
