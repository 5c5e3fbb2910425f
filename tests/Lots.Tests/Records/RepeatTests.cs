using System.Text.Json.Nodes;
using LotDrawing.TestKit;

namespace Lots.Tests.Records;

/// <summary><c>lots repeat</c>: what is granted is drawn, what is refused is recorded, and nothing else changes.</summary>
public sealed class RepeatTests : IDisposable
{
    private readonly RecordFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void What_is_granted_is_drawn_again_and_no_other_seat_moves()
    {
        string record = folder.Draw();
        var before = Seats(record);
        LotsRun run = RecordFolder.Succeeds("repeat", record, "--requests", folder.Requests("2021-10-12", "AAA/other-region"), "--seed", "in the hall");
        var after = Seats(record);

        Assert.Contains("2021-10-12: 1 request, 1 granted, 0 refused", run.Out, StringComparison.Ordinal);
        Assert.Contains("granted  AAA other-region; 3 ordinary repetitions left", run.Out, StringComparison.Ordinal);
        Assert.Equal(["AAA/other-region"], before.Keys.Where(place => before[place] != after[place]));
        RecordFolder.Succeeds("verify", record);
    }

    [Fact]
    public void Refusals_are_recorded_too_and_the_exit_code_says_so()
    {
        string record = folder.Draw();
        LotsRun run = LotsProcess.Run("repeat", record, "--requests", folder.Requests("2021-10-12", "AAA/other-region", "AAA/other-region", "ZZZ", "BBB! "), "--seed", "in the hall");
        JsonArray entries = Forgery.Tree(File.ReadAllBytes(record)).Entries();

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("4 requests, 1 granted, 3 refused", run.Out, StringComparison.Ordinal);
        Assert.Equal(
            ["repetition", "refusal asked-twice", "refusal not-under-review", "refusal exceptional-without-grounds"],
            entries.Skip(2).Select(entry => $"{entry!["kind"]} {entry["result"]!["reason"]}".TrimEnd()));
        RecordFolder.Succeeds("verify", record);
    }

    [Fact]
    public void The_allowance_runs_out_and_the_refusal_says_how_many_and_when()
    {
        string record = folder.Draw();
        for (int month = 1; month <= 4; month++)
            RecordFolder.Succeeds("repeat", record, "--requests", folder.Requests($"2021-0{month}-01", "AAA/other-region"), "--seed", $"{month}");
        LotsRun fifth = LotsProcess.Run("repeat", record, "--requests", folder.Requests("2021-05-01", "AAA/other-region"), "--seed", "5");
        LotsRun exceptional = RecordFolder.Succeeds("repeat", record, "--requests", folder.Requests("2021-06-01", "AAA/other-region!the reviewing State withdrew its experts"), "--seed", "6");

        Assert.Equal(1, fifth.ExitCode);
        Assert.Contains("AAA has used up its 4 ordinary repetitions, on 2021-01-01, 2021-02-01, 2021-03-01, 2021-04-01 (Conference resolution 9/1, annex, para. 28 (d))", fifth.Out, StringComparison.Ordinal);
        Assert.Contains("granted  AAA (exceptional) other-region; 0 ordinary repetitions left", exceptional.Out, StringComparison.Ordinal);
        RecordFolder.Succeeds("verify", record);
    }

    [Fact]
    public void Into_another_file_leaves_the_record_as_it_is()
    {
        string record = folder.Draw();
        byte[] before = File.ReadAllBytes(record);
        string[] arguments = ["repeat", record, "--requests", folder.Requests("2021-10-12", "AAA/other-region"), "--seed", "x", "--out", folder.At("extended.json")];
        RecordFolder.Succeeds(arguments);
        LotsRun again = LotsProcess.Run(arguments);

        Assert.Equal(before, File.ReadAllBytes(record));
        RecordFolder.Succeeds("verify", folder.At("extended.json"));
        Assert.Equal((2, ""), (again.ExitCode, again.Out));
        Assert.Contains("extended.json\", which is there already", Assert.Single(again.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_fault_is_told_at_once_and_nothing_is_written()
    {
        string record = folder.Draw();
        byte[] before = File.ReadAllBytes(record);
        string requests = folder.Write("requests.json", """{"date":"2020-13-01","requests":[{"state":"AAA","seats":[],"requestedBy":"","kind":"urgent"}]}""");
        LotsRun run = LotsProcess.Run("repeat", record, "--requests", requests);

        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        foreach (string place in (string[])["$.date", "$.requests[0].seats", "$.requests[0].requestedBy", "$.requests[0].kind", "$.requests[0].grounds: nothing; expected this member", "neither --seed nor --ceremony"])
            Assert.Contains(run.ErrorLines, line => line.Contains(place, StringComparison.Ordinal));
        Assert.Equal(before, File.ReadAllBytes(record));
    }

    [Fact]
    public void A_meeting_does_not_come_before_what_is_recorded()
    {
        LotsRun run = LotsProcess.Run("repeat", folder.Draw(), "--requests", folder.Requests("2020-12-13", "BBB/other-region"), "--seed", "x");

        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        Assert.Contains("$.date: 2020-12-13; expected 2020-12-14 or later: there is an entry of that date already", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public void A_record_that_does_not_verify_is_not_worked_on()
    {
        string record = folder.Draw();
        RecordFolder.Forge(record, rechained: true, tree => tree.Entry(1)["date"] = "2020-12-15");
        LotsRun run = LotsProcess.Run("repeat", record, "--requests", folder.Requests("2021-10-12", "AAA/other-region"), "--seed", "x");

        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        Assert.Contains("the record does not verify: entry 2, date: 2020-12-14; expected 2020-12-15 or later", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public void A_repetition_in_a_rehearsal_says_so_and_has_other_lots()
    {
        string record = folder.Draw("--rehearsal");
        LotsRun run = RecordFolder.Succeeds("repeat", record, "--requests", folder.Requests("2021-10-12", "AAA/other-region"), "--seed", "x");

        Assert.StartsWith("REHEARSAL", run.Out, StringComparison.Ordinal);
        Assert.Equal("rehearsal/repetition/3", (string?)Forgery.Tree(File.ReadAllBytes(record)).Entry(3)["label"]);
    }

    private static Dictionary<string, string> Seats(string record) =>
        JsonNode.Parse(RecordFolder.Succeeds("results", record, "--format", "json").Out)!["reviews"]!.AsArray()
            .SelectMany(review => review!["seats"]!.AsArray().Select(seat => (Place: $"{review["state"]}/{seat!["seat"]}", Drawn: $"{seat["principal"]} {seat["additional"]}")))
            .ToDictionary(seat => seat.Place, seat => seat.Drawn, StringComparer.Ordinal);
}
