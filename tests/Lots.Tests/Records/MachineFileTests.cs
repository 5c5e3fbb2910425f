namespace Lots.Tests.Records;

/// <summary><c>--out</c> of what programs read: the same bytes as on standard output, in a new file or in none.</summary>
public sealed class MachineFileTests : IDisposable
{
    private readonly RecordFolder folder = new RecordFolder().Draw();

    public static TheoryData<string> Commands { get; } = new(
        "replay RECORD --entry 4",
        "verify RECORD",
        "law --roster ROSTER --load 0..3");

    public void Dispose() => folder.Dispose();

    [Theory]
    [MemberData(nameof(Commands))]
    public void The_file_holds_what_standard_output_would(string line)
    {
        string[] words = [.. Words(line), "--format", "json"];
        LotsRun shown = LotsProcess.Run(words);
        LotsRun written = LotsProcess.Run([.. words, "--out", folder.At("result.json")]);

        Assert.Equal((shown.ExitCode, ""), (written.ExitCode, written.Out));
        Assert.Equal(shown.Out, File.ReadAllText(folder.At("result.json")));
    }

    [Fact]
    public void An_audit_goes_into_a_file_too()
    {
        LotsRun run = LotsProcess.Run([.. Words("audit --roster ROSTER --draws 300 --format json"), "--out", folder.At("audit.json")]);

        Assert.Equal((0, ""), (run.ExitCode, run.Out));
        Assert.StartsWith("{", File.ReadAllText(folder.At("audit.json")), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void What_people_read_and_a_file_that_is_there_are_refused(string line)
    {
        LotsRun forPeople = LotsProcess.Run([.. Words(line), "--out", folder.At("result.txt")]);
        LotsRun taken = LotsProcess.Run([.. Words(line), "--format", "json", "--out", folder.At("states.csv")]);

        Assert.Matches("^lots: --out: given with --format (table|text); expected --format json\n$", forPeople.Error);
        Assert.Contains("states.csv\", which is there already; expected the name of a file that does not exist yet", taken.Error, StringComparison.Ordinal);
        Assert.Equal((2, 2), (forPeople.ExitCode, taken.ExitCode));
        Assert.Equal(["record.json", "states.csv"], folder.Names);
    }

    private string[] Words(string line) =>
        [.. line.Split(' ').Select(word => word switch { "RECORD" => folder.Record, "ROSTER" => folder.At("states.csv"), _ => word })];
}
