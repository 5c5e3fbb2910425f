using System.Globalization;
using System.Text.RegularExpressions;
using LotDrawing.TestKit;

namespace LotDrawing.Tests.Readme;

/// <summary>Every figure in the table of times in benchmarks/README.md is the least time of the benchmark that its row names, as last measured
/// and committed in benchmarks/results.</summary>
public sealed partial class ReadmeFiguresTests
{
    private const string Begin = "<!-- figures: the column Min of results; a test compares them -->\n";
    private const string End = "<!-- end of figures -->";

    public static TheoryData<string> Rows { get; } = [.. Table().Split('\n', StringSplitOptions.RemoveEmptyEntries)[2..]];

    [Theory]
    [MemberData(nameof(Rows))]
    public void Each_is_the_one_that_was_measured(string row)
    {
        Match figure = ReadmeRow().Match(row);
        Assert.True(figure.Success, $"not a row of the form | what | 1.5 µs | [File](results/File.md), `row` |: {row}");
        string[] named = [.. figure.Groups["cell"].Captures.Select(cell => cell.Value)];
        string file = File.ReadAllText(Repository.PathOf("benchmarks", "results", $"{figure.Groups["file"].Value}.md"));

        string measured = Least(file, named);

        double last = Math.Pow(10, -figure.Groups["number"].Value.SkipWhile(c => c != '.').Skip(1).Count());
        double unit = Seconds("1 " + figure.Groups["unit"].Value);
        string stated = $"{figure.Groups["number"].Value} {figure.Groups["unit"].Value}";
        Assert.True(Math.Abs(Seconds(stated) - Seconds(measured)) <= 0.5001 * last * unit, $"the table says {stated}, the results say {measured}: {row}");
    }

    /// <summary>The cell Min of the one row that has all these cells.</summary>
    private static string Least(string results, string[] named)
    {
        var rows = results.Split('\n').Where(line => line.StartsWith('|')).Select(Cells).ToList();
        int min = Array.IndexOf(rows[0], "Min");
        string[] row = Assert.Single(rows, cells => named.All(cells.Contains));
        return row[min];
    }

    private static string[] Cells(string line) =>
        [.. line.Split('|').Select(cell => cell.Replace("*", "", StringComparison.Ordinal).Replace("&#39;", "'", StringComparison.Ordinal).Trim().Trim('\''))];

    private static double Seconds(string time)
    {
        string[] parts = time.Split(' ');
        double scale = parts[1] switch
        {
            "ns" => 1e-9,
            "µs" or "μs" => 1e-6,
            "ms" => 1e-3,
            "s" => 1,
            _ => throw new FormatException($"{time} is no time"),
        };
        return double.Parse(parts[0], NumberStyles.Float | NumberStyles.AllowThousands, CultureInfo.InvariantCulture) * scale;
    }

    private static string Table()
    {
        string page = File.ReadAllText(Repository.PathOf("benchmarks", "README.md")).ReplaceLineEndings("\n");
        int begin = page.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        return page[begin..page.IndexOf(End, begin, StringComparison.Ordinal)];
    }

    [GeneratedRegex(@"^\| [^|]+ \| (?<number>[\d,]+(\.\d+)?) (?<unit>ns|µs|ms|s) \| \[(?<file>\w+)\]\(results/\k<file>\.md\)(, `(?<cell>[^`|]+)`)+ \|$")]
    private static partial Regex ReadmeRow();
}
