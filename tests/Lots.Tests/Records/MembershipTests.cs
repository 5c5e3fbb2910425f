using LotDrawing;

namespace Lots.Tests.Records;

/// <summary>A State withdraws or accedes and the seats that this opens cannot be drawn: that is said before anything is announced, with the
/// rules to amend.</summary>
public sealed class MembershipTests : IDisposable
{
    private const string Header = "code,name,regional_group,instruments,legal_systems,languages\n";

    /// <summary>With two regional groups of three States a group's reviews form a circle, and of two States left no one may review the other.</summary>
    private const string Six = Header
        + "AAA,Alphaland,african,UNTOC,,\nBBB,Beta,african,UNTOC,,\nCCC,Gamma,african,UNTOC,,\n"
        + "DDD,Delta,eastern-european,UNTOC,,\nEEE,Epsilon,eastern-european,UNTOC,,\nFFF,Zeta,eastern-european,UNTOC,,\n";

    private readonly RecordFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_withdrawal_that_leaves_no_valid_drawing_names_the_rule_and_can_be_drawn_once_it_is_amended()
    {
        folder.Write("states.csv", Six);
        folder.Draw();

        LotsRun check = folder.Refuses("withdraw RECORD --state CCC --ceremony dice_6x50 --date 2021-10-12 --check");
        LotsRun act = folder.Refuses("withdraw RECORD --state CCC --ceremony dice_6x50 --date 2021-10-12");

        Assert.Equal(act.Error, check.Error);
        Assert.Contains("no valid drawing exists after the withdrawal of CCC: ", check.Error, StringComparison.Ordinal);
        Assert.Contains(", seat same-region: drawings in force leave no other State of african free (Conference resolution 9/1, annex, para. 28)", check.Error, StringComparison.Ordinal);
        Assert.Equal(
            $"lots: without noMutualReviews (Conference resolution 9/1, annex, para. 28 (a)) a valid drawing exists: lots amend {folder.Record} --mechanism FILE … with that rule given up, before this",
            check.ErrorLines[^1]);

        Amend(folder.Read().Mechanism with { NoMutualReviews = null });
        Does("withdraw RECORD --state CCC --ceremony dice_6x50 --date 2021-10-12 --check");
        Does("withdraw RECORD --state CCC --ceremony dice_6x50 --date 2021-10-12");
        folder.Complete("2021-10-12");
        Does("verify RECORD");
    }

    [Fact]
    public void A_withdrawal_that_load_bounds_forbid_names_them_and_can_be_drawn_with_those_that_are_said_to_fit()
    {
        folder.Write("states.csv", SmallRosters.Eight.Replace(";TIP", "", StringComparison.Ordinal));
        folder.Begin("--load", "0..2");
        RecordFolder.Does("contribute", folder.Record, "--words", "hello hall", "--date", RecordFolder.Day);
        folder.Complete(RecordFolder.Day);
        int told = 0;
        foreach (string state in folder.Read().Roster.States.Select(state => state.Code).ToArray())
        {
            LotsRun run = LotsProcess.Run(folder.Words($"withdraw RECORD --state {state} --ceremony dice_6x50 --date 2021-10-12 --check"));
            if (run.ExitCode == 0)
                continue;
            Assert.Equal(2, run.ExitCode);
            if (!run.Error.Contains("with load bounds of 0..3, a greater most, a valid drawing exists", StringComparison.Ordinal))
                continue;
            Assert.Contains("without load 0..2 a valid drawing exists", run.Error, StringComparison.Ordinal);
            told++;
        }

        Assert.InRange(told, 1, 8);
        string leaving = folder.Read().Roster.States.Select(state => state.Code)
            .First(state => LotsProcess.Run(folder.Words($"withdraw RECORD --state {state} --ceremony dice_6x50 --date 2021-10-12 --check")).Error.Contains("load bounds of 0..3", StringComparison.Ordinal));
        Amend(folder.Read().Mechanism with { Load = new LoadBounds(0, 3) });
        Does($"withdraw RECORD --state {leaving} --ceremony dice_6x50 --date 2021-10-12 --check");
    }

    [Fact]
    public void An_accession_whose_seats_cannot_be_drawn_says_so_and_that_no_amendment_helps()
    {
        folder.Draw();
        folder.Write("later.csv", SmallRosters.Eight + "III,Iota,asia-pacific,UNTOC,,\n");

        LotsRun check = folder.Refuses("accede RECORD --roster FOLDER/later.csv --state III --group 1 --ceremony dice_6x50 --date 2021-10-12 --check");

        Assert.Contains("no valid drawing exists after the accession of III: III, seat same-region: ", check.Error, StringComparison.Ordinal);
        Assert.Contains("none of the rules that an amendment can change leaves one", check.ErrorLines[^1], StringComparison.Ordinal);
    }

    private void Amend(Mechanism rules)
    {
        using (FileStream file = File.Create(folder.At("rules.json")))
            rules.Save(file);
        Does("amend RECORD --mechanism FOLDER/rules.json --decided-by the_Conference --reason so_that_it_can_be_drawn --date 2021-10-12");
    }

    private void Does(string line) => RecordFolder.Does(folder.Words(line));
}
