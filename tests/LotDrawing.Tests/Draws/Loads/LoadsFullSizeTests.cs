using LotDrawing.Procedures;
using LotDrawing.Procedures.Loads;
using LotDrawing.Rules;
using LotDrawing.TestKit;
using LotDrawing.TestKit.Plans;

namespace LotDrawing.Tests.Draws.Loads;

/// <summary>189 States with one to three reviews each: figures of another exact method, and the chain beside. Seeds are fixed; each
/// comparison fails a right procedure for one seed in a million.</summary>
public sealed class LoadsFullSizeTests
{
    private const double Z = 4.753424; // the normal quantile of 1 − 10⁻⁶

    private static readonly DrawPlan Plan = LoadsPlans.Of2020([SeatSide.SameRegion, SeatSide.OtherRegion], new LoadBounds(1, 3));

    private static readonly string[] Regions = [.. ReferenceData.Untoc2020.States.Select(state => state.RegionalGroup).Distinct().Order(StringComparer.Ordinal)];

    private static readonly int[] RegionOf = [.. ReferenceData.Untoc2020.States.Select(state => Array.IndexOf(Regions, state.RegionalGroup))];

    /// <summary>By an independent program that draws by rejection in another way, with its own errors.</summary>
    [Fact]
    public void The_figures_are_those_of_another_exact_method()
    {
        var procedure = new LoadsProcedure(LoadsTables.Count(Plan));
        var lots = new SimulationStream(2020);
        var twice = new Mean();
        Mean[] toRegion = [.. Regions.Select(_ => new Mean())];
        for (int draw = 0; draw < 3_000; draw++)
        {
            Assert.Equal(DrawEnd.Drawn, procedure.Draw(ref lots));
            int[] loads = Loads(procedure.Drawn);
            Assert.All(loads, load => Assert.InRange(load, 1, 3));
            twice.Add(loads.Count(load => load == 2));
            int[] counts = new int[Regions.Length];
            for (int seat = 1; seat < Plan.SeatCount; seat += 2)
                counts[RegionOf[procedure.Drawn[seat].Principal]]++;
            for (int region = 0; region < counts.Length; region++)
                toRegion[region].Add(counts[region]);
        }

        twice.Is(72.04, within: 0.05);
        double[] expected = [49.00, 49.54, 24.61, 34.36, 31.49];
        for (int region = 0; region < expected.Length; region++)
            toRegion[region].Is(expected[region], within: 0.03);
    }

    /// <summary>Every class of seats (the region of the State under review, the seat) by the region that serves, and the second
    /// moment of the loads, which swaps move slowest.</summary>
    [Fact]
    public void The_chain_comes_to_the_same_on_every_class_of_seats_and_in_the_second_moment_of_the_loads()
    {
        const int Draws = 400;
        var exact = new LoadsProcedure(LoadsTables.Count(Plan));
        var chain = new ChainProcedure(Plan);
        var lots = new SimulationStream(8);
        int width = Regions.Length;
        long[] byExact = new long[width * width];
        long[] byChain = new long[width * width];
        var exactMoment = new Mean();
        var chainMoment = new Mean();
        for (int draw = 0; draw < Draws; draw++)
        {
            Assert.Equal(DrawEnd.Drawn, exact.Draw(ref lots));
            Assert.Equal(DrawEnd.Drawn, chain.Draw(ref lots));
            exactMoment.Add(Loads(exact.Drawn).Sum(load => load * load));
            chainMoment.Add(Loads(chain.Drawn).Sum(load => load * load));
            for (int seat = 1; seat < Plan.SeatCount; seat += 2)
            {
                byExact[(RegionOf[Plan.OwnerOf(seat)] * width) + RegionOf[exact.Drawn[seat].Principal]]++;
                byChain[(RegionOf[Plan.OwnerOf(seat)] * width) + RegionOf[chain.Drawn[seat].Principal]]++;
            }
        }

        // Counts of one draw hinder one another under load bounds, so this is not above chi-square.
        double statistic = byExact.Zip(byChain).Where(pair => pair.First + pair.Second > 0).Sum(pair => Math.Pow(pair.First - pair.Second, 2) / (pair.First + pair.Second));
        Assert.InRange(statistic, 0, GoodnessOfFit.Critical(width * (width - 2)));
        Assert.InRange(Math.Abs(exactMoment.Value - chainMoment.Value), 0, Z * Math.Sqrt(exactMoment.Variance + chainMoment.Variance));
    }

    private static int[] Loads(ReadOnlySpan<SeatLots> drawn)
    {
        int[] loads = new int[Plan.States.Length];
        foreach (SeatLots seat in drawn)
            loads[seat.Principal]++;
        return loads;
    }

    private sealed class Mean
    {
        private double sum;
        private double squares;
        private int count;

        internal double Value => sum / count;

        /// <summary>Of the mean.</summary>
        internal double Variance => ((squares / count) - (Value * Value)) / count;

        internal void Add(double value)
        {
            sum += value;
            squares += value * value;
            count++;
        }

        internal void Is(double expected, double within) => Assert.InRange(Value, expected - within - (Z * Math.Sqrt(Variance)), expected + within + (Z * Math.Sqrt(Variance)));
    }
}
