using LotDrawing.Rules;

namespace LotDrawing.Procedures;

/// <summary>Measures how fast a plan's chain forgets, on two chains from independent starts.</summary>
/// <remarks>
/// docs/chain.md, section 4. The pilot draws from streams of its own, so the length is a figure of the plan: no draw's lots
/// decide how long the draw runs. Two independent chains agree in a seat as often as two draws of the law; a seat is forgotten
/// when a chain hardly agrees with itself more often than with the other. The slowest seat counts, not the average one.
/// </remarks>
internal sealed class ChainPilot
{
    private const int FewestSweeps = 64;
    private const int FewestSeatSweeps = 1 << 14;
    private const int MostSeatSweeps = 1 << 23;

    /// <summary>How many lags the pilot watches at least: a shorter one sees too few independent drawings to tell the lag.</summary>
    private const int LagsWatched = 50;

    private readonly DrawPlan plan;
    private readonly List<int[]>[] watched = [[], []];

    private ChainPilot(DrawPlan plan) => this.plan = plan;

    /// <summary>The length for this plan; and whether the pilot chains found a valid drawing to start from, or why not.</summary>
    internal static (ChainLength Length, DrawEnd Start) Measure(DrawPlan plan, int startLimit, ICompletability? solver) =>
        Measure(plan, startLimit, solver, [LotStream.Open("1", LotLabel.ChainPilot), LotStream.Open("2", LotLabel.ChainPilot)]);

    /// <summary>The same on other streams, one a chain.</summary>
    internal static (ChainLength Length, DrawEnd Start) Measure(DrawPlan plan, int startLimit, ICompletability? solver, LotStream[] lots) =>
        new ChainPilot(plan).Measure(startLimit, solver, lots);

    private (ChainLength Length, DrawEnd Start) Measure(int startLimit, ICompletability? solver, LotStream[] lots)
    {
        int seats = plan.SeatCount;
        int most = Math.Max(FewestSweeps, MostSeatSweeps / seats);
        int sweeps = Math.Min(most, Math.Max(FewestSweeps, FewestSeatSweeps / seats));
        var chains = new[] { new ChainRun(plan), new ChainRun(plan) };
        for (int i = 0; i < chains.Length; i++)
        {
            DrawEnd start = chains[i].Begin(ref lots[i], startLimit, solver);
            if (start != DrawEnd.Drawn)
                return (ChainLength.Measured(false, 0, 0, 0, 0), start);
        }

        while (true)
        {
            for (int i = 0; i < chains.Length; i++)
            {
                while (watched[i].Count < sweeps)
                {
                    if (!chains[i].Advance(ref lots[i], 1))
                        return (Result(sweeps, null), DrawEnd.Drawn);
                    watched[i].Add([.. chains[i].Drawn.ToArray().Select(seat => seat.Principal)]);
                }
            }

            int? lag = Lag(sweeps / 4, sweeps);
            if (lag is not null || sweeps > most / 2)
                return (Result(sweeps, lag), DrawEnd.Drawn);
            sweeps *= 2;
        }
    }

    private ChainLength Result(int sweeps, int? lag)
    {
        var (stay, still) = Stays(sweeps / 4);
        return ChainLength.Measured(lag is not null, sweeps, lag ?? sweeps, stay, still);
    }

    /// <summary>The first of the lags 1, 2, 3, 4, 6, 8, 12 … by which every seat was seen to agree with its past at most a
    /// twentieth of the way from the agreement of two independent chains to certainty; null when there is none up to a fiftieth
    /// of what was watched.</summary>
    private int? Lag(int from, int to)
    {
        int seats = plan.SeatCount;
        long pairs = to - from;
        int[] apart = new int[seats];
        for (int t = from; t < to; t++)
            Agree(watched[0][t], watched[1][t], apart);

        bool[] forgotten = new bool[seats];
        int[] equal = new int[seats];
        for (int lag = 1; lag <= pairs / LagsWatched; lag = Next(lag))
        {
            Array.Clear(equal);
            foreach (var chain in watched)
            {
                for (int t = from; t + lag < to; t++)
                    Agree(chain[t], chain[t + lag], equal);
            }

            // 20 (equal/own − apart/pairs) ≤ 1 − apart/pairs, without division.
            long own = 2 * (pairs - lag);
            for (int seat = 0; seat < seats; seat++)
                forgotten[seat] |= 20 * ((equal[seat] * pairs) - (apart[seat] * own)) <= (pairs - apart[seat]) * own;
            if (!forgotten.AsSpan().Contains(false))
                return lag;
        }

        return null;
    }

    /// <summary>The powers of two, and halfway between them.</summary>
    private static int Next(int lag) => int.IsPow2(lag) ? Math.Max(lag + 1, lag / 2 * 3) : lag / 3 * 4;

    private static void Agree(int[] a, int[] b, int[] counts)
    {
        for (int seat = 0; seat < a.Length; seat++)
            counts[seat] += a[seat] == b[seat] ? 1 : 0;
    }

    private (int Slowest, int Still) Stays(int from)
    {
        int slowest = 1;
        int still = 0;
        for (int seat = 0; seat < plan.SeatCount; seat++)
        {
            int changes = 0;
            int sweeps = 0;
            foreach (var chain in watched)
            {
                for (int t = from + 1; t < chain.Count; t++, sweeps++)
                    changes += chain[t][seat] == chain[t - 1][seat] ? 0 : 1;
            }

            if (changes > 0)
                slowest = Math.Max(slowest, (sweeps + changes - 1) / changes);
            else if (plan.Tables.Seats[seat].PotCount > 1)
                still++;
        }

        return (slowest, still);
    }
}
