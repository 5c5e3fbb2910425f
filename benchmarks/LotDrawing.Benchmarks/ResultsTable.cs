using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using LotDrawing.TestKit;

namespace LotDrawing.Benchmarks;

/// <summary>Writes what was measured to benchmarks/results/, a file a class of benchmarks, each with the machine it ran on.</summary>
public static class ResultsTable
{
    public static void Write(IEnumerable<Summary> summaries)
    {
        foreach (Summary summary in summaries.Where(summary => summary.Reports.Length > 0))
        {
            string name = summary.BenchmarksCases[0].Descriptor.Type.Name;
            Write(name, $"--filter '*{name}*'", text => MarkdownExporter.GitHub.ExportToLog(summary, new StreamLogger(text)));
        }
    }

    /// <summary>Writes one file of results, with what gives them again.</summary>
    public static void Write(string name, string arguments, Action<StreamWriter> results)
    {
        using var text = new StreamWriter(InRepository("benchmarks", "results", $"{name}.md")) { NewLine = "\n", AutoFlush = true };
        text.WriteLine($"# {name}");
        text.WriteLine();
        results(text);
        text.WriteLine();
        text.WriteLine($"{Campaign.Machine}; load average {Campaign.LoadAverage} at its end.");
        text.WriteLine();
        text.WriteLine("```sh");
        text.WriteLine($"dotnet run -c Release --project benchmarks/LotDrawing.Benchmarks -- {arguments}");
        text.WriteLine("```");
    }

    /// <summary>The full name of a file of this repository, its folder made if need be.</summary>
    public static string InRepository(params string[] path)
    {
        string file = Repository.PathOf(path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        return file;
    }
}
