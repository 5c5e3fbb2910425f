using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using LotDrawing;
using LotDrawing.Records;
using LotDrawing.Verification;

namespace Lots.Tests.Pages;

/// <summary>Three implementations meet: what the library draws, the library's verification and the page judge alike.</summary>
[Collection(PageTests.Name)]
public sealed class VerifyLibraryTests(Chromium chromium)
{
    [BrowserFact]
    public async Task A_hundred_repetitions_on_the_2020_roster_hold_and_are_checked_in_under_two_seconds()
    {
        byte[] record = RecordFile.Write(LibraryRecords.Real(repetitions: 100));
        VerifyPage page = await OpenAsync();
        int fastest = int.MaxValue;

        // The best of three: the machine has other things to do while tests run.
        for (int i = 0; i < 3; i++)
        {
            await page.ChooseAsync(record);
            Assert.Equal("holds", await page.VerdictKindAsync());
            Match taken = Regex.Match(await page.Page.Locator(".facts").InnerTextAsync(), @"(\d+) ms on this device");
            fastest = Math.Min(fastest, int.Parse(taken.Groups[1].Value, CultureInfo.InvariantCulture));
        }

        Assert.Equal(102, await page.Page.Locator(".chain > li").CountAsync());
        Assert.InRange(fastest, 1, 1_999);
    }

    [BrowserFact]
    public async Task Records_of_all_that_can_happen_hold()
    {
        VerifyPage page = await OpenAsync();

        for (int seed = 0; seed < 12; seed++)
        {
            Record record = LibraryRecords.Eventful(seed);
            await page.ChooseAsync(RecordFile.Write(record));
            Assert.True(
                await page.VerdictKindAsync() is "holds" or "partly" && await page.Page.Locator(".finding").CountAsync() == 0,
                $"record {seed}: {await page.Verdict.InnerTextAsync()}");
        }
    }

    [BrowserFact]
    public async Task A_commitment_of_the_library_is_kept_by_its_record()
    {
        (Commitment commitment, Record record) = LibraryRecords.Committed();
        VerifyPage page = await OpenAsync();

        await page.ChooseAsync(RecordFile.Write(record), CommitmentFile.Write(commitment));

        Assert.Equal("holds", await page.VerdictKindAsync());
        Assert.Equal("passed", await page.OutcomeAsync("commitment"));
    }

    [BrowserFact]
    public async Task A_flipped_pairing_fails_both_verifiers_with_a_finding_that_names_it()
    {
        JsonObject record = JsonNode.Parse(RecordFile.Write(LibraryRecords.Real(repetitions: 1)))!.AsObject();
        JsonNode seat = record["entries"]![1]!["result"]!["reviews"]![0]!["seats"]![0]!;
        seat["principal"] = seat["principal"]!.GetValue<string>() == "CHN" ? "BGD" : "CHN";
        byte[] flipped = RecordFiles.FileOf(RecordFiles.Rehashed(record));

        Verdict verdict = RecordVerification.Verify(RecordFile.Read(flipped).Value);
        VerifyPage page = await OpenAsync();
        await page.ChooseAsync(flipped);

        string place = $"{record["entries"]![1]!["result"]!["reviews"]![0]!["state"]}/{Untoc.SameRegion}";
        Assert.Contains(verdict.Findings, finding => finding.Entry == 2 && finding.Subject == place);
        Assert.Equal("broken", await page.VerdictKindAsync());
        Assert.NotNull(await page.FindingAsync(2, place));
    }

    private async Task<VerifyPage> OpenAsync() => await VerifyPage.OpenAsync(await chromium.NewPageAsync());
}
