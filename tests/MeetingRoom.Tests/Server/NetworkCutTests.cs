using System.Text.Json;
using LotDrawing.TestKit;
using MeetingRoom.Meetings;

namespace MeetingRoom.Tests.Server;

/// <summary>The network between a projector and the server is cut while lots are shown. Others see each lot meanwhile; it comes to
/// the present lot once the line is back, and never goes back.</summary>
public sealed class NetworkCutTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public Task For_a_second() => Cut(TimeSpan.FromSeconds(1), TimeSpan.FromMilliseconds(400));

    [Fact]
    [Trait("Category", "Long")]
    public Task For_ten_seconds_or_a_minute_where_a_campaign_is_asked_for() => Cut(
        TimeSpan.FromSeconds(Campaign.IsWhole ? 60 : 10), TimeSpan.FromSeconds(2));

    private static async Task Cut(TimeSpan time, TimeSpan perState)
    {
        await using TestRoom room = await TestRoom.StartAsync(options => options with { Play = perState }, TestRoom.FolderWith(TestRoom.Small()));
        using var network = new StallingProxy(room.Server.Followers);
        var far = new List<View>();
        var near = new List<View>();
        using var stop = new CancellationTokenSource();
        Task[] looking = [Look(network.Address, far, stop.Token), Look(room.Server.Followers, near, stop.Token)];
        await room.UntilAsync(now => now.Room.View.Lot >= 2);

        network.Cut();
        await Task.Delay(TimeSpan.FromMilliseconds(100)); // What was on its way arrives.
        int before = Count(far);
        int others = Count(near);
        long at = room.Hall.Now.Room.View.V;
        await Task.Delay(time);
        Assert.Equal(before, Count(far));
        Assert.True(room.Hall.Now.Room.View.V > at, "the lots stood still for everybody");
        Assert.True(Count(near) > others, "a viewer whose line stands waited for one whose line does not");
        Assert.Equal(2, room.Hall.Feed.Viewers);
        network.Mend();
        await room.UntilAsync(now => now.Room.Ended);
        await Until(() => Last(far)?.V == room.Hall.Now.Room.View.V && Last(near)?.V == room.Hall.Now.Room.View.V);

        await stop.CancelAsync();
        await Task.WhenAll(looking);
        long[] versions = [.. far.Select(view => view.V)];
        Assert.Equal(versions.Order().Distinct(), versions);
        Assert.Equal(Last(near), Last(far));
    }

    private static async Task Look(Uri address, List<View> seen, CancellationToken stop)
    {
        try
        {
            using var client = new HttpClient { BaseAddress = address };
            using var reader = new StreamReader(await client.GetStreamAsync("/events", stop));
            while (await reader.ReadLineAsync(stop) is { } line)
            {
                if (!line.StartsWith("data: ", StringComparison.Ordinal))
                    continue;
                View view = JsonSerializer.Deserialize<JsonElement>(line[6..]).GetProperty("view").Deserialize<View>(Web.StateJson.Options)!;
                lock (seen)
                    seen.Add(view);
            }
        }
        catch (Exception gone) when (gone is OperationCanceledException or IOException)
        {
            // The test has seen enough.
        }
    }

    private static int Count(List<View> seen)
    {
        lock (seen)
            return seen.Count;
    }

    private static View? Last(List<View> seen)
    {
        lock (seen)
            return seen.Count == 0 ? null : seen[^1];
    }

    private static async Task Until(Func<bool> holds)
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        while (!holds())
        {
            Assert.True(watch.Elapsed < Patience, "not reached");
            await Task.Delay(10);
        }
    }
}
