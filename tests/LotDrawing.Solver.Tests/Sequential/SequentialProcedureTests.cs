using LotDrawing.Procedures;
using LotDrawing.Rules;
using LotDrawing.TestKit;
using LotDrawing.TestKit.Plans;

namespace LotDrawing.Solver.Tests.Sequential;

/// <summary>What the sequential procedure promises beside its law.</summary>
public class SequentialProcedureTests
{
    private static readonly CompletabilitySolver Solver = new();
    private static readonly DrawPlan Tight = DrawPlan.Compile(ReferenceData.Untoc2020, Mechanism.Untoc with { Load = new LoadBounds(1, 3) }).Plan;

    [Fact]
    public void Without_a_solver_it_draws_the_same_or_says_that_it_has_not_decided()
    {
        int drawn = 0;
        int undecided = 0;
        foreach (DrawPlan plan in SmallRosters.First(200, 300_000).Select(made => DrawPlan.Compile(made.Roster, made.Mechanism)).Where(compiled => compiled.IsPossible).Select(compiled => compiled.Plan))
        {
            var with = new SequentialProcedure(plan, Solver);
            var without = new SequentialProcedure(plan);
            var lots = new SimulationStream(3);
            var again = new SimulationStream(3);
            DrawEnd expected = with.Draw(ref lots);
            DrawEnd end = without.Draw(ref again);
            Assert.NotEqual(DrawEnd.NotDecided, expected);
            if (end == DrawEnd.NotDecided)
            {
                Assert.Contains("no solver", without.Reason, StringComparison.Ordinal);
                undecided++;
                continue;
            }

            Assert.Equal(expected, end);
            if (end != DrawEnd.Drawn)
                continue;
            Assert.Equal(with.Drawn.ToArray(), without.Drawn.ToArray());
            drawn++;
        }

        Assert.InRange(drawn, 50, 200);
        Assert.InRange(undecided, 0, 20);
    }

    [Fact]
    public void At_full_size_loads_hold_and_the_answers_are_the_solvers()
    {
        var procedure = new SequentialProcedure(Tight, Solver);
        for (int seed = 0; seed < 3; seed++)
        {
            LotStream lots = LotStream.Open($"seed {seed}", "reviewers/2");
            Assert.Equal(DrawEnd.Drawn, procedure.Draw(ref lots));
            int[] loads = new int[Tight.States.Length];
            foreach (SeatLots seat in procedure.Drawn)
            {
                loads[seat.Principal]++;
                if (seat.Additional >= 0)
                    loads[seat.Additional]++;
            }

            Assert.All(loads, load => Assert.InRange(load, 1, 3));
            if (seed == 0)
                Replay(procedure.Steps);
        }
    }

    [Fact]
    public void Every_lot_has_its_whole_pot_sorted_into_those_drawn_from_barred_and_left_out()
    {
        var procedure = new SequentialProcedure(Tight, Solver);
        LotStream lots = LotStream.Open("example", "reviewers/2");
        Assert.Equal(DrawEnd.Drawn, procedure.Draw(ref lots));

        Assert.Equal(Enumerable.Range(0, Tight.SeatCount), procedure.Steps.Select(step => step.Seat).Order());
        Assert.Equal(Enumerable.Range(1, Tight.SeatCount).Reverse(), procedure.Steps.Select(step => step.OpenSeats));
        foreach (SequentialAccount.Step step in procedure.Steps)
        {
            SeatLots drawn = procedure.Drawn[step.Seat];
            Whole(step.Principal!, Tight.Pot(step.Seat), drawn.Principal);
            Assert.Equal(drawn.Additional < 0, step.Additional is null);
            if (step.Additional is not null)
                Whole(step.Additional, Tight.AdditionalPot(step.Seat, drawn.Principal), drawn.Additional);
        }

        Assert.Equal(procedure.Lots, procedure.Steps.Sum(step => step.Additional is null ? 2 : 3));

        static void Whole(SequentialAccount.Lot lot, IEnumerable<int> pot, int drawn)
        {
            Assert.Equal(pot, lot.Pot.Concat(lot.Barred).Concat(lot.LeftOut).Order());
            Assert.Contains(drawn, lot.Pot);
            Assert.Equal(drawn, lot.Drawn);
        }
    }

    [Fact]
    public void The_same_seed_gives_the_same_draw_on_any_number_of_threads_and_after_other_draws()
    {
        var used = new SequentialProcedure(Tight, Solver);
        SeatLots[] Draw(SequentialProcedure procedure, string seed)
        {
            LotStream lots = LotStream.Open(seed, "reviewers/2");
            Assert.Equal(DrawEnd.Drawn, procedure.Draw(ref lots));
            return procedure.Drawn.ToArray();
        }

        SeatLots[] alone = Draw(used, "twice");
        Draw(used, "another");

        Assert.Equal(alone, Draw(used, "twice"));
        Assert.All(ParallelEnumerable.Range(0, 4).WithDegreeOfParallelism(4).Select(_ => Draw(new SequentialProcedure(Tight, Solver), "twice")).ToList(), drawn => Assert.Equal(alone, drawn));
    }

    [Fact]
    public void Where_loads_cannot_be_kept_the_reason_names_the_States_and_numbers()
    {
        var few = new SequentialProcedure(DrawPlan.Compile(new Plan([new("a", ["x", "y"]), new("b", ["x", "y"]), new("c", ["x", "y"]), new("d", ["v", "z"])], new LoadBounds(0, 1))).Plan);
        var many = new SequentialProcedure(DrawPlan.Compile(new Plan([new("a", ["v", "x", "y"]), new("b", ["x", "y"]), new("c", ["z"]), new("d", ["z"])], new LoadBounds(1, 3))).Plan);
        var lots = new SimulationStream(1);

        Assert.Equal(DrawEnd.Infeasible, few.Draw(ref lots));
        Assert.Equal("3 lots can draw only 2 of 4 (x, y), who have room for 2 together (at most 1 each)", few.Reason);
        Assert.Equal(DrawEnd.Infeasible, many.Draw(ref lots));
        Assert.Equal("3 of 4 (v, x, y) must be drawn 3 times together (at least 1 each), but only 2 lots can draw them", many.Reason);
    }

    /// <summary>Goes through a draw again and asks the solver about some of what the procedure answered.</summary>
    private static void Replay(IReadOnlyList<SequentialAccount.Step> steps)
    {
        var held = new SeatLots[Tight.SeatCount];
        Array.Fill(held, new SeatLots(-1, -1));
        int asked = 0;
        foreach (SequentialAccount.Step step in steps)
        {
            // Not early, when hardly anybody is left out and the solver takes seconds.
            if (step.OpenSeats <= 40 && (step.OpenSeats % 10 == 5 || (!step.Principal!.LeftOut.IsEmpty && asked++ < 5)))
            {
                Ask(step.Principal!.Pot[^1], expected: true);
                if (!step.Principal.LeftOut.IsEmpty)
                    Ask(step.Principal.LeftOut[0], expected: false);
            }

            held[step.Seat] = new SeatLots(step.Principal!.Drawn, step.Additional?.Drawn ?? -1);

            void Ask(int state, bool expected)
            {
                held[step.Seat] = new SeatLots(state, -1);
                Completion answer = Solver.Complete(Tight, held);
                Assert.True(answer is Completion.Feasible == expected && answer is not Completion.NotDecided, $"{Tight.States[state]} in {Tight.SeatNames[step.Seat]}, {step.OpenSeats} open: {answer.GetType().Name}");
            }
        }
    }
}
