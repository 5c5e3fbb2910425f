using System.IO.Compression;
using LotDrawing;
using MeetingRoom.Halls;
using MeetingRoom.Web;

namespace MeetingRoom.Tests.Server;

/// <summary>What can be taken away, and the checker with the record in it.</summary>
public sealed class FileTests
{
    [Fact]
    public async Task Before_the_lots_were_shown_no_file_tells_one_and_then_all_are_there()
    {
        await using TestRoom room = await TestRoom.StartAsync(folder: TestRoom.FolderWith(TestRoom.Small()));
        var files = new RoomFiles();
        Assert.DoesNotContain(RoomFiles.Names(room.Hall.Now), name => name.StartsWith("results", StringComparison.Ordinal));
        await room.Show();
        Snapshot now = room.Hall.Now;
        using var archive = new ZipArchive(new MemoryStream(files.Archive(now)!));
        Assert.Equal(RoomFiles.Names(now).Concat(now.Book.Record.Roster.States.Select(state => $"letters/{state.Code}.docx")), archive.Entries.Select(entry => entry.FullName));
        foreach (string language in (string[])["ar", "zh", "en", "fr", "ru", "es"])
            Assert.Contains($"results-{language}.docx", RoomFiles.Names(now));
        using Stream record = archive.GetEntry("record.json")!.Open();
        Assert.Equal(0, (await Verifier.VerifyAsync(record)).ExitCode);
        Assert.Null(files.Find(now, "../record.json"));
    }

    [Theory]
    [InlineData("/check")]
    [InlineData("/c/0123456789abcdef")]
    [InlineData("/C/0123456789ABCDEF")]
    public async Task The_checker_brings_the_public_record_along(string route)
    {
        await using TestRoom room = await TestRoom.StartAsync(folder: TestRoom.FolderWith(TestRoom.Small()));
        string before = await room.Followers.GetStringAsync(route);
        Assert.Equal(room.Hall.Now.Book.Bytes(3), Embedded(before));
        await room.Show();
        Assert.Equal(await File.ReadAllBytesAsync(Path.Combine(room.Folder, "record.json")), Embedded(await room.Followers.GetStringAsync(route)));
    }

    [Fact]
    public void The_code_is_as_small_as_it_can_be()
    {
        string url = CheckCode.Url("10.1.1.1", new string('a', 64));
        Assert.Equal("HTTP://10.1.1.1/C/AAAAAAAAAAAAAAAA", url);
        Assert.Equal(25, CheckCode.Rows(url).Length);
        Assert.All(CheckCode.Rows(url), row => Assert.Equal(25, row.Length));
        Assert.StartsWith("1111111", CheckCode.Rows(url)[0], StringComparison.Ordinal);
    }

    private static byte[] Embedded(string page)
    {
        const string Marker = "id=\"embedded-record\">";
        int at = page.IndexOf(Marker, StringComparison.Ordinal) + Marker.Length;
        return Convert.FromBase64String(page[at..page.IndexOf('<', at)]);
    }
}
