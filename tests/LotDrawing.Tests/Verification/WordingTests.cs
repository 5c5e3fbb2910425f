using System.Diagnostics;
using System.Text.Json;
using LotDrawing.TestKit;
using LotDrawing.TestKit.Needs;

namespace LotDrawing.Tests.Verification;

/// <summary>The checker page still says what it said of every record that is kept, as <c>words.jsonl</c> has it: so its words are those of this
/// verifier, which every run of the tests compares with that file.</summary>
public sealed class WordingTests
{
    [NeedsFact(Need.Node)]
    [Trait("Category", "Long")]
    public void The_words_that_are_kept_are_those_of_the_page()
    {
        JsonElement[] kept = [.. Conformance.Cases.Where(one => one.GetProperty("exit").GetInt32() != 2 && Conformance.IsKept(one.GetProperty("file").GetString()!))];
        var page = Page(kept);
        var different = new List<string>();
        for (int i = 0; i < kept.Length; i++)
        {
            string key = Conformance.KeyOf(kept[i]);
            string[] says = Conformance.SentencesOf(page[i]);
            if (!Conformance.Words[key].SequenceEqual(says))
                different.Add($"{key}\n  kept: {string.Join("\n        ", Conformance.Words[key])}\n  page: {string.Join("\n        ", says)}");
        }

        Assert.True(different.Count == 0, $"{different.Count} of {kept.Length} differ\n{string.Join('\n', different)}");
        Assert.Equal(kept.Length, Conformance.Words.Count);
    }

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
            node.StandardInput.WriteLine(string.Join('\t', [Repository.PathOf("tests", "conformance", one.GetProperty("file").GetString()!), .. Conformance.OptionsOf(one)]));
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
