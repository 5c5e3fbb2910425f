using System.Text.Json.Nodes;

namespace Lots.Tests.Pages;

/// <summary>Good and tampered records in verify.html, in a real browser.</summary>
[Collection(PageTests.Name)]
public sealed class VerifyRecordTests(Chromium chromium)
{
    [BrowserFact]
    public async Task The_published_example_holds_and_every_check_is_made()
    {
        VerifyPage page = await OpenAsync();

        await page.ChooseAsync(RecordFiles.Example());

        Assert.Equal("holds", await page.VerdictKindAsync());
        Assert.StartsWith("This record holds", await page.VerdictHeading.InnerTextAsync());
        Assert.Equal(0, await page.Page.Locator(".finding").CountAsync());
        foreach (string check in new[] { "file", "form", "hashes", "chain", "order", "ceremonies", "signatures", "requests", "rules", "draws" })
            Assert.Equal("passed", await page.OutcomeAsync(check));
    }

    [BrowserFact]
    public async Task It_shows_the_chain_the_pairings_and_the_repetition()
    {
        VerifyPage page = await OpenAsync();

        await page.ChooseAsync(RecordFiles.Example());

        Assert.Equal(4, await page.Page.Locator(".chain > li").CountAsync());
        string hungary = await page.Page.Locator("tr[data-state='HUN']").InnerTextAsync();
        Assert.Contains("POL Poland", hungary);
        Assert.Contains("KEN Kenya", hungary);
        Assert.Contains("drawn in entry 3", hungary);
        string kenya = await page.Page.Locator("tr[data-state='KEN']").InnerTextAsync();
        Assert.Contains("additional: BEN Benin", kenya);
        string repetitions = await page.Page.Locator("section[aria-labelledby='later-title']").InnerTextAsync();
        Assert.Contains("AGO Angola\tKEN Kenya", repetitions);
        Assert.Contains("allowance-used", repetitions);
    }

    public static TheoryData<string, int?, string, string> Tamperings => new()
    {
        { "flipped pairing", 2, "AGO/same-region", "draws" },
        { "flipped repetition", 3, "HUN/other-region", "draws" },
        { "changed roster", 2, "KEN/same-region", "rules" },
        { "cut out of the middle", 3, "number", "order" },
        { "reordered entries", 3, "number", "order" },
        { "wrong label", 3, "label", "order" },
        { "false drand round", null, "ceremony.contributions[2].signature", "signatures" },
        { "allowance exceeded", 3, "asked.requests[1], HUN", "requests" },
    };

    [BrowserTheory]
    [MemberData(nameof(Tamperings))]
    public async Task A_tampered_record_fails_with_a_finding_that_names_it(string tampering, int? entry, string place, string check)
    {
        VerifyPage page = await OpenAsync();
        await page.ChooseAsync(RecordFiles.Example(record => Tamper(record, tampering)));
        Assert.Equal("broken", await page.VerdictKindAsync());
        Assert.Equal("failed", await page.OutcomeAsync("chain"));

        await page.ChooseAsync(RecordFiles.Rehashed(RecordFiles.Example(record => Tamper(record, tampering))));
        Assert.Equal("broken", await page.VerdictKindAsync());
        Assert.Equal("passed", await page.OutcomeAsync("chain"));
        Assert.Equal("failed", await page.OutcomeAsync(check));
        Assert.NotNull(await page.FindingAsync(entry, place));
        Assert.StartsWith("This record does not hold", await page.VerdictHeading.InnerTextAsync());
    }

    [BrowserFact]
    public async Task A_finding_says_what_was_expected_what_was_found_and_which_paragraph_it_is()
    {
        VerifyPage page = await OpenAsync();

        await page.ChooseAsync(RecordFiles.Rehashed(RecordFiles.Example(record => Tamper(record, "flipped pairing"))));

        string finding = (await page.FindingAsync(2, "AGO/same-region"))!;
        Assert.Contains("Entry 2 · AGO/same-region", finding);
        Assert.Contains("Expected\nKEN", finding);
        Assert.Contains("Found\nBEN", finding);
        Assert.Contains("Rule\nAlgorithm v1, section 4", finding);
    }

    [BrowserFact]
    public async Task Entries_cut_off_the_end_show_in_the_last_hash_alone_and_the_page_says_so()
    {
        VerifyPage page = await OpenAsync();

        await page.ChooseAsync(RecordFiles.Example(record => record["entries"]!.AsArray().RemoveAt(3)));

        Assert.Equal("holds", await page.VerdictKindAsync());
        string text = await page.Page.Locator("#report").InnerTextAsync();
        Assert.Contains("Last hash\n" + RecordFiles.Example()["entries"]![2]!["hash"], text);
        Assert.Contains("cut off its end", text);
    }

    [BrowserFact]
    public async Task What_is_not_derived_again_is_not_called_checked()
    {
        VerifyPage page = await OpenAsync();

        await page.ChooseAsync(RecordFiles.Rehashed(RecordFiles.Example(record => Entry(record, 2)["asked"]!["procedure"] = "chain")));

        Assert.Equal("partly", await page.VerdictKindAsync());
        Assert.Equal("partly", await page.OutcomeAsync("draws"));
        Assert.Contains("Entry 2 was not derived again", await page.Verdict.InnerTextAsync());
    }

    [BrowserFact]
    public async Task A_commitment_that_was_kept_passes_and_one_that_was_not_fails()
    {
        JsonObject commitment = Commitment();
        JsonObject record = RecordFiles.Rehashed(RecordFiles.Example(record => record["commitment"] = RecordFiles.Hash(commitment)));

        VerifyPage kept = await OpenAsync();
        await kept.ChooseAsync(record, commitment);
        Assert.Equal("holds", await kept.VerdictKindAsync());
        Assert.Equal("passed", await kept.OutcomeAsync("commitment"));

        VerifyPage broken = await OpenAsync();
        commitment["sizes"] = new JsonArray(3, 2, 2);
        await broken.ChooseAsync(record, commitment);
        Assert.Equal("broken", await broken.VerdictKindAsync());
        Assert.NotNull(await broken.FindingAsync(null, "commitment, sizes"));

        VerifyPage missing = await OpenAsync();
        await missing.ChooseAsync(record);
        Assert.Equal("not made", await missing.OutcomeAsync("commitment"));
        Assert.Contains("its file was not given", await missing.Verdict.InnerTextAsync());
    }

    private static JsonObject Commitment()
    {
        JsonObject record = RecordFiles.Example();
        var commitment = new JsonObject
        {
            ["format"] = "lotdrawing/commitment/1",
            ["date"] = "2023-08-01",
            ["sizes"] = new JsonArray(2, 2, 3),
            ["procedure"] = "exact",
            ["ceremony"] = new JsonArray(
                new JsonObject { ["source"] = "spoken" },
                new JsonObject { ["source"] = "dice", ["sides"] = 6 },
                new JsonObject { ["source"] = "drand", ["chain"] = "quicknet", ["round"] = 1000 }),
        };
        foreach (string same in new[] { "kind", "mechanism", "mechanismSha256", "roster", "rosterSha256" })
            commitment[same] = record[same]!.DeepClone();
        return commitment;
    }

    private static void Tamper(JsonObject record, string tampering)
    {
        JsonArray entries = record["entries"]!.AsArray();
        switch (tampering)
        {
            case "flipped pairing":
                Entry(record, 2)["result"]!["reviews"]![0]!["seats"]![0]!["principal"] = "BEN";
                break;
            case "flipped repetition":
                Entry(record, 3)["result"]!["reviews"]![0]!["seats"]![0]!["principal"] = "GHA";
                break;
            case "changed roster":
                record["roster"]!["states"]![3]!["instruments"]!.AsArray().Add("FIREARMS");
                break;
            case "cut out of the middle":
                entries.RemoveAt(2);
                break;
            case "reordered entries":
                JsonNode last = entries[3]!;
                entries.RemoveAt(3);
                entries.Insert(2, last);
                break;
            case "wrong label":
                Entry(record, 3)["label"] = "repetition/4";
                break;
            case "false drand round":
                record["ceremony"]!["contributions"]![2]!["round"] = 1001;
                break;
            case "allowance exceeded":
                Entry(record, 3)["asked"]!["requests"]!.AsArray().Add(Entry(record, 4)["asked"]!["request"]!.DeepClone());
                break;
            default:
                throw new ArgumentException(tampering, nameof(tampering));
        }
    }

    private static JsonNode Entry(JsonObject record, int number) => record["entries"]![number - 1]!;

    private async Task<VerifyPage> OpenAsync() => await VerifyPage.OpenAsync(await chromium.NewPageAsync());
}
