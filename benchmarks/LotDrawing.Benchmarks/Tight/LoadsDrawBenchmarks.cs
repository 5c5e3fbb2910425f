using BenchmarkDotNet.Attributes;
using LotDrawing.Benchmarks.Draws;
using LotDrawing.Benchmarks.Rosters;
using LotDrawing.Procedures;
using LotDrawing.Procedures.Loads;
using LotDrawing.Rules;

namespace LotDrawing.Benchmarks.Tight;

/// <summary>The loads procedure under bounds that bind, beside the chain and the floor: as many bounded integers from the same
/// stream as the drawing by the rules of UNCAC takes words.</summary>
public class LoadsDrawBenchmarks
{
    private LoadsProcedure uncac = null!;
    private LoadsProcedure ownAndOther = null!;
    private LoadsProcedure exactlyTwo = null!;
    private LoadsProcedure exactlyTwoOf189 = null!;
    private ChainProcedure chain = null!;
    private SimulationStream lots;
    private long words;

    [GlobalSetup]
    public void Prepare()
    {
        DrawPlan plan = LoadsPlan.Of(MeasuredRosters.Untoc2020, Mechanism.Uncac);
        uncac = new LoadsProcedure(LoadsTables.Count(plan));
        ownAndOther = new LoadsProcedure(LoadsTables.Count(LoadsPlan.Of(MeasuredRosters.Untoc2020, LoadsPlan.OwnAndOther)));
        exactlyTwo = new LoadsProcedure(LoadsTables.Count(LoadsPlan.Of(LoadsPlan.Americas(22), Mechanism.Mesicic)));
        exactlyTwoOf189 = new LoadsProcedure(
            LoadsTables.Count(LoadsPlan.Of(MeasuredRosters.Untoc2020, Mechanism.Uncac with { Load = new LoadBounds(2, 2) })),
            new LoadsProcedure.Options { ShufflesForcedCounts = true });
        chain = new ChainProcedure(plan);
        lots = new SimulationStream(1);
        const int Draws = 2_000;
        for (int draw = 0; draw < Draws; draw++)
        {
            uncac.Draw(ref lots);
            words += uncac.Words;
        }

        words /= Draws;
    }

    [Benchmark(Baseline = true, Description = "floor of UNCAC: its words")]
    public uint FloorOfUncac() => Floor.Take(words, ref lots);

    [Benchmark(Description = "UNCAC, 189 States, 1..3")]
    public DrawEnd UncacDraw() => uncac.Draw(ref lots);

    [Benchmark(Description = "own and other region, 189 States, 1..3")]
    public DrawEnd OwnAndOther() => ownAndOther.Draw(ref lots);

    [Benchmark(Description = "22 States, two from all, exactly two")]
    public DrawEnd ExactlyTwo() => exactlyTwo.Draw(ref lots);

    [Benchmark(Description = "UNCAC, 189 States, exactly two, forced counts shuffled")]
    public DrawEnd ExactlyTwoOf189() => exactlyTwoOf189.Draw(ref lots);

    [Benchmark(Description = "chain, UNCAC, of the length measured")]
    public DrawEnd Chain() => chain.Draw(ref lots);
}

/// <summary>Drawing and counting the tables as the roster grows, by the rules of UNCAC.</summary>
public class LoadsGrowthBenchmarks
{
    private DrawPlan plan = null!;
    private LoadsProcedure procedure = null!;
    private SimulationStream lots;

    [Params(20, 189, 333, 1000)]
    public int States { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        plan = LoadsPlan.Of(MeasuredRosters.Of(States), Mechanism.Uncac);
        procedure = new LoadsProcedure(LoadsTables.Count(plan));
        lots = new SimulationStream(1);
    }

    [Benchmark(Description = "draw")]
    public DrawEnd Draw() => procedure.Draw(ref lots);

    [Benchmark(Description = "tables")]
    public LoadsTables Tables() => LoadsTables.Count(plan);
}

/// <summary>Plans for the loads procedure.</summary>
internal static class LoadsPlan
{
    internal static Mechanism OwnAndOther { get; } = Mechanism.Uncac with { Seats = Mechanism.Untoc.Seats, Preferences = [] };

    internal static DrawPlan Of(Roster roster, Mechanism mechanism) =>
        DrawPlan.Compile(new Roster(roster.States.Select(state => state.WithInstruments(mechanism.Instruments))), mechanism).Plan;

    internal static Roster Americas(int states) =>
        new(Enumerable.Range(0, states).Select(i => new StateParty($"S{i:00}", "", "americas", Mechanism.Mesicic.Instruments)));
}
