using System.Text;
using System.Text.Json.Nodes;
using LotDrawing.Records;
using LotDrawing.TestKit;

namespace LotDrawing.Tests.Records;

/// <summary>Files that are no records: every fault named, with its place, what came and what was expected.</summary>
public sealed class RecordFaultTests
{
    [Theory]
    [InlineData("lotdrawing/record/2")]
    [InlineData("lotdrawing/commitment/1")]
    [InlineData("")]
    public void Another_format_is_refused_with_one_line_whatever_else_is_in_it(string format)
    {
        string file = $$"""{"format":"{{format}}","entries":7,"new":[{}]}""" + "\n";
        Assert.Equal(
            $"$.format: \"{format}\"; expected \"lotdrawing/record/1\"; this version reads no other",
            Assert.Single(RecordFile.Read(Encoding.UTF8.GetBytes(file)).Faults).ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    [InlineData("null\n")]
    [InlineData("[]\n")]
    [InlineData("{\"entries\":[]}\n")]
    [InlineData("\uFEFF{}\n")]
    [InlineData("PK\u0003\u0004")]
    public void What_is_no_record_at_all_is_refused(string file) => Assert.NotEmpty(RecordFile.Read(Encoding.UTF8.GetBytes(file)).Faults);

    [Fact]
    public void Every_member_is_required_and_no_other_allowed()
    {
        foreach (string path in Objects(Forgery.Tree(DocumentedRecord.File), "$").Select(place => place.Path).ToList())
        {
            JsonObject more = Forgery.Tree(DocumentedRecord.File);
            Find(more, path)["surprise"] = 1;
            if (!path.EndsWith(".parameters", StringComparison.Ordinal))
                Assert.Contains(RecordFile.Read(more.File()).Faults, fault => fault.Path == $"{path}.surprise" && fault.Came == "a member that is not known");
            foreach (string member in Find(more, path).Select(member => member.Key).Where(member => member is not ("surprise" or "seed" or "contributions" or "source")).ToList())
            {
                JsonObject fewer = Forgery.Tree(DocumentedRecord.File);
                Find(fewer, path).Remove(member);
                Assert.Contains(RecordFile.Read(fewer.File()).Faults, fault => fault.Path == $"{path}.{member}" && fault.Came == "nothing");
            }
        }
    }

    [Fact]
    public void A_value_of_another_type_is_refused_with_its_place()
    {
        foreach (var (path, member) in Values(Forgery.Tree(DocumentedRecord.File), "$").ToList())
        {
            JsonObject changed = Forgery.Tree(DocumentedRecord.File);
            Find(changed, path)[member] = -1; // no member can be that
            Assert.Contains(RecordFile.Read(changed.File()).Faults, fault => fault.Path.StartsWith($"{path}.{member}", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void All_faults_of_a_record_are_told_at_once()
    {
        JsonObject record = Forgery.Tree(DocumentedRecord.File);
        record["kind"] = "secret";
        record["commitment"] = "abc";
        record["roster"]!["states"]![0]!["regionalGroup"] = "atlantis";
        record["roster"]!["states"]![1]!["instruments"] = new JsonArray("UNTOC", "MOON");
        record["roster"]!["states"]![3]!["code"] = "AAA";
        record.Entry(1)["date"] = "2023-02-29";
        record.Entry(2)["asked"]!["load"]!["max"] = 2147483648;
        record.Entry(3)["number"] = 3.5;
        record.Entry(3)["kind"] = "redraw";
        record.Entry(4)["result"]!["reason"] = "because";
        record.Entry(4)["hash"] = new string('A', 64);
        Assert.Equal(
            [
                "$.commitment: \"abc\"; expected 64 digits of lowercase hexadecimal",
                "$.entries[0].date: \"2023-02-29\"; expected a date as YYYY-MM-DD",
                "$.entries[1].asked.load.max: the number 2147483648; expected a whole number from 0 to 2147483646",
                "$.entries[2].kind: \"redraw\"; expected groups or reviewers or repetition or refusal or accession or withdrawal",
                "$.entries[2].number: the number 3.5; expected a whole number from 1 to 2147483647",
                $"$.entries[3].hash: \"{new string('A', 60)}…\"; expected 64 digits of lowercase hexadecimal",
                "$.entries[3].result.reason: \"because\"; expected not-under-review or review-withdrawn or seat-not-filled or allowance-used or exceptional-without-grounds or exceptional-not-provided or asked-twice or pot-empty or no-valid-drawing",
                "$.kind: \"secret\"; expected official or rehearsal",
                "$.roster.states[0].regionalGroup: \"atlantis\"; expected a regional group of the mechanism",
                "$.roster.states[1].instruments: \"MOON\"; expected instruments of the mechanism",
            ],
            RecordFile.Read(record.File()).Faults.Select(fault => fault.ToString()).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("{\"states\":", "{\"states\": ")] // a space
    [InlineData("\"confirmed\":true", "\"confirmed\":\ttrue")]
    [InlineData("\"number\":1,", "\"number\":1.0,")]
    [InlineData("\"number\":1,", "\"number\":1e0,")]
    [InlineData("\"AGO\"", "\"\\u0041GO\"")]
    [InlineData("}\n", "}")]
    [InlineData("}\n", "}\n\n")]
    [InlineData("}\n", "}\r\n")]
    [InlineData("{\"ceremony\"", " {\"ceremony\"")]
    public void Another_spelling_of_the_same_record_is_refused(string canonical, string other)
    {
        string file = Encoding.UTF8.GetString(DocumentedRecord.File);
        int at = file.LastIndexOf(canonical, StringComparison.Ordinal);
        string changed = file[..at] + other + file[(at + canonical.Length)..];
        Assert.EndsWith("; expected canonical JSON (RFC 8785) and one line feed", Assert.Single(RecordFile.Read(Encoding.UTF8.GetBytes(changed)).Faults).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Duplicate_members_are_refused()
    {
        string file = Encoding.UTF8.GetString(DocumentedRecord.File).Replace("\"kind\":\"official\"", "\"kind\":\"official\",\"kind\":\"rehearsal\"", StringComparison.Ordinal);
        Assert.Equal("$.kind: the member again; expected each member once", Assert.Single(RecordFile.Read(Encoding.UTF8.GetBytes(file)).Faults).ToString());
    }

    [Fact]
    public void Half_a_surrogate_pair_is_refused()
    {
        string file = Encoding.UTF8.GetString(DocumentedRecord.File).Replace("Angola", "\\ud83d", StringComparison.Ordinal);
        Assert.Equal("$.roster.states[0].name: a text that is not valid Unicode; expected valid Unicode", RecordFile.Read(Encoding.UTF8.GetBytes(file)).Faults[0].ToString());
    }

    [Fact]
    public void Deep_nesting_is_refused()
    {
        string deep = string.Concat(Enumerable.Repeat("{\"a\":", 100_000));
        Assert.Contains("nested at most 32 deep", Assert.Single(RecordFile.Read(Encoding.UTF8.GetBytes(deep)).Faults).Expected, StringComparison.Ordinal);
    }

    [Fact]
    public void A_stream_without_an_end_is_refused_after_so_many_bytes()
    {
        using var endless = new EndlessStream();
        Assert.Equal($"$: more than {RecordFile.MaxBytes} bytes; expected a record", Assert.Single(RecordFile.Read(endless).Faults).ToString());
        Assert.InRange(endless.Given, RecordFile.MaxBytes, RecordFile.MaxBytes + (1 << 20));
    }

    [Fact]
    public void A_million_faults_do_not_make_a_million_lines()
    {
        JsonObject record = Forgery.Tree(DocumentedRecord.File);
        record["entries"] = new JsonArray([.. Enumerable.Range(0, 2000).Select(_ => (JsonNode)new JsonObject())]);
        Assert.InRange(RecordFile.Read(record.File()).Faults.Length, 1000, 1001);
    }

    private static IEnumerable<(string Path, JsonObject Object)> Objects(JsonNode? node, string path) => node switch
    {
        JsonObject record => record.SelectMany(member => Objects(member.Value, $"{path}.{member.Key}")).Prepend((path, record)),
        JsonArray list => list.SelectMany((value, i) => Objects(value, $"{path}[{i}]")),
        _ => [],
    };

    private static IEnumerable<(string Path, string Member)> Values(JsonNode node, string path) =>
        Objects(node, path).Where(place => !place.Path.EndsWith(".parameters", StringComparison.Ordinal)).SelectMany(place => place.Object.Select(member => (place.Path, member.Key)));

    private static JsonObject Find(JsonObject root, string path)
    {
        JsonNode node = root;
        foreach (string step in path.Split('.', '[', ']').Skip(1).Where(step => step.Length > 0))
            node = (int.TryParse(step, out int place) ? node[place] : node[step])!;
        return node.AsObject();
    }

    private sealed class EndlessStream : Stream
    {
        internal long Given { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            Given += count;
            return count;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
