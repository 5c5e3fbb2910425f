using System.Net;
using System.Text.Json;
using LotDrawing;
using LotDrawing.TestKit;
using LotDrawing.TestKit.Needs;
using MeetingRoom.Journals;
using Xunit.Abstractions;

namespace MeetingRoom.Tests.Server.Kills;

/// <summary>The server is killed at every point at which it changes a file: before it, and in the middle of what it writes. Whatever
/// it had told stays, nothing is done twice, and it comes back on the same lot.</summary>
public sealed class KillPointTests(ITestOutputHelper output)
{
    private const int Few = 3;

    private readonly List<TimeSpan> restarts = [];

    /// <summary>Every point, each before the call and halfway through it, where a campaign is asked for: many minutes.</summary>
    private static bool IsShort => !Campaign.IsWhole;

    [NeedsFact(Need.Compiler)]
    [Trait("Category", "Long")]
    public Task A_first_start_at_some_points_or_at_all() => FirstStart(IsShort);

    [NeedsFact(Need.Compiler)]
    [Trait("Category", "Long")]
    public Task An_entry_is_added_at_some_points_or_at_all() => Entry(IsShort);

    [NeedsFact(Need.Compiler)]
    [Trait("Category", "Long")]
    public Task Lots_are_shown_at_some_points_or_at_all() => Lots(IsShort);

    /// <summary>Killed while it starts with a folder for the first time: it starts the second time.</summary>
    private async Task FirstStart(bool few)
    {
        string[] all = await PointsOf(TestRoom.NewFolder(), _ => Task.CompletedTask, "--rehearsal");
        foreach (var (point, half) in Chosen(1, all.Length, few))
        {
            string folder = TestRoom.NewFolder();
            using (RoomProcess? killed = await RoomProcess.TryStartAsync(WritePoints.At(folder, point, half), folder, "--rehearsal"))
                killed?.Kill();
            using RoomProcess room = await Again(folder, "--rehearsal");
            Assert.Equal("recorded", (await room.StateAsync()).GetProperty("view").GetProperty("phase").GetString());
        }

        Told();
    }

    /// <summary>Killed while two operators add an entry: it is there whole or not at all, there for ever once that was told, and never twice.</summary>
    private async Task Entry(bool few)
    {
        string made = TestRoom.FolderWith(TestRoom.Small());
        var operators = new RoomOperators();
        using (RoomProcess room = await RoomProcess.StartAsync(made))
            await operators.SignInAsync(room);
        string counted = Copy(made);
        int before = (await PointsOf(Copy(made), _ => Task.CompletedTask)).Length;
        string[] all = await PointsOf(counted, async room => Assert.True(await operators.AmendAsync(room, "State of Angola")));
        Assert.Equal(5, await Entries(counted));
        // The few are those at the record itself: its new file written, and moved to its name.
        foreach (var (point, half) in few ? OfRecord(all, before) : Chosen(1, all.Length, few))
        {
            string folder = Copy(made);
            bool told = false;
            string id = Guid.NewGuid().ToString();
            int proposal = 0;
            using (RoomProcess? room = await RoomProcess.TryStartAsync(WritePoints.At(folder, point, half), folder))
            {
                if (room is not null && await Propose(operators, room) is { } asked)
                {
                    proposal = asked;
                    told = await operators.AgreeAsync(room, proposal, id) is { Status: HttpStatusCode.OK };
                }

                room?.Kill();
            }

            int entries = await Entries(folder);
            Assert.True(entries == 5 || (entries == 4 && !told), $"point {point}: {entries} entries, told: {told}");
            using (RoomProcess room = await Again(folder))
            {
                Assert.Equal(entries, (await room.StateAsync()).GetProperty("view").GetProperty("v").GetInt64() > 0 ? await Entries(folder) : 0);
                // The console sends what was not answered once more, with the same id.
                if (proposal > 0)
                    await operators.AgreeAsync(room, proposal, id);
                Assert.Equal(entries, await Entries(folder));
                if (entries == 4)
                    Assert.True(await operators.AmendAsync(room, "State of Angola"));
            }

            Assert.Equal(5, await Entries(folder));
            Lines(folder);
        }

        Told();
    }

    /// <summary>Killed while lots are shown: it stands still on the last lot that was told, and each lot is journalled once.</summary>
    private async Task Lots(bool few)
    {
        string made = TestRoom.FolderWith(TestRoom.Small());
        using (RoomProcess room = await RoomProcess.StartAsync(made))
            room.Kill();
        const int Most = 60; // Ten lines: the writes of a line are the same for each.
        foreach (var (point, half) in Chosen(1, Most, few))
        {
            string folder = Copy(made);
            int lot = 0;
            using (RoomProcess? room = await RoomProcess.TryStartAsync(WritePoints.At(folder, 20 + point, half), folder, "--play", "0.05"))
            {
                if (room is not null)
                {
                    lot = await LastTold(room);
                    await room.EndedAsync();
                }
            }

            using RoomProcess again = await Again(folder);
            JsonElement view = (await again.StateAsync()).GetProperty("view");
            Assert.True(view.GetProperty("paused").GetBoolean());
            int shown = view.GetProperty("lot").GetInt32();
            Assert.True(shown == lot || shown == lot + 1, $"point {point}: lot {lot} was told, and after the restart it is {shown}");
            again.Kill();
            int[] lots = [.. Lines(folder).Where(line => line.What == Acts.Show).Select(line => line.Lot!.Value)];
            Assert.Equal(Enumerable.Range(1, shown), lots);
        }

        Told();
    }

    private static async Task<int?> Propose(RoomOperators operators, RoomProcess room) =>
        await operators.DoAsync(room, "operator", "propose", new { what = "amend", state = "AGO", name = "State of Angola", decidedBy = "The Chair", reason = "a trial" }) is { Status: HttpStatusCode.OK } told
            ? (int)told.V
            : null;

    /// <summary>The last lot that a viewer was told, until the server died.</summary>
    private static async Task<int> LastTold(RoomProcess room)
    {
        int lot = 0;
        try
        {
            using var client = new HttpClient { BaseAddress = room.Followers };
            using var reader = new StreamReader(await client.GetStreamAsync("/events"));
            while (await reader.ReadLineAsync() is { } line)
            {
                if (line.StartsWith("data: ", StringComparison.Ordinal))
                    lot = JsonSerializer.Deserialize<JsonElement>(line[6..]).GetProperty("view").GetProperty("lot").GetInt32();
            }
        }
        catch (Exception gone) when (gone is IOException or HttpRequestException or JsonException)
        {
            // It was killed.
        }

        return lot;
    }

    private async Task<RoomProcess> Again(string folder, params string[] options)
    {
        RoomProcess room = await RoomProcess.StartAsync(folder, options);
        restarts.Add(room.Started);
        return room;
    }

    /// <summary>The points of a run from the start of the server until it has done something.</summary>
    private static async Task<string[]> PointsOf(string folder, Func<RoomProcess, Task> act, params string[] options)
    {
        string log = Path.Combine(TestRoom.NewFolder(), "points");
        using RoomProcess room = await RoomProcess.StartAsync(WritePoints.At(folder, 0, log: log), folder, options);
        await act(room);
        room.Kill();
        return await File.ReadAllLinesAsync(log);
    }

    private static IEnumerable<(int Point, bool Half)> OfRecord(string[] points, int before)
    {
        int[] ofRecord = [.. Enumerable.Range(before, points.Length - before).Where(i => points[i].Contains("/record.json", StringComparison.Ordinal)).Select(i => i + 1)];
        Assert.True(ofRecord.Length > 1, "a run in which no record is written");
        return [(ofRecord[0], true), (ofRecord[^1], false)];
    }

    private static IEnumerable<(int Point, bool Half)> Chosen(int first, int last, bool few)
    {
        Assert.True(last > first, "a run without a point at which it writes");
        int step = few ? Math.Max(1, (last - first + 1) / Few) : 1;
        for (int point = first + (step / 2); point <= last; point += step)
        {
            yield return (point, few && point % 2 == 0);
            if (!few)
                yield return (point, true);
        }
    }

    private static string Copy(string folder)
    {
        string copy = TestRoom.NewFolder();
        foreach (string file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            string to = Path.Combine(copy, Path.GetRelativePath(folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(file, to);
        }

        return copy;
    }

    /// <summary>How many entries the record has, which holds.</summary>
    private static async Task<int> Entries(string folder)
    {
        byte[] bytes = await File.ReadAllBytesAsync(Path.Combine(folder, "record.json"));
        Assert.Equal(0, Verifier.Verify(bytes).ExitCode);
        using var stream = new MemoryStream(bytes);
        return LotDrawing.Record.Load(stream).Value.Entries.Length;
    }

    /// <summary>The journal's lines: none is missing, and no command is in it twice.</summary>
    private static List<JournalLine> Lines(string folder)
    {
        using Journal journal = Journal.Open(Path.Combine(folder, "journal.db"));
        List<JournalLine> lines = journal.Read();
        Assert.Equal(Enumerable.Range(1, lines.Count), lines.Select(line => (int)line.Number));
        string[] ids = [.. lines.Select(line => line.Id).OfType<string>()];
        Assert.Equal(ids.Length, ids.Distinct().Count());
        return lines;
    }

    private void Told() => output.WriteLine($"{restarts.Count} restarts; from the start of the process until it served: median {restarts.Order().ElementAt(restarts.Count / 2).TotalSeconds:0.0} s, most {restarts.Max().TotalSeconds:0.0} s");
}
