using System.Diagnostics;
using System.Text.Json;
using LotDrawing.TestKit;
using LotDrawing.TestKit.Needs;
using LotDrawing.Verification;

namespace LotDrawing.Tests.Verification;

/// <summary>The checker page says the same as this verifier, in the same words, of every record that is kept.</summary>
public sealed class WordingTests
{
    /// <summary>Of the first entry with a finding every finding, and every remark on entries before it: behind it, each may go on or not.</summary>
    [NeedsFact(Need.Node)]
    [Trait("Category", "Long")]
    public void Findings_and_remarks_have_the_same_words_on_the_page()
    {
        JsonElement[] kept = [.. Conformance.Cases.Where(one => one.GetProperty("exit").GetInt32() != 2 && Conformance.IsKept(one.GetProperty("file").GetString()!))];
        var page = Page(kept);
        var different = new List<string>();
        int compared = 0;
        for (int i = 0; i < kept.Length; i++)
        {
            string file = kept[i].GetProperty("file").GetString()!;
            using JsonDocument own = JsonDocument.Parse(VerdictJson.Write(Verifier.Verify(Conformance.Bytes(file), Conformance.Options(OptionsOf(kept[i])))));
            string[] here = Sentences(own.RootElement);
            compared += here.Length;
            if (!here.SequenceEqual(Sentences(page[i])))
                different.Add($"{file}\n  here: {string.Join("\n        ", here)}\n  page: {string.Join("\n        ", Sentences(page[i]))}");
        }

        Assert.True(different.Count == 0, $"{different.Count} of {kept.Length} differ\n{string.Join('\n', different)}");
        Assert.True(compared > 400, $"{compared} sentences");
    }

    private static string[] Sentences(JsonElement verdict)
    {
        var findings = verdict.GetProperty("findings").EnumerateArray().ToList();
        int first = findings.Count == 0 ? int.MaxValue : findings[0].GetProperty("entry").GetInt32();
        return
        [
            $"{verdict.GetProperty("verdict")}, {verdict.GetProperty("file")}, up to {verdict.GetProperty("upToEntry")}",
            .. findings.Where(finding => finding.GetProperty("entry").GetInt32() == first)
                .Select(finding => string.Join(" | ", finding.EnumerateObject().Select(member => member.Value.ToString()))),
            .. verdict.GetProperty("remarks").EnumerateArray().Where(remark => remark.GetProperty("entry").GetInt32() < first)
                .Select(remark => string.Join(" | ", remark.EnumerateObject().Select(member => member.Value.ToString()))),
        ];
    }

    private static string[] OptionsOf(JsonElement one) => [.. one.GetProperty("options").EnumerateArray().Select(option => option.GetString()!)];

    private static List<JsonElement> Page(JsonElement[] cases)
    {
        using Process node = Process.Start(new ProcessStartInfo(Machine.Node!, ["check.js", "--batch"])
        {
            WorkingDirectory = Repository.PathOf("samples", "verify"),
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        Task<string> answers = node.StandardOutput.ReadToEndAsync();
        foreach (JsonElement one in cases)
            node.StandardInput.WriteLine(string.Join('\t', [Repository.PathOf("tests", "conformance", one.GetProperty("file").GetString()!), .. OptionsOf(one)]));
        node.StandardInput.Close();
        var read = answers.GetAwaiter().GetResult().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line =>
        {
            using JsonDocument answer = JsonDocument.Parse(line);
            return answer.RootElement.Clone();
        }).ToList();
        Assert.Equal(cases.Length, read.Count);
        return read;
    }
}
