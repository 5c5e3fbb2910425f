using System.Text.Json.Nodes;
using LotDrawing.TestKit;
using Microsoft.Playwright;

namespace Lots.Tests.Pages;

/// <summary>verify.html in the six languages of the United Nations.</summary>
[Collection(PageTests.Name)]
public sealed class VerifyLanguageTests(Chromium chromium)
{
    private const string Holds = "independent/01-base.json";
    private const string DoesNotHold = "independent/34-other-round.json";
    private const string Loads = "independent/102a-loads-v1.json";

    /// <summary>The languages, with the verdict that each gives the base record.</summary>
    public static TheoryData<string, string> Languages => new()
    {
        { "ar", "السجل صحيح" }, { "zh", "记录成立" }, { "en", "The record holds" },
        { "fr", "Le registre est exact" }, { "ru", "Реестр верен" }, { "es", "El registro es correcto" },
    };

    /// <summary>Those whose every text is measured: read from right to left, and with the longest words; or those that <c>ROOM_LANGUAGES</c> lists.</summary>
    private static string[] Measured => (Environment.GetEnvironmentVariable("ROOM_LANGUAGES") ?? "ar,ru").Split(',');

    public static TheoryData<string> MeasuredLanguages => [.. Measured];

    [BrowserTheory]
    [MemberData(nameof(Languages))]
    public async Task The_language_of_the_address_is_that_of_the_page_and_its_direction(string language, string verdict)
    {
        VerifyPage page = await VerifyPage.OpenAsync(chromium, language: language);
        Assert.Equal([language, language == "ar" ? "rtl" : "ltr", language], await page.Page.EvaluateAsync<string[]>(
            "() => [document.documentElement.lang, document.documentElement.dir, document.getElementById('language').value]"));
        Assert.Equal(verdict, await page.CheckAsync(VerifyPage.Conformance(Holds)));
        Assert.Empty(page.Trouble);
    }

    /// <summary>A text of another language that was left in English is seen wherever it is shown.</summary>
    [BrowserTheory]
    [InlineData("ar")]
    [InlineData("zh")]
    [InlineData("fr")]
    [InlineData("ru")]
    [InlineData("es")]
    public async Task Nothing_on_it_is_left_in_English(string language)
    {
        JsonObject own = Texts(language);
        string[] english = [.. Texts("en").Select(text => (text.Key, Text: (string)text.Value!))
            .Where(text => text.Text.Length > 10 && !text.Text.Contains('{', StringComparison.Ordinal) && text.Text != (string)own[text.Key]!).Select(text => text.Text)];
        foreach (string file in (string[])[Holds, DoesNotHold, Loads])
        {
            VerifyPage page = await OpenWithStateAsync(file, language);
            string said = await page.Page.EvaluateAsync<string>("() => document.body.textContent.replace(document.querySelector('body > script:last-of-type').textContent, '')");
            Assert.DoesNotContain(english, text => said.Contains(text, StringComparison.Ordinal));
        }
    }

    [BrowserFact]
    public async Task Another_language_is_chosen_kept_and_changes_the_report_that_is_open()
    {
        VerifyPage page = await OpenWithStateAsync(Holds, "en");
        Assert.Equal("Angola (AGO)", await page.Page.Locator("#state h3").InnerTextAsync());
        await page.Page.FocusAsync("#language");
        await page.Page.SelectOptionAsync("#language", "ru");
        await page.Page.Locator("#state h3", new PageLocatorOptions { HasTextString = "Ангола (AGO)" }).WaitForAsync();
        Assert.Equal("Реестр верен", await page.HeadlineAsync());
        Assert.Equal("language", await page.Page.EvaluateAsync<string>("() => document.activeElement.id"));

        await page.Page.ReloadAsync();
        Assert.Equal("ru", await page.Page.EvaluateAsync<string>("() => document.documentElement.lang"));
    }

    /// <summary>Whatever a State is called here, the name that the record gives it is shown, as that is what was hashed.</summary>
    [BrowserFact]
    public async Task A_State_named_in_another_language_has_the_records_own_name_beside_it()
    {
        VerifyPage page = await OpenWithStateAsync(Holds, "zh");
        Assert.Equal("安哥拉（AGO）", await page.Page.Locator("#state h3").InnerTextAsync());
        Assert.Equal("Angola", await page.Page.Locator("#state .facts dd").First.InnerTextAsync());
        await page.FindAsync("肯尼亚");
        Assert.Equal("KEN 肯尼亚", await page.Page.Locator(".found button").First.InnerTextAsync());
    }

    [BrowserTheory]
    [MemberData(nameof(MeasuredLanguages))]
    public async Task Nothing_overflows_at_any_width(string language)
    {
        foreach (string file in (string[])[Holds, DoesNotHold])
        {
            VerifyPage page = await OpenWithStateAsync(file, language);
            await NothingOverflowsAsync(page);
            await page.Page.Locator(".entries button").First.ClickAsync();
            await NothingOverflowsAsync(page);
        }
    }

    [NeedsAxe]
    public async Task Axe_finds_nothing_in_any_language()
    {
        string axe = await File.ReadAllTextAsync(NeedsAxeAttribute.Script);
        foreach (string language in Measured)
        {
            VerifyPage page = await OpenWithStateAsync(DoesNotHold, language);
            await page.Page.EvaluateAsync(axe);
            Assert.Empty(await VerifyPageTests.ViolationsAsync(page));
            await page.Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Dark });
            await page.Page.Locator(".entries button").First.ClickAsync();
            Assert.Empty(await VerifyPageTests.ViolationsAsync(page));
        }
    }

    /// <summary>The page with a record checked, its first State and all that is folded away open.</summary>
    private async Task<VerifyPage> OpenWithStateAsync(string file, string language)
    {
        VerifyPage page = await VerifyPage.OpenAsync(chromium, language: language);
        await page.CheckAsync(VerifyPage.Conformance(file));
        await page.FindAsync((string)VerifyPage.Record(file)["roster"]!["states"]![0]!["code"]!);
        await page.Page.Locator(".found button").First.ClickAsync();
        await page.Page.Locator("#state h3").WaitForAsync();
        await page.Page.EvaluateAsync("() => document.querySelectorAll('details').forEach(details => { details.open = true; })");
        return page;
    }

    /// <summary>Where text runs from right to left a page would scroll to the left, so both edges are looked at.</summary>
    private static async Task NothingOverflowsAsync(VerifyPage page)
    {
        foreach (int width in (int[])[320, 390, 1024])
        {
            await page.Page.SetViewportSizeAsync(width, 800);
            Assert.Empty(await page.Page.EvaluateAsync<string[]>(
                """
                () => [...document.body.querySelectorAll(':not(.visually-hidden, .skip, thead, thead *, option)')].filter(part => {
                  const { left, right, width } = part.getBoundingClientRect();
                  return part.checkVisibility() && width > 1 && (left < -0.5 || right > document.documentElement.clientWidth + 0.5);
                }).map(part => `${innerWidth}: ${part.outerHTML.slice(0, 120)}`)
                """));
        }
    }

    private static JsonObject Texts(string language) =>
        JsonNode.Parse(File.ReadAllText(Repository.PathOf("samples", "verify", "src", "texts", $"{language}.json")))!["texts"]!.AsObject();
}
