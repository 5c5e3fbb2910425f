using System.Globalization;
using LotDrawing.Benchmarks.Rosters;
using LotDrawing.Procedures;
using LotDrawing.Procedures.Loads;
using LotDrawing.Rules;

namespace LotDrawing.Benchmarks.Tight;

/// <summary>One drawing of 189 States: exact, and by solvers with random seeds on the same rules; and how far from the law the
/// solvers are. By processor time and not by BenchmarkDotNet, as a solver takes seconds where the exact draw takes microseconds, and
/// other work on the machine would count in seconds of the clock.</summary>
public static class Peers
{
    private const int SolverDraws = 3;
    private const int SkewDraws = 1_000;

    /// <summary>By the rules of UNTOC, without load bounds.</summary>
    public static void Run(TextWriter table)
    {
        DrawPlan plan = DrawPlan.Compile(MeasuredRosters.Untoc2020, Mechanism.Untoc).Plan;
        var exact = new ExactProcedure(plan);
        var lots = new SimulationStream(1);
        Time(table, "one drawing of 189 States by the rules of UNTOC", "exact procedure", plan, 20_000, () => exact.TryDraw(ref lots));
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

    private static void Time(TextWriter table, string what, string procedure, DrawPlan plan, int draws, Func<bool> draw)
    {
        Fastest(_ => Processor(draw, draws)); // compiled and warm
        double exact = Fastest(_ => Processor(draw, draws)) / draws;
        table.WriteLine($"| {what} | processor time, least of {SolverDraws} | against the {procedure} |");
        table.WriteLine("|---|---:|---:|");
        Line($"{procedure} (mean of {draws.ToString("N0", CultureInfo.InvariantCulture)} draws)", exact);

        var sampler = new CpSatSampler(plan);
        Line("CP-SAT, random seed, randomised search, one worker", Fastest(seed => Processor(() => sampler.Draw(seed) is not null, 1)));
        if (Clingo.IsInstalled)
        {
            string program = Clingo.Write(plan);
            Line("clingo as a process, random seed and signs", Fastest(seed => Clingo.Draw(program, seed, plan.SeatCount) is (not null, var seconds) ? seconds : double.MaxValue));
            File.Delete(program);
        }
        else
        {
            table.WriteLine("| clingo | not installed | |");
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
            double.MaxValue => $"no drawing found",
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
        Line("CP-SAT", new CpSatSampler(plan).Draw);
        if (Clingo.IsInstalled)
        {
            string program = Clingo.Write(plan);
            Line("clingo", seed => Clingo.Draw(program, seed, plan.SeatCount).Drawn);
            File.Delete(program);
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
