using System.Diagnostics;
using System.Globalization;
using LotDrawing.TestKit;
using LotDrawing.TestKit.Needs;

namespace LotDrawing.Tests.Verification;

/// <summary>Changed records, hashed anew, verified here and by the checker page's code: exit code and first entry with a finding
/// are the same. <c>tests/conformance/campaign/run.sh</c> runs as many as are wanted.</summary>
public sealed class CampaignTests
{
    /// <summary>How many records of which seed, for example <c>100000 1</c>: for the long campaign.</summary>
    private const string Variable = "LOTDRAWING_CAMPAIGN";

    [NeedsFact(Need.Node)]
    public void Hundreds_of_changed_records_get_the_same_verdict_from_both() => Run("400 20260310");

    [NeedsFact(Need.Node)]
    [Trait("Category", "Long")]
    public void Thousands_of_changed_records_get_the_same_verdict_from_both() =>
        Run(Environment.GetEnvironmentVariable(Variable) ?? "1500 13");

    private static void Run(string countAndSeed)
    {
        string[] wanted = countAndSeed.Split(' ');
        using Process page = Process.Start(new ProcessStartInfo(Machine.Node!, ["mutants.js", .. wanted])
        {
            WorkingDirectory = Repository.PathOf("tests", "conformance", "campaign"),
            RedirectStandardOutput = true,
        })!;
        var different = new List<string>();
        var exits = new SortedDictionary<int, int>();
        int run = 0;
        while (page.StandardOutput.ReadLine() is { } line)
        {
            string[] columns = line.Split('\t');
            var (exit, first) = Answer(Convert.FromBase64String(columns[0]), columns[1]);
            run++;
            exits[exit] = exits.GetValueOrDefault(exit) + 1;
            if (exit.ToString(CultureInfo.InvariantCulture) != columns[2] || first != columns[3])
                different.Add($"{columns[4]} ({columns[1]}): here {exit}, first {first}; page {columns[2]}, first {columns[3]}");
        }

        page.WaitForExit();
        Assert.Equal(0, page.ExitCode);
        Assert.Equal(int.Parse(wanted[0], CultureInfo.InvariantCulture), run);
        Assert.Empty(different);

        // A campaign that meets no other verdict than one shows nothing.
        Assert.All([0, 1, 2, 3], exit => Assert.True(exits.GetValueOrDefault(exit) > 0, $"no record with exit code {exit}"));
    }

    private static (int Exit, string First) Answer(byte[] file, string options)
    {
        Verdict verdict = Verifier.Verify(file, Conformance.Options(options.Split(' ', StringSplitOptions.RemoveEmptyEntries)));
        return (verdict.ExitCode, verdict.Findings.IsEmpty ? "-" : verdict.Findings[0].Entry.ToString(CultureInfo.InvariantCulture));
    }
}
