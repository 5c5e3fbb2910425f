using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using LotDrawing.Procedures;
using LotDrawing.Rules;
using LotDrawing.Simulation;
using LotDrawing.TestKit;
using LotDrawing.TestKit.Generators;

namespace LotDrawing.Tests.Draws;

/// <summary>Simulation on whole rosters; its law on small ones is in <see cref="ExactLawTests"/>.</summary>
public sealed class ExactSimulationTests
{
    private static readonly DrawPlan Untoc2020 = DrawPlan.Compile(ReferenceData.Untoc2020, Mechanism.Untoc).Plan;

    [Property(MaxTest = 60)]
    public Property Every_drawing_is_valid() => Prop.ForAll(UntocRosters.Comfortable.ToArbitrary(), roster =>
    {
        var simulation = new ExactSimulation(DrawPlan.Compile(roster, Mechanism.Untoc).Plan, 11);
        return Enumerable.Range(0, 20).All(_ => simulation.TryDraw() && IsValid(roster, simulation));
    });

    [Fact]
    [Trait("Category", "Long")]
    public void Every_drawing_of_the_2020_roster_is_valid()
    {
        var simulation = new ExactSimulation(Untoc2020, 5);
        Assert.True(simulation.UsesLanes);
        for (int i = 0; i < 500; i++)
            Assert.True(simulation.TryDraw() && IsValid(ReferenceData.Untoc2020, simulation));
    }

    [Fact]
    public void The_same_number_gives_the_same_draws()
    {
        var simulation = new ExactSimulation(Untoc2020, 7);
        var first = Results(simulation, 50);
        Assert.Equal(first, Results(new ExactSimulation(Untoc2020, 7), 50));
        simulation.Restart(7);
        Assert.Equal(first, Results(simulation, 50));
        Assert.NotEqual(first, Results(new ExactSimulation(Untoc2020, 8), 50));
    }

    [Fact]
    public void Drawing_allocates_nothing()
    {
        var simulation = new ExactSimulation(Untoc2020, 1);

        // The runtime itself may allocate while it replaces code by faster code.
        for (int i = 0; i < 1000; i++)
            simulation.TryDraw();
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 1000; i++)
            simulation.TryDraw();
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    /// <summary>About eight voids a draw: none at all is rare.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void It_gives_up_after_the_stated_number_of_voids(bool useLanes)
    {
        var never = new ExactSimulation(Untoc2020, 1, voidLimit: 0, useLanes);
        int stood = 0;
        for (int i = 0; i < 1000; i++)
        {
            bool stands = never.TryDraw();
            Assert.Equal(stands, never.Voids == 0);
            stood += stands ? 1 : 0;
        }

        Assert.InRange(stood, 0, 50);
    }

    /// <summary>At full size, with thousands of additional lots: how often each seat needs an additional State, and how often it
    /// gets a State of the first half of its pot, as the procedure in the order of algorithm v1 has it. 756 comparisons of
    /// 20,000 draws each way; equal laws would fail at |z| above 6 in one seed of a million.</summary>
    [Fact]
    [Trait("Category", "Long")]
    public void It_agrees_with_the_exact_procedure_on_the_2020_roster()
    {
        const int draws = 20_000;
        var simulation = new ExactSimulation(Untoc2020, 2022);
        var procedure = new ExactProcedure(Untoc2020);
        var lots = new SimulationStream(2021);
        var one = Count(draws, simulation.TryDraw, seat => simulation[seat]);
        var other = Count(draws, () => procedure.TryDraw(ref lots), seat => procedure.Drawn[seat]);
        for (int i = 0; i < one.Length; i++)
        {
            double mean = (one[i] + other[i]) / 2.0;
            double spread = Math.Sqrt(Math.Max(2 * mean * (1 - (mean / draws)), 1));
            Assert.InRange((one[i] - other[i]) / spread, -6, 6);
        }
    }

    private static int[] Count(int draws, Func<bool> draw, Func<int, SeatLots> drawn)
    {
        int seats = Untoc2020.SeatCount;
        int[] middles = [.. Enumerable.Range(0, seats).Select(seat => Untoc2020.Pot(seat)[Untoc2020.Pot(seat).Length / 2])];
        int[] counts = new int[2 * seats];
        for (int i = 0; i < draws; i++)
        {
            Assert.True(draw());
            for (int seat = 0; seat < seats; seat++)
            {
                counts[2 * seat] += drawn(seat).Additional >= 0 ? 1 : 0;
                counts[(2 * seat) + 1] += drawn(seat).Principal < middles[seat] ? 1 : 0;
            }
        }

        return counts;
    }

    private static string Results(ExactSimulation simulation, int draws) => string.Join(' ', Enumerable.Range(0, draws).Select(_ =>
    {
        simulation.TryDraw();
        var drawn = new SeatLots[Untoc2020.SeatCount];
        simulation.CopyTo(drawn);
        return string.Join(',', drawn) + simulation.Lots + simulation.Voids;
    }));

    /// <summary>All that the rules ask of reviewing States; the groups are drawn elsewhere.</summary>
    private static bool IsValid(Roster roster, ExactSimulation simulation)
    {
        string Code(int state) => roster.States[state].Code;
        FilledSeat Seat(int seat, string id) => new(id, Code(simulation[seat].Principal), simulation[seat].Additional < 0 ? null : Code(simulation[seat].Additional));
        var drawing = new Drawing(1, roster.States.Select((state, i) =>
            new Review(state.Code, 1, [Seat(2 * i, "same-region"), Seat((2 * i) + 1, "other-region")])));
        return DrawInvariants.Broken(roster, Mechanism.Untoc, drawing).Count == 0;
    }
}
