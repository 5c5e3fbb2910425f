using System.Globalization;
using LotDrawing.Benchmarks.Rosters;
using LotDrawing.Procedures;
using LotDrawing.Procedures.Loads;
using LotDrawing.Rules;
using LotDrawing.TestKit;
using LotDrawing.TestKit.Plans;

namespace LotDrawing.Benchmarks.Tight;

/// <summary>The exact procedures beside solvers with random seeds on the same rules: the time to one valid drawing, and how far from the
/// law the solvers are. By processor time and not by BenchmarkDotNet, as a solver takes seconds where the exact draw takes
/// microseconds, and other work on the machine would count in seconds of the clock.</summary>
public static class Peers
{
    private const int SolverDraws = 3;
    private const int SkewDraws = 1_000;
    private const int SmallSkewDraws = 400; // of processes that take tenths of a second each

    /// <summary>A drawing that takes longer is measured once.</summary>
    private const double Long = 5;

    private static readonly IPeer[] All = [new Clingo(), new CpSatSampler.Peer(), new Z3(), new MiniZinc()];

    /// <summary>By the rules of UNTOC, without load bounds, at all sizes; and the figure of it.</summary>
    public static void Run(TextWriter table)
    {
        table.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Processor time ({Campaign.Processor}), grounding and translation included; least of {SolverDraws}, of one where a drawing took more than {Long} s; that of clingo, Z3 and MiniZinc in steps of 10 ms. Each drawing passed the checks of `DrawInvariants`, which share nothing with the engine."));
        table.WriteLine();
        var times = new List<(string Name, List<(int States, double Seconds)> Points)> { ("exact procedure", []) };
        times.AddRange(All.Where(peer => peer.IsInstalled).Select(peer => (peer.Name, new List<(int, double)>())));
        table.WriteLine($"| time to one valid drawing, by the rules of UNTOC | {string.Join(" | ", PeerRosters.Sizes.Select(size => $"{size} States"))} |");
        table.WriteLine($"|---|{string.Concat(PeerRosters.Sizes.Select(_ => "---:|"))}");
        table.WriteLine($"| exact procedure | {string.Join(" | ", PeerRosters.Sizes.Select(size => Shown(Kept(times[0].Points, size, Exact(size)))))} |");
        foreach (IPeer peer in All)
        {
            if (!peer.IsInstalled)
            {
                table.WriteLine($"| {peer.Name} | not installed{string.Concat(PeerRosters.Sizes.Skip(1).Select(_ => " |"))} |");
                continue;
            }

            var points = times.Find(one => one.Name == peer.Name).Points;
            bool failed = false;
            var cells = PeerRosters.Sizes.Select(size =>
            {
                double seconds = failed ? double.MaxValue : TimeOf(peer, size);
                failed |= seconds == double.MaxValue;
                return Shown(Kept(points, size, seconds));
            }).ToList();
            table.WriteLine($"| {peer.Name} | {string.Join(" | ", cells)} |");
        }

        table.WriteLine();
        table.WriteLine($"After a size at which no drawing came within {PeerProcess.MostSeconds} s a solver was not run at larger ones.");
        table.WriteLine();
        File.WriteAllText(ResultsTable.InRepository("docs", "pictures", "peers.svg"), GrowthFigure.Of(times));
        Skew8(table);
    }

    /// <summary>By the rules of UNCAC, with 1 to 3 reviews a State.</summary>
    public static void RunUnderLoads(TextWriter table)
    {
        DrawPlan plan = LoadsPlan.Of(MeasuredRosters.Untoc2020, Mechanism.Uncac);
        var loads = new LoadsProcedure(LoadsTables.Count(plan));
        var lots = new SimulationStream(1);
        Time(table, "one drawing of 189 States by the rules of UNCAC, 1 to 3 reviews each", "loads procedure", plan, 500, () => loads.Draw(ref lots) == DrawEnd.Drawn);
        Skew(table);
    }

    private static double Exact(int states)
    {
        const int Draws = 20_000;
        var exact = new ExactProcedure(DrawPlan.Compile(PeerRosters.Of(states), Mechanism.Untoc).Plan);
        var lots = new SimulationStream(1);
        Processor(() => exact.TryDraw(ref lots), Draws); // compiled and warm
        return Fastest(_ => Processor(() => exact.TryDraw(ref lots), Draws)) / Draws;
    }

    /// <summary>The least time to a drawing, each checked; the greatest number where none came.</summary>
    private static double TimeOf(IPeer peer, int states)
    {
        Roster roster = PeerRosters.Of(states);
        DrawPlan plan = DrawPlan.Compile(roster, Mechanism.Untoc).Plan;
        using IPeerModel model = peer.Model(plan);
        double least = double.MaxValue;
        for (int seed = 1; seed <= SolverDraws && (seed == 1 || least < Long); seed++)
        {
            var (drawn, seconds) = model.Draw(seed);
            if (drawn is null)
                return double.MaxValue;
            Check(peer, roster, plan, drawn);
            least = Math.Min(least, seconds);
        }

        return least;
    }

    private static void Check(IPeer peer, Roster roster, DrawPlan plan, SeatLots[] drawn)
    {
        if (DrawInvariants.Broken(roster, Mechanism.Untoc, PlanDrawing.Of(plan, Mechanism.Untoc, drawn)) is { Count: > 0 } broken)
            throw new InvalidOperationException($"{peer.Name}, {roster.Count} States: {string.Join(", ", broken)}");
    }

    private static double Kept(List<(int States, double Seconds)> points, int states, double seconds)
    {
        points.Add((states, seconds));
        return seconds;
    }

    /// <summary>Eight States, all party to everything.</summary>
    private static void Skew8(TextWriter table)
    {
        Roster roster = PeerRosters.AllParties(8);
        DrawPlan plan = DrawPlan.Compile(roster, Mechanism.Untoc).Plan;
        table.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {SmallSkewDraws:N0} drawings of 8 States in two regional groups, all party to everything | total variation from the law of the same-region seats of one group ({new PeerSkew(roster, plan).Valid} valid fillings, enumerated); of whole drawings it is at least that |"));
        table.WriteLine("|---|---:|");
        var exact = new ExactProcedure(plan);
        var lots = new SimulationStream(1);
        Line("exact procedure: the noise of so many drawings", _ =>
        {
            exact.TryDraw(ref lots);
            return exact.Drawn.ToArray();
        });
        foreach (IPeer peer in All.Where(peer => peer.IsInstalled))
        {
            using IPeerModel model = peer.Model(plan);
            Line(peer.Name, seed =>
            {
                SeatLots[] drawn = model.Draw(seed).Drawn!;
                Check(peer, roster, plan, drawn);
                return drawn;
            });
        }

        void Line(string who, Func<int, SeatLots[]> draw)
        {
            var skew = new PeerSkew(roster, plan);
            for (int seed = 1; seed <= SmallSkewDraws; seed++)
                skew.Add(draw(seed));
            table.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {who} | {skew.Variation:0.00} |"));
        }
    }

    private static void Time(TextWriter table, string what, string procedure, DrawPlan plan, int draws, Func<bool> draw)
    {
        Fastest(_ => Processor(draw, draws)); // compiled and warm
        double exact = Fastest(_ => Processor(draw, draws)) / draws;
        table.WriteLine($"| {what} | processor time, least of {SolverDraws} | against the {procedure} |");
        table.WriteLine("|---|---:|---:|");
        Line($"{procedure} (mean of {draws.ToString("N0", CultureInfo.InvariantCulture)} draws)", exact);

        foreach (IPeer peer in (IPeer[])[new CpSatSampler.Peer(), new Clingo()])
        {
            if (!peer.IsInstalled)
            {
                table.WriteLine($"| {peer.Name} | not installed | |");
                continue;
            }

            using IPeerModel model = peer.Model(plan);
            Line(peer.Name, Fastest(seed => model.Draw(seed) is (not null, var seconds) ? seconds : double.MaxValue));
        }

        table.WriteLine();

        void Line(string who, double seconds) => table.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {who} | {Shown(seconds)} | {(seconds == double.MaxValue ? "" : $"{seconds / exact:N0} ×")} |"));
    }

    private static string Shown(double seconds)
    {
        FormattableString text = seconds switch
        {
            double.MaxValue => $"not within {PeerProcess.MostSeconds} s",
            < 0.001 => $"{seconds * 1e6:0.0} µs",
            < 0.1 => $"{seconds * 1e3:0.00} ms",
            _ => $"{seconds:0.00} s",
        };
        return text.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>Two regional groups of three States, 1 to 3 reviews each: few enough drawings to see each several times.</summary>
    private static void Skew(TextWriter table)
    {
        var roster = new Roster(Enumerable.Range(0, 6).Select(i => new StateParty($"S{i}", "", i < 3 ? "african" : "asia-pacific", ["UNCAC"])));
        DrawPlan plan = LoadsPlan.Of(roster, Mechanism.Uncac);
        const int Valid = 624; // by the full enumeration of LoadsLawTests
        table.WriteLine($"| {SkewDraws} drawings of six States by the rules of UNCAC, of {Valid} valid ones | total variation from the law | two drawings equal, against the law (sampling error 0.04) | drawings that never came | the likeliest, against its chance |");
        table.WriteLine("|---|---:|---:|---:|---:|");

        var loads = new LoadsProcedure(LoadsTables.Count(plan));
        var lots = new SimulationStream(1);
        Line("loads procedure: the noise of so many drawings", _ =>
        {
            loads.Draw(ref lots);
            return [.. loads.Drawn.ToArray().Select(seat => seat.Principal)];
        });
        foreach (IPeer peer in ((IPeer[])[new CpSatSampler.Peer(), new Clingo()]).Where(peer => peer.IsInstalled))
        {
            using IPeerModel model = peer.Model(plan);
            Line(peer.Name, seed => [.. model.Draw(seed).Drawn!.Select(lots => lots.Principal)]);
        }

        void Line(string who, Func<int, int[]?> draw)
        {
            var counts = new Dictionary<string, int>();
            for (int seed = 1; seed <= SkewDraws; seed++)
            {
                string drawn = string.Join(' ', draw(seed)!);
                counts[drawn] = counts.GetValueOrDefault(drawn) + 1;
            }

            double expected = (double)SkewDraws / Valid;
            double variation = (counts.Values.Sum(count => Math.Abs(count - expected)) + ((Valid - counts.Count) * expected)) / 2 / SkewDraws;
            double equal = counts.Values.Sum(count => (double)count * (count - 1)) * Valid / SkewDraws / (SkewDraws - 1);
            table.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {who} | {variation:0.00} | {equal:0.00} | {Valid - counts.Count} | {counts.Values.Max() / expected:0.0} × |"));
        }
    }

    /// <summary>The processor seconds of so many draws; the greatest number when one gave nothing.</summary>
    private static double Processor(Func<bool> draw, int draws)
    {
        TimeSpan before = Environment.CpuUsage.TotalTime;
        for (int i = 0; i < draws; i++)
        {
            if (!draw())
                return double.MaxValue;
        }

        return (Environment.CpuUsage.TotalTime - before).TotalSeconds;
    }

    private static double Fastest(Func<int, double> seconds) => Enumerable.Range(1, SolverDraws).Min(seconds);
}
