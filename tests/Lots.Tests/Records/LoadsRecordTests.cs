using System.Diagnostics;
using System.Text.Json;
using LotDrawing;
using LotDrawing.TestKit;
using LotDrawing.TestKit.Needs;
using Record = LotDrawing.Record;

namespace Lots.Tests.Records;

/// <summary>Rules whose loads bind, on the record and by the command line alone: from the announcement through a meeting to both verifiers.</summary>
public sealed class LoadsRecordTests : IDisposable
{
    private const string Rolls = "24125611515526665565212345366226621135653514431231";

    private static readonly string[] Uncac = ["--mechanism", "uncac", "--roster", Repository.PathOf("samples", "data", "uncac-trial.csv")];

    private static readonly string[] Mesicic = ["--mechanism", "mesicic", "--roster", Repository.PathOf("samples", "mechanisms", "mesicic-trial.csv")];

    private readonly string folder = Directory.CreateTempSubdirectory("lots-loads-").FullName;

    private string Path => System.IO.Path.Combine(folder, "record.json");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Uncac_with_189_States_from_its_announcement_through_a_meeting_to_a_verdict()
    {
        DrawFirst(Uncac);
        Assert.All(Loads(Read()), load => Assert.InRange(load, 1, 3));
        Repeat("FRA:same-region", "KEN:other");

        Record record = Read();
        Assert.All(Loads(record), load => Assert.InRange(load, 0, 3)); // the least counts in the first drawing alone
        Assert.Equal(189, record.InForce!.Reviews.Length);
        Assert.Contains("\"algorithm\":\"loads-v1\"", File.ReadAllText(Path), StringComparison.Ordinal);
        Assert.Equal("holds", Verdict("--hash", record.LastHash));
    }

    [Fact]
    public void Mesicic_with_22_States_from_its_announcement_through_a_meeting_to_a_verdict()
    {
        DrawFirst(Mesicic);
        Repeat(TwoThatCanChange(Read()));

        Record record = Read();
        Assert.All(Loads(record), load => Assert.Equal(2, load));
        Assert.Equal("holds", Verdict("--hash", record.LastHash));
        Assert.Contains("\nfirst", Does("explain", Path, "--state", "ARG").Out, StringComparison.Ordinal);
    }

    [NeedsFact(Need.Node)]
    public void The_page_verifies_the_record_of_Uncac() => PageVerifies(Uncac, _ => ["FRA:same-region", "KEN:other"]);

    [NeedsFact(Need.Node)]
    public void The_page_verifies_the_record_of_Mesicic() => PageVerifies(Mesicic, TwoThatCanChange);

    /// <summary>Every State serves twice already, and the one replaced cannot come back: whoever asks alone asks for what cannot be.</summary>
    [Theory]
    [InlineData("ARG:first")]
    [InlineData("BRA:second")]
    public void Under_exactly_two_each_one_seat_cannot_be_drawn_again_and_the_meeting_is_told_beforehand_by_paragraph(string request)
    {
        DrawFirst(Mesicic);
        byte[] before = File.ReadAllBytes(Path);

        LotsRun check = LotsProcess.Run("meet", Path, "--date", "2021-10-12", "--request", request, "--ceremony", "dice 6x50", "--check");
        LotsRun announced = LotsProcess.Run("meet", Path, "--date", "2021-10-12", "--request", request, "--ceremony", "dice 6x50");

        Assert.Equal((2, 2), (check.ExitCode, announced.ExitCode));
        Assert.All([check, announced], run =>
        {
            Assert.Contains("no drawing of these seats together keeps the rules", run.Error, StringComparison.Ordinal);
            Assert.Contains("may serve in at most 2 each, so in 0 together beside drawings in force (Committee of Experts of MESICIC, Rules of Procedure", run.Error, StringComparison.Ordinal);
            Assert.Contains("cannot be drawn again (Committee of Experts of MESICIC", run.Error, StringComparison.Ordinal);
        });
        Assert.Equal(before, File.ReadAllBytes(Path));
    }

    [Fact]
    public void A_drawing_by_loads_is_explained_without_numbers_that_nobody_drew()
    {
        DrawFirst(Mesicic);

        Assert.Contains("Drawn by loads v1, exactly, with 2..2 reviews a State", Does("results", Path).Out, StringComparison.Ordinal);
        string lot = Does("explain", Path, "--state", "ARG").Out;
        string why = Does("explain", Path, "--state", "ARG", "--reviewer", "CAN").Out;

        Assert.All([lot, why], text =>
        {
            Assert.DoesNotContain("number", text, StringComparison.Ordinal);
            Assert.Contains("Under loads of 2..2 a State (Committee of Experts of MESICIC, Rules of Procedure", text, StringComparison.Ordinal);
            Assert.Contains("every drawing that keeps all rules has the same chance", text, StringComparison.Ordinal);
        });
    }

    /// <summary>Each ends in a line with the numbers, exit code 2, at once, and without a file.</summary>
    [Theory]
    [InlineData("", "1..3", "under loads of 1..3 nearly every drawing is void, and the loads procedure, which would draw it, does not serve: additional States may have to be drawn (instrumentsCovered)")]
    [InlineData("", "0..1", "189 States may serve in at most 1 each, so in 189 together")]
    [InlineData("", "5..5", "66 States must serve in at least 5 each, so in 330 together")]
    [InlineData("uncac", "3..1", "\"3..1\"; expected MIN..MAX, for example 1..3 or ..4, the least first")]
    [InlineData("uncac", "1..1", "189 States with 2 reviewing States each make 378 lots, but under loads of 1..1 the States serve at most 189 times together")]
    [InlineData("uncac", "3..5", "189 States with 2 reviewing States each make 378 lots, but under loads of 3..5 the States must serve at least 567 times together")]
    [InlineData("uncac", "0..0", "may serve in at most 0 each")]
    [InlineData("uncac", "1..6", "189 States of at most 6 reviews each are 1134 together, more than 1000")]
    [InlineData("harbours", "2..2", "24 States with 3 reviewing States each make 72 lots, but under loads of 2..2 the States serve at most 48 times together")]
    [InlineData("one-a-region", "1..3", "AAA, seat same-region: there is no other State of african (Conference resolution 3/1")]
    [InlineData("two-in-a-region", "1..3", "only AAA can review BBB and only BBB can review AAA, so they would review each other (Conference resolution 3/1")]
    public void What_no_drawing_meets_is_refused_before_it_is_announced_with_the_numbers(string rules, string load, string says)
    {
        string[] subject = rules switch
        {
            "uncac" => Uncac,
            "harbours" => ["--mechanism", Repository.PathOf("samples", "mechanisms", "harbours.json"), "--roster", Repository.PathOf("samples", "mechanisms", "harbours.csv")],
            "one-a-region" => ["--mechanism", "uncac", "--roster", Roster("african", "asia-pacific", "eastern-european")],
            "two-in-a-region" => ["--mechanism", "uncac", "--roster", Roster("african", "african", "asia-pacific", "asia-pacific", "asia-pacific", "asia-pacific")],
            _ => [],
        };

        LotsRun run = LotsProcess.Run(["begin", "--out", Path, .. subject, "--load", load, "--ceremony", "dice 6x50", "--date", "2020-11-02"]);

        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        Assert.Contains(says, run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(Path));
    }

    private string Roster(params string[] regions)
    {
        string file = System.IO.Path.Combine(folder, "states.csv");
        File.WriteAllLines(file, regions.Select((region, i) => $"{new string((char)('A' + i), 3)},State {i},{region},UNCAC,,").Prepend("code,name,regional_group,instruments,legal_systems,languages"));
        return file;
    }

    private void PageVerifies(string[] rules, Func<Record, string[]> requests)
    {
        DrawFirst(rules);
        Repeat(requests(Read()));
        using Process process = Process.Start(new ProcessStartInfo(Machine.Node!, ["check.js", Path, "--hash", Read().LastHash, "--format", "json"])
        {
            WorkingDirectory = Repository.PathOf("samples", "verify"),
            RedirectStandardOutput = true,
        })!;
        string verdict = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        Assert.Equal("holds", JsonDocument.Parse(verdict).RootElement.GetProperty("verdict").GetString());
    }

    private void DrawFirst(string[] rules)
    {
        Does(["begin", "--out", Path, .. rules, "--ceremony", "words, dice 6x50", "--date", "2020-11-02"]);
        Does("contribute", Path, "--date", "2020-11-23", "--words", "The words spoken in the hall.");
        Does("contribute", Path, "--date", "2020-11-23", "--rolls", Rolls);
        Does("draw", Path, "--date", "2020-11-23");
    }

    private void Repeat(params string[] requests)
    {
        Does(["meet", Path, "--date", "2021-10-12", .. requests.SelectMany(request => (string[])["--request", request]), "--ceremony", "dice 6x50"]);
        Does("contribute", Path, "--date", "2021-10-12", "--rolls", string.Concat(Rolls.Reverse()));
        Does("draw", Path, "--date", "2021-10-12");
    }

    /// <summary>Two States whose first seats can change their reviewing States with each other, as nobody else has room: neither of
    /// the two would review itself, be there twice, or be reviewed by the State that it reviews.</summary>
    private static string[] TwoThatCanChange(Record record)
    {
        Drawing drawing = record.InForce!;
        var first = drawing.Reviews.ToDictionary(review => review.State, review => review.Seat("first")!.Principal);
        return drawing.Reviews
            .SelectMany(one => drawing.Reviews, (one, other) => (One: one.State, Other: other.State))
            .Where(pair => string.CompareOrdinal(pair.One, pair.Other) < 0 && Fits(pair.One, first[pair.Other]) && Fits(pair.Other, first[pair.One]))
            .Select(pair => (string[])[$"{pair.One}:first", $"{pair.Other}:first"])
            .First();

        bool Fits(string state, string reviewer) => state != reviewer
            && !drawing.ReviewOf(state)!.ReviewingStates.Contains(reviewer)
            && !drawing.ReviewOf(reviewer)!.ReviewingStates.Contains(state);
    }

    private static IEnumerable<int> Loads(Record record) =>
        record.Roster.States.Select(state => record.InForce!.ReviewsBy(state.Code).Count());

    private string? Verdict(params string[] options)
    {
        LotsRun run = LotsProcess.Run(["verify", Path, .. options, "--format", "json"]);
        Assert.Equal(0, run.ExitCode);
        return JsonDocument.Parse(run.Out).RootElement.GetProperty("verdict").GetString();
    }

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
