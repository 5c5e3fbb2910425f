namespace Lots.Tests.Commands;

/// <summary>The look of the tables, whole, as it was judged on a screen; change the files in Golden when it is to change.</summary>
public class TableTests
{
    private static readonly (string, string)[] In80Columns = [("COLUMNS", "80")];

    [Fact]
    public void A_draw_in_80_columns_wraps_names_under_themselves() => LooksLike("draw-80-columns.txt", In80Columns, "draw", "--seed", "b");

    [Fact]
    public void A_piped_draw_is_as_wide_as_its_names() => LooksLike("draw-piped.txt", [], "draw", "--seed", "b", "--rehearsal");

    [Fact]
    public void The_pots_of_a_State_in_100_columns() => LooksLike("pots-100-columns.txt", [("COLUMNS", "100")], "pots", "--state", "AAA");

    [Theory]
    [InlineData("draw", "--seed", "example")]
    [InlineData("pots", "--state", "FRA")]
    public void Piped_there_is_no_colour_and_nothing_at_the_ends_of_lines(params string[] arguments)
    {
        string output = LotsProcess.Run([("TERM", "xterm-256color"), ("GITHUB_ACTIONS", "true"), ("FORCE_COLOR", "1")], arguments).Out;

        Assert.DoesNotContain('\u001b', output);
        Assert.DoesNotContain(" \n", output, StringComparison.Ordinal);
        Assert.DoesNotContain("…", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("80")]
    [InlineData("100")]
    [InlineData("140")]
    public void No_line_is_wider_than_the_terminal(string columns) => Assert.All(
        LotsProcess.Run([("COLUMNS", columns)], "draw", "--seed", "example").Out.Split('\n'),
        line => Assert.True(line.Length <= int.Parse(columns, System.Globalization.CultureInfo.InvariantCulture), line));

    private static void LooksLike(string file, (string, string)[] environment, params string[] arguments)
    {
        using var roster = new TemporaryFile(SmallRosters.Eight);
        LotsRun run = LotsProcess.Run(environment, [.. arguments, "--roster", roster.Name]);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Golden", file)).ReplaceLineEndings("\n"), run.Out);
    }
}
