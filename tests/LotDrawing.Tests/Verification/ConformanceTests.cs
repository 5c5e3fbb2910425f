using System.Globalization;
using System.Text.Json;

namespace LotDrawing.Tests.Verification;

public sealed class ConformanceTests
{
    /// <summary>Every record that is kept gets the verdict that its case asks for: exit code, first entry with a finding, bytes.</summary>
    [Fact]
    public void Every_case_gets_its_verdict()
    {
        var wrong = new List<string>();
        int run = 0;
        foreach (JsonElement one in Conformance.Cases)
        {
            string file = one.GetProperty("file").GetString()!;
            if (!Conformance.IsKept(file))
            {
                // Only what is too large to be kept.
                Assert.StartsWith("generated/", file, StringComparison.Ordinal);
                continue;
            }

            run++;
            string[] options = [.. one.GetProperty("options").EnumerateArray().Select(option => option.GetString()!)];
            string found = Answer(file, Conformance.Options(options));
            string expected = one.GetProperty("exit").GetInt32() == 2
                ? "2"
                : $"{one.GetProperty("exit")}, {one.GetProperty("firstFindingEntry")}, {one.GetProperty("fileState")}";
            if (found != expected)
                wrong.Add($"{file} {string.Join(' ', options)} ({one.GetProperty("why")}): {found}; expected {expected}");
        }

        Assert.Empty(wrong);
        Assert.True(run > 500, $"{run} cases");
    }

    /// <summary>The verdicts of the independent implementation itself, as they came.</summary>
    [Fact]
    public void The_independent_records_get_their_exit_codes()
    {
        string[][] rows = [.. System.Text.Encoding.UTF8.GetString(Conformance.Bytes("independent/expected.tsv")).Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Skip(1).Select(line => line.Split('\t'))];
        Assert.Equal(68, rows.Length);
        Assert.All(rows, row => Assert.Equal(
            int.Parse(row[2], CultureInfo.InvariantCulture),
            Verifier.Verify(Conformance.Bytes($"independent/{row[0]}"), Conformance.Options(row[1].Split(' ', StringSplitOptions.RemoveEmptyEntries))).ExitCode));
    }

    private static string Answer(string file, Verifier.Options? options)
    {
        if (options is null)
            return "2";
        Verdict verdict = Verifier.Verify(Conformance.Bytes(file), options);
        if (verdict.ExitCode == 2)
            return "2";
        string first = verdict.Findings.IsEmpty ? "" : verdict.Findings[0].Entry.ToString(CultureInfo.InvariantCulture);
        return $"{verdict.ExitCode}, {first}, {(verdict.IsAsPublished ? "as-published" : "other-bytes")}";
    }
}
