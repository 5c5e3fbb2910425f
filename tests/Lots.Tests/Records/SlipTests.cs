using System.Security.Cryptography;

namespace Lots.Tests.Records;

/// <summary>Every slip of a newcomer: a clear line, exit code 2, nothing written, and what was meant where that can be told.</summary>
public sealed class SlipTests : IDisposable
{
    private readonly RecordFolder folder = new();

    public void Dispose() => folder.Dispose();

    /// <summary>A record that has just begun: words are to come, then fifty dice.</summary>
    [Theory]
    [InlineData("contribute RECORD --words hello --date 2199-01-01", "--date: 2199-01-01; expected today, ")]
    [InlineData("contribute RECORD --words hello --date 2020-11-22", "expected 2020-11-23 or later")]
    [InlineData("contribute RECORD --words hello --date 2020-02-30", "--date: \"2020-02-30\"; expected a day of the calendar")]
    [InlineData("contribute RECORD --words zero\u200bwidth", "--words: the character \"<U+200B>\"")]
    [InlineData("contribute RECORD --words e\u0301\u0328", "U+0328")]
    [InlineData("contribute RECORD --words 〇", "U+3007")]
    [InlineData("contribute RECORD --words аbc", "--words: ")]
    [InlineData("contribute RECORD --words ...", "--words: ")]
    [InlineData("contribute RECORD --rolls 123", "--rolls: given out of turn; expected next is: words spoken in the hall")]
    [InlineData("contribute RECORD", "expected --words, --rolls or --round")]
    [InlineData("contribute RECORD --words one --words two", "given out of turn")]
    [InlineData("draw RECORD", "a drawing while 2 of 2 contributions are to come")]
    [InlineData("draw RECORD --seed x", "--seed: given with a record")]
    [InlineData("meet RECORD --request AAA:same-region --ceremony dice_6x50", "expected reviewing States first")]
    [InlineData("reviewers RECORD --ceremony dice_6x50", "expected its drawing or its annulment first")]
    [InlineData("annul RECORD --entry 7 --decided-by me --reason so", "expected 1, the announcement that is open")]
    [InlineData("begin --out RECORD --roster STATES --ceremony dice_6x50", "which is there already")]
    [InlineData("begin --out FOLDER/new.json --roster STATES", "--ceremony: none; expected how the seed will be made")]
    [InlineData("begin --out FOLDER/new.json --roster STATES --ceremony dice_6x49", "too little left to chance")]
    [InlineData("begin --out FOLDER/new.json --roster STATES --ceremony words", "too little left to chance")]
    [InlineData("begin --out FOLDER/new.json --roster STATES --ceremony dice_5x50", "expected items by commas")]
    [InlineData("begin --out FOLDER/new.json --roster STATES --ceremony drand_1", "which is out already; expected a round still to come")]
    [InlineData("begin --out FOLDER/new.json --roster STATES --ceremony drand_657413,_words", "expected")]
    [InlineData("begin --out FOLDER/new.json --roster STATES --load 3..3 --ceremony dice_6x50", "no valid drawing exists: ")]
    [InlineData("begin --out FOLDER/no/such/new.json --roster STATES --ceremony dice_6x50", "in a folder that is not there")]
    [InlineData("begin --out FOLDER/new.json --roster FOLDER/none.csv --ceremony dice_6x50", "no such file")]
    [InlineData("begin --out FOLDER/new.json --like RECORD --sizes 3,3,2 --ceremony dice_6x50", "--sizes: given with --like; expected nothing")]
    public void When_words_are_expected(string line, string says)
    {
        folder.Begin();
        Assert.Contains(says, folder.Refuses(line).Error, StringComparison.Ordinal);
    }

    /// <summary>The words are there; fifty rolls of six sides are to come.</summary>
    [Theory]
    [InlineData("12345", "--rolls: 5 rolls; expected 50, as planned, neither more nor fewer")]
    [InlineData("123451234512345123451234512345123451234512345123456", "--rolls: 51 rolls; expected 50")]
    [InlineData("12345123451234512345123451234512345123451234512347", "roll 50: ")]
    [InlineData("12345123451234512345123451234512345123451234512340", "roll 50: ")]
    [InlineData("one_two", "--rolls, roll 1: ")]
    [InlineData("", "--rolls: ")]
    public void When_dice_are_expected(string rolls, string says)
    {
        folder.Begin();
        RecordFolder.Does("contribute", folder.Record, "--words", "hello", "--date", RecordFolder.Day);
        Assert.Contains(says, folder.Refuses($"contribute RECORD --date {RecordFolder.Day} --rolls {rolls}").Error, StringComparison.Ordinal);
    }

    /// <summary>Groups and reviewing States are drawn, and nothing is open.</summary>
    [Theory]
    [InlineData("draw RECORD", "a drawing while no announcement is open")]
    [InlineData("contribute RECORD --words hello", "nothing is announced; expected an announcement")]
    [InlineData("meet RECORD --request AAB:same-region --ceremony dice_6x50", "--request: \"AAB\"; expected the code or the name of a State in the roster (nearest: AAA Alphaland)")]
    [InlineData("meet RECORD --request Alfaland:same-region --ceremony dice_6x50", "(nearest: AAA Alphaland)")]
    [InlineData("meet RECORD --request AAA:same-regio --ceremony dice_6x50", "(nearest: same-region)")]
    [InlineData("meet RECORD --request AAA --ceremony dice_6x50", "expected STATE:SEAT[,SEAT][:exceptional:GROUNDS]")]
    [InlineData("meet RECORD --request AAA:same-region:exceptional: --ceremony dice_6x50", "without grounds")]
    [InlineData("meet RECORD --request AAA:same-region,same-region --ceremony dice_6x50", "expected")]
    [InlineData("meet RECORD --request AAA:other-region", "--ceremony: none; expected how the seed will be made")]
    [InlineData("meet RECORD --ceremony dice_6x50", "expected --requests FILE, --request or --refuse")]
    [InlineData("meet RECORD --refuse AAA:same-region: --ceremony dice_6x50", "expected STATE:SEAT:TEXT")]
    [InlineData("meet RECORD --request AAA:same-region --ceremony dice_6x50 --date 2199-12-31", "expected today")]
    [InlineData("withdraw RECORD --state AAB --ceremony dice_6x50", "(nearest: AAA Alphaland)")]
    [InlineData("accede RECORD --roster STATES --state AAA --ceremony dice_6x50", "expected")]
    [InlineData("accede RECORD --roster STATES --state AAA --group x --ceremony dice_6x50", "--group: \"x\"; expected a number from 1 to 3")]
    [InlineData("amend RECORD --roster STATES --decided-by me --reason so", "expected either --roster and --state, or --mechanism")]
    [InlineData("annul RECORD --entry two --decided-by me --reason so", "--entry: \"two\"; expected the number of an entry")]
    [InlineData("annul RECORD --decided-by me", "Option '--reason' is required")]
    [InlineData("verify RECORD --hash abc", "32 to 64")]
    [InlineData("verify RECORD --as-of yesterday", "--as-of: \"yesterday\"; expected a day of the calendar")]
    [InlineData("replay RECORD --entry 1", "expected the number of a drawing's entry, one of 4")]
    [InlineData("explain RECORD --state AAB", "(nearest: AAA Alphaland)")]
    [InlineData("results RECORD --since 99", "--since: \"99\"; expected the number of an entry from 1 to 4")]
    [InlineData("results RECORD --since 2020-11-22", "or a day from 2020-11-23 on")]
    [InlineData("show FOLDER/none.json", "no such file")]
    public void When_a_meeting_may_come(string line, string says)
    {
        folder.Draw();
        Assert.Contains(says, folder.Refuses(line).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_newest_meetings_requests_and_date_once_more()
    {
        folder.Draw();
        string[] meet = ["meet", folder.Record, "--request", "AAA:other-region", "--ceremony", "dice 6x50", "--date", "2021-10-12"];
        RecordFolder.Does(meet);
        folder.Complete("2021-10-12");

        Assert.Contains("or --again where they really come once more", folder.Refuses("meet RECORD --request AAA:other-region --ceremony dice_6x50 --date 2021-10-12").Error, StringComparison.Ordinal);
        RecordFolder.Does([.. meet, "--again"]);
    }

    [Fact]
    public void Dice_that_were_rolled_before()
    {
        folder.Draw();
        RecordFolder.Does("meet", folder.Record, "--request", "AAA:other-region", "--ceremony", "dice 6x50", "--date", "2021-10-12");
        var first = (LotDrawing.Contribution.Dice)((LotDrawing.Entry.Contributions)folder.Read().Entries[2]).Made[0];

        LotsRun run = folder.Refuses($"contribute RECORD --date 2021-10-12 --rolls {string.Concat(first.Rolls)}");
        Assert.Contains("before", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_round_that_was_planned_before()
    {
        folder.Draw();
        string[] meet = ["meet", folder.Record, "--request", "AAA:other-region", "--ceremony", "drand 657413", "--date", "2023-09-15"];
        RecordFolder.Does(meet);
        RecordFolder.Does("annul", folder.Record, "--decided-by", "the Chair", "--reason", "a wrong seat", "--date", "2023-09-15");

        Assert.Contains("657413", folder.Refuses("meet RECORD --request AAA:other-region --ceremony drand_657413 --date 2023-09-15").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_signature_that_is_not_the_beacons()
    {
        folder.Draw();
        RecordFolder.Does("meet", folder.Record, "--request", "AAA:other-region", "--ceremony", "drand 657413", "--date", "2023-09-15");

        Assert.Contains("expected that of round 657413", folder.Refuses($"contribute RECORD --date 2023-09-15 --round {new string('a', 96)}").Error, StringComparison.Ordinal);
        byte[] signature = [.. Enumerable.Repeat((byte)0xAA, 48)];
        string other = folder.Write("round.json", $$"""{"round":657414,"randomness":"{{Convert.ToHexStringLower(SHA256.HashData(signature))}}","signature":"{{Convert.ToHexStringLower(signature)}}"}""");
        Assert.Contains("round 657413, as planned", folder.Refuses($"contribute RECORD --date 2023-09-15 --round {other}").Error, StringComparison.Ordinal);
    }
}
