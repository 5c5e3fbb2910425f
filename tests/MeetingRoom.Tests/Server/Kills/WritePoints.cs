using System.Diagnostics;
using LotDrawing.TestKit;
using LotDrawing.TestKit.Needs;

namespace MeetingRoom.Tests.Server.Kills;

/// <summary>Kills a server at the n-th time that it would change a file of its folder, by a library that stands before the C
/// library's own functions. The program knows nothing of it.</summary>
internal static class WritePoints
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private static readonly Lazy<string> Library = new(Compiled);

    /// <summary>The environment of a server that is killed at a point; at none with 0.</summary>
    /// <param name="folder">The meeting's folder.</param>
    /// <param name="point">The point, from 1.</param>
    /// <param name="half">Whether half of what was to be written is.</param>
    /// <param name="log">A file that gets a line for each point, or null.</param>
    internal static Dictionary<string, string> At(string folder, int point, bool half = false, string? log = null)
    {
        var variables = new Dictionary<string, string> { ["LD_PRELOAD"] = Library.Value, ["KILL_FOLDER"] = folder, ["KILL_AT"] = $"{point}" };
        if (half)
            variables["KILL_HALF"] = "1";
        if (log is not null)
            variables["KILL_LOG"] = log;
        return variables;
    }

    private static string Compiled()
    {
        string library = Path.Combine(TestRoom.NewFolder(), "kill-at.so");
        string source = Repository.PathOf("tests", "MeetingRoom.Tests", "Server", "Kills", "kill-at.c");
        using Process compiler = Process.Start(Machine.Compiler!, ["-shared", "-fPIC", "-O1", "-o", library, source, "-ldl"]);
        Assert.True(compiler.WaitForExit(Patience));
        Assert.Equal(0, compiler.ExitCode);
        return library;
    }
}
