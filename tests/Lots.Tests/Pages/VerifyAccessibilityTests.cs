using System.Text.Json.Nodes;
using Microsoft.Playwright;

namespace Lots.Tests.Pages;

/// <summary>verify.html for everybody: keyboard, screen reader, contrast, phone and paper.</summary>
[Collection(PageTests.Name)]
public sealed class VerifyAccessibilityTests(Chromium chromium)
{
    [BrowserFact]
    public async Task The_keyboard_reaches_everything_in_order()
    {
        VerifyPage page = await OpenAsync();
        var reached = new List<string?>();

        for (int i = 0; i < 3; i++)
        {
            await page.Page.Keyboard.PressAsync("Tab");
            reached.Add(await page.Page.EvaluateAsync<string>("() => document.activeElement.id || document.activeElement.className"));
        }

        Assert.Equal(["skip", "record-file", "commitment-file"], reached);
        IFileChooser dialog = await OpenDialogByEnterAsync(page.Page);
        await dialog.SetFilesAsync(new FilePayload
        {
            Name = "record.json",
            MimeType = "application/json",
            Buffer = RecordFiles.FileOf(RecordFiles.Example()),
        });
        await page.VerdictHeading.WaitForAsync();
    }

    [BrowserFact]
    public async Task The_verdict_is_announced_and_has_the_focus()
    {
        VerifyPage page = await OpenAsync();

        await page.ChooseAsync(RecordFiles.Example());

        ILocator announcement = page.Page.Locator("#announcement");
        Assert.Equal("polite", await announcement.GetAttributeAsync("aria-live"));
        string verdict = await page.VerdictHeading.InnerTextAsync();
        Assert.Equal(verdict, await announcement.TextContentAsync());
        Assert.Equal("verdict", await page.Page.EvaluateAsync<string>("() => document.activeElement.id"));
        Assert.StartsWith(verdict, await page.Page.TitleAsync());
    }

    [BrowserTheory]
    [InlineData("holds", "✓")]
    [InlineData("partly", "◐")]
    [InlineData("broken", "✗")]
    public async Task The_sign_of_the_verdict_needs_no_colour(string verdict, string sign)
    {
        VerifyPage page = await OpenAsync();

        await page.ChooseAsync(RecordWithVerdict(verdict));

        Assert.Equal(verdict, await page.VerdictKindAsync());
        Assert.Equal(sign, await page.Verdict.Locator(".sign").InnerTextAsync());
    }

    [BrowserFact]
    public async Task Landmarks_headings_labels_and_tables_are_what_a_screen_reader_needs()
    {
        VerifyPage page = await OpenAsync();
        await page.ChooseAsync(RecordWithVerdict("broken"));

        string[] faults = await page.Page.EvaluateAsync<string[]>(
            """
            () => {
              const faults = [];
              const all = selector => [...document.querySelectorAll(selector)];
              const need = (holds, what) => holds || faults.push(what);
              need(document.documentElement.lang === 'en', 'no language');
              for (const landmark of ['header', 'main', 'footer'])
                need(all(`body > ${landmark}`).length === 1, `not one ${landmark}`);
              need(all('h1').length === 1, 'not one h1');
              let level = 0;
              for (const heading of all('h1, h2, h3, h4')) {
                const own = Number(heading.tagName[1]);
                need(own <= level + 1, `${heading.textContent} jumps from h${level} to h${own}`);
                level = own;
              }
              for (const input of all('input'))
                need(input.labels.length === 1 && input.labels[0].textContent.trim(), `no label for ${input.id}`);
              for (const section of all('section'))
                need(document.getElementById(section.getAttribute('aria-labelledby')), 'a section without a name');
              for (const table of all('table')) {
                need(table.caption?.textContent, 'a table without a caption');
                for (const head of table.querySelectorAll('thead th'))
                  need(head.scope === 'col', 'a column head without scope');
                for (const row of table.querySelectorAll('tbody tr'))
                  need(row.cells[0].tagName === 'TH' && row.cells[0].scope === 'row', 'a row without a head');
              }
              const ids = all('[id]').map(({ id }) => id);
              need(new Set(ids).size === ids.length, 'an id twice');
              return faults;
            }
            """);

        Assert.Empty(faults);
    }

    public static TheoryData<ColorScheme, string> SchemesAndVerdicts => new()
    {
        { ColorScheme.Light, "holds" }, { ColorScheme.Light, "partly" }, { ColorScheme.Light, "broken" },
        { ColorScheme.Dark, "holds" }, { ColorScheme.Dark, "partly" }, { ColorScheme.Dark, "broken" },
    };

    [BrowserTheory]
    [MemberData(nameof(SchemesAndVerdicts))]
    public async Task Every_text_has_the_contrast_of_WCAG_AA(ColorScheme scheme, string verdict)
    {
        VerifyPage page = await VerifyPage.OpenAsync(await chromium.NewPageAsync(scheme: scheme));
        await page.ChooseAsync(RecordWithVerdict(verdict));

        Assert.Empty(await Contrast.WeakTextsAsync(page.Page));
    }

    [BrowserFact]
    public async Task A_phone_of_375_pixels_never_scrolls_sideways_and_has_fingers_room()
    {
        VerifyPage page = await VerifyPage.OpenAsync(await chromium.NewPageAsync(width: 375, height: 700));

        await page.ChooseAsync(RecordWithVerdict("broken"));

        Assert.Equal(375, await page.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"));
        Assert.True(await page.Page.EvaluateAsync<bool>(
            "() => [...document.querySelectorAll('input, summary')].every(target => target.getBoundingClientRect().height >= 40)"));
    }

    [BrowserFact]
    public async Task On_paper_the_report_is_whole_and_the_chooser_is_left_out()
    {
        VerifyPage page = await OpenAsync();
        await page.ChooseAsync(RecordFiles.Example());
        await page.Page.EvaluateAsync("() => document.querySelectorAll('details').forEach(details => { details.open = false; })");

        await page.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        await page.Page.EvaluateAsync("() => dispatchEvent(new Event('beforeprint'))");

        Assert.False(await page.Page.Locator("#choose").IsVisibleAsync());
        Assert.True(await page.Page.Locator("tr[data-state='POL']").IsVisibleAsync());
    }

    [BrowserFact]
    public async Task A_State_is_found_by_code_or_name()
    {
        VerifyPage page = await OpenAsync();
        await page.ChooseAsync(RecordFiles.Example());

        await page.Page.FillAsync("#find", "hungary");

        string[] shown = await page.Page.EvaluateAsync<string[]>(
            "() => [...document.querySelectorAll('tr[data-state]')].filter(row => row.checkVisibility()).map(row => row.dataset.state)");
        Assert.Equal(["ALB", "HUN", "BEN", "GHA"], shown);
        Assert.Contains("4 reviews have this State", await page.Page.Locator("#report").InnerTextAsync());
    }

    /// <summary>Presses Enter on the record's field until its dialog opens: on a machine under load the browser drops one now and then.</summary>
    private static async Task<IFileChooser> OpenDialogByEnterAsync(IPage page)
    {
        var opened = new TaskCompletionSource<IFileChooser>();
        page.FileChooser += (_, dialog) => opened.TrySetResult(dialog);
        for (int i = 0; i < 10 && !opened.Task.IsCompleted; i++)
        {
            await page.FocusAsync("#record-file");
            await page.Keyboard.PressAsync("Enter");
            await Task.WhenAny(opened.Task, Task.Delay(TimeSpan.FromSeconds(2)));
        }

        return await opened.Task.WaitAsync(TimeSpan.FromSeconds(1));
    }

    private static JsonObject RecordWithVerdict(string verdict) => RecordFiles.Rehashed(RecordFiles.Example(record =>
    {
        if (verdict == "partly")
            record["entries"]![1]!["asked"]!["procedure"] = "chain";
        if (verdict == "broken")
            record["entries"]![1]!["result"]!["reviews"]![0]!["seats"]![0]!["principal"] = "BEN";
    }));

    private async Task<VerifyPage> OpenAsync() => await VerifyPage.OpenAsync(await chromium.NewPageAsync());
}
