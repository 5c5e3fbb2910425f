using System.Collections.Immutable;
using LotDrawing;
using LotDrawing.Fairness;
using LotDrawing.TestKit;
using Microsoft.Playwright;

namespace Lots.Tests.Pages;

/// <summary>The audit's report in a real browser: drawn at all, on a projector, a phone, a dark screen and paper.</summary>
[Collection(PageTests.Name)]
public sealed class AuditPageTests(Chromium chromium)
{
    private static readonly Lazy<string> Fair = new(() => Page(Mechanism.Untoc));

    /// <summary>Drawn without the rule on mutual reviews, and held to it.</summary>
    private static readonly Lazy<string> Unfair = new(() => Page(Mechanism.Untoc with { NoMutualReviews = null }));

    [BrowserFact]
    public async Task Every_figure_is_drawn_without_a_network_or_an_error()
    {
        IPage page = await chromium.NewPageAsync();
        var trouble = new List<string>();
        page.Console += (_, message) => trouble.Add(message.Text);
        page.Request += (_, request) => trouble.Add(request.Url);
        await page.SetContentAsync(Fair.Value);

        IReadOnlyList<ILocator> figures = await page.Locator("svg.figure").AllAsync();
        Assert.Equal(7, figures.Count);
        foreach (ILocator figure in figures)
        {
            string id = (await figure.GetAttributeAsync("id"))!;
            Assert.True(await ColoursAsync(page, await figure.ScreenshotAsync()) >= 4, $"{id} is blank, or nearly");
            Assert.True(await figure.EvaluateAsync<bool>("svg => [...svg.querySelectorAll('text')].every(text => { const at = text.getBoundingClientRect(), all = svg.getBoundingClientRect(); return at.left >= all.left - 1 && at.right <= all.right + 1 && at.top >= all.top - 1 && at.bottom <= all.bottom + 1; })"), $"a text of {id} is cut off");
        }

        Assert.Empty(trouble);
    }

    [BrowserTheory]
    [InlineData(ColorScheme.Light, true)]
    [InlineData(ColorScheme.Light, false)]
    [InlineData(ColorScheme.Dark, true)]
    [InlineData(ColorScheme.Dark, false)]
    public async Task Every_text_has_the_contrast_of_WCAG_AA_also_in_the_figures(ColorScheme scheme, bool fair)
    {
        IPage page = await chromium.NewPageAsync(scheme: scheme);
        await page.SetContentAsync(fair ? Fair.Value : Unfair.Value);

        Assert.Empty(await Contrast.WeakTextsAsync(page));
        Assert.Equal(fair ? "Fair" : "Not fair", await page.Locator("h1").InnerTextAsync());
    }

    [BrowserFact]
    public async Task A_phone_of_375_pixels_never_scrolls_sideways()
    {
        IPage page = await chromium.NewPageAsync(width: 375, height: 700);
        await page.SetContentAsync(Fair.Value);

        Assert.Equal(375, await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"));
    }

    [BrowserFact]
    public async Task On_paper_nothing_is_cut_off()
    {
        // A4 less its margins of 14 mm, at 96 pixels an inch.
        IPage page = await chromium.NewPageAsync(width: 688, height: 1000);
        await page.SetContentAsync(Fair.Value);
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });

        Assert.Equal(688, await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"));
        Assert.Empty(await page.EvaluateAsync<string[]>(
            "() => [...document.querySelectorAll('svg, table')].filter(shown => shown.checkVisibility() && shown.getBoundingClientRect().right > 688).map(shown => shown.id || shown.className)"));
    }

    [BrowserFact]
    public async Task Headings_and_tables_are_what_a_screen_reader_needs()
    {
        IPage page = await chromium.NewPageAsync();
        await page.SetContentAsync(Unfair.Value);

        Assert.Empty(await page.EvaluateAsync<string[]>(
            """
            () => {
              const faults = [];
              const all = selector => [...document.querySelectorAll(selector)];
              const need = (holds, what) => holds || faults.push(what);
              need(document.documentElement.lang === 'en', 'no language');
              need(all('main').length === 1 && all('header').length === 1, 'not one header and one main');
              need(all('h1').length === 1, 'not one h1');
              for (const table of all('table')) {
                need(table.caption?.textContent, 'a table without a caption');
                need([...table.querySelectorAll('thead th')].every(head => head.scope === 'col'), 'a column head without scope');
                need([...table.querySelectorAll('tbody tr')].every(row => row.cells[0].scope === 'row'), 'a row without a head');
              }
              for (const figure of all('svg.figure')) {
                const words = figure.getAttribute('aria-labelledby').split(' ').map(id => document.getElementById(id)?.textContent ?? '');
                need(figure.getAttribute('role') === 'img' && words.every(text => text.length > 10), `nothing said of ${figure.id}`);
              }
              return faults;
            }
            """));
    }

    /// <summary>How many colours cover at least a thousandth of a picture.</summary>
    private static Task<int> ColoursAsync(IPage page, byte[] png) => page.EvaluateAsync<int>(
        """
        async picture => {
          const image = new Image();
          image.src = `data:image/png;base64,${picture}`;
          await image.decode();
          const canvas = new OffscreenCanvas(image.width, image.height);
          const context = canvas.getContext('2d');
          context.drawImage(image, 0, 0);
          const pixels = new Uint32Array(context.getImageData(0, 0, image.width, image.height).data.buffer);
          const counts = new Map();
          for (const pixel of pixels) counts.set(pixel, (counts.get(pixel) ?? 0) + 1);
          return [...counts.values()].filter(count => count * 1000 >= pixels.length).length;
        }
        """,
        Convert.ToBase64String(png));

    private static string Page(Mechanism drawnBy)
    {
        using Stream file = File.OpenRead(Repository.PathOf("samples", "data", "untoc-2020.csv"));
        Roster roster = Roster.Load(file, Mechanism.Untoc).Value;
        ImmutableArray<int> sizes = [62, 63, 64];
        var draw = new ExactDraw(AuditSubject.Of(roster, drawnBy, sizes));
        AuditResult result = Audit.Run(AuditSubject.Of(roster, Mechanism.Untoc, sizes), draw, new AuditOptions { Draws = 3000, ReferenceDraws = 1000 });
        using var text = new StringWriter();
        AuditReport.WriteHtml(text, result, new AuditTiming(1.5), new ReportOptions { RealParticipants = [130, 131, 134], Command = "lots audit --draws 3000" });
        return text.ToString();
    }
}
