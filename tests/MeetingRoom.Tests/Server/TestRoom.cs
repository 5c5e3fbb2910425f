using System.Collections.Immutable;
using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using LotDrawing;
using MeetingRoom.Halls;
using MeetingRoom.Records;
using MeetingRoom.Shell;
using Record = LotDrawing.Record;

namespace MeetingRoom.Tests.Server;

/// <summary>A server in this process, on ports of its own, with a folder that goes away with it.</summary>
internal sealed class TestRoom : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly bool ownsFolder;

    private TestRoom(RoomServer server, string folder, bool ownsFolder)
    {
        (Server, Folder, this.ownsFolder) = (server, folder, ownsFolder);
        Followers = new HttpClient { BaseAddress = server.Followers };
        Operators = new HttpClient(new HttpClientHandler { ServerCertificateCustomValidationCallback = (_, _, _, _) => true }) { BaseAddress = server.Operators };
    }

    internal RoomServer Server { get; }

    internal string Folder { get; }

    internal Hall Hall => Server.Hall;

    internal HttpClient Followers { get; }

    internal HttpClient Operators { get; }

    internal static string NewFolder() => Directory.CreateTempSubdirectory("meeting-room-").FullName;

    internal static RoomOptions Options(string folder) => new()
    {
        Data = folder,
        Followers = new Uri("http://127.0.0.1:0"),
        Operators = new Uri("https://127.0.0.1:0"),
        Clock = new HallClock(TimeSpan.Zero, TimeZoneInfo.Utc),
        Second = new SecondProgram(null),
        PhraseRounds = 1000,
        Pages = AppContext.BaseDirectory,
    };

    /// <summary>Serves a folder; a new one unless one is given.</summary>
    internal static async Task<TestRoom> StartAsync(Func<RoomOptions, RoomOptions>? change = null, string? folder = null)
    {
        string data = folder ?? NewFolder();
        RoomOptions options = Options(data);
        return new TestRoom(await RoomServer.StartAsync(change is null ? options : change(options)), data, folder is null);
    }

    /// <summary>A folder that holds this record.</summary>
    internal static string FolderWith(Record record)
    {
        string folder = NewFolder();
        using FileStream file = File.Create(Path.Combine(folder, "record.json"));
        record.Save(file);
        return folder;
    }

    /// <summary>A rehearsal of sixteen States that is drawn at once, by these words.</summary>
    internal static Record Small(string words = "harbour lantern") => Rehearsals.Draw(
        Mechanism.Untoc, SmallRosters.Sixteen, new DateOnly(2026, 11, 29), words, [.. Enumerable.Range(0, 50).Select(i => (i % 6) + 1)]);

    internal async Task<JsonElement> StateAsync() => await Followers.GetFromJsonAsync<JsonElement>("/state");

    internal async Task UntilAsync(Func<Snapshot, bool> holds)
    {
        var watch = Stopwatch.StartNew();
        for (Feed.Issue issue = Hall.Feed.Current; !holds(issue.Snapshot); issue = Hall.Feed.Current)
        {
            Assert.True(watch.Elapsed < Patience, $"not reached; the view is {Hall.Now.Room.View}");
            await issue.Passed.WaitAsync(Patience);
        }
    }

    /// <summary>A command of the operator, with an id of its own, as of now.</summary>
    internal Task<Answer> DoAsync(string what, object? arguments = null, string role = "operator", long? expects = null, string? id = null) =>
        Hall.DoAsync(Command(what, arguments, role, expects ?? Hall.Now.Room.View.V, id));

    internal static Command Command(string what, object? arguments, string role, long expects, string? id = null) => new(
        role, id ?? Guid.NewGuid().ToString(), expects, what, JsonSerializer.SerializeToNode(arguments ?? new { })!.AsObject());

    public async ValueTask DisposeAsync()
    {
        Followers.Dispose();
        Operators.Dispose();
        await Server.DisposeAsync();
        if (ownsFolder)
            Directory.Delete(Folder, recursive: true);
    }
}

/// <summary>Rosters small enough that a meeting is played in a second.</summary>
internal static class SmallRosters
{
    /// <summary>Sixteen States of two regional groups, of which some are not party to all Protocols, so that additional States are drawn.</summary>
    internal static Roster Sixteen { get; } = new(
        ImmutableArray.Create("african", "asia-pacific")
            .SelectMany((region, r) => Enumerable.Range(0, 8).Select(i => new StateParty(
                Codes[(r * 8) + i], $"State {Codes[(r * 8) + i]}", region, i == 3 ? ["UNTOC"] : i >= 6 ? ["UNTOC", "TIP"] : ["UNTOC", "TIP", "SOM", "FIREARMS"], [], ["E"]))));

    private static string[] Codes => ["AGO", "BEN", "BWA", "GHA", "KEN", "MLI", "NGA", "TGO", "JPN", "IND", "MNG", "FJI", "KOR", "LAO", "NPL", "THA"];
}
