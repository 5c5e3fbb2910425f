using System.Net;
using LotDrawing;

namespace Lots.Tests.Records;

/// <summary>The acts that extend a record: what each comes to, that a check writes nothing, and that a terminal asks first.</summary>
public sealed class ActsTests : IDisposable
{
    private const string Day = "2021-10-12";

    private readonly RecordFolder folder = new RecordFolder().Draw();

    public ActsTests() => folder.Write("later.csv", SmallRosters.Eight
        .Replace("HHH,Theta,eastern-european,UNTOC,,", "HHH,Theta of the East,eastern-european,UNTOC;TIP,,", StringComparison.Ordinal)
        + "III,Iota,african,UNTOC,,\n");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_new_State_accedes_into_a_group_and_its_reviewing_States_are_drawn()
    {
        Does("accede RECORD --roster FOLDER/later.csv --state iota --group 2 --ceremony dice_6x50 --date 2021-10-12");
        folder.Complete(Day);

        Assert.Equal(2, folder.Read().InForce!.ReviewOf("III")!.Group);
        Assert.Equal(2, folder.Read().InForce!.ReviewOf("III")!.Seats.Length);
        Does("verify RECORD");
    }

    [Fact]
    public void A_State_withdraws_and_the_seats_in_which_it_served_are_drawn_again()
    {
        LotsRun run = Does("withdraw RECORD --state delta --ceremony dice_6x50 --date 2021-10-12");
        if (folder.Read().Open is not null)
            folder.Complete(Day);
        else
            Assert.Contains("note: nothing is to be drawn, so the plan is dropped", run.Error, StringComparison.Ordinal);

        Assert.Null(folder.Read().InForce!.ReviewOf("DDD"));
        Assert.Empty(folder.Read().InForce!.ReviewsBy("DDD"));
        Does("verify RECORD");
    }

    [Fact]
    public void A_row_and_the_rules_are_amended_by_decision()
    {
        folder.Write("renamed.csv", SmallRosters.Eight.Replace("DDD,Delta", "DDD,Delta Republic", StringComparison.Ordinal));
        Does("amend RECORD --roster FOLDER/renamed.csv --state DDD --decided-by the_Secretariat --reason its_new_name --date 2021-10-12");
        Assert.Equal("Delta Republic", folder.Read().Roster["DDD"].Name);

        Does("amend RECORD --mechanism untoc --decided-by the_Conference --reason as_before --date 2021-10-12");
        Does("verify RECORD");
        Assert.Equal(6, folder.Read().Entries.Length);
    }

    [Fact]
    public void An_announcement_is_annulled_and_all_is_as_before()
    {
        Drawing before = folder.Read().InForce!;
        Does("meet RECORD --request AAA:other-region --ceremony dice_6x50 --date 2021-10-12");
        Does("annul RECORD --entry 5 --decided-by the_Chair --reason a_wrong_seat --date 2021-10-12");
        Does("meet RECORD --request AAA:other-region --ceremony dice_6x50 --date 2021-10-12");
        folder.Complete(Day);
        Assert.Equal(3, folder.Read().OrdinaryLeft("AAA"));
        Does("annul RECORD --decided-by the_Chair --reason a_wrong_seat --date 2021-10-12");

        Assert.Equal(4, folder.Read().OrdinaryLeft("AAA"));
        Assert.Equal(before.ReviewOf("AAA")!.Seats.AsEnumerable(), folder.Read().InForce!.ReviewOf("AAA")!.Seats);
        Assert.Contains("annulment: entry 5 · decided by: <bdi>the Chair</bdi> · reason: <bdi>a wrong seat</bdi>", WebUtility.HtmlDecode(Does("results RECORD --format html").Out), StringComparison.Ordinal);
    }

    /// <summary>Every command that writes, in a record where it may.</summary>
    [Theory]
    [InlineData("begin --out FOLDER/new.json --roster STATES --ceremony dice_6x50", 0)]
    [InlineData("meet RECORD --request AAA:other-region --ceremony dice_6x50", 0)]
    [InlineData("meet RECORD --request AAA:other-region --ceremony dice_6x50 --rolls ROLLS", 0)]
    [InlineData("meet RECORD --refuse AAA:other-region:no_ground", 1)]
    [InlineData("accede RECORD --roster FOLDER/later.csv --state III --group 1 --ceremony dice_6x50", 0)]
    [InlineData("accede RECORD --roster FOLDER/later.csv --state HHH --ceremony dice_6x50", 0)]
    [InlineData("withdraw RECORD --state DDD --ceremony dice_6x50", 0)]
    [InlineData("amend RECORD --mechanism untoc --decided-by me --reason so", 0)]
    [InlineData("annul RECORD --decided-by me --reason so", 0)]
    public void A_check_writes_nothing(string line, int code) => Checks(line.Replace("ROLLS", new string('1', 25) + new string('2', 25), StringComparison.Ordinal), code);

    [Fact]
    public void A_check_of_the_acts_of_an_open_announcement_writes_nothing()
    {
        using var open = new RecordFolder().Begin();
        Assert.Contains("checked; nothing was written", Checked(open, "contribute RECORD --words hello").Error, StringComparison.Ordinal);
        RecordFolder.Does("contribute", open.Record, "--words", "hello", "--date", RecordFolder.Day);
        RecordFolder.Does("contribute", open.Record, "--rolls", open.Rolls(), "--date", RecordFolder.Day);
        Assert.Contains("checked; nothing was written", Checked(open, "draw RECORD").Error, StringComparison.Ordinal);
        Assert.Equal(3, open.Read().Entries.Length);
    }

    [Fact]
    public void A_refused_request_is_recorded_all_the_same_and_the_exit_code_says_so()
    {
        LotsRun run = LotsProcess.Run(folder.Words("meet RECORD --request AAA:other-region --refuse BBB:other-region:the_meeting,_as_no_ground_was_given --ceremony dice_6x50 --date 2021-10-12"));

        Assert.Equal(1, run.ExitCode);
        Assert.Equal($"entry 5 {folder.Read().LastHash}\n", run.Out);
        Assert.Contains("granted: AAA Alphaland, other-region; it then has 3 ordinary repetitions left", run.Error, StringComparison.Ordinal);
        Assert.Contains("refused: BBB Beta of the [North], other-region: by decision: the meeting, as no ground was given", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no")]
    [InlineData("")]
    [InlineData("y")]
    public void On_a_terminal_an_official_record_is_extended_after_a_yes_alone(string typed)
    {
        byte[] before = File.ReadAllBytes(folder.Record);
        string[] meet = folder.Words("meet RECORD --request AAA:other-region --ceremony dice_6x50 --date 2021-10-12");
        LotsRun declined = LotsProcess.RunOnTerminal(typed + "\n", meet);

        Assert.Equal((2, ""), (declined.ExitCode, declined.Out));
        Assert.Contains("entry 5, 12 October 2021: announcement of a meeting on 1 request", declined.Error, StringComparison.Ordinal);
        Assert.EndsWith("lots: declined; nothing was written\n", declined.Error, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(folder.Record));
        Assert.Equal(0, LotsProcess.RunOnTerminal("", [.. meet, "--yes"]).ExitCode);
    }

    [Fact]
    public void A_round_that_is_out_is_told_where_what_happened_is_put_down_later() => Assert.Contains(
        "note: round 657413 of 15 September 2023, ",
        Does("meet RECORD --request AAA:other-region --ceremony drand_657413 --date 2023-09-15").Error,
        StringComparison.Ordinal);

    private LotsRun Does(string line) => RecordFolder.Does(folder.Words(line));

    private void Checks(string line, int code)
    {
        LotsRun run = Checked(folder, line, code);
        Assert.Contains("checked; nothing was written", run.Error, StringComparison.Ordinal);
    }

    private static LotsRun Checked(RecordFolder files, string line, int code = 0)
    {
        (string, byte[])[] before = [.. files.Names.Select(name => (name, File.ReadAllBytes(files.At(name))))];
        LotsRun run = LotsProcess.Run([.. files.Words(line), "--check", "--date", Day]);
        Assert.True(code == run.ExitCode, $"lots {line}: {run.ExitCode}\n{run.Error}");
        Assert.Equal("", run.Out);
        Assert.Equal(before, files.Names.Select(name => (name, File.ReadAllBytes(files.At(name)))));
        return run;
    }
}
