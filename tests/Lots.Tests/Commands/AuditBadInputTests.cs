using System.Globalization;
using System.Text;
using LotDrawing.TestKit.Needs;

namespace Lots.Tests.Commands;

/// <summary>What is wrong with an audit is said before the first draw: exit code 2, a line a fault, nothing written.</summary>
public sealed class AuditBadInputTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("lots-audit-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("audit", "--draws: nothing; expected a whole number from 1 to 1,000,000,000,000")]
    [InlineData("audit --draws 0", "--draws: \"0\"; expected a whole number from 1 to 1,000,000,000,000")]
    [InlineData("audit --draws -5", "--draws: \"-5\"; expected a whole number from 1 to 1,000,000,000,000")]
    [InlineData("audit --draws 1e6", "--draws: \"1e6\"; expected a whole number from 1 to 1,000,000,000,000")]
    [InlineData("audit --draws 10 --procedure exakt", "--procedure: \"exakt\"; expected ")]
    [InlineData("audit --draws 10 --load 3..1", "--load: \"3..1\"; expected MIN..MAX")]
    [InlineData("audit --draws 10 --tests pair", "--tests: \"pair\"; expected some of groups, pairs, loads, order, reference, exact, together, separated by commas (nearest: pairs)")]
    [InlineData("audit --draws 10 --report /", "--report: \"/\", a directory; expected the name of a file that can be written")]
    [InlineData("audit --draws 10 --report /no/such/folder/audit.html", "--report: \"/no/such/folder/audit.html\": there is no such folder; expected the name of a file that can be written")]
    [InlineData("audit --draws 10 --threads 0", "--threads: \"0\"; expected a whole number from 1 to 1,024")]
    [InlineData("audit --draws 10 --threads 2 --cluster localhost:1", "--threads: given with --cluster; expected one of the two")]
    [InlineData("audit --draws 10 --format html", "--format: \"html\"; expected one of text, json")]
    [InlineData("audit --draws 100000000 --load 3..3", "the exact procedure gave up, with 0 of 100,000,000 draws counted: nearly every drawing is void under load bounds of 3..3")]
    public void It_has_one_line(string arguments, string line)
    {
        LotsRun run = LotsProcess.Run(arguments.Split(' '));

        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        Assert.StartsWith($"lots: {line}", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }

    /// <summary>The law is counted until a gibibyte is full.</summary>
    [Fact]
    [Trait("Category", "Long")]
    public void A_law_too_large_to_be_tested_against_has_one_line() =>
        It_has_one_line("audit --draws 10 --tests exact", "--tests: exact, and the law is too large to compute: ");

    [Fact]
    public void All_faults_are_told_at_once_and_no_report_is_begun()
    {
        string page = Path.Combine(folder, "audit.html");
        LotsRun run = LotsProcess.Run("audit", "--draws", "many", "--load", "x", "--tests", "all", "--report", page, "--sizes", "1,2,3");

        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        Assert.Equal(["--sizes", "--load", "--draws", "--tests"], run.ErrorLines.Select(line => line.Split(": ")[1]));
        Assert.False(File.Exists(page));
    }

    [Fact]
    public void A_report_that_is_there_already_stays_when_there_is_no_new_one()
    {
        string page = Path.Combine(folder, "audit.html");
        File.WriteAllText(page, "the report of yesterday");

        Assert.Equal(2, LotsProcess.Run("audit", "--draws", "0", "--report", page).ExitCode);
        Assert.Equal("the report of yesterday", File.ReadAllText(page));
    }

    [Fact]
    public void A_report_is_never_written_over_the_roster()
    {
        using var roster = new TemporaryFile(SmallRosters.Eight);
        LotsRun run = LotsProcess.Run("audit", "--draws", "10", "--roster", roster.Name, "--report", Path.Combine(Path.GetTempPath(), ".", Path.GetFileName(roster.Name)));

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("which is read; expected a file of its own", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        Assert.Equal(SmallRosters.Eight, File.ReadAllText(roster.Name));
    }

    [NeedsFact(Need.FullDevice)]
    public void A_full_disk_is_one_line()
    {
        LotsRun run = LotsProcess.Run("audit", "--draws", "10", "--report", "/dev/full");

        Assert.Equal((2, "", "lots: No space left on device : '/dev/full'\n"), (run.ExitCode, run.Out, run.Error));
    }

    [Fact]
    public void A_draw_too_large_for_the_named_test_is_refused_with_its_size()
    {
        var states = new StringBuilder("code,name,regional_group,instruments,legal_systems,languages\n");
        for (int i = 0; i < 1500; i++)
            states.Append(CultureInfo.InvariantCulture, $"S{i:0000},,{(i % 2 == 0 ? "african" : "asia-pacific")},UNTOC,,\n");
        using var roster = new TemporaryFile(states.ToString());

        LotsRun run = LotsProcess.Run("audit", "--draws", "1000", "--roster", roster.Name, "--tests", "groups,pairs");

        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        Assert.Equal(["lots: --tests: pairs of 3000 seats and 1500 States need 4,503,000 counters; expected at most 4,194,304, or other tests than pairs"], run.ErrorLines);
    }

    [Fact]
    public void Where_no_valid_drawing_exists_it_says_why()
    {
        using var roster = new TemporaryFile(SmallRosters.Lonely);
        LotsRun run = LotsProcess.Run("audit", "--draws", "10", "--roster", roster.Name, "--report", Path.Combine(folder, "audit.html"));

        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        Assert.StartsWith("lots: no valid drawing exists: DDD, seat same-region: ", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFiles(folder));
    }
}
