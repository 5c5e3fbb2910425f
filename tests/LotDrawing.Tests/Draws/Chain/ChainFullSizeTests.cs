using System.Collections.Immutable;
using LotDrawing.Procedures;
using LotDrawing.Rules;
using LotDrawing.TestKit;

namespace LotDrawing.Tests.Draws.Chain;

/// <summary>189 States, one to three reviews each: far more drawings than can be counted, so starts and States are compared
/// with one another. Seeds are fixed; each test fails a right chain for one seed in a million.</summary>
public sealed class ChainFullSizeTests
{
    private const int Draws = 300;
    private const int FewDraws = 100;
    private static readonly DrawPlan Plan = DrawPlan.Compile(ReferenceData.Untoc2020, Mechanism.Untoc with { Load = new LoadBounds(1, 3) }).Plan;

    [Fact]
    public void States_alike_have_equal_chances_and_loads_always_hold()
    {
        var procedure = new ChainProcedure(Plan);
        var lots = new SimulationStream(8);
        double[] sums = new double[Plan.States.Length];
        double[] squares = new double[Plan.States.Length];
        for (int draw = 0; draw < FewDraws; draw++)
        {
            Assert.Equal(DrawEnd.Drawn, procedure.Draw(ref lots));
            int[] loads = Loads(procedure.Drawn);
            Assert.All(loads, load => Assert.InRange(load, 1, 3));
            for (int state = 0; state < loads.Length; state++)
            {
                sums[state] += loads[state];
                squares[state] += loads[state] * loads[state];
            }
        }

        foreach (var kind in ReferenceData.Untoc2020.States.Select((state, i) => (state, i))
            .GroupBy(pair => $"{pair.state.RegionalGroup} {string.Join(' ', pair.state.Instruments)}", pair => pair.i)
            .Where(kind => kind.Count() > 1))
        {
            // Loads of States of one kind have one law: their means differ by chance alone.
            double mean = kind.Average(state => sums[state] / FewDraws);
            double variance = kind.Average(state => (squares[state] / FewDraws) - (sums[state] / FewDraws * (sums[state] / FewDraws)));
            double statistic = kind.Sum(state => Math.Pow((sums[state] / FewDraws) - mean, 2)) * FewDraws / variance;
            Assert.InRange(statistic, 0, GoodnessOfFit.Critical(kind.Count() - 1));
        }
    }

    [Fact]
    [Trait("Category", "Long")]
    public void Starts_as_far_apart_as_can_be_come_to_the_same()
    {
        // One start where the lowest numbers serve most, one where the highest do.
        var low = Marginals(Leaning(towardsLow: true), seed: 21);
        var high = Marginals(Leaning(towardsLow: false), seed: 22);

        double statistic = 0;
        int freedom = 0;
        foreach (var (key, a) in low)
        {
            int b = high.GetValueOrDefault(key);
            statistic += (double)(a - b) * (a - b) / (a + b);
            freedom++;
        }

        // Counts of seats within a draw hinder one another under load bounds, so this is not above chi-square.
        Assert.InRange(statistic, 0, GoodnessOfFit.Critical(freedom));
    }

    [Fact]
    public void Far_apart_starts_stay_apart_when_the_chain_is_cut_short()
    {
        // The test before can fail: after one sweep the start still shows.
        var low = Marginals(Leaning(towardsLow: true), seed: 21, sweeps: 1);
        var high = Marginals(Leaning(towardsLow: false), seed: 22, sweeps: 1);
        double statistic = low.Sum(pair => Math.Pow(pair.Value - high.GetValueOrDefault(pair.Key), 2) / (pair.Value + high.GetValueOrDefault(pair.Key)));
        Assert.True(statistic > 2 * GoodnessOfFit.Critical(low.Count));
    }

    /// <summary>How often a State of each hundredth of the roster was drawn into each region's seats of each kind.</summary>
    private static Dictionary<(string Region, int Kind, int State), int> Marginals(ImmutableArray<SeatLots> start, ulong seed, int? sweeps = null)
    {
        var procedure = new ChainProcedure(Plan, new ChainProcedure.Options { StartLimit = 0, Sweeps = sweeps ?? new ChainProcedure(Plan).Length.Sweeps }, new FixedStart(start));
        var lots = new SimulationStream(seed);
        var counts = new Dictionary<(string, int, int), int>();
        for (int draw = 0; draw < Draws; draw++)
        {
            Assert.Equal(DrawEnd.Drawn, procedure.Draw(ref lots));
            Assert.Equal(DrawAccount.ChainStart.Solver, procedure.Figures.Start);
            for (int seat = 0; seat < Plan.SeatCount; seat++)
            {
                var key = (ReferenceData.Untoc2020.States[Plan.OwnerOf(seat)].RegionalGroup, seat % 2, procedure.Drawn[seat].Principal);
                counts[key] = counts.GetValueOrDefault(key) + 1;
            }
        }

        return counts;
    }

    /// <summary>A valid drawing in which low (or high) numbers serve as often as changes of one seat allow.</summary>
    private static ImmutableArray<SeatLots> Leaning(bool towardsLow)
    {
        var procedure = new ChainProcedure(Plan, new ChainProcedure.Options { Sweeps = 1 });
        var lots = new SimulationStream(1);
        Assert.Equal(DrawEnd.Drawn, procedure.Draw(ref lots));
        SeatLots[] held = procedure.Drawn.ToArray();
        for (int seat = 0; seat < held.Length; seat++)
        {
            var pot = Plan.Pot(seat);
            foreach (int state in towardsLow ? pot.AsEnumerable() : pot.Reverse())
            {
                SeatLots before = held[seat];
                held[seat] = new SeatLots(state, -1);
                if (Plan.AdditionalPot(seat, state).IsEmpty && IsValid(held))
                    break;
                held[seat] = before;
            }
        }

        return [.. held];
    }

    private static bool IsValid(SeatLots[] held)
    {
        int[] loads = Loads(held);
        if (loads.Any(load => load is < 1 or > 3))
            return false;
        for (int seat = 0; seat < held.Length; seat++)
        {
            // Sides do not overlap: a mutual review can only be between seats of one kind.
            foreach (int state in new[] { held[seat].Principal, held[seat].Additional }.Where(state => state >= 0))
            {
                if (held[(2 * state) + (seat % 2)].Contains(Plan.OwnerOf(seat)))
                    return false;
            }
        }

        return true;
    }

    private static int[] Loads(ReadOnlySpan<SeatLots> drawn)
    {
        int[] loads = new int[Plan.States.Length];
        foreach (SeatLots seat in drawn)
        {
            loads[seat.Principal]++;
            if (seat.Additional >= 0)
                loads[seat.Additional]++;
        }

        return loads;
    }
}
