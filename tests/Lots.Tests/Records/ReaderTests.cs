using System.Text;

namespace Lots.Tests.Records;

/// <summary>What cannot be seen is refused by every reader of what goes into a record; and what comes out is safe for a spreadsheet and a browser.</summary>
public sealed class ReaderTests : IDisposable
{
    private readonly RecordFolder folder = new RecordFolder().Draw();

    public void Dispose() => folder.Dispose();

    public static TheoryData<string, int> Unseen { get; } = Matrix();

    /// <summary>Each reader with a character that cannot be seen in the middle of a text.</summary>
    [Theory]
    [MemberData(nameof(Unseen))]
    public void Invisible_characters_are_refused(string reader, int code)
    {
        string c = char.ConvertFromUtf32(code);
        string line = reader switch
        {
            "roster" => $"begin --out FOLDER/new.json --roster {Name("r.csv", SmallRosters.Eight.Replace("Alphaland", $"Alpha{c}land", StringComparison.Ordinal))} --ceremony dice_6x50",
            "accession" => $"accede RECORD --roster {Name("a.csv", SmallRosters.Eight + $"III,Io{c}ta,african,UNTOC,,\n")} --state III --group 1 --ceremony dice_6x50",
            "amendment" => $"amend RECORD --roster {Name("b.csv", SmallRosters.Eight.Replace("Delta", $"Del{c}ta", StringComparison.Ordinal))} --state DDD --decided-by me --reason so",
            "requests.json" => $"meet RECORD --requests {Name("q.json", $$"""{"requests":[{"state":"AAA","seats":["other-region"],"kind":"exceptional","grounds":"so{{c}}so"}]}""")} --ceremony dice_6x50",
            "requests.csv" => $"meet RECORD --requests {Name("q.csv", $"state,seats,kind,grounds\nAAA,other-region,exceptional,so{c}so\n")} --ceremony dice_6x50",
            "request" => $"meet RECORD --request AAA:other-region:exceptional:so{c}so --ceremony dice_6x50",
            "refusal" => $"meet RECORD --refuse AAA:other-region:so{c}so",
            "decided-by" => $"annul RECORD --decided-by the{c}Chair --reason so",
            "reason" => $"annul RECORD --decided-by me --reason so{c}so",
            "mechanism" => $"amend RECORD --mechanism {Name("m.json", File.ReadAllText(SamplePlans.RiverBasin).Replace("Peer review", $"Peer{c}review", StringComparison.Ordinal))} --decided-by me --reason so",
            "record" => $"show {Name("other.json", File.ReadAllText(folder.Record).Replace("Alphaland", $"Alpha{c}land", StringComparison.Ordinal))}",
            _ => throw new ArgumentOutOfRangeException(nameof(reader), reader, null),
        };
        LotsRun run = folder.Refuses(line);
        Assert.True(run.ErrorLines.Length <= 100, run.Error);
        Assert.DoesNotContain(c, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\u00A0")]
    [InlineData("\u3000")]
    public void A_wide_space_in_a_table_is_recorded_as_a_space(string wide)
    {
        string states = folder.Write("wide.csv", SmallRosters.Eight.Replace("Alphaland", $"Alpha{wide}land", StringComparison.Ordinal));
        RecordFolder.Does("begin", "--out", folder.At("wide.json"), "--roster", states, "--ceremony", "dice 6x50", "--date", RecordFolder.Day);
        string record = File.ReadAllText(folder.At("wide.json"));
        Assert.Contains("\"Alpha land\"", record, StringComparison.Ordinal);
        Assert.DoesNotContain(wide, record, StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_that_are_no_text_are_refused_in_requests()
    {
        File.WriteAllBytes(folder.At("q.json"), [.. Encoding.UTF8.GetBytes("""{"requests":[{"state":"AAA","seats":["same-region"],"grounds":"so"""), 0xFF, .. "\"}]}"u8]);
        Assert.Contains("bytes that are not UTF-8", folder.Refuses("meet RECORD --requests FOLDER/q.json --ceremony dice_6x50").Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("=HYPERLINK(0)")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    public void No_cell_is_a_formula(string name)
    {
        string states = folder.Write("evil.csv", SmallRosters.Eight.Replace("Alphaland", name, StringComparison.Ordinal));
        string plan = folder.Write("evil.json", $$"""{"seats":[{"id":"{{name}}","pot":["{{name}}"]}],"load":{"min":0,"max":1},"noMutual":false}""");
        string[] outputs =
        [
            RecordFolder.Does("draw", "--roster", states, "--seed", "a", "--format", "csv").Out,
            RecordFolder.Does("draw", "--roster", states, "--seed", "a", "--format", "csv", "--count", "2").Out,
            RecordFolder.Does("draw", "--plan", plan, "--seed", "a", "--format", "csv").Out,
        ];
        Assert.All(outputs, output =>
        {
            string[] cells = output.Split([',', '\n', '"']);
            Assert.Contains($"'{name}", output, StringComparison.Ordinal);
            Assert.DoesNotContain(cells, cell => cell is ['=' or '+' or '-' or '@', ..]);
        });
    }

    [Fact]
    public void Text_from_a_record_is_text_in_a_page()
    {
        string states = folder.Write("evil.csv", SmallRosters.Eight.Replace("Alphaland", "<script>alert(1)</script>", StringComparison.Ordinal));
        RecordFolder.Does("begin", "--out", folder.At("evil.json"), "--roster", states, "--ceremony", "dice 6x50", "--rolls", folder.Rolls(), "--date", RecordFolder.Day);
        Assert.All(
            (string[])[RecordFolder.Does("results", folder.At("evil.json"), "--format", "html").Out, RecordFolder.Does("explain", folder.At("evil.json"), "--state", "AAA", "--format", "html").Out],
            page =>
            {
                Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
                Assert.Contains("default-src 'none'", page, StringComparison.Ordinal);
            });
    }

    private static TheoryData<string, int> Matrix()
    {
        string[] readers = ["roster", "accession", "amendment", "requests.json", "requests.csv", "request", "refusal", "decided-by", "reason", "mechanism", "record"];
        int[] codes = [0x200B, 0x202E, 0xA0, 0x3000, 0xE0041, 0xFEFF];
        var matrix = new TheoryData<string, int>();
        foreach (string reader in readers)
        {
            // A table as a spreadsheet writes it may have wide spaces, which are read as spaces.
            bool isTable = reader is "roster" or "accession" or "amendment" or "requests.csv";
            foreach (int code in codes.Where(code => !isTable || code is not (0xA0 or 0x3000)))
                matrix.Add(reader, code);
        }

        return matrix;
    }

    private string Name(string name, string content)
    {
        folder.Write(name, content);
        return $"FOLDER/{name}";
    }
}
