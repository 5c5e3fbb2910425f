using LotDrawing;
using LotDrawing.TestKit;
using Record = LotDrawing.Record;

namespace Lots.Tests.Records;

/// <summary>The README's script for a hall, typed as it stands.</summary>
public sealed class HallScriptTests : IDisposable
{
    private readonly RecordFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Each_line_does_what_it_says()
    {
        string readme = File.ReadAllText(Repository.PathOf("README.md")).ReplaceLineEndings("\n");
        string section = readme[readme.IndexOf("\n## In a hall\n", StringComparison.Ordinal)..];
        string[] script = section[(section.IndexOf("```sh\n", StringComparison.Ordinal) + 6)..section.IndexOf("\n```\n", StringComparison.Ordinal)].Split('\n');

        Assert.All(script, line => Assert.StartsWith("lots ", line, StringComparison.Ordinal));
        foreach (string line in script)
        {
            // Names of files stand for files of the folder.
            string[] words = [.. ShellLine.Words(line)[1..].Select(word => word.EndsWith(".json", StringComparison.Ordinal) || word.EndsWith(".html", StringComparison.Ordinal) ? folder.At(word) : word)];
            LotsRun run = RecordFolder.Does(words);
            Assert.DoesNotContain("lots: ", run.Error, StringComparison.Ordinal);
        }

        Record record = folder.Read();
        Assert.Equal(RecordKind.Official, record.Kind);
        Assert.True(record.HasReviewers);
        Assert.Null(record.Open);
        Assert.Contains("Content-Security-Policy", File.ReadAllText(folder.At("results.html")), StringComparison.Ordinal);
    }
}
