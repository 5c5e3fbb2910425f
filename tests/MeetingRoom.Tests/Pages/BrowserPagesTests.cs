using System.Diagnostics;
using LotDrawing.TestKit;
using LotDrawing.TestKit.Needs;

namespace MeetingRoom.Tests.Pages;

/// <summary>The pages, by tests of their own beside them: what they promise is said in the language that they are written in. The slow
/// ones, every State on every size and axe on every screen, are of the long campaign: in English and Arabic, or in the languages that
/// <c>ROOM_LANGUAGES</c> lists.</summary>
public sealed class BrowserPagesTests
{
    [NeedsTheory(Need.Node)]
    [InlineData("texts.test.js")]
    [InlineData("follow.test.js")]
    public void Texts_fonts_and_the_rule_for_events(string file) => Run(file);

    [NeedsTheory(Need.Browser, Need.Node)]
    [InlineData("pages.test.js")]
    [InlineData("day.test.js")]
    [InlineData("uncac-day.test.js")]
    public void Pages_in_a_browser(string file) => Run(file);

    [NeedsTheory(Need.Browser, Need.Node)]
    [InlineData("fit.test.js")]
    [InlineData("axe.test.js")]
    [Trait("Category", "Long")]
    public void Every_screen_in_every_language(string file) => Run(file);

    private static void Run(string file)
    {
        var start = new ProcessStartInfo(Machine.Node!, ["--test", file])
        {
            WorkingDirectory = Repository.PathOf("tests", "MeetingRoom.Tests", "Pages", "browser"),
            RedirectStandardOutput = true,
        };
        // The server that was built with these tests.
        start.Environment["MEETING_ROOM"] = Path.Combine(AppContext.BaseDirectory, "meeting-room.dll");
        using Process node = Process.Start(start)!;
        string said = node.StandardOutput.ReadToEnd();
        node.WaitForExit();

        Assert.True(node.ExitCode == 0, said);
    }
}
