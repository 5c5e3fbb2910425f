using System.Globalization;
using System.Text.Json;
using LotDrawing.TestKit;

namespace Lots.Tests.Commands;

/// <summary><c>lots draw --format csv</c>.</summary>
public class DrawCsvTests
{
    private const string Header = "state,name,group,seat,lot,reviewing_state,reviewing_name,instruments";

    [Fact]
    public void It_has_a_header_and_a_line_for_every_State_drawn_in_the_vectors()
    {
        string[] lines = LotsProcess.Run("draw", "--seed", "example", "--format", "csv").Out.Split('\n');
        var expected = ReferenceData.VectorsV1.GetProperty("draw").GetProperty("reviews").EnumerateArray()
            .SelectMany(review => review.GetProperty("seats").EnumerateArray().SelectMany(seat => ((string[])["principal", "additional"])
                .Where(lot => seat.GetProperty(lot).ValueKind != JsonValueKind.Null)
                .Select(lot => $"{review.GetProperty("state")},{review.GetProperty("group")},{seat.GetProperty("seat")},{lot},{seat.GetProperty(lot)}")));

        Assert.Equal(Header, lines[0]);
        Assert.Equal("", lines[^1]);
        Assert.Equal(expected, lines[1..^1].Select(Fields).Select(fields => string.Join(',', fields[0], fields[2], fields[3], fields[4], fields[5])));
    }

    [Fact]
    public void Names_are_quoted_where_they_must_be_and_instruments_are_those_reviewed()
    {
        using var roster = new TemporaryFile(SmallRosters.Eight.Replace("Alphaland", "\"Alpha, the \"\"land\"\"\"", StringComparison.Ordinal));
        string[] lines = LotsProcess.Run("draw", "--roster", roster.Name, "--seed", "a", "--format", "csv").Out.Split('\n');

        Assert.Contains(lines, line => line.StartsWith("AAA,\"Alpha, the \"\"land\"\"\",", StringComparison.Ordinal));

        // Drawn for AAA, DDD reviews UNTOC alone, and BBB or CCC the TIP that it is not party to; the others review both.
        var draws = LotsProcess.Run("draw", "--roster", roster.Name, "--seed", "a", "--format", "csv", "--count", "100").Out.Split('\n')
            .Where(line => Fields(line) is [_, _, "AAA", ..] && line.Contains(",same-region,", StringComparison.Ordinal))
            .Select(line => line[line.IndexOf("same-region", StringComparison.Ordinal)..])
            .ToHashSet();
        Assert.Equal(
            [
                "same-region,additional,BBB,Beta of the [North],TIP",
                "same-region,additional,CCC,CCC,TIP",
                "same-region,principal,BBB,Beta of the [North],UNTOC;TIP",
                "same-region,principal,CCC,CCC,UNTOC;TIP",
                "same-region,principal,DDD,Delta,UNTOC",
            ],
            draws.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void With_a_count_a_column_says_which_draw()
    {
        using var roster = new TemporaryFile(SmallRosters.Eight);
        string[] lines = LotsProcess.Run("draw", "--roster", roster.Name, "--seed", "a", "--format", "csv", "--count", "3").Out.TrimEnd('\n').Split('\n');

        Assert.Equal("draw,voids," + Header, lines[0]);
        Assert.All(lines.Skip(1), line => Assert.True(int.Parse(line.Split(',')[1], CultureInfo.InvariantCulture) >= 0));
        Assert.Equal(["1", "2", "3"], lines.Skip(1).Select(line => line.Split(',')[0]).Distinct());
    }

    // No name of the 2020 roster has a comma.
    private static string[] Fields(string line) => line.Split(',');

    /// <summary>A failed draw leaves no file, not even a part of one.</summary>
    [Fact]
    public void A_file_takes_the_same_bytes_or_is_not_there()
    {
        string folder = Directory.CreateTempSubdirectory("lots-out-").FullName;
        string file = Path.Combine(folder, "draw.csv");
        LotsRun written = LotsProcess.Run("draw", "--seed", "a file", "--format", "csv", "--out", file);

        Assert.Equal((0, "", ""), (written.ExitCode, written.Out, written.Error));
        Assert.Equal(LotsProcess.Run("draw", "--seed", "a file", "--format", "csv").Out, File.ReadAllText(file));
        Assert.Equal(2, LotsProcess.Run("draw", "--seed", "a file", "--format", "csv", "--out", file).ExitCode);
        Assert.Equal(2, LotsProcess.Run("draw", "--seed", "a file", "--load", "40..60", "--procedure", "loads", "--format", "csv", "--out", Path.Combine(folder, "none.csv")).ExitCode);
        Assert.Equal([file], Directory.GetFiles(folder));
        Assert.Equal(["lots: --out: given with --format table; expected --format json or csv"], LotsProcess.Run("draw", "--seed", "a file", "--out", file + "2").ErrorLines);
        Directory.Delete(folder, recursive: true);
    }
}
