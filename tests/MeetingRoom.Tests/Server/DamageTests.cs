using System.Text;
using Lots.Shell;
using MeetingRoom.Halls;
using MeetingRoom.Journals;
using Microsoft.Data.Sqlite;

namespace MeetingRoom.Tests.Server;

/// <summary>Files that a disk or a hand has damaged, and a clock that is wrong: a line that says what is the matter and what to do,
/// and nothing is shown or added that does not hold.</summary>
public sealed class DamageTests
{
    [Theory]
    [InlineData("record.json", "")]
    [InlineData("record.json", "half")]
    [InlineData("record.json", "garbage")]
    [InlineData("journal.db", "garbage")]
    [InlineData("pass-phrases.json", "")]
    [InlineData("pass-phrases.json", "half")]
    [InlineData("pass-phrases.json", "{\"operator\":{},\"second\":{}}")]
    [InlineData("certificates/meeting-room-ca.crt", "half")]
    [InlineData("certificates/meeting-room-ca.key", "garbage")]
    public async Task A_file_that_is_damaged_is_named(string name, string damage)
    {
        string folder = await ServedAsync();
        string file = Path.Combine(folder, name);
        Damage(file, damage);
        byte[] damaged = await File.ReadAllBytesAsync(file);
        BadInputException refused = await Assert.ThrowsAsync<BadInputException>(() => TestRoom.StartAsync(folder: folder));
        Assert.Contains(Path.GetDirectoryName(name) is { Length: > 0 } inner ? inner : name, refused.Message, StringComparison.Ordinal);
        Assert.Contains("expected", refused.Message, StringComparison.Ordinal);
        Assert.Equal(damaged, await File.ReadAllBytesAsync(file));
    }

    [Theory]
    [InlineData("UPDATE journal SET data = '{' WHERE what = 'found' AND number = 3", "another entry 2")]
    [InlineData("UPDATE journal SET data = NULL WHERE what = 'region'", "line 7")]
    [InlineData("UPDATE journal SET lot = NULL, what = 'show' WHERE what = 'region'", "line 7")]
    [InlineData("UPDATE journal SET entry = NULL WHERE what = 'found'", "line 2 names no entry")]
    [InlineData("UPDATE journal SET time = 'noon'", "noon")]
    [InlineData("DELETE FROM journal WHERE number = 3", "lines are missing")]
    [InlineData("DROP TABLE journal", "no such table")]
    public async Task A_journal_that_a_hand_has_changed_is_refused(string statement, string expected)
    {
        string folder = await ServedAsync();
        await using (var hand = new SqliteConnection($"Data Source={Path.Combine(folder, "journal.db")};Pooling=False"))
        {
            await hand.OpenAsync();
            await using SqliteCommand command = hand.CreateCommand();
            command.CommandText = statement;
            await command.ExecuteNonQueryAsync();
        }

        BadInputException refused = await Assert.ThrowsAsync<BadInputException>(() => TestRoom.StartAsync(folder: folder));
        Assert.Contains(expected, refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("half")]
    [InlineData("garbage")]
    public async Task Sessions_that_are_damaged_are_signed_in_anew(string damage)
    {
        string folder = await ServedAsync();
        Damage(Path.Combine(folder, "sessions.json"), damage);
        await using TestRoom room = await TestRoom.StartAsync(folder: folder);
        Assert.True(room.Hall.IsHealthy);
    }

    [Fact]
    public async Task A_clock_before_the_last_entry_adds_nothing_and_goes_on_once_it_is_right()
    {
        string folder = TestRoom.FolderWith(TestRoom.Small());
        await using TestRoom room = await TestRoom.StartAsync(options => options with { Clock = new HallClock(new DateTimeOffset(2026, 11, 28, 10, 0, 0, TimeSpan.Zero) - DateTimeOffset.UtcNow, TimeZoneInfo.Utc) }, folder);
        Answer refused = await room.DoAsync("propose", new { what = "annul", decidedBy = "The Chair", reason = "a trial" });
        Assert.Equal(400, refused.Status);
        Assert.Contains("the hall's clock says 2026-11-28, and the last entry bears 2026-11-29", refused.Message, StringComparison.Ordinal);
        await room.Ok("resume");
        await room.UntilAsync(now => now.Room.Regions > 0);
        room.Hall.Clock.Ahead += TimeSpan.FromDays(2);
        await room.Both(new { what = "annul", decidedBy = "The Chair", reason = "a trial" });
        Assert.Equal(0, room.Verify().ExitCode);
    }

    /// <summary>A folder that was served until the groups began to be shown.</summary>
    private static async Task<string> ServedAsync()
    {
        string folder = TestRoom.FolderWith(TestRoom.Small());
        await using TestRoom room = await TestRoom.StartAsync(folder: folder);
        await room.Ok("resume");
        await room.UntilAsync(now => now.Room.Regions > 0);
        Assert.Equal([Acts.Started, Acts.Found, Acts.Found, Acts.Found, Acts.Found, Acts.Resume, Acts.Region], room.Hall.Tail.Select(line => line.What));
        return folder;
    }

    private static void Damage(string file, string damage)
    {
        byte[] whole = File.Exists(file) ? File.ReadAllBytes(file) : Encoding.ASCII.GetBytes("{\"a\":1}");
        if (damage == "garbage")
            new Random(1).NextBytes(whole);
        File.WriteAllBytes(file, damage is "half" ? whole[..(whole.Length / 2)] : damage is "garbage" ? whole : Encoding.ASCII.GetBytes(damage));
    }
}
