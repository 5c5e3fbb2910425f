using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Playwright;

namespace Lots.Tests.Pages;

/// <summary>Whatever file verify.html is given, it stays calm, stays offline and says in plain words what is the matter.</summary>
[Collection(PageTests.Name)]
public sealed class VerifyFileTests(Chromium chromium)
{
    [BrowserTheory]
    [InlineData("a letter, not a record", "This file is not a record", "not JSON")]
    [InlineData("{\"a\":1}", "This file is not a record", "lotdrawing/record/1")]
    [InlineData("{\"format\":\"lotdrawing/record/2\"}", "This record has a format that this page does not know", "lotdrawing/record/2")]
    [InlineData("{\"format\":\"lotdrawing/commitment/1\"}", "This file is not a record", "lotdrawing/commitment/1")]
    [InlineData("", "This file is not a record", "not JSON")]
    public async Task A_wrong_file_is_refused_in_plain_words(string content, string title, string explanation)
    {
        VerifyPage page = await OpenAsync();

        await page.ChooseAsync(Encoding.UTF8.GetBytes(content));

        Assert.Equal("problem", await page.VerdictKindAsync());
        Assert.Equal(title, await page.VerdictHeading.InnerTextAsync());
        Assert.Contains(explanation, await page.Verdict.InnerTextAsync());
    }

    [BrowserFact]
    public async Task A_huge_file_is_not_even_read()
    {
        string huge = Path.Combine(Directory.CreateTempSubdirectory().FullName, "huge.json");
        await using (FileStream stream = File.Create(huge))
            stream.SetLength(65L * 1024 * 1024);
        VerifyPage page = await OpenAsync();

        await page.Page.SetInputFilesAsync("#record-file", huge);

        await page.VerdictHeading.WaitForAsync();
        Assert.Equal("This file is too large to be a record", await page.VerdictHeading.InnerTextAsync());
        Directory.Delete(Path.GetDirectoryName(huge)!, recursive: true);
    }

    [BrowserFact]
    public async Task Nothing_is_asked_of_any_network_and_nothing_complains()
    {
        VerifyPage page = await OpenAsync();

        await page.ChooseAsync(RecordFiles.Example());

        Assert.All(page.Requests, address => Assert.True(
            address.StartsWith("file:", StringComparison.Ordinal) || address.StartsWith("blob:", StringComparison.Ordinal), address));
        Assert.Single(page.Requests, address => address.StartsWith("file:", StringComparison.Ordinal));
        Assert.Empty(page.Complaints);
    }

    [BrowserFact]
    public async Task The_policy_forbids_scripts_styles_and_requests_that_are_not_its_own()
    {
        VerifyPage page = await OpenAsync();

        // What the test runs is not bound by the page's policy, but what it puts into the page is.
        bool ran = await page.Page.EvaluateAsync<bool>(
            """
            async () => {
              const script = document.createElement('script');
              try { script.textContent = 'window.foreign = true'; } catch { }
              document.body.append(script);
              let fetched = true;
              try { await fetch('data:text/plain,x'); } catch { fetched = false; }
              return window.foreign === true || fetched;
            }
            """);

        Assert.False(ran);
    }

    [BrowserFact]
    public async Task Hostile_texts_are_shown_as_they_stand_and_become_nothing_else()
    {
        const string Hostile = "<img src=x onerror=alert(1)></script><script>alert(2)</script>";
        JsonObject record = RecordFiles.Rehashed(RecordFiles.Example(record =>
        {
            record["mechanism"]!["name"] = Hostile;
            record["roster"]!["states"]![0]!["name"] = Hostile;
            record["ceremony"]!["contributions"]![0]!["text"] = Hostile;
            record["entries"]![3]!["result"]!["text"] = Hostile;
            record["entries"]![2]!["asked"]!["requests"]![0]!["requestedBy"] = Hostile;
            record["entries"]![1]!["result"]!["reviews"]![0]!["seats"]![0]!["principal"] = Hostile;
        }));
        VerifyPage page = await OpenAsync();

        await page.ChooseAsync(record);

        Assert.Equal("broken", await page.VerdictKindAsync());
        Assert.Contains(Hostile, await page.Page.Locator("#report").InnerTextAsync());
        Assert.Equal(0, await page.Page.Locator("#report img, #report script").CountAsync());
        Assert.Empty(page.Complaints);
    }

    [BrowserFact]
    public async Task A_dropped_record_and_commitment_are_told_apart()
    {
        VerifyPage page = await OpenAsync();
        string record = Encoding.UTF8.GetString(RecordFiles.FileOf(RecordFiles.Example()));

        await page.Page.EvaluateAsync(
            """
            record => {
              const files = new DataTransfer();
              files.items.add(new File(['{"format":"lotdrawing/commitment/1"}'], 'commitment.json'));
              files.items.add(new File([record], 'record.json'));
              document.getElementById('drop').dispatchEvent(new DragEvent('drop', { dataTransfer: files, bubbles: true, cancelable: true }));
            }
            """,
            record);

        await page.VerdictHeading.WaitForAsync();
        string about = await page.Page.Locator(".facts").InnerTextAsync();
        Assert.Contains("File\nrecord.json", about);
        Assert.Contains("Commitment\ncommitment.json", about);
        Assert.NotNull(await page.FindingAsync(null, "commitment"));
    }

    [BrowserFact]
    public async Task It_shows_progress_while_it_checks()
    {
        IPage browserPage = await chromium.NewPageAsync();
        await browserPage.AddInitScriptAsync(
            """
            globalThis.seen = [];
            new MutationObserver(() => {
              const progress = document.getElementById('progress');
              if (progress && !progress.hidden) seen.push(document.getElementById('progress-label').textContent);
            }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
            """);
        VerifyPage page = await VerifyPage.OpenAsync(browserPage);

        await page.ChooseAsync(RecordFiles.Example());

        string[] seen = await browserPage.EvaluateAsync<string[]>("() => seen");
        Assert.Contains(seen, text => text.Contains("reading the file", StringComparison.Ordinal));
        Assert.Contains(seen, text => text.Contains("the drawings", StringComparison.Ordinal));
        Assert.False(await browserPage.Locator("#progress").IsVisibleAsync());
    }

    [BrowserFact]
    public async Task Another_file_chosen_meanwhile_takes_the_place_of_a_check_that_is_long()
    {
        // Seven States of which each reviews once at most cannot fill fourteen seats: voids without end.
        JsonObject endless = RecordFiles.Rehashed(RecordFiles.Example(record =>
        {
            record["mechanism"]!["load"]!["max"] = 1;
            record["entries"]![1]!["asked"]!["load"]!["max"] = 1;
        }));
        VerifyPage page = await OpenAsync();
        await page.Page.SetInputFilesAsync("#record-file", new FilePayload
        {
            Name = "endless.json",
            MimeType = "application/json",
            Buffer = RecordFiles.FileOf(endless),
        });
        await page.Page.GetByText("void drawings so far").WaitForAsync();
        var ended = new TaskCompletionSource();
        Assert.Single(page.Page.Workers).Close += (_, _) => ended.SetResult();

        await page.ChooseAsync(RecordFiles.Example());

        Assert.Equal("holds", await page.VerdictKindAsync());
        await ended.Task.WaitAsync(TimeSpan.FromSeconds(30));
    }

    [BrowserFact]
    public async Task Without_workers_and_without_WebCrypto_it_checks_all_the_same_and_says_what_hashed()
    {
        IPage browserPage = await chromium.NewPageAsync();
        await browserPage.AddInitScriptAsync(
            "delete globalThis.Worker; Object.defineProperty(Crypto.prototype, 'subtle', { get: () => undefined });");
        VerifyPage page = await VerifyPage.OpenAsync(browserPage);

        await page.ChooseAsync(RecordFiles.Example());

        Assert.Equal("holds", await page.VerdictKindAsync());
        Assert.Contains("@noble/hashes", await page.Page.Locator(".facts").InnerTextAsync());
    }

    [BrowserFact]
    public async Task With_WebCrypto_it_says_that_WebCrypto_hashed()
    {
        VerifyPage page = await OpenAsync();

        await page.ChooseAsync(RecordFiles.Example());

        Assert.Contains("the browser’s own WebCrypto", await page.Page.Locator(".facts").InnerTextAsync());
    }

    private async Task<VerifyPage> OpenAsync() => await VerifyPage.OpenAsync(await chromium.NewPageAsync());
}
