using System.Text.Json.Nodes;
using LotDrawing.TestKit;
using Microsoft.Playwright;

namespace Lots.Tests.Pages;

/// <summary>verify.html, opened from disk as a delegate would open it, and what it shows.</summary>
internal sealed class VerifyPage
{
    private readonly List<string> requests = [];
    private readonly List<string> complaints = [];

    private VerifyPage(IPage page)
    {
        Page = page;
        page.Request += (_, request) => requests.Add(request.Url);
        page.Console += (_, message) => complaints.Add(message.Text);
        page.PageError += (_, error) => complaints.Add(error);
        page.Dialog += (_, dialog) => complaints.Add("a dialog: " + dialog.Message);
    }

    public IPage Page { get; }

    /// <summary>Every address asked for, the page's own included.</summary>
    public IReadOnlyList<string> Requests => requests;

    /// <summary>Errors, console messages and dialogs: there should be none.</summary>
    public IReadOnlyList<string> Complaints => complaints;

    public ILocator Verdict => Page.Locator("[data-verdict]");

    public ILocator VerdictHeading => Verdict.Locator("h2");

    public static async Task<VerifyPage> OpenAsync(IPage page)
    {
        var opened = new VerifyPage(page);
        await page.GotoAsync(new Uri(Repository.PathOf("samples", "verify", "verify.html")).AbsoluteUri);
        return opened;
    }

    public Task ChooseAsync(JsonNode record, JsonNode? commitment = null) =>
        ChooseAsync(RecordFiles.FileOf(record), commitment is null ? null : RecordFiles.FileOf(commitment));

    /// <summary>Chooses the files as if by the file dialog, and waits for the verdict.</summary>
    public async Task ChooseAsync(byte[] record, byte[]? commitment = null)
    {
        if (commitment is not null)
            await Page.SetInputFilesAsync("#commitment-file", FileNamed("commitment.json", commitment));
        await Page.SetInputFilesAsync("#record-file", FileNamed("record.json", record));
        await VerdictHeading.WaitForAsync();
    }

    /// <summary>The verdict's kind: holds, partly, broken or problem.</summary>
    public async Task<string?> VerdictKindAsync() => await Verdict.GetAttributeAsync("data-verdict");

    /// <summary>How the check of this id ended.</summary>
    public async Task<string?> OutcomeAsync(string check) =>
        await Page.Locator($"[data-check='{check}']").GetAttributeAsync("data-outcome");

    /// <summary>The text of the finding at this place of this entry, or of the record's header for null; null if there is none.</summary>
    public async Task<string?> FindingAsync(int? entry, string place)
    {
        string which = entry is null ? ":not([data-entry])" : $"[data-entry='{entry}']";
        ILocator finding = Page.Locator($".finding{which}[data-place='{place}']");
        return await finding.CountAsync() == 0 ? null : await finding.First.InnerTextAsync();
    }

    private static FilePayload FileNamed(string name, byte[] bytes) => new() { Name = name, MimeType = "application/json", Buffer = bytes };
}
