using System.Text;
using System.Text.RegularExpressions;
using LotDrawing.Records;
using Lots.Tests.Records;
using Microsoft.Playwright;

namespace Lots.Tests.Pages;

/// <summary><c>lots results --format html</c> as it is circulated: on paper, on a phone, on a dark screen.</summary>
[Collection(PageTests.Name)]
public sealed partial class ResultsPageTests(Chromium chromium, ResultsPageTests.Files files) : IClassFixture<ResultsPageTests.Files>
{
    [BrowserFact]
    public async Task It_prints_a_page_a_group_and_an_index_of_a_few()
    {
        IPage page = await OpenAsync();
        byte[] paper = await page.PdfAsync(new PagePdfOptions { PreferCSSPageSize = true });

        // One of what changed, three groups, five or so of the index: the fonts of the machine decide.
        Assert.InRange(PrintedPage().Count(Encoding.Latin1.GetString(paper)), 5, 11);
    }

    [BrowserFact]
    public async Task Nothing_of_it_is_wider_than_a_phone()
    {
        IPage page = await OpenAsync(width: 390);

        Assert.Equal(390, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
    }

    [BrowserFact]
    public async Task On_a_dark_screen_it_is_dark()
    {
        IPage page = await OpenAsync(scheme: ColorScheme.Dark);

        Assert.Equal("rgb(22, 24, 28)", await page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor"));
        Assert.Equal("rgb(236, 236, 236)", await page.EvaluateAsync<string>("getComputedStyle(document.body).color"));
    }

    [BrowserFact]
    public async Task Every_link_leads_somewhere_and_nothing_comes_from_outside()
    {
        IPage page = await OpenAsync();

        Assert.Equal(0, await page.EvaluateAsync<int>("[...document.links].filter(link => !document.getElementById(decodeURIComponent(link.hash.slice(1)))).length"));
        Assert.Equal(0, await page.Locator("script, img, link, iframe").CountAsync());
    }

    private async Task<IPage> OpenAsync(int width = 1280, ColorScheme scheme = ColorScheme.Light)
    {
        IPage page = await chromium.NewPageAsync(width, scheme: scheme);
        await page.GotoAsync(new Uri(files.Results).AbsoluteUri);
        return page;
    }

    [GeneratedRegex(@"/Type\s*/Page\b(?!s)")]
    private static partial Regex PrintedPage();

    /// <summary>The results of the 2020 roster after ten repetitions of both seats.</summary>
    public sealed class Files : IDisposable
    {
        private readonly RecordFolder folder = new();

        public Files()
        {
            File.WriteAllBytes(folder.At("record.json"), RecordFile.Write(LibraryRecords.Real(repetitions: 10)));
            folder.Write("results.html", RecordFolder.Succeeds("results", folder.At("record.json"), "--format", "html").Out);
        }

        public string Results => folder.At("results.html");

        public void Dispose() => folder.Dispose();
    }
}
