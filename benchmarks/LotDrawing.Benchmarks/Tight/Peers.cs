using System.Diagnostics;
using System.Globalization;
using LotDrawing.Benchmarks.Rosters;
using LotDrawing.Procedures;
using LotDrawing.Rules;

namespace LotDrawing.Benchmarks.Tight;

/// <summary>One UNTOC drawing of 189 States: exact, and by solvers with random seeds on the same rules. By the clock and not by
/// BenchmarkDotNet, as a solver takes seconds where the exact draw takes microseconds.</summary>
public static class Peers
{
    private const int ExactDraws = 20_000;
    private const int SolverDraws = 3;

    /// <summary>Measures, and writes a table.</summary>
    public static void Run(TextWriter table)
    {
        DrawPlan plan = DrawPlan.Compile(MeasuredRosters.Untoc2020, Mechanism.Untoc).Plan;
        var procedure = new ExactProcedure(plan);
        var lots = new SimulationStream(1);
        Fastest(1, _ => procedure.TryDraw(ref lots), ExactDraws); // compiled and warm
        double exact = Fastest(SolverDraws, _ => procedure.TryDraw(ref lots), ExactDraws);
        table.WriteLine("| one drawing of 189 States | fastest of 3 | against the exact draw |");
        table.WriteLine("|---|---:|---:|");
        Line("exact procedure (mean of 20,000 draws)", exact);

        var sampler = new CpSatSampler(plan);
        Line("CP-SAT, random seed, randomised search, one worker", Fastest(SolverDraws, sampler.TryDraw, 1));
        if (!Clingo.IsInstalled)
        {
            table.WriteLine("| clingo | not installed | |");
            return;
        }

        string program = Clingo.Write(plan);
        Line("clingo as a process, random seed and signs", Fastest(SolverDraws, seed => Clingo.TryDraw(program, seed), 1));
        File.Delete(program);

        void Line(string what, double seconds) => table.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {what} | {(seconds < 0 ? "no drawing found" : seconds < 0.001 ? $"{seconds * 1e6:0.0} µs" : $"{seconds:0.00} s")} | {(seconds < 0 ? "" : $"{seconds / exact:N0} ×")} |"));
    }

    /// <summary>Seconds a draw, of the fastest of some runs; −1 when one gave no drawing.</summary>
    private static double Fastest(int runs, Func<int, bool> draw, int draws)
    {
        double fastest = double.MaxValue;
        for (int run = 1; run <= runs; run++)
        {
            var clock = Stopwatch.StartNew();
            for (int i = 0; i < draws; i++)
            {
                if (!draw(run))
                    return -1;
            }

            fastest = Math.Min(fastest, clock.Elapsed.TotalSeconds / draws);
        }

        return fastest;
    }
}
