using System.Collections.Concurrent;
using System.Globalization;
using LotDrawing.TestKit;

namespace LotDrawing.Fairness.Tests.Rigged;

/// <summary>What tests of rigged draws found, as a file: written anew after each, where <c>LOTS_RESULTS</c> names a folder.</summary>
internal static class RiggedResults
{
    private static readonly ConcurrentDictionary<string, string> Rows = new(StringComparer.Ordinal);
    private static readonly Lock Door = new();

    internal static void Add(string rig, AuditResult result, IEnumerable<string> by)
    {
        if (Campaign.Folder is not { } folder)
            return;
        string tests = string.Join(", ", by.Select(name => result.Tests.Single(test => test.Name == name)).Select(test => Text($"`{test.Name}` {test.AdjustedPValue:0.0e+0}")));
        lock (Door)
        {
            string file = Path.Combine(folder, "RiggedDraws.md");
            foreach (string row in Rows.IsEmpty && File.Exists(file) ? File.ReadLines(file).Where(line => line.StartsWith("| ", StringComparison.Ordinal)).Skip(1) : [])
                Rows[row.Split('|')[1].Trim()] = row; // of the other kind of tests
            Rows[rig] = Text($"| {rig} | {result.Tally.Draws:N0} | {result.Reference?.Draws ?? 0:N0} | {tests} | {result.Tests.Count(test => !test.Passed)} |");
            File.WriteAllText(file, Table());
        }
    }

    private static string Table() => Text($"""
        # Rigged draws

        Each is called unfair, at the default level of one false alarm in a thousand audits, at the numbers of draws beside it: by the test that is for it, whose p-value,
        adjusted for the number of tests, is given.

        | rig | draws | reference draws | by | tests that failed |
        |---|---:|---:|---|---:|
        {string.Join('\n', Rows.OrderBy(row => row.Key, StringComparer.Ordinal).Select(row => row.Value))}

        {Campaign.Machine}.

        ```sh
        export LOTS_RESULTS=$PWD/benchmarks/results
        dotnet test -c Release tests/LotDrawing.Fairness.Tests --filter FullyQualifiedName~Rigged
        dotnet test -c Release tests/LotDrawing.Fairness.Tests -s tests/long.runsettings --filter FullyQualifiedName~Rigged
        ```

        """).ReplaceLineEndings("\n");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
