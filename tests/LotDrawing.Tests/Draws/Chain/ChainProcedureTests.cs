using LotDrawing.Procedures;
using LotDrawing.Procedures.Loads;
using LotDrawing.Rules;
using LotDrawing.TestKit;
using LotDrawing.TestKit.Plans;

namespace LotDrawing.Tests.Draws.Chain;

public sealed class ChainProcedureTests
{
    private static readonly DrawPlan Tight = DrawPlan.Compile(ReferenceData.Untoc2020, Mechanism.Untoc with { Load = new LoadBounds(1, 3) }).Plan;

    /// <summary>Four clubs that must each be drawn once, in two halves that never mix: no change of one seat, and no swap
    /// across, is ever valid. The chain passes through breaches.</summary>
    private static readonly Plan OnlyRings = new(
        [new("a", ["p", "q"]), new("b", ["q", "r"]), new("c", ["r", "s"]), new("d", ["s", "p"])], new LoadBounds(1, 1));

    [Fact]
    public void The_same_seed_gives_the_same_draw_on_any_number_of_threads()
    {
        SeatLots[] Draw(int _)
        {
            var procedure = new ChainProcedure(Tight);
            LotStream lots = LotStream.Open("twice", "reviewers/2");
            Assert.Equal(DrawEnd.Drawn, procedure.Draw(ref lots));
            return procedure.Drawn.ToArray();
        }

        SeatLots[] alone = Draw(0);
        Assert.All(ParallelEnumerable.Range(0, 4).WithDegreeOfParallelism(4).Select(Draw).ToList(), drawn => Assert.Equal(alone, drawn));
    }

    [Fact]
    public void An_instance_that_has_drawn_before_draws_the_same()
    {
        var used = new ChainProcedure(Tight);
        var lots = new SimulationStream(1);
        used.Draw(ref lots);
        var a = new SimulationStream(2);
        used.Draw(ref a);
        var fresh = new ChainProcedure(Tight);
        var b = new SimulationStream(2);
        fresh.Draw(ref b);
        Assert.True(fresh.Drawn.SequenceEqual(used.Drawn));
        Assert.Equal(fresh.Figures, used.Figures);
    }

    [Fact]
    public void Drawing_allocates_nothing()
    {
        var procedure = new ChainProcedure(Tight);
        var lots = new SimulationStream(1);
        procedure.Draw(ref lots);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 10; i++)
            procedure.Draw(ref lots);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void It_finds_drawings_that_no_single_valid_change_leads_to()
    {
        var procedure = new ChainProcedure(DrawPlan.Compile(OnlyRings).Plan);
        var lots = new SimulationStream(5);
        var drawings = new Dictionary<string, int>();
        for (int i = 0; i < 1_000; i++)
        {
            Assert.Equal(DrawEnd.Drawn, procedure.Draw(ref lots));
            string drawn = string.Concat(procedure.Drawn.ToArray().Select(seat => "pqrs"[seat.Principal]));
            drawings[drawn] = drawings.GetValueOrDefault(drawn) + 1;
        }

        // Exactly two drawings, each as likely: 500 give or take 5 standard deviations of 15.8.
        Assert.Equal(["pqrs", "qrsp"], drawings.Keys.Order(StringComparer.Ordinal));
        Assert.All(drawings.Values, count => Assert.InRange(count, 421, 579));
    }

    [Fact]
    public void Without_a_valid_drawing_it_gives_up_and_with_a_solver_it_says_so()
    {
        // Both clubs once at least, but only one seat has room for the second and it is the first's only one too.
        var plan = DrawPlan.Compile(new Plan([new("a", ["p", "q"]), new("b", ["r"]), new("c", ["r"])], new LoadBounds(1, 2))).Plan;
        var lots = new SimulationStream(1);
        var options = new ChainProcedure.Options { StartLimit = 50 };

        Assert.Equal(DrawEnd.GaveUp, new ChainProcedure(plan, options).Draw(ref lots));
        Assert.Equal(DrawEnd.Infeasible, new ChainProcedure(plan, options, new Answering(new Completion.Infeasible())).Draw(ref lots));
        Assert.Equal(DrawEnd.NotDecided, new ChainProcedure(plan, options, new Answering(new Completion.NotDecided("time"))).Draw(ref lots));
    }

    [Fact]
    public void A_principal_in_force_stays_and_serves_once()
    {
        StateParty State(string code, params string[] instruments) => new(code, "", "african", instruments);
        var roster = new Roster([State("AAA", "UNTOC", "TIP"), State("BBB", "UNTOC"), State("CCC", "UNTOC", "TIP"), State("DDD", "UNTOC", "TIP"), State("EEE", "UNTOC")]);
        var mechanism = Mechanism.Untoc with { Seats = [Mechanism.Untoc.Seats[0]], MaxReviewingStates = 2, Load = new LoadBounds(0, 1) };
        var inForce = new Drawing(1, [new Review("AAA", 1, [new FilledSeat("same-region", "BBB")]), new Review("BBB", 1, [new FilledSeat("same-region", "DDD")])]);
        var plan = DrawPlan.Compile(roster, mechanism, inForce, [new SeatToDraw("AAA", "same-region") { AdditionalOnly = true }, new SeatToDraw("EEE", "same-region")]).Plan;

        // DDD serves already, so CCC is the additional State; then AAA alone is left for EEE.
        var procedure = new ChainProcedure(plan);
        var lots = new SimulationStream(1);
        Assert.Equal(DrawEnd.Drawn, procedure.Draw(ref lots));
        Assert.Equal([new SeatLots(1, 2), new SeatLots(0, -1)], procedure.Drawn.ToArray());
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(-1, 0)]
    [InlineData(1, -1)]
    public void Options_that_cannot_be_are_refused(int sweeps, int startLimit) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new ChainProcedure(Tight, new ChainProcedure.Options { Sweeps = sweeps, StartLimit = startLimit }));

    [Fact]
    public void A_stated_length_is_kept_and_said_to_be_stated()
    {
        var procedure = new ChainProcedure(Tight, new ChainProcedure.Options { Sweeps = 7 });
        var lots = new SimulationStream(1);
        procedure.Draw(ref lots);
        Assert.Equal(7, procedure.Figures.Sweeps);
        Assert.False(procedure.Length.IsMeasured);
    }

    /// <summary>Nine States, two reviews each and exactly two to serve: the lag was taken for half of what it is when the pilot was
    /// watched for a few lags and seats were averaged.</summary>
    [Fact]
    public void The_lag_is_the_slowest_seats_and_the_pilot_fifty_times_as_long()
    {
        DrawPlan plan = LoadsPlans.Plan([SeatSide.SameRegion, SeatSide.AnyRegion], new LoadBounds(2, 2), 5, 4);
        ChainLength length = new ChainProcedure(plan).Length;

        Assert.True(length.Mixes);
        Assert.True(length.PilotSweeps * 3 / 4 >= 50 * length.Lag);
        Assert.Equal(Math.Max(10 * length.Lag, 8 * length.SlowestStay), length.Sweeps);

        // By a chain of its own, started anew and watched longer: what each seat remembers at the lag, above what independent
        // drawings share (by the loads procedure), with five standard errors.
        const int Runs = 4_000;
        var exact = new LoadsProcedure(LoadsTables.Count(plan));
        var chain = new ChainRun(plan);
        var lots = new SimulationStream(9);
        Assert.Equal(DrawEnd.Drawn, chain.Begin(ref lots, 2_000, null));
        int[] agree = new int[plan.SeatCount];
        int[] share = new int[plan.SeatCount];
        for (int run = 0; run < Runs; run++)
        {
            SeatLots[] before = chain.Drawn.ToArray();
            Assert.True(chain.Advance(ref lots, length.Lag));
            Assert.Equal(DrawEnd.Drawn, exact.Draw(ref lots));
            for (int seat = 0; seat < before.Length; seat++)
            {
                agree[seat] += before[seat] == chain.Drawn[seat] ? 1 : 0;
                share[seat] += before[seat] == exact.Drawn[seat] ? 1 : 0;
            }
        }

        for (int seat = 0; seat < agree.Length; seat++)
            Assert.InRange((agree[seat] - share[seat]) / (double)(Runs - share[seat]), -1, 0.1 + (5 * Math.Sqrt(0.5 / Runs)));
    }

    private sealed class Answering(Completion answer) : ICompletability
    {
        public Completion Complete(DrawPlan plan, ReadOnlySpan<SeatLots> held) => answer;
    }
}
