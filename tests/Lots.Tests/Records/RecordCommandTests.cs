using System.Text.Json;
using LotDrawing;
using Record = LotDrawing.Record;

namespace Lots.Tests.Records;

/// <summary>The commands that make a record and read it: a whole phase, and every slip of a newcomer, after which nothing is written.</summary>
public sealed class RecordCommandTests : IDisposable
{
    private const string Rolls = "24125611515526665565212345366226621135653514431231";

    private readonly string folder = Directory.CreateTempSubdirectory("lots-record-").FullName;

    private string Path => System.IO.Path.Combine(folder, "record.json");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_phase_from_its_announcement_to_a_verdict()
    {
        Begin();
        Does("contribute", Path, "--date", "2020-11-23", "--words", "L’été, naïf.");
        Does("contribute", Path, "--date", "2020-11-23", "--rolls", Rolls);
        Does("draw", Path, "--date", "2020-11-23");
        Assert.Equal(1, LotsProcess.Run("meet", Path, "--date", "2021-10-12", "--request", "France:same-region", "--refuse", "KEN:same-region:the meeting, without grounds", "--ceremony", "dice 6x50").ExitCode);
        Does("contribute", Path, "--date", "2021-10-12", "--rolls", string.Concat(Rolls.Reverse()));
        string last = Does("draw", Path, "--date", "2021-10-12").Out.TrimEnd('\n');

        Record record = Read();
        Assert.Equal($"entry {record.Entries.Length} {record.LastHash}", last);
        Assert.Equal("l été naïf", Assert.IsType<Contribution.Spoken>(Assert.IsType<Entry.Contributions>(record.Entries[1]).Made[0]).Text);
        LotsRun verdict = LotsProcess.Run("verify", Path, "--hash", record.LastHash, "--format", "json");
        using JsonDocument json = JsonDocument.Parse(verdict.Out);
        Assert.Equal(0, verdict.ExitCode);
        Assert.Equal("holds", json.RootElement.GetProperty("verdict").GetString());
        Assert.Contains("FRA France", Does("explain", Path, "--state", "france").Out, StringComparison.Ordinal);
        Assert.StartsWith("kind,group,state,seat,principal,additional,entry\nofficial,", Does("results", Path, "--format", "csv").Out, StringComparison.Ordinal);
        Assert.Contains("3: FRA", Does("show", Path).Out, StringComparison.Ordinal);
        using JsonDocument lots = JsonDocument.Parse(Does("replay", Path, "--entry", "4", "--format", "json").Out);
        Assert.Contains(lots.RootElement.GetProperty("lots").EnumerateArray(), lot => lot.GetProperty("kind").GetString() == "additional");
        Assert.Equal(["record.json"], Directory.EnumerateFiles(folder).Select(System.IO.Path.GetFileName));
    }

    /// <summary>Each ends in a clear line, exit code 2 and a record as it was.</summary>
    [Theory]
    [InlineData("draw RECORD --date 2020-11-23", "expected")]
    [InlineData("contribute RECORD --date 2020-11-23 --rolls 12", "given out of turn")]
    [InlineData("contribute RECORD --date 2020-11-01 --words again", "expected")]
    [InlineData("contribute RECORD --date 2199-01-01 --words again", "today")]
    [InlineData("contribute RECORD --date 2020-11-23 --words 〇", "U+3007")]
    [InlineData("meet RECORD --date 2020-11-23 --request FRA:same-region --ceremony dice_6x50", "expected")]
    [InlineData("begin --out RECORD --ceremony dice_6x50", "which is there already")]
    [InlineData("begin --out OTHER --ceremony dice_6x49 --date 2020-11-02", "expected")]
    [InlineData("begin --out OTHER --ceremony dice_5x50", "expected items by commas")]
    [InlineData("begin --out OTHER --ceremony drand_1", "out already")]
    [InlineData("begin --out OTHER --load 1..3 --ceremony dice_6x50", "within")]
    [InlineData("annul RECORD --entry 7 --decided-by me --reason so", "expected")]
    [InlineData("verify RECORD --hash abc", "32 to 64")]
    public void A_slip_ends_in_a_clear_line_and_nothing_is_written(string arguments, string says)
    {
        Begin();
        byte[] before = File.ReadAllBytes(Path);
        string other = System.IO.Path.Combine(folder, "other.json");
        LotsRun run = LotsProcess.Run([.. arguments.Split(' ').Select(word => word.Replace("RECORD", Path, StringComparison.Ordinal).Replace("OTHER", other, StringComparison.Ordinal).Replace('_', ' '))]);

        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        Assert.Contains(says, run.Error, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(Path));
        Assert.False(File.Exists(other));
    }

    [Fact]
    public void What_is_only_checked_is_not_written()
    {
        Begin();
        byte[] before = File.ReadAllBytes(Path);
        LotsRun run = LotsProcess.Run("contribute", Path, "--date", "2020-11-23", "--words", "hello", "--check");

        Assert.Equal((0, ""), (run.ExitCode, run.Out));
        Assert.Contains("nothing was written", run.Error, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(Path));
    }

    [Fact]
    public void On_a_terminal_an_official_record_is_extended_only_after_a_yes()
    {
        Begin();
        byte[] before = File.ReadAllBytes(Path);
        LotsRun declined = LotsProcess.RunOnTerminal("no\n", "contribute", Path, "--date", "2020-11-23", "--words", "hello");
        Assert.Equal(2, declined.ExitCode);
        Assert.Equal(before, File.ReadAllBytes(Path));

        Assert.Equal(0, LotsProcess.RunOnTerminal("yes\n", "contribute", Path, "--date", "2020-11-23", "--words", "hello").ExitCode);
        Assert.Equal(2, Read().Entries.Length);
    }

    [Fact]
    public void A_ceremony_is_led_through_question_by_question()
    {
        Begin();
        string typed = $"Hello, Hall!\nyes\n{Rolls[..5]}\n{Rolls[5..]}\nyes\n";
        LotsRun run = LotsProcess.RunOnTerminal(typed, "ceremony", Path, "--date", "2020-11-23");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(3, Read().Entries.Length);
        Assert.Contains("In their final form: hello hall", run.Error, StringComparison.Ordinal);
        Assert.Contains($"Read aloud: {PublishedHash.InFours(Read().LastHash)}", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_shortened_record_does_not_hold_the_hash_published()
    {
        Begin();
        string published = Read().LastHash;
        Does("contribute", Path, "--date", "2020-11-23", "--words", "hello");
        Assert.Equal(0, LotsProcess.Run("verify", Path, "--hash", published).ExitCode);
        Assert.Equal(1, LotsProcess.Run("verify", Path, "--hash", new string('0', 64)).ExitCode);
        File.WriteAllText(Path, File.ReadAllText(Path).Replace("\n", "\r\n", StringComparison.Ordinal));
        Assert.Equal(3, LotsProcess.Run("verify", Path).ExitCode);
    }

    [Fact]
    public void A_rehearsal_is_marked_and_draws_something_else()
    {
        string rehearsal = System.IO.Path.Combine(folder, "rehearsal.json");
        Begin();
        Does("begin", "--out", rehearsal, "--rehearsal", "--like", Path, "--ceremony", "words", "--words", "hello");
        Assert.StartsWith("REHEARSAL", Does("results", rehearsal).Out, StringComparison.Ordinal);
        Assert.Contains("REHEARSAL", Does("results", rehearsal, "--format", "html").Out, StringComparison.Ordinal);
        Assert.Contains("\nrehearsal,", Does("results", rehearsal, "--format", "csv").Out, StringComparison.Ordinal);
    }

    private void Begin() => Does("begin", "--out", Path, "--ceremony", "words, dice 6x50", "--date", "2020-11-02");

    private Record Read()
    {
        using FileStream file = File.OpenRead(Path);
        return Record.Load(file).Value;
    }

    private static LotsRun Does(params string[] arguments)
    {
        LotsRun run = LotsProcess.Run(arguments);
        Assert.True(run.ExitCode == 0, $"lots {string.Join(' ', arguments)}: {run.ExitCode}\n{run.Error}");
        return run;
    }
}
