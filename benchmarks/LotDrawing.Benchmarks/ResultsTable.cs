using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;

namespace LotDrawing.Benchmarks;

/// <summary>Writes what was measured to benchmarks/results/, a file a class of benchmarks, each with the machine it ran on.</summary>
public static class ResultsTable
{
    public static void Write(IEnumerable<Summary> summaries)
    {
        string results = Path.Combine(Root(), "benchmarks", "results");
        Directory.CreateDirectory(results);
        foreach (Summary summary in summaries.Where(summary => summary.Reports.Length > 0))
        {
            string name = summary.BenchmarksCases[0].Descriptor.Type.Name;
            using var text = new StreamWriter(Path.Combine(results, $"{name}.md")) { NewLine = "\n" };
            text.WriteLine($"# {name}");
            text.WriteLine();
            MarkdownExporter.GitHub.ExportToLog(summary, new StreamLogger(text));
        }
    }

    private static string Root()
    {
        for (DirectoryInfo? at = new(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "LotDrawing.sln")))
                return at.FullName;
        }

        return Directory.GetCurrentDirectory();
    }
}
