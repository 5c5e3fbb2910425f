using System.Diagnostics;
using System.Net;
using LotDrawing.TestKit.Needs;
using MeetingRoom.Halls;

namespace MeetingRoom.Tests.Server;

/// <summary>The disk of the meeting's folder is full: commands are refused, the picture stands, and it goes on once there is room.</summary>
public sealed class FullDiskTests : IDisposable
{
    private const int Bytes = 4 * 1024 * 1024;

    private readonly string folder = TestRoom.NewFolder();
    private bool isMounted;

    public void Dispose()
    {
        if (isMounted)
            Run("umount", folder);
    }

    [NeedsFact(Need.SmallVolume)]
    public async Task Nothing_is_lost_and_nothing_is_added_by_halves()
    {
        Run("mount", "-t", "tmpfs", "-o", $"size={Bytes}", "tmpfs", folder);
        isMounted = true;
        string copy = TestRoom.NewFolder();
        await using (TestRoom room = await Ceremony.EmptyAsync(options => options with { Copy = copy }, folder))
        {
            await room.Both(new { what = "begin", plan = "words, dice 6x50" });
            await room.Ok("words", new { text = "harbour" });
            await room.Ok("propose", new { what = "contribute" });
            byte[] record = await File.ReadAllBytesAsync(Path.Combine(folder, "record.json"));
            Fill();
            long before = room.Hall.Now.Room.View.V;
            var open = room.Hall.Now.Room.Proposal!;
            Answer agreed = await room.DoAsync("agree", new { proposal = open.Id, answer = "harbour" }, "second");
            Assert.Equal(503, agreed.Status);
            Assert.Contains("Nothing was added", agreed.Message, StringComparison.Ordinal);
            // Of the journal there may still be a page that is not full.
            for (int i = 0; i < 200 && (await room.DoAsync("blank")).Status == 200; i++)
                before = room.Hall.Now.Room.View.V;
            Answer refused = await room.DoAsync("blank");
            Assert.Equal(503, refused.Status);
            Assert.Equal(before, room.Hall.Now.Room.View.V);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, (await room.Followers.GetAsync("/health")).StatusCode);
            Assert.Equal(HttpStatusCode.OK, (await room.Followers.GetAsync("/state")).StatusCode);
            Assert.Equal(record, await File.ReadAllBytesAsync(Path.Combine(folder, "record.json")));
            Assert.Equal(record, await File.ReadAllBytesAsync(Path.Combine(copy, "record.json")));
            Assert.Empty(Directory.EnumerateFiles(folder, "*.new"));

            File.Delete(Path.Combine(folder, "filler"));
            await room.Ok("blank");
            Assert.True(room.Hall.IsHealthy);
            if (room.Hall.Now.Room.Proposal is null)
                await room.Ok("propose", new { what = "contribute" });
            await room.Agree();
            Assert.Equal(2, room.Hall.Now.Book.Length);
            Assert.Equal(0, room.Verify().ExitCode);
        }

        await using TestRoom again = await Ceremony.EmptyAsync(options => options with { Copy = copy }, folder);
        Assert.Equal(2, again.Hall.Now.Room.Known);
    }

    /// <summary>Fills the volume to its last byte.</summary>
    private void Fill()
    {
        byte[] page = new byte[1024];
        using FileStream filler = new(Path.Combine(folder, "filler"), FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);
        try
        {
            while (filler.Length < Bytes)
                filler.Write(page);
        }
        catch (IOException)
        {
            // It is full.
        }
    }

    private static void Run(string program, params string[] arguments)
    {
        using Process process = Process.Start(program, arguments);
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }
}
