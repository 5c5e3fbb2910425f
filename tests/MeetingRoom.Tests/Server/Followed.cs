using System.Diagnostics;
using MeetingRoom.Halls;
using MeetingRoom.Shell;

namespace MeetingRoom.Tests.Server;

/// <summary>A server in this process that follows another.</summary>
internal sealed class Followed : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly FollowerServer server;

    private Followed(FollowerServer server)
    {
        this.server = server;
        Client = new HttpClient { BaseAddress = server.Followers };
    }

    internal HttpClient Client { get; }

    internal IMeeting Meeting => server.Meeting;

    internal static async Task<Followed> StartAsync(RoomOptions options) => new(await FollowerServer.StartAsync(options with { Follow = true }));

    /// <summary>Waits until it is where the other server is.</summary>
    internal Task UntilAsync(TestRoom room) => UntilAsync(meeting => meeting.Now.Room.View.V == room.Hall.Now.Room.View.V);

    internal async Task UntilAsync(Func<IMeeting, bool> holds)
    {
        var watch = Stopwatch.StartNew();
        while (!holds(Meeting))
        {
            Assert.True(watch.Elapsed < Patience, $"not reached; it is at {Meeting.Now.Room.View}, {Meeting.Trouble}");
            await Task.Delay(10);
        }
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await server.DisposeAsync();
    }
}
