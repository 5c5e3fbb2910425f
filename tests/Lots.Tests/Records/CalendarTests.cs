using System.Text.Json.Nodes;
using LotDrawing.TestKit;
using Lots.Tests.Pages;

namespace Lots.Tests.Records;

/// <summary>The real calendar as a sample plays it: what it records holds for the library and for the page, and one exchanged
/// pairing is named by both.</summary>
[Collection(PageTests.Name)]
public sealed class CalendarTests(PlayedCalendar calendar, Chromium chromium) : IClassFixture<PlayedCalendar>
{
    private const string Place = "AFG/same-region";

    [CalendarFact]
    public void It_plays_to_its_end_and_records_each_day_of_the_calendar()
    {
        Assert.True(calendar.Run.ExitCode == 0, calendar.Run.Error + calendar.Run.Out);
        Assert.Equal(
            ["2020-11-23 groups", "2020-12-14 reviewers", "2021-10-12 repetition", "2022-02-17 repetition", "2022-05-04 repetition", "2022-05-04 refusal"],
            Forgery.Tree(calendar.Bytes("record.json")).Entries().Select(entry => $"{entry!["date"]} {entry["kind"]}"));
    }

    [CalendarFact]
    public void The_fifth_ordinary_request_is_refused_and_the_exceptional_one_granted()
    {
        JsonObject record = Forgery.Tree(calendar.Bytes("record.json"));
        var ordinary = Asked(record, 3).Concat(Asked(record, 4)).Where(request => (string?)request["state"] == "ISL").ToList();
        JsonNode refused = record.Entry(6)["asked"]!["request"]!;
        JsonNode granted = Assert.Single(Asked(record, 5), request => (string?)request["state"] == "ISL");

        Assert.Equal(["ordinary", "ordinary", "ordinary", "ordinary"], ordinary.Select(request => (string?)request["kind"]));
        Assert.Equal(("ISL", "ordinary", "allowance-used"), ((string?)refused["state"], (string?)refused["kind"], (string?)record.Entry(6)["result"]!["reason"]));
        Assert.Equal("exceptional", (string?)granted["kind"]);
        Assert.NotEmpty((string)granted["grounds"]!);
    }

    [CalendarFact]
    public void The_record_holds_and_keeps_its_commitment() =>
        Assert.EndsWith(
            "The record holds, and it keeps the commitment.\n",
            RecordFolder.Succeeds("verify", calendar.At("record.json"), "--commitment", calendar.At("commitment.json")).Out,
            StringComparison.Ordinal);

    [CalendarFact]
    public void An_exchanged_pairing_is_named_by_the_command_line_also_when_all_hashes_were_computed_again()
    {
        LotsRun plain = LotsProcess.Run("verify", calendar.At("forged.json"));
        File.WriteAllBytes(calendar.At("rechained.json"), Rechained());
        LotsRun rechained = LotsProcess.Run("verify", calendar.At("rechained.json"));

        Assert.All([plain, rechained], run => Assert.Equal(1, run.ExitCode));
        Assert.All([plain, rechained], run => Assert.Contains($"entry 2, {Place}: IND", run.Out, StringComparison.Ordinal));
        Assert.Contains("entry 2, hash: ", plain.Out, StringComparison.Ordinal);
        Assert.DoesNotContain(", hash: ", rechained.Out, StringComparison.Ordinal);
    }

    [CalendarFact(inBrowser: true)]
    public async Task The_page_gives_the_same_verdicts()
    {
        VerifyPage page = await VerifyPage.OpenAsync(await chromium.NewPageAsync());
        await page.ChooseAsync(calendar.Bytes("record.json"), calendar.Bytes("commitment.json"));
        Assert.Equal(("holds", "passed"), (await page.VerdictKindAsync(), await page.OutcomeAsync("commitment")));

        foreach (byte[] forged in (byte[][])[calendar.Bytes("forged.json"), Rechained()])
        {
            page = await VerifyPage.OpenAsync(await chromium.NewPageAsync());
            await page.ChooseAsync(forged);
            Assert.Equal("broken", await page.VerdictKindAsync());
            Assert.Contains("IND", await page.FindingAsync(2, Place), StringComparison.Ordinal);
        }
    }

    private byte[] Rechained() => Forgery.Tree(calendar.Bytes("forged.json")).Rechained().File();

    private static IEnumerable<JsonNode> Asked(JsonObject record, int entry) =>
        record.Entry(entry)["asked"]!["requests"]!.AsArray().Select(request => request!);
}

/// <summary>A test that needs a bash to play the calendar, and perhaps a browser. Where there is none it is skipped, and says so.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class CalendarFactAttribute : FactAttribute
{
    public CalendarFactAttribute(bool inBrowser = false) => Skip =
        PlayedCalendar.Bash is null ? "No bash on this machine: it plays samples/calendar."
        : inBrowser ? Chromium.WhyNot
        : null;
}
