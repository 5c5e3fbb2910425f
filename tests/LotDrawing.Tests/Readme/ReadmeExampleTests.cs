using System.Diagnostics;
using System.Text.RegularExpressions;
using LotDrawing.TestKit;

namespace LotDrawing.Tests.Readme;

/// <summary>The example of the README is the program in samples/Tour, and that program draws what the independent
/// implementation drew.</summary>
public sealed class ReadmeExampleTests
{
    [Fact]
    public void The_README_shows_the_program_as_it_is()
    {
        string readme = File.ReadAllText(Repository.PathOf("README.md"));
        string program = File.ReadAllText(Repository.PathOf("samples", "Tour", "Program.cs"));
        Assert.Contains($"```csharp\n{program}```\n", readme, StringComparison.Ordinal);
    }

    [Fact]
    public void The_program_draws_what_the_vectors_say()
    {
        string bin = Repository.PathOf("samples", "Tour", "bin", Repository.Configuration, "net10.0");
        var start = new ProcessStartInfo("dotnet", [Path.Combine(bin, "Tour.dll")]) { WorkingDirectory = bin, RedirectStandardOutput = true };
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
        string[] lines = [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.TrimEnd('\r'))];
        Assert.Equal(expected, lines[..2]);
        Assert.Contains("verified: Holds", lines);
        Assert.Contains(lines, line => line.StartsWith("FRA is in group", StringComparison.Ordinal));
    }

    [Fact]
    public void The_tour_needs_one_namespace_and_at_most_fourteen_names_of_types()
    {
        string program = File.ReadAllText(Repository.PathOf("samples", "Tour", "Program.cs"));
        var names = typeof(Roster).Assembly.GetExportedTypes().Where(type => !type.IsNested).Select(type => type.Name)
            .Where(name => Regex.IsMatch(program, $@"\b{Regex.Escape(name)}\b(?=[ .(])"));

        Assert.Equal("using LotDrawing;", program.Split('\n').Single(line => line.StartsWith("using ", StringComparison.Ordinal) && line.TrimEnd().EndsWith(';') && !line.Contains('=')));
        Assert.InRange(names.Count(), 1, 14);
    }
}
