using System.Collections.Immutable;
using LotDrawing.Procedures;
using LotDrawing.Procedures.Loads;
using LotDrawing.Rules;
using LotDrawing.TestKit;
using LotDrawing.TestKit.Plans;
using LotDrawing.Tests.Draws.Chain;

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

    /// <summary>On every class of seats. Those of the other or any region: by the region of the State under review, which region serves.
    /// Those of the own region, which says nothing of regions: by region, how many States serve in none, one, two or three of them.
    /// Then what swaps move slowest: the second moments of the loads, of both seats together and of each.</summary>
    [Theory]
    [InlineData(SeatSide.OtherRegion)]
    [InlineData(SeatSide.AnyRegion)]
    public void The_chain_comes_to_the_same_on_every_class_of_seats_and_in_the_second_moments_of_the_loads(SeatSide free) => AssertSame(free, 200);

    [Theory]
    [InlineData(SeatSide.OtherRegion)]
    [InlineData(SeatSide.AnyRegion)]
    [Trait("Category", "Long")]
    public void In_many_draws_the_chain_comes_to_the_same(SeatSide free) => AssertSame(free, 1_000);

    private static void AssertSame(SeatSide free, int draws)
    {
        DrawPlan plan = LoadsPlans.Of2020([SeatSide.SameRegion, free], new LoadBounds(1, 3));
        var exact = new LoadsProcedure(LoadsTables.Count(plan));
        var chain = new ChainProcedure(plan);
        var lots = new SimulationStream(8);
        var byExact = new Classes();
        var byChain = new Classes();
        for (int draw = 0; draw < draws; draw++)
        {
            Assert.Equal(DrawEnd.Drawn, exact.Draw(ref lots));
            Assert.Equal(DrawEnd.Drawn, chain.Draw(ref lots));
            byExact.Add(exact.Drawn);
            byChain.Add(chain.Drawn);
        }

        byExact.IsAs(byChain);
    }

    /// <summary>The test before can fail: from a drawing of unequal loads, one sweep is not enough to forget it.</summary>
    [Fact]
    public void A_chain_cut_short_is_not_the_same()
    {
        var exact = new LoadsProcedure(LoadsTables.Count(Plan));
        var lots = new SimulationStream(8);
        var byExact = new Classes();
        var byChain = new Classes();
        int most = 0;
        ImmutableArray<SeatLots> unequal = [];
        for (int draw = 0; draw < 1_500; draw++)
        {
            Assert.Equal(DrawEnd.Drawn, exact.Draw(ref lots));
            byExact.Add(exact.Drawn);
            int moment = Loads(exact.Drawn).Sum(load => load * load);
            if (moment > most)
                (most, unequal) = (moment, [.. exact.Drawn]);
        }

        var chain = new ChainProcedure(Plan, new ChainProcedure.Options { StartLimit = 0, Sweeps = 1 }, new FixedStart(unequal));
        for (int draw = 0; draw < 500; draw++)
        {
            Assert.Equal(DrawEnd.Drawn, chain.Draw(ref lots));
            byChain.Add(chain.Drawn);
        }

        Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => byExact.IsAs(byChain));
    }

    /// <summary>Figures of drawings, each with its own error.</summary>
    private sealed class Classes
    {
        private readonly Dictionary<string, Mean> means = [];

        internal void Add(ReadOnlySpan<SeatLots> drawn)
        {
            int width = Regions.Length;
            int[] served = new int[width * width];
            int[] own = new int[RegionOf.Length];
            int[] free = new int[RegionOf.Length];
            for (int state = 0; state < RegionOf.Length; state++)
            {
                own[drawn[2 * state].Principal]++;
                free[drawn[(2 * state) + 1].Principal]++;
                served[(RegionOf[state] * width) + RegionOf[drawn[(2 * state) + 1].Principal]]++;
            }

            for (int cell = 0; cell < served.Length; cell++)
                Of($"{Regions[cell / width]} by {Regions[cell % width]}").Add(served[cell]);
            for (int region = 0; region < width; region++)
            {
                for (int load = 0; load <= 3; load++)
                    Of($"own seats of {Regions[region]}, {load} each").Add(own.Where((times, state) => RegionOf[state] == region && times == load).Count());
            }

            Of("second moment").Add(own.Zip(free).Sum(pair => (pair.First + pair.Second) * (pair.First + pair.Second)));
            Of("second moment of own seats").Add(own.Sum(times => times * times));
            Of("second moment of free seats").Add(free.Sum(times => times * times));
        }

        internal void IsAs(Classes other) => Assert.All(means, figure =>
        {
            Mean there = other.means[figure.Key];
            Assert.InRange(Math.Abs(figure.Value.Value - there.Value), 0, (Z * Math.Sqrt(figure.Value.Variance + there.Variance)) + 1e-9);
        });

        private Mean Of(string figure)
        {
            if (!means.TryGetValue(figure, out Mean? mean))
                means.Add(figure, mean = new Mean());
            return mean;
        }
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
