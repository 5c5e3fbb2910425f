using LotDrawing.TestKit;

namespace Lots.Tests.Commands;

/// <summary><c>lots roster</c>: what was read counted back, what changed, and one form for another.</summary>
public sealed class RosterTests : IDisposable
{
    private const string Header = "code,name,regional_group,instruments,legal_systems,languages\n";

    private static readonly string Published = Repository.PathOf("samples", "data", "untoc-2020.csv");

    private readonly string folder = Directory.CreateTempSubdirectory("lots-roster-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    /// <summary>The totals are the official ones of October 2020 without the European Union: 189, 177, 148 and 118 (samples/data/README.md).</summary>
    [Fact]
    public void Check_counts_the_roster_of_2020_back()
    {
        LotsRun run = LotsProcess.Run("roster", "check", Published);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.StartsWith($"{Published}: 189 States, from AFG Afghanistan to ZWE Zimbabwe\n", run.Out, StringComparison.Ordinal);
        Assert.All(["  UNTOC: 189\n", "  TIP: 177\n", "  SOM: 148\n", "  FIREARMS: 118\n", "names that are not on the list of the United Nations today, 1: TUR Turkey\n", "The same as the roster of 2020 that is built in"], part => Assert.Contains(part, run.Out, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("fra,France,western-european-and-other,UNTOC,,", "codes that are not three capitals, 1: fra")]
    [InlineData("FRA,France,western-european-and-other,UNTOC,civil,F\nDEU,Germany,western-european-and-other,UNTOC,common,F", "the legal system common is only that of DEU")]
    [InlineData("FRA,France,western-european-and-other,UNTOC,,F\nDEU,Germany,western-european-and-other,UNTOC,,G\nAUT,Austria,western-european-and-other,UNTOC,,F", "the language G is only that of DEU")]
    [InlineData("FRA,France,western-european-and-other,UNTOC,,", "no State of the regional group african")]
    [InlineData("FRA,France,western-european-and-other,UNTOC,,", "no State is party to TIP")]
    [InlineData("FRA,France,western-european-and-other,UNTOC,F,civil", "legal systems and languages look exchanged or shifted, in 1 row")]
    [InlineData("FRA,Germany,western-european-and-other,UNTOC,,", "a name of another State than the code's, in 1 row: FRA Germany, which is DEU")]
    [InlineData("FRA,Gabon,western-european-and-other,UNTOC,,\nGAB,Georgia,african,UNTOC,,\nGEO,Ghana,eastern-european,UNTOC,,", "the column of names looks shifted, in 3 rows")]
    public void Check_remarks_on_what_looks_like_a_slip(string rows, string remark)
    {
        using var file = new TemporaryFile(Header + rows + "\n");
        Assert.Contains($"  {remark}", LotsProcess.Run("roster", "check", file.Name).Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_says_when_the_sizes_of_2020_would_not_be_taken()
    {
        using var file = new TemporaryFile(File.ReadAllText(Published).Replace(",Turkey,", ",Türkiye,", StringComparison.Ordinal));
        string text = LotsProcess.Run("roster", "check", file.Name).Out;

        Assert.Contains("  changed  TUR Türkiye: name Turkey, now Türkiye\n", text, StringComparison.Ordinal);
        Assert.EndsWith("groups are of 63, 63, 63 and not of 62, 63, 64, unless --sizes says so.\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Diff_tells_who_changed_and_the_announcements_that_follow()
    {
        using var old = new TemporaryFile(Header + "AAA,Alpha,african,UNTOC,,\nBBB,Beta,african,UNTOC;TIP,,\nCCC,Gamma,african,UNTOC,,E\nDDD,Delta,african,UNTOC,,\nFFF,Phi,african,TIP;UNTOC,,\n");
        using var now = new TemporaryFile(Header + "AAA,Alpha,african,UNTOC;SOM,,\nCCC,Gamma,asia-pacific,UNTOC,,E\nDDD,Delta,asia-pacific,UNTOC;TIP,,\nEEE,Epsilon,african,UNTOC,,\nFFF,Phi,african,UNTOC;TIP,,\n");
        LotsRun run = LotsProcess.Run("roster", "diff", old.Name, now.Name);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(
            [
                "joined   EEE Epsilon: african; UNTOC",
                "left     BBB Beta",
                "changed  AAA Alpha: now party to SOM",
                "changed  CCC Gamma: regional group african, now asia-pacific",
                "changed  DDD Delta: regional group african, now asia-pacific; now party to TIP",
                "",
                "Announcements that follow:",
                "  lots withdraw RECORD --state BBB --ceremony PLAN",
                $"  lots amend RECORD --roster {now.Name} --state CCC --decided-by TEXT --reason TEXT",
                $"  lots accede RECORD --roster {now.Name} --state AAA --ceremony PLAN",
                $"  lots accede RECORD --roster {now.Name} --state DDD --ceremony PLAN   (before it, lots amend with a roster in which DDD is not yet party to TIP)",
                $"  lots accede RECORD --roster {now.Name} --state EEE --group N --ceremony PLAN",
                "",
            ],
            run.Out.Split('\n'));
        Assert.Equal("no difference\n", LotsProcess.Run("roster", "diff", old.Name, old.Name).Out);
    }

    /// <summary>The trial roster of samples/data was made in this way.</summary>
    [Fact]
    public void Convert_makes_a_roster_for_a_trial_of_other_rules()
    {
        string made = Path.Combine(folder, "trial.csv");
        Assert.Equal(0, LotsProcess.Run("roster", "convert", Published, "--instruments", "UNCAC", "--out", made).ExitCode);
        Assert.Equal("no difference\n", LotsProcess.Run("roster", "diff", made, Repository.PathOf("samples", "data", "uncac-trial.csv"), "--mechanism", "uncac").Out);
    }

    [Theory]
    [InlineData("roster", "lots: roster command: nothing; expected one of check, diff, convert")]
    [InlineData("roster chek", "lots: roster command: \"chek\"; expected one of check, diff, convert (nearest: check)")]
    [InlineData("roster check", "lots: roster check: Required argument 'FILE' missing for command: 'check'; see lots roster check --help")]
    [InlineData("roster convert PUBLISHED --out TAKEN.csv", "which is there already; expected the name of a file that does not exist yet")]
    [InlineData("roster convert PUBLISHED --out FREE.txt", "expected a name that ends in .csv or .xlsx")]
    [InlineData("roster convert PUBLISHED --out FREE.csv --instruments A,A", "--instruments: \"A,A\"; expected ids of instruments by commas, each once")]
    [InlineData("roster convert /no/such.csv --out FREE.xlsx", "no such file")]
    public void A_slip_has_one_line_and_nothing_is_written(string arguments, string says)
    {
        string taken = Path.Combine(folder, "taken.csv"), free = Path.Combine(folder, "free");
        File.WriteAllText(taken, "mine");
        LotsRun run = LotsProcess.Run([.. arguments.Split(' ').Select(word => word.Replace("PUBLISHED", Published, StringComparison.Ordinal).Replace("TAKEN.csv", taken, StringComparison.Ordinal).Replace("FREE", free, StringComparison.Ordinal))]);

        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        Assert.Contains(says, Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        Assert.Equal("mine", File.ReadAllText(taken));
        Assert.Equal([taken], Directory.EnumerateFiles(folder));
    }
}
