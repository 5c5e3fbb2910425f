using LotDrawing.TestKit;

namespace Lots.Tests.Commands;

/// <summary><c>lots status</c> of what cannot be used: exit code 2, a line a fault with its position, nothing on standard output.</summary>
public class StatusBadInputTests
{
    private const string Formats = "an object whose format is lotdrawing/status/1 or lotdrawing/status-figures/1";

    private static readonly string Sample = File.ReadAllText(Repository.PathOf("samples", "data", "status-2022-06.json"));

    [Theory]
    [InlineData("", "lots: lots status: nothing to report on; expected FILE, or --record with --events, or --template")]
    [InlineData("no-such-file.json", "lots: no-such-file.json: no such file; expected a file that can be read")]
    [InlineData("/", "lots: /: a directory; expected a file that can be read")]
    [InlineData("/dev/null", "lots: /dev/null: $: no JSON at line 1, byte 1; expected JSON in UTF-8, nested at most 16 deep")]
    [InlineData("/dev/zero", "lots: /dev/zero: $: 67,174,400 bytes; expected at most 67,108,864")]
    public void A_file_that_is_none(string arguments, string line)
    {
        LotsRun run = LotsProcess.Run(["status", .. arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);

        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        Assert.Equal([line], run.ErrorLines);
    }

    [Theory]
    [InlineData("{\"format\":\"lotdrawing/status/2\"}", $"$: the format \"lotdrawing/status/2\"; expected a status file: {Formats}")]
    [InlineData("{\"format\":\"lotdrawing/status/1\",", "$: no JSON at line 1, byte 32; expected JSON in UTF-8, nested at most 16 deep")]
    [InlineData("[]", $"$: no object; expected a status file: {Formats}")]
    public void A_file_of_another_format(string content, string fault)
    {
        using var file = new TemporaryFile(content, ".json");
        LotsRun run = LotsProcess.Run("status", file.Name);

        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        Assert.Equal([$"lots: {file.Name}: {fault}"], run.ErrorLines);
    }

    [Fact]
    public void All_faults_of_the_options_and_of_the_file_are_told_at_once()
    {
        using var file = new TemporaryFile(
            Sample
                .Replace("\"asOf\":\"2022-06-21\"", "\"asOf\":\"2022-06-31\"", StringComparison.Ordinal)
                .Replace("\"code\":\"AFG\",\"name\":\"Afghanistan\",\"regionalGroup\":\"asia-pacific\"", "\"code\":\"AFG\",\"name\":\"Afghanistan\",\"regionalGroup\":\"asia\"", StringComparison.Ordinal)
                .Replace("\"kind\":\"dialogue\"", "\"kind\":\"monologue\"", StringComparison.Ordinal),
            ".json");
        LotsRun run = LotsProcess.Run("status", file.Name, "--as-of", "21.6.2022", "--format", "htm");

        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        Assert.Equal(5, run.ErrorLines.Length);
        Assert.Equal("lots: --format: \"htm\"; expected one of text, markdown, html, json, requests, docx (nearest: html)", run.ErrorLines[0]);
        Assert.Equal("lots: --as-of: \"21.6.2022\"; expected a date such as 2022-06-21", run.ErrorLines[1]);
        Assert.Equal($"lots: {file.Name}: $.asOf: \"2022-06-31\"; expected a date as YYYY-MM-DD", run.ErrorLines[2]);
        Assert.StartsWith($"lots: {file.Name}: $.roster.states[0].regionalGroup: \"asia\"; expected a regional group of the mechanism", run.ErrorLines[3], StringComparison.Ordinal);
        Assert.Matches(@"\$\.events\[\d+\]: the kind ""monologue""; expected one of appointed, ", run.ErrorLines[4]);
    }

    [Theory]
    [InlineData("2022-13-01")]
    [InlineData("2021-02-29")]
    [InlineData("2022-6-21")]
    [InlineData("today")]
    [InlineData("\u001b[31m")]
    public void A_day_that_is_none(string day)
    {
        LotsRun run = LotsProcess.Run("status", Repository.PathOf("samples", "data", "status-2022-06-figures.json"), "--as-of", day);

        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        Assert.Equal([$"lots: --as-of: \"{day.Replace("\u001b", "<U+001B>", StringComparison.Ordinal)}\"; expected a date such as 2022-06-21"], run.ErrorLines);
    }

    [Fact]
    public void An_event_that_the_rules_refuse_is_named_with_its_place_and_paragraph()
    {
        // Everybody's appointment as an observer instead: nobody may act any more.
        using var file = new TemporaryFile(Sample.Replace("\"role\":\"focal-point\"", "\"role\":\"observer\"", StringComparison.Ordinal), ".json");
        LotsRun run = LotsProcess.Run("status", file.Name);

        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        Assert.Contains(run.ErrorLines, line => line.Contains("is an observer of the State under review in the review of", StringComparison.Ordinal)
            && line.Contains("and may not begin", StringComparison.Ordinal) | line.Contains("and may not draft the questionnaire", StringComparison.Ordinal));
        Assert.Matches(@"^lots: .+: … and \d+ more$", run.ErrorLines[^1]);
        Assert.All(run.ErrorLines[..^1], line => Assert.Matches(@"^lots: .+: \$\.events\[\d+\]: .+; expected .+\)$|^lots: .+: \$\.events\[\d+\]: .+; expected what .+ asks for$", line));
    }
}
