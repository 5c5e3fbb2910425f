using LotDrawing.TestKit.Needs;
using Microsoft.Playwright;

namespace Lots.Tests.Pages;

/// <summary>One headless Chromium, the machine's own, for all page tests.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private IPlaywright? playwright;
    private IBrowser? browser;
    private IBrowserContext? open;

    /// <summary>Why no page can be tested here, or null when one can.</summary>
    public static string? WhyNot => Machine.WhyNot(Need.Browser);

    public async Task InitializeAsync()
    {
        if (Machine.Chromium is null)
            return;
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Machine.Chromium,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-dev-shm-usage"],
        });
    }

    /// <summary>A fresh page of a browser that has no network. The one before is closed: those left open slow all that come after.</summary>
    public async Task<IPage> NewPageAsync(int width = 1280, int height = 900, ColorScheme scheme = ColorScheme.Light)
    {
        if (open is not null)
            await open.CloseAsync();
        open = await browser!.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = height },
            ColorScheme = scheme,
            Offline = true,
        });
        return await open.NewPageAsync();
    }

    public async Task DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
    }
}

/// <summary>Page tests share one browser, and so run one after another.</summary>
[CollectionDefinition(Name)]
public sealed class PageTests : ICollectionFixture<Chromium>
{
    public const string Name = "Pages";
}
