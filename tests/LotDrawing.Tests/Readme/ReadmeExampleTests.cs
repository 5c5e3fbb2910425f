using System.Diagnostics;
using LotDrawing.TestKit;

namespace LotDrawing.Tests.Readme;

/// <summary>The example of the README is the program in samples/TenLines, and that program draws what the independent
/// implementation drew.</summary>
public sealed class ReadmeExampleTests
{
    [Fact]
    public void The_README_shows_the_program_as_it_is()
    {
        string readme = File.ReadAllText(Repository.PathOf("README.md"));
        string program = File.ReadAllText(Repository.PathOf("samples", "TenLines", "Program.cs"));
        Assert.Contains($"```csharp\n{program}```\n", readme, StringComparison.Ordinal);
    }

    [Fact]
    public void The_program_draws_what_the_vectors_say()
    {
        string bin = Repository.PathOf("samples", "TenLines", "bin", Repository.Configuration, "net10.0");
        var start = new ProcessStartInfo("dotnet", [Path.Combine(bin, "TenLines.dll")]) { WorkingDirectory = bin, RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd();
        Assert.True(process.WaitForExit(60_000));
        Assert.Equal(0, process.ExitCode);

        var review = ReferenceData.VectorsDraw.ReviewOf("FRA")!;
        string[] expected =
        [
            $"FRA is reviewed in group {review.Group} by {string.Join(" and ", review.ReviewingStates)}",
            $"FRA reviews {string.Join(" and ", ReferenceData.VectorsDraw.ReviewsBy("FRA").Select(other => other.State))}",
        ];
        Assert.Equal(expected, output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.TrimEnd('\r')));
    }
}
