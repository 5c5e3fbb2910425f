using System.Runtime.Intrinsics;
using LotDrawing.Procedures;
using LotDrawing.Rules;
using LotDrawing.Simulation;
using LotDrawing.TestKit;
using Plain = LotDrawing.Simulation.InHalves<LotDrawing.Simulation.PlainHalf>;

namespace LotDrawing.Tests.Draws.Simulation;

/// <summary>One seed gives the same draws in every set of instructions. Each is run on any machine: what it lacks of a set is made of plain instructions, so that here
/// Arm's set is run for the order of its lanes, not for the instructions themselves.</summary>
public sealed class LaneSetTests
{
    private const int Draws = 100;

    private static readonly DrawPlan Untoc2020 = DrawPlan.Compile(ReferenceData.Untoc2020, Mechanism.Untoc).Plan;

    /// <summary>600 States in a region: their pots are too large for half a word.</summary>
    private static readonly DrawPlan Large = DrawPlan.Compile(
        new Roster(Enumerable.Range(0, 1203).Select(i => new StateParty($"S{i:0000}", "", i % 2 == 0 ? "african" : "asia-pacific", i % 3 == 0 ? ["UNTOC"] : ["UNTOC", "TIP"]))),
        Mechanism.Untoc).Plan;

    [Fact]
    public void The_2020_roster_gives_the_same_draws_in_every_set() => AllAreTheSame(Untoc2020);

    [Fact]
    public void So_do_pots_that_are_read()
    {
        Assert.Null(LaneTables.Of(Large)!.Narrow);
        AllAreTheSame(Large);
    }

    /// <summary>From a process without AVX2 as from one with it; the number is that of the first machine this was run on.</summary>
    [Fact]
    public void A_seed_gives_these_draws_on_any_machine()
    {
        var simulation = new ExactSimulation(Untoc2020, seed: 20201016);
        var drawn = new SeatLots[Untoc2020.SeatCount];
        ulong hash = 0;
        for (int i = 0; i < 300; i++)
        {
            Assert.True(simulation.TryDraw());
            simulation.CopyTo(drawn);
            foreach (SeatLots lots in drawn)
                hash = unchecked((hash * 1_000_003) + (ulong)((lots.Principal * 1000) + lots.Additional + 1));
        }

        Assert.Equal(12803690200836507408UL, hash);
    }

    [Fact]
    public void Every_step_is_the_plain_one()
    {
        StepsAreThePlainOnes<Avx2Set>();
        StepsAreThePlainOnes<Avx512Set>();
        StepsAreThePlainOnes<InHalves<ArmHalf>>();
    }

    private static void AllAreTheSame(DrawPlan plan)
    {
        var plain = Results<Plain>(plan);
        Assert.Equal(plain, Results<Avx2Set>(plan));
        Assert.Equal(plain, Results<Avx512Set>(plan));
        Assert.Equal(plain, Results<InHalves<ArmHalf>>(plan));
        Assert.Equal(plain, Results(new ExactSimulation(plan, 7)));
    }

    private static List<string> Results<TSet>(DrawPlan plan)
        where TSet : struct, ILaneSet => Results(new ExactSimulation(plan, 7, ExactProcedure.DefaultVoidLimit, LaneLoop.With<TSet>));

    private static List<string> Results(ExactSimulation simulation)
    {
        Assert.True(simulation.UsesLanes);
        var drawn = new SeatLots[Large.SeatCount];
        var results = new List<string>();
        for (int i = 0; i < Draws; i++)
        {
            Assert.True(simulation.TryDraw());
            simulation.CopyTo(drawn);
            results.Add($"{simulation.Lots} {simulation.Voids} {string.Join(',', drawn.Select(lots => (lots.Principal, lots.Additional)))}");
        }

        return results;
    }

    private static unsafe void StepsAreThePlainOnes<TSet>()
        where TSet : struct, ILaneSet
    {
        var lots = new SimulationStream(1);
        Vector256<uint> Words() => Vector256.Create(
            lots.NextWord(), lots.NextWord(), lots.NextWord(), lots.NextWord(), lots.NextWord(), lots.NextWord(), lots.NextWord(), lots.NextWord());
        var items = new Pinned<int>([.. Enumerable.Range(0, 256).Select(i => i * i)]);
        for (uint lanes = 0; lanes < 256; lanes++)
        {
            var (a, b) = (Words(), Words());
            Assert.Equal(Plain.MultiplyEven(a, b), TSet.MultiplyEven(a, b));
            Assert.Equal(Plain.MultiplyHigh(a.AsUInt16(), b.AsUInt16()), TSet.MultiplyHigh(a.AsUInt16(), b.AsUInt16()));
            Assert.Equal(Plain.Alternate(a, b), TSet.Alternate(a, b));
            Assert.Equal(Plain.Permute(a, (b & Vector256.Create(7u)).AsInt32()), TSet.Permute(a, (b & Vector256.Create(7u)).AsInt32()));
            Assert.Equal(Plain.Gather(items.First, (a & Vector256.Create(255u)).AsInt32()), TSet.Gather(items.First, (a & Vector256.Create(255u)).AsInt32()));
            uint[] chosen = [.. Enumerable.Range(0, 8).Where(lane => (lanes >> lane & 1) != 0).Select(lane => (uint)lane)];
            var mask = Vector256.Create([.. Enumerable.Range(0, 8).Select(lane => (lanes >> lane & 1) != 0 ? uint.MaxValue : 0u)]);
            Assert.Equal(chosen, Numbers(Plain.Chosen(mask, lanes)).Take(chosen.Length));
            Assert.Equal(chosen, Numbers(TSet.Chosen(mask, lanes)).Take(chosen.Length));
        }
    }

    private static IEnumerable<uint> Numbers(Vector256<int> vector) => Enumerable.Range(0, 8).Select(lane => (uint)vector[lane]);
}
