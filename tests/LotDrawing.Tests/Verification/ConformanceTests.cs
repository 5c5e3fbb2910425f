using System.Globalization;
using System.Text.Json;
using LotDrawing.Verification;

namespace LotDrawing.Tests.Verification;

public sealed class ConformanceTests
{
    /// <summary>The cases that are kept, by their index: only what is too large is not.</summary>
    public static TheoryData<int, string> Kept
    {
        get
        {
            var kept = new TheoryData<int, string>();
            for (int i = 0; i < Conformance.Cases.Length; i++)
            {
                string file = Conformance.Cases[i].GetProperty("file").GetString()!;
                if (Conformance.IsKept(file))
                    kept.Add(i, file);
                else
                    Assert.StartsWith("generated/", file, StringComparison.Ordinal);
            }

            return kept;
        }
    }

    /// <summary>Every record that is kept gets the verdict that its case asks for: exit code, first entry with a finding, bytes. And it is told in
    /// the words of the checker page, another verifier.</summary>
    [Theory]
    [MemberData(nameof(Kept))]
    public void Every_case_gets_its_verdict(int index, string file)
    {
        JsonElement one = Conformance.Cases[index];
        string[] options = Conformance.OptionsOf(one);
        string asked = $"{file} {string.Join(' ', options)} ({one.GetProperty("why")})";
        Verdict? verdict = Conformance.Options(options) is { } with ? Verifier.Verify(Conformance.Bytes(file), with) : null;

        Assert.True(one.GetProperty("exit").GetInt32() == (verdict?.ExitCode ?? 2), $"{asked}: exit {verdict?.ExitCode ?? 2}");
        if (verdict is null or { ExitCode: 2 })
            return;
        Assert.Equal(
            $"{asked}: {one.GetProperty("firstFindingEntry")}, {one.GetProperty("fileState")}",
            $"{asked}: {(verdict.Findings.IsEmpty ? "" : verdict.Findings[0].Entry)}, {(verdict.IsAsPublished ? "as-published" : "other-bytes")}");
        using JsonDocument json = JsonDocument.Parse(VerdictJson.Write(verdict));
        Assert.Equal(Conformance.Words[Conformance.KeyOf(one)], Conformance.SentencesOf(json.RootElement));
    }

    [Fact]
    public void Most_cases_are_kept() => Assert.InRange(Kept.Count, 500, Conformance.Cases.Length);

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
}
