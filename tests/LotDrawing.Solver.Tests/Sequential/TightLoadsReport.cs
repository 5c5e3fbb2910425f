using System.Diagnostics;
using System.Globalization;
using System.Text;
using LotDrawing.TestKit;

namespace LotDrawing.Solver.Tests.Sequential;

/// <summary>What the draws of <see cref="TightLoadsTests"/> took.</summary>
internal sealed class TightLoadsReport
{
    private readonly StringBuilder rows = new();
    private readonly List<double> milliseconds = [];
    private string name = "";
    private long questions;
    private long leftOut;
    private int asking;
    private int asked;

    /// <summary>The CPU time, in user code, of this process so far.</summary>
    internal static TimeSpan Spent
    {
        get
        {
            using var process = Process.GetCurrentProcess();
            return process.UserProcessorTime;
        }
    }

    /// <summary>The draws that follow are by these rules.</summary>
    internal void Begin(string rules)
    {
        if (milliseconds.Count > 0)
            rows.Append(Row());
        milliseconds.Clear();
        (name, questions, leftOut, asking, asked) = (rules, 0, 0, 0, 0);
    }

    internal void Add(SequentialAccount draw, TimeSpan took)
    {
        milliseconds.Add(took.TotalMilliseconds);
        questions += draw.Questions;
        leftOut += draw.Steps.Sum(step => (step.Principal?.LeftOut.Length ?? 0) + (step.Additional?.LeftOut.Length ?? 0));
        asking += draw.BySolver > 0 ? 1 : 0;
        asked += draw.BySolver;
    }

    internal string Text() => string.Create(CultureInfo.InvariantCulture, $"""
        # The sequential procedure under tight loads

        189 States, the roster of 2020, loads of 2 to 3 where nothing else is said. Every draw came to its end, and every drawing keeps the rules as a test reads them. The times are processor time of one draw in user code, in milliseconds;
        the first draws compile the program too. By the rules of UNCAC each State serves twice, by those of UPR three times: there is nothing to spare.

        | rules | draws | least | median | mean | 99 of 100 | most | questions a draw | left out a draw | draws that asked the solver | questions to it |
        |---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|
        {rows}{Row()}
        {Campaign.Machine}; load average {Campaign.LoadAverage} at its end.

        ```sh
        LOTDRAWING_CAMPAIGN=1000 LOTS_RESULTS=$PWD/benchmarks/results dotnet test -c Release -s tests/long.runsettings tests/LotDrawing.Solver.Tests --filter FullyQualifiedName~TightLoadsTests
        ```

        """).ReplaceLineEndings("\n");

    private string Row()
    {
        double[] ascending = [.. milliseconds.Order()];
        int draws = ascending.Length;
        return string.Create(CultureInfo.InvariantCulture, $"| {name} | {draws:N0} | {ascending[0]:0} | {ascending[draws / 2]:0} | {ascending.Average():0.0} | {ascending[(int)(0.99 * (draws - 1))]:0} | {ascending[^1]:0} | {(double)questions / draws:N0} | {(double)leftOut / draws:N0} | {asking} | {asked} |\n");
    }
}
