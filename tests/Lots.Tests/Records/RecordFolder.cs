using System.Text.Json.Nodes;
using LotDrawing.TestKit;

namespace Lots.Tests.Records;

/// <summary>A folder with a secretariat's files, gone after the test.</summary>
public sealed class RecordFolder : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("lots-").FullName;

    /// <summary>A folder with <c>states.csv</c>: the eight States of <see cref="SmallRosters.Eight"/>.</summary>
    public RecordFolder() => Write("states.csv", SmallRosters.Eight);

    /// <summary>The full name of a file in it, there or not.</summary>
    public string At(string name) => Path.Combine(folder, name);

    /// <summary>The names of the files in it, in order.</summary>
    public string[] Names => [.. Directory.GetFiles(folder).Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal)];

    /// <summary>Writes a file and returns its full name.</summary>
    public string Write(string name, string content)
    {
        File.WriteAllText(At(name), content);
        return At(name);
    }

    /// <summary>Draws the eight States into <c>record.json</c> on 2020-12-14 from the seed <c>example</c>.</summary>
    /// <returns>The full name of the record.</returns>
    public string Draw(params string[] options)
    {
        Succeeds(["draw", "--roster", At("states.csv"), "--record", At("record.json"), "--date", "2020-12-14", "--seed", "example", .. options]);
        return At("record.json");
    }

    /// <summary>Writes requests for a meeting, each as <c>AAA</c>, <c>AAA/same-region</c> or <c>AAA!grounds</c>, an exceptional one.</summary>
    /// <returns>The full name of the file.</returns>
    public string Requests(string date, params string[] requests) => Write($"requests-{date}.json", new JsonObject
    {
        ["date"] = date,
        ["requests"] = new JsonArray([.. requests.Select(Request)]),
    }.ToJsonString());

    /// <summary>Runs the command line, which must end well.</summary>
    public static LotsRun Succeeds(params string[] arguments)
    {
        LotsRun run = LotsProcess.Run(arguments);
        Assert.True(run.ExitCode == 0, $"lots {string.Join(' ', arguments)}: {run.ExitCode}\n{run.Error}{run.Out}");
        return run;
    }

    /// <summary>Changes a file as a forger would.</summary>
    public static void Forge(string file, bool rechained, Action<JsonObject> change)
    {
        JsonObject record = Forgery.Tree(File.ReadAllBytes(file));
        change(record);
        File.WriteAllBytes(file, (rechained ? record.Rechained() : record).File());
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static JsonNode Request(string request)
    {
        string[] parts = request.Split('!');
        string[] place = parts[0].Split('/');
        return new JsonObject
        {
            ["state"] = place[0],
            ["seats"] = place.Length > 1 ? new JsonArray(place[1]) : new JsonArray("same-region", "other-region"),
            ["requestedBy"] = place[0],
            ["kind"] = parts.Length > 1 ? "exceptional" : "ordinary",
            ["grounds"] = parts.Length > 1 ? parts[1] : null,
        };
    }
}
