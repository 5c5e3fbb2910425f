using System.Text;
using Microsoft.Playwright;

namespace Lots.Tests.Pages;

/// <summary>verify.html in a real browser without a network: what a reader does with it, and what it says.</summary>
[Collection(PageTests.Name)]
public sealed class VerifyPageTests(Chromium chromium)
{
    private const string Base = "independent/01-base.json";
    private const string Loads = "independent/102a-loads-v1.json";

    [BrowserFact]
    public async Task A_record_dropped_on_it_is_checked_and_nothing_is_fetched()
    {
        VerifyPage page = await VerifyPage.OpenAsync(chromium);
        await page.Page.EvaluateAsync(
            """
            text => {
              const data = new DataTransfer();
              data.items.add(new File([text], 'record.json', { type: 'application/json' }));
              for (const type of ['dragenter', 'dragover', 'drop'])
                document.getElementById('drop').dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }));
            }
            """,
            await File.ReadAllTextAsync(VerifyPage.Conformance(Base)));

        Assert.Equal("The record holds", await page.HeadlineAsync());
        Assert.Contains("Up to entry 9 of", await page.VerdictTextAsync(), StringComparison.Ordinal);
        Assert.Contains("Whether more was published cannot be seen", await page.VerdictTextAsync(), StringComparison.Ordinal);
        Assert.Empty(page.Trouble);
    }

    /// <summary>All 64 digits pasted; 32 read off a slip in groups, in capitals, in one line or two; with the time it was seen.</summary>
    [BrowserFact]
    public async Task A_published_hash_is_taken_as_it_comes()
    {
        string hash = VerifyPage.HashOf(Base, 9);
        string slip = string.Join(' ', hash[..32].ToUpperInvariant().Chunk(4).Select(group => new string(group)));
        VerifyPage page = await VerifyPage.OpenAsync(chromium);
        foreach (string given in (string[])[hash, hash[..32], hash[..41], slip, $"{slip[..19]}\n{slip[20..]}", $"{slip}@2026-01-01T10:00Z", $"  {slip}  \n\n"])
        {
            await page.GiveHashesAsync(given);
            Assert.Equal("The record holds", await page.CheckAsync(VerifyPage.Conformance(Base)));
            Assert.Contains("is entry 9 of", await page.VerdictTextAsync(), StringComparison.Ordinal);
            Assert.DoesNotContain("cannot be seen, as no hash was given", await page.VerdictTextAsync(), StringComparison.Ordinal);
        }

        await page.GiveHashesAsync(hash[..31]);
        Assert.Equal("What you gave beside the record cannot be used", await page.CheckAsync(VerifyPage.Conformance(Base)));
    }

    [BrowserFact]
    public async Task A_record_whose_end_is_cut_off_does_not_have_the_hash_that_was_published()
    {
        VerifyPage page = await VerifyPage.OpenAsync(chromium);
        string cut = VerifyPage.Conformance("cases/cut-5.json");
        Assert.Equal("The record holds", await page.CheckAsync(cut));
        Assert.Contains("Up to entry 5 of", await page.VerdictTextAsync(), StringComparison.Ordinal);

        await page.GiveHashesAsync(VerifyPage.HashOf(Base, 9));
        Assert.Equal("A published hash is not in this record", await page.CheckAsync(cut));
        Assert.Contains("broken", await page.Verdict.GetAttributeAsync("class"), StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task A_file_damaged_in_the_mail_is_told_from_other_contents_and_offered_as_it_was()
    {
        VerifyPage page = await VerifyPage.OpenAsync(chromium);
        byte[] published = await File.ReadAllBytesAsync(VerifyPage.Conformance(Base));
        byte[] mailed = [.. published[..^1], .. "\r\n"u8];

        Assert.Equal("The record holds, but the file has other bytes", await page.CheckAsync("protocol.json", mailed));
        Assert.Contains("partly", await page.Verdict.GetAttributeAsync("class"), StringComparison.Ordinal);
        IDownload saved = await page.Page.RunAndWaitForDownloadAsync(() => page.Page.GetByText("Save the canonical file").Last.ClickAsync());
        Assert.Equal("protocol.json", saved.SuggestedFilename);
        Assert.Equal(published, await File.ReadAllBytesAsync((await saved.PathAsync())!));
    }

    /// <summary>An amber verdict and a red one look otherwise than a green one, and not by colour alone.</summary>
    [BrowserFact]
    public async Task The_three_verdicts_differ_in_words_sign_and_colour()
    {
        VerifyPage page = await VerifyPage.OpenAsync(chromium);
        var seen = new List<(string Words, string Sign, string Colour)>();
        foreach (string file in (string[])[Base, "independent/09a-crlf.json", "independent/34-other-round.json"])
        {
            string words = await page.CheckAsync(VerifyPage.Conformance(file));
            string sign = await page.Verdict.Locator(".sign").EvaluateAsync<string>("sign => sign.innerHTML");
            seen.Add((words, sign, await page.Verdict.EvaluateAsync<string>("verdict => getComputedStyle(verdict).backgroundColor")));
        }

        Assert.Equal(3, seen.Select(one => one.Words).Distinct().Count());
        Assert.Equal(3, seen.Select(one => one.Sign).Distinct().Count());
        Assert.Equal(3, seen.Select(one => one.Colour).Distinct().Count());
        Assert.Contains("Expected", await page.Page.Locator("#report").InnerTextAsync(), StringComparison.Ordinal);
    }

    [BrowserTheory]
    [InlineData("cote")]
    [InlineData("CÔTE")]
    [InlineData("cote d’ivoire")]
    [InlineData("civ")]
    public async Task A_State_is_found_without_its_accents(string typed)
    {
        VerifyPage page = await VerifyPage.OpenAsync(chromium);
        await page.CheckAsync(Renamed("GHA", "CIV", "Côte d'Ivoire"));
        await page.FindAsync(typed);
        Assert.Equal("CIV Côte d'Ivoire", await page.Page.Locator(".found button").First.InnerTextAsync());
        await page.Page.Locator(".found button").First.ClickAsync();
        await page.Page.Locator("#state h3").WaitForAsync();
        Assert.Equal("Côte d'Ivoire (CIV)", await page.Page.Locator("#state h3").InnerTextAsync());
    }

    /// <summary>The pot, the number, the word of the stream and its block: worked again here from what the page shows.</summary>
    [BrowserTheory]
    [InlineData(Base, "HUN")]
    [InlineData(Loads, null)]
    public async Task Why_a_State_reviews_can_be_worked_again_from_what_is_shown(string file, string? code)
    {
        VerifyPage page = await VerifyPage.OpenAsync(chromium);
        await page.CheckAsync(VerifyPage.Conformance(file));
        code ??= (string)VerifyPage.Record(file)["roster"]!["states"]![0]!["code"]!;
        await page.FindAsync(code);
        await page.Page.Locator(".found button").First.ClickAsync();
        await page.Page.Locator("#state h3").WaitForAsync();
        await page.Page.EvaluateAsync("() => document.querySelectorAll('#state details').forEach(details => { details.open = true; })");

        IReadOnlyList<ILocator> lots = await page.Page.Locator("#state .seat .lot").AllAsync();
        Assert.NotEmpty(lots);
        int worked = 0;
        foreach (ILocator lot in lots)
        {
            if (await lot.Locator("summary").CountAsync() == 0)
                continue;
            string division = await lot.Locator("summary").InnerTextAsync();
            string command = await lot.Locator(".hash").Last.InnerTextAsync();
            string[] parts = division.Split([' ', ':', ','], StringSplitOptions.RemoveEmptyEntries);
            ulong word = ulong.Parse(parts[0], System.Globalization.CultureInfo.InvariantCulture);
            ulong below = ulong.Parse(parts[2], System.Globalization.CultureInfo.InvariantCulture);
            byte[] hashed = System.Security.Cryptography.SHA256.HashData(Convert.FromHexString(command.Split(' ')[1]));
            Assert.Contains(word, Enumerable.Range(0, 8).Select(i => (ulong)BitConverter.ToUInt32(hashed, 4 * i)));
            ulong number = (ulong)((UInt128)word * below >> 32);
            Assert.Contains($"the number drawn is {number}:", division, StringComparison.Ordinal);
            string drawn = await lot.Locator(".pot .drawn strong").InnerTextAsync();
            Assert.EndsWith($"{drawn}.", division, StringComparison.Ordinal);
            worked++;
        }

        Assert.True(worked > 0);
    }

    [BrowserFact]
    public async Task An_open_announcement_is_a_page_to_print_and_put_on_a_door()
    {
        VerifyPage page = await VerifyPage.OpenAsync(chromium);
        await page.CheckAsync(VerifyPage.Conformance("cases/announcement-alone.json"));
        Assert.Contains("is open", await page.VerdictTextAsync(), StringComparison.Ordinal);
        await page.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Open as a page" }).ClickAsync();
        await page.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });

        // A4 less its margins of 14 mm, at 96 pixels an inch.
        await page.Page.SetViewportSizeAsync(688, 1000);
        string[] shown = await page.Page.EvaluateAsync<string[]>(
            "() => [...document.querySelectorAll('main > :not(.visually-hidden), .posting > *')].filter(part => part.checkVisibility() && part.getBoundingClientRect().height > 0).map(part => part.innerText)");
        string sheet = string.Join('\n', shown);
        string hash = VerifyPage.HashOf("cases/announcement-alone.json", 1);
        Assert.Contains(string.Join(' ', hash[..32].Chunk(4).Select(group => new string(group))), sheet, StringComparison.Ordinal);
        Assert.Contains("How the seed is made", sheet, StringComparison.Ordinal);
        Assert.DoesNotContain("The record holds", sheet, StringComparison.Ordinal);
        Assert.DoesNotContain("Print", sheet, StringComparison.Ordinal);
        Assert.Equal(688, await page.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"));
        byte[] paper = await page.Page.PdfAsync(new PagePdfOptions { Format = "A4" });
        Assert.Equal(1, Encoding.Latin1.GetString(paper).Split("/Type /Page\n").Length - 1);
    }

    [BrowserTheory]
    [InlineData(Base, "HUN")]
    [InlineData(Loads, null)]
    [InlineData("independent/34-other-round.json", null)]
    public async Task A_phone_of_320_pixels_never_scrolls_sideways(string file, string? code)
    {
        VerifyPage page = await VerifyPage.OpenAsync(chromium, width: 320, height: 640);
        Assert.Equal(320, await WidthAsync(page));
        await page.CheckAsync(VerifyPage.Conformance(file));
        code ??= (string)VerifyPage.Record(file)["roster"]!["states"]![0]!["code"]!;
        await page.FindAsync(code);
        await page.Page.Locator(".found button").First.ClickAsync();
        await page.Page.Locator("#state h3").WaitForAsync();
        await page.Page.EvaluateAsync("() => document.querySelectorAll('details').forEach(details => { details.open = true; })");
        Assert.Equal(320, await WidthAsync(page));
        await page.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Open as a page" }).First.ClickAsync();
        Assert.Equal(320, await WidthAsync(page));
    }

    [BrowserFact]
    public async Task A_page_with_its_record_checks_it_when_it_is_opened()
    {
        LotsRun made = LotsProcess.Run("results", VerifyPage.Conformance(Base), "--checker");
        Assert.Equal(0, made.ExitCode);
        using var file = new TemporaryFile(made.Out, ".html");
        VerifyPage page = await VerifyPage.OpenAsync(chromium, file.Name);
        Assert.Equal("The record holds", await page.HeadlineAsync());
        Assert.Empty(page.Trouble);
    }

    /// <summary>axe-core, the rules of WCAG 2.2 A and AA and its own: on the empty page, on each verdict with a State open, on the sheet.</summary>
    [NeedsAxe]
    public async Task Axe_finds_nothing()
    {
        string axe = await File.ReadAllTextAsync(NeedsAxeAttribute.Script);
        foreach (string file in (string[])[Base, Loads, "independent/09a-crlf.json", "independent/34-other-round.json"])
        {
            foreach (ColorScheme scheme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
            {
                VerifyPage page = await VerifyPage.OpenAsync(chromium);
                await page.Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = scheme });
                await page.Page.EvaluateAsync(axe);
                Assert.Empty(await ViolationsAsync(page));
                await page.CheckAsync(VerifyPage.Conformance(file));
                await page.FindAsync((string)VerifyPage.Record(file)["roster"]!["states"]![0]!["code"]!);
                await page.Page.Locator(".found button").First.ClickAsync();
                await page.Page.Locator("#state h3").WaitForAsync();
                await page.Page.EvaluateAsync("() => document.querySelectorAll('#state details').forEach(details => { details.open = true; })");
                Assert.Empty(await ViolationsAsync(page));
                await page.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Open as a page" }).First.ClickAsync();
                Assert.Empty(await ViolationsAsync(page));
            }
        }
    }

    internal static Task<string[]> ViolationsAsync(VerifyPage page) => page.Page.EvaluateAsync<string[]>(
        "async () => (await axe.run()).violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).slice(0, 3).join(' | ')}`)");

    private static Task<int> WidthAsync(VerifyPage page) => page.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth");

    /// <summary>The base record with a State of another name: it does not hold, and its States can be looked for.</summary>
    private static byte[] Renamed(string code, string newCode, string name)
    {
        var record = VerifyPage.Record("cases/announcement-alone.json");
        foreach (var state in record["roster"]!["states"]!.AsArray().Where(state => (string)state!["code"]! == code))
            (state!["code"], state["name"]) = (newCode, name);
        var states = record["roster"]!["states"]!.AsArray().Select(state => state!.DeepClone()).OrderBy(state => (string)state["code"]!, StringComparer.Ordinal).ToList();
        record["roster"]!["states"] = new System.Text.Json.Nodes.JsonArray([.. states]);
        return Encoding.UTF8.GetBytes(record.ToJsonString());
    }
}
