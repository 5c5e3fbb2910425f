using System.Diagnostics;
using System.Text.Json;

namespace MeetingRoom.Records;

/// <summary>The checker page's own code, run by Node.js: it shares nothing with the library. Where there is no Node.js the
/// projector's browser runs it.</summary>
/// <param name="script">The checker's <c>check.js</c>, or null where it is not run here.</param>
internal sealed class SecondProgram(string? script)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <summary>The checker of this repository, where the program runs within one.</summary>
    internal static SecondProgram Nearest()
    {
        for (DirectoryInfo? at = new(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            string beside = Path.Combine(at.FullName, "samples", "verify", "check.js");
            if (File.Exists(beside))
                return new SecondProgram(beside);
        }

        return new SecondProgram(null);
    }

    /// <summary>Whether the record holds, and what was said; null where it cannot be run here.</summary>
    internal bool? Verify(byte[] record, out string said)
    {
        said = "";
        if (script is null)
            return null;
        string file = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(file, record);
            using Process? node = Start(file);
            if (node is null)
                return null;
            Task<string> output = node.StandardOutput.ReadToEndAsync();
            _ = node.StandardError.ReadToEndAsync();
            if (!node.WaitForExit(Patience))
            {
                node.Kill();
                return null;
            }

            using JsonDocument verdict = JsonDocument.Parse(output.Result);
            said = output.Result;
            return verdict.RootElement.GetProperty("exit").GetInt32() == 0;
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or IOException)
        {
            return null; // It did not get as far as a verdict: its packages are missing, for example.
        }
        finally
        {
            File.Delete(file);
        }
    }

    private Process? Start(string file)
    {
        try
        {
            return Process.Start(new ProcessStartInfo("node", [script!, file, "--format", "json"]) { RedirectStandardOutput = true, RedirectStandardError = true });
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
