using LotDrawing.TestKit;

namespace Lots.Tests.Records;

/// <summary><c>lots accede</c> and <c>lots withdraw</c>: States join and leave, all else stays in force, and the record verifies.</summary>
public sealed class MembershipTests : IDisposable
{
    private readonly RecordFolder folder = new();
    private readonly string record;

    public MembershipTests() => record = folder.Draw();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_new_State_is_reviewed_in_the_last_group_that_has_not_started()
    {
        LotsRun run = RecordFolder.Succeeds("accede", record, "--roster", Roster("III,Iota,african,UNTOC;TIP,,"), "--state", "III", "--started", "3", "--date", "2023-04-01", "--seed", "x");

        Assert.StartsWith("2023-04-01: III Iota joined and is reviewed in group 2\n", run.Out, StringComparison.Ordinal);
        Assert.Equal(["III"], Drawn(3));
        RecordFolder.Succeeds("verify", record);
    }

    [Fact]
    public void A_Protocol_joined_is_covered_by_additional_lots_where_needed()
    {
        LotsRun run = RecordFolder.Succeeds("accede", record, "--roster", Roster("DDD,Delta,african,UNTOC;TIP,,"), "--state", "DDD", "--date", "2023-04-01", "--seed", "x");

        Assert.StartsWith("2023-04-01: DDD Delta is party to UNTOC, TIP\n", run.Out, StringComparison.Ordinal);
        RecordFolder.Succeeds("verify", record);
    }

    [Fact]
    public void The_seats_that_a_leaving_State_served_are_drawn_again_and_count_against_nobody()
    {
        string[] served = [.. Forgery.Tree(File.ReadAllBytes(record)).Entry(2)["result"]!["reviews"]!.AsArray()
            .Where(review => review!["seats"]!.AsArray().Any(seat => (string?)seat!["principal"] == "DDD" || (string?)seat["additional"] == "DDD"))
            .Select(review => (string)review!["state"]!)];
        RecordFolder.Succeeds("withdraw", record, "--state", "DDD", "--date", "2023-04-01", "--seed", "x");
        string results = RecordFolder.Succeeds("results", record, "--format", "csv").Out;

        LotsRun gone = LotsProcess.Run("explain", record, "--state", "DDD");

        Assert.Equal(served, Drawn(3));
        Assert.Equal(2, gone.ExitCode);
        Assert.StartsWith("lots: --state: DDD, which withdrew on 2023-04-01; expected a State party", Assert.Single(gone.ErrorLines), StringComparison.Ordinal);
        Assert.DoesNotContain(",DDD,Delta,", results, StringComparison.Ordinal);
        Assert.All(results.TrimEnd().Split('\n').Skip(1), line => Assert.EndsWith(",4", line, StringComparison.Ordinal));
        RecordFolder.Succeeds("verify", record);
    }

    [Theory]
    [InlineData("accede", "AAA", "AAA")]
    [InlineData("withdraw", "ZZZ", "\"ZZZ\"; expected the code of a State in the roster")]
    public void What_changes_nothing_or_nobody_is_refused_and_nothing_is_written(string command, string state, string expected)
    {
        byte[] before = File.ReadAllBytes(record);
        string[] roster = command == "accede" ? ["--roster", folder.At("states.csv")] : [];
        LotsRun run = LotsProcess.Run([command, record, "--state", state, "--date", "2023-04-01", "--seed", "x", .. roster]);

        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        Assert.Contains(expected, Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(record));
    }

    private string Roster(string row) => folder.Write("joining.csv", $"{SmallRosters.Eight.Split('\n')[0]}\n{row}\n");

    private IEnumerable<string> Drawn(int entry) =>
        Forgery.Tree(File.ReadAllBytes(record)).Entry(entry)["result"]!["reviews"]!.AsArray().Select(review => (string)review!["state"]!);
}
