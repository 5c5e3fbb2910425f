using System.Text.Json.Nodes;
using LotDrawing.TestKit;
using Microsoft.Playwright;

namespace Lots.Tests.Pages;

/// <summary>The page that checks records, opened from its file as a reader opens it, and what it asked the network for.</summary>
internal sealed class VerifyPage
{
    private readonly List<string> trouble = [];

    private VerifyPage(IPage page) => Page = page;

    internal IPage Page { get; }

    /// <summary>Whatever was fetched, refused or written to the console.</summary>
    internal IReadOnlyList<string> Trouble => trouble;

    internal ILocator Verdict => Page.Locator("#report .verdict");

    internal static string Conformance(string file) => Repository.PathOf("tests", "conformance", file);

    internal static JsonObject Record(string file) => JsonNode.Parse(File.ReadAllText(Conformance(file)))!.AsObject();

    internal static string HashOf(string file, int entry) => (string)Record(file)["entries"]![entry - 1]!["hash"]!;

    internal static async Task<VerifyPage> OpenAsync(Chromium chromium, string? path = null, int width = 1280, int height = 900, string language = "en")
    {
        IPage page = await chromium.NewPageAsync(width, height);
        var opened = new VerifyPage(page);
        string url = $"{new Uri(path ?? Repository.PathOf("samples", "verify", "verify.html")).AbsoluteUri}?lang={language}";
        page.Console += (_, message) => opened.trouble.Add(message.Text);
        page.PageError += (_, error) => opened.trouble.Add(error);
        page.Request += (_, request) =>
        {
            // The page itself, and its own script once more from memory.
            if (request.Url != url && !request.Url.StartsWith("blob:", StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal))
                opened.trouble.Add(request.Url);
        };
        await page.GotoAsync(url);
        return opened;
    }

    /// <summary>Chooses a file, and waits for the verdict.</summary>
    internal async Task<string> CheckAsync(string file)
    {
        await Page.SetInputFilesAsync("#record-file", file);
        return await HeadlineAsync();
    }

    internal Task<string> CheckAsync(byte[] record) => CheckAsync("record.json", record);

    internal async Task<string> CheckAsync(string name, byte[] record)
    {
        await Page.SetInputFilesAsync("#record-file", new FilePayload { Name = name, MimeType = "application/json", Buffer = record });
        return await HeadlineAsync();
    }

    internal async Task<string> HeadlineAsync()
    {
        await Page.Locator("#progress").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Hidden });
        await Verdict.WaitForAsync();
        return await Verdict.Locator("h2").InnerTextAsync();
    }

    internal Task<string> VerdictTextAsync() => Verdict.InnerTextAsync();

    /// <summary>Types hashes into the box, as a reader who leaves it.</summary>
    internal async Task GiveHashesAsync(string text)
    {
        await Page.FillAsync("#hashes", text);
        await Page.DispatchEventAsync("#hashes", "change");
    }

    internal async Task FindAsync(string text)
    {
        await Page.FillAsync("#find", text);
        await Page.Locator(".found button").First.WaitForAsync();
    }
}
