using System.Text.Json;
using MeetingRoom.Journals;

namespace MeetingRoom.Tests.Server;

/// <summary>The server is killed at random moments while it shows lots. It goes on with the next lot: none is shown twice, none is
/// left out, and no screen goes back.</summary>
public sealed class KillTests
{
    private readonly string folder = TestRoom.FolderWith(TestRoom.Small());

    [Fact]
    public Task Once() => Kill(1);

    [Fact]
    [Trait("Category", "Long")]
    public Task Five_times() => Kill(5);

    [Fact]
    public async Task Bad_options_are_told_in_a_line_each()
    {
        var (exit, error) = await RoomProcess.RunAsync("--data", folder, "--play", "soon", "--clock", "noon", "--followers", "ftp://x", "--colour");
        Assert.Equal(2, exit);
        string[] lines = error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(4, lines.Length);
        Assert.All(lines, line => Assert.StartsWith("meeting-room: ", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Rules_that_want_another_roster_say_which()
    {
        var (exit, error) = await RoomProcess.RunAsync("--data", folder, "--mechanism", "uncac");
        Assert.Equal(2, exit);
        Assert.Contains("expected a roster of parties to UNCAC", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_record_that_does_not_hold_is_not_served()
    {
        string file = Path.Combine(folder, "record.json");
        string text = await File.ReadAllTextAsync(file);
        await File.WriteAllTextAsync(file, text.Replace("harbour", "harbuor", StringComparison.Ordinal));
        var (exit, error) = await RoomProcess.RunAsync("--data", folder);
        Assert.Equal(2, exit);
        Assert.Contains("entry 2", error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    private async Task Kill(int times)
    {
        var chance = new Random(20201123);
        byte[] record = await File.ReadAllBytesAsync(Path.Combine(folder, "record.json"));
        int seen = 0;
        for (int trial = 0; trial < times; trial++)
        {
            using RoomProcess room = await RoomProcess.StartAsync(folder, "--play", times > 10 ? "0.6" : "0.15");
            int shown = (await room.StateAsync()).GetProperty("view").GetProperty("lot").GetInt32();
            Assert.True(shown >= seen, $"lot {seen} was on the screen, and after the restart it is {shown}");
            await Task.Delay(chance.Next(300));
            seen = (await room.StateAsync()).GetProperty("view").GetProperty("lot").GetInt32();
            room.Kill();
        }

        using (RoomProcess still = await RoomProcess.StartAsync(folder))
        {
            JsonElement view = (await still.StateAsync()).GetProperty("view");
            Assert.True(view.GetProperty("paused").GetBoolean());
            Assert.True(view.GetProperty("lot").GetInt32() >= seen);
            still.Kill();
        }

        using Journal journal = Journal.Open(Path.Combine(folder, "journal.db"));
        List<JournalLine> lines = journal.Read();
        int[] lots = [.. lines.Where(line => line.What == Acts.Show).Select(line => line.Lot!.Value)];
        Assert.Equal(Enumerable.Range(1, lots.Length), lots);
        Assert.True(lots.Length >= seen);
        Assert.Equal(times, lines.Count(line => line.What == Acts.Restarted));
        Assert.Equal(record, await File.ReadAllBytesAsync(Path.Combine(folder, "record.json")));
    }
}
