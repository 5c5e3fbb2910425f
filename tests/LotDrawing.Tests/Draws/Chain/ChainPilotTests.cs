using LotDrawing.Procedures;
using LotDrawing.Rules;
using LotDrawing.TestKit.Plans;

namespace LotDrawing.Tests.Draws.Chain;

/// <summary>A chain's length beside the reckoning of docs/chain.md, section 4, on the same chains: slow and plain.</summary>
public sealed class ChainPilotTests
{
    /// <summary>Rings of seats in which each participant is drawn once: two drawings each, and long ways between them.</summary>
    public static TheoryData<int, int> Rings => new() { { 3, 1 }, { 4, 1 }, { 5, 1 }, { 3, 2 }, { 6, 1 } };

    [Theory]
    [MemberData(nameof(Rings))]
    public void It_is_as_reckoned_where_a_chain_forgets_slowly(int length, int rings)
    {
        var seats = Enumerable.Range(0, rings).SelectMany(ring => Enumerable.Range(0, length).Select(seat => new Plan.Seat(
            $"s{ring}{seat}", [$"p{ring}{seat}", $"p{ring}{(seat + 1) % length}"])));
        AssertAsReckoned(DrawPlan.Compile(new Plan(seats.Append(new Plan.Seat("forced", ["q"])), new LoadBounds(1, 1))).Plan);
    }

    [Fact]
    public void A_seat_whose_other_State_is_needed_elsewhere_stands_still()
    {
        DrawPlan plan = DrawPlan.Compile(new Plan([new("a", ["x", "y"]), new("b", ["x"]), new("c", ["v", "w"])], new LoadBounds(0, 1))).Plan;

        Assert.Equal(1, ChainPilot.Measure(plan, 200, null).Length.StillSeats);
        Assert.True(AssertAsReckoned(plan));
    }

    [Fact]
    public void It_is_as_reckoned_of_generated_plans()
    {
        int measured = 0;
        foreach (var (_, plan) in SmallPlans.First(40))
        {
            if (plan.Load.Bind)
                measured += AssertAsReckoned(DrawPlan.Compile(plan).Plan) ? 1 : 0;
        }

        Assert.InRange(measured, 10, 35);
    }

    /// <summary>Of 64 sweeps 48 are looked at, of 128 twice as many: a fiftieth of those is one lag, and of these not one.</summary>
    [Fact]
    public void At_least_64_sweeps_are_watched_and_fifty_times_the_lag()
    {
        string[] pot = [.. Enumerable.Range(0, 400).Select(number => $"p{number:000}")];
        DrawPlan plan = DrawPlan.Compile(new Plan(Enumerable.Range(0, 300).Select(number => new Plan.Seat($"s{number:000}", [.. pot])))).Plan;

        var (length, _) = ChainPilot.Measure(plan, 10, null);

        Assert.Equal((true, 1, 128), (length.Mixes, length.Lag, length.PilotSweeps));
        Assert.True(AssertAsReckoned(plan));
    }

    private static bool AssertAsReckoned(DrawPlan plan)
    {
        LotStream[] pilots = [LotStream.Open("1", "chain-pilot"), LotStream.Open("2", "chain-pilot")];
        var (length, start) = ChainPilot.Measure(plan, 200, null, pilots);
        Assert.Equal((length, start), ChainPilot.Measure(plan, 200, null));
        ChainRun[] chains = [new ChainRun(plan), new ChainRun(plan)];
        LotStream[] lots = [LotStream.Open("1", "chain-pilot"), LotStream.Open("2", "chain-pilot")];
        foreach (int i in (int[])[0, 1])
        {
            if (chains[i].Begin(ref lots[i], 200, null) == DrawEnd.Drawn)
                continue;
            Assert.Equal(DrawEnd.GaveUp, start);
            Assert.Equal(new ChainLength(0, true, false, 0, 0, 0, 0), length);
            return false;
        }

        Assert.Equal(DrawEnd.Drawn, start);
        List<int[]>[] watched = [[], []];
        for (int sweeps = Math.Max(64, 16_384 / plan.SeatCount); ; sweeps *= 2)
        {
            Assert.InRange(sweeps, 0, 1 << 18);
            foreach (int i in (int[])[0, 1])
            {
                while (watched[i].Count < sweeps)
                {
                    Assert.True(chains[i].Advance(ref lots[i], 1));
                    watched[i].Add([.. chains[i].Drawn.ToArray().Select(seat => seat.Principal)]);
                }
            }

            List<int[]>[] late = [[.. watched[0].Skip(sweeps / 4)], [.. watched[1].Skip(sweeps / 4)]];
            if (Lag(plan.SeatCount, late) is not { } lag)
                continue;
            var (slowest, still) = Stays(plan, late);
            Assert.Equal(new ChainLength(Math.Max(10 * lag, 8 * slowest), true, true, sweeps, lag, slowest, still), length);
            Assert.Equal([lots[0].NextWord(), lots[1].NextWord()], [pilots[0].NextWord(), pilots[1].NextWord()]); // not a sweep more was watched
            return true;
        }
    }

    /// <summary>The first of 1, 2, 3, 4, 6, 8, 12 … by which each seat was forgotten, up to a fiftieth of what is looked at.</summary>
    private static int? Lag(int seats, List<int[]>[] late)
    {
        int pairs = late[0].Count;
        var open = Enumerable.Range(0, seats).ToHashSet();
        foreach (int lag in Enumerable.Range(0, 20).SelectMany(power => power == 0 ? [1] : new[] { 1 << power, 3 << (power - 1) }).Where(lag => lag <= pairs / 50))
        {
            open.RemoveWhere(seat =>
            {
                decimal apart = Enumerable.Range(0, pairs).Count(t => late[0][t][seat] == late[1][t][seat]) / (decimal)pairs;
                decimal own = late.Sum(chain => Enumerable.Range(0, pairs - lag).Count(t => chain[t][seat] == chain[t + lag][seat])) / (decimal)(2 * (pairs - lag));
                return own - apart <= (1 - apart) / 20;
            });
            if (open.Count == 0)
                return lag;
        }

        return null;
    }

    /// <summary>The mean number of sweeps between changes of the seat that changes least often, rounded up; and how many never do.</summary>
    private static (int Slowest, int Still) Stays(DrawPlan plan, List<int[]>[] late)
    {
        decimal slowest = 1;
        int still = 0;
        for (int seat = 0; seat < plan.SeatCount; seat++)
        {
            int changes = late.Sum(chain => chain.Zip(chain.Skip(1)).Count(pair => pair.First[seat] != pair.Second[seat]));
            if (changes > 0)
                slowest = Math.Max(slowest, Math.Ceiling(2m * (late[0].Count - 1) / changes));
            else
                still += plan.Pot(seat).Length > 1 ? 1 : 0;
        }

        return ((int)slowest, still);
    }
}
