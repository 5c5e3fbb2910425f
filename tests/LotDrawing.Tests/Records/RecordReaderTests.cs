using System.Text;
using System.Text.Json.Nodes;
using LotDrawing.Records;
using LotDrawing.Tests.Verification;
using static LotDrawing.Tests.Records.ChangedRecord;

namespace LotDrawing.Tests.Records;

public sealed class RecordReaderTests
{
    public static TheoryData<string, string> Broken => new()
    {
        { "format", "2" },
        { "kind", "\"officious\"" },
        { "algorithm", "null" },
        { "entries", "[]" },
        { "entries", "{}" },
        { "mechanism.instruments", "[]" },
        { "mechanism.instruments", "[\"A\",\"B\",\"C\",\"D\",\"E\",\"F\",\"G\",\"H\",\"I\"]" },
        { "mechanism.instruments", "[\"-A\"]" },
        { "mechanism.groups.count", "0" },
        { "mechanism.groups.count", "-1" },
        { "mechanism.groups.count", "2147483648" },
        { "mechanism.groups.publishedSizes", "null" },
        { "mechanism.seats", "[]" },
        { "mechanism.load", "{\"min\":0}" },
        { "mechanism.load.max", "-1" },
        { "mechanism.repetition.replacedStateLeavesPot", "1" },
        { "mechanism.noMutualReviews.paragraph", "\" 28\"" },
        { "mechanism.noMutualReviews.document", "\"\"" },
        { "mechanism.barredPairs", "[{\"reviewer\":\"A\",\"underReview\":\"AGO\",\"source\":{\"document\":\"x\",\"paragraph\":\"\",\"confirmed\":true}}]" },
        { "roster.states", "[]" },
        { "entries.0.number", "1.5" },
        { "entries.0.date", "\"2023-8-23\"" },
        { "entries.0.date", "\"1999-12-31\"" },
        { "entries.0.date", "\"0001-01-01\"" },
        { "entries.0.date", "\"2200-01-01\"" },
        { "entries.0.previous", "\"AB\"" },
        { "entries.0.plan", "[]" },
        { "entries.0.plan", "[{\"source\":\"coins\"}]" },
        { "entries.0.plan", "[{\"source\":\"dice\",\"sides\":5,\"rolls\":50}]" },
        { "entries.0.plan", "[{\"source\":\"dice\",\"sides\":6,\"rolls\":1001}]" },
        { "entries.0.plan", "[{\"source\":\"drand\",\"chain\":\"quicknet\",\"round\":0}]" },
        { "entries.0.what", "{\"kind\":\"coup\"}" },
        { "entries.0.what", "{\"sizes\":[2,2,3]}" },
        { "entries.1.contributions", "[]" },
        { "entries.1.contributions.0.text", "\"La mer\"" },
        { "entries.4.result", "{}" },
        { "entries.4.result", "{\"groups\":null}" },
        { "entries.4.result.reviews.0.seats", "[]" },
        { "entries.4.result.reviews.0.group", "0" },
    };

    public static TheoryData<string, string, string> OtherThings => new()
    {
        { "format", "\"lotdrawing/record/1\"", "$.format: \"lotdrawing/record/1\"; expected lotdrawing/record/2" },
        { "algorithm", "\"v2\"", "$.algorithm: \"v2\"; expected v1 or loads-v1" },
        { "entries.0.plan.2.chain", "\"default\"", "$.entries[0].plan[2].chain: \"default\"; expected quicknet" },
        { "entries.3.contributions.0.chain", "\"evmnet\"", "$.entries[3].contributions[0].chain: \"evmnet\"; expected quicknet" },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public void What_breaks_the_shape_is_no_record_and_told_where(string path, string value)
    {
        var faults = RecordReader.Read(With(path, value)).Faults;
        string top = path.Split('.')[0];
        Assert.NotEmpty(faults);
        Assert.All(faults, fault => Assert.StartsWith($"$.{top}", fault.ToString(), StringComparison.Ordinal));
    }

    /// <summary>Another format, algorithm or chain: one line, whatever else is wrong.</summary>
    [Theory]
    [MemberData(nameof(OtherThings))]
    public void What_is_of_another_kind_is_told_in_one_line(string path, string value, string line)
    {
        JsonNode tree = JsonNode.Parse(With(path, value))!;
        tree["kind"] = 1;
        Assert.Equal(line, Assert.Single(RecordReader.Read(Encoding.UTF8.GetBytes(tree.ToJsonString())).Faults).ToString());
    }

    [Fact]
    public void All_faults_are_told_at_once_and_at_most_a_hundred()
    {
        JsonNode tree = JsonNode.Parse(Conformance.Base)!;
        tree["kind"] = 1;
        tree["mechanism"]!["id"] = "";
        tree["roster"]!["states"]![1]!["code"] = "fra";
        tree["entries"]![0]!["date"] = "today";
        string[] faults = [.. RecordReader.Read(Bytes(tree)).Faults.Select(fault => fault.ToString())];
        Assert.Equal(["$.entries[0].date", "$.kind", "$.mechanism.id", "$.roster.states[1].code"], faults.Select(fault => fault.Split(':')[0]).Order(StringComparer.Ordinal));

        tree["roster"]!["states"] = new JsonArray([.. Enumerable.Range(0, 500).Select(i => (JsonNode)i)]);
        var many = RecordReader.Read(Bytes(tree)).Faults;
        Assert.Equal(101, many.Length);
        Assert.Contains("more", many[^1].ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"format\":\"lotdrawing/record/2\",\"format\":\"lotdrawing/record/2\"}")]
    [InlineData("{\"\\ud800\":1}")]
    [InlineData("")]
    [InlineData("[")]
    [InlineData("null")]
    [InlineData("[] []")]
    public void What_is_no_JSON_of_a_record_is_refused(string text) => Assert.NotEmpty(RecordReader.Read(Encoding.UTF8.GetBytes(text)).Faults);

    [Fact]
    public void Nesting_is_bounded() =>
        Assert.NotEmpty(RecordReader.Read(Encoding.UTF8.GetBytes(new string('[', 1_000_000))).Faults);

    /// <summary>What compares two values is told apart: the record is one, and the index of each is known.</summary>
    [Fact]
    public void Comparisons_are_kept_apart_by_entry()
    {
        JsonNode tree = JsonNode.Parse(Conformance.Rich)!;
        int amendment = tree["entries"]!.AsArray().Select((entry, i) => (entry, i)).First(at => at.entry!["what"]?["mechanism"] is not null).i;
        tree["mechanism"]!["load"] = new JsonObject { ["min"] = 3, ["max"] = 2 };
        tree["roster"]!["states"]![0]!["languages"] = new JsonArray("E", "E");
        tree["entries"]![amendment]!["what"]!["mechanism"]!["maxReviewingStates"] = 1;
        RecordReading reading = RecordReader.Read(Bytes(tree));
        Assert.NotNull(reading.Record);
        Assert.Equal([0, 0, amendment + 1], reading.Comparisons.Select(comparison => comparison.Entry));
    }

    [Fact]
    public void The_bytes_published_are_told_from_others()
    {
        Assert.True(RecordReader.Read(Conformance.Base).IsCanonical);
        byte[] other = [.. "\uFEFF"u8, .. Conformance.Base];
        RecordReading reading = RecordReader.Read(other);
        Assert.False(reading.IsCanonical);
        Assert.Equal(Conformance.Base, reading.Canonical.ToArray());
        RecordReading indented = RecordReader.Read(Encoding.UTF8.GetBytes(JsonNode.Parse(Conformance.Base)!.ToJsonString(new() { WriteIndented = true })));
        Assert.False(indented.IsCanonical);
        Assert.Equal(Conformance.Base, indented.Canonical.ToArray());
    }
}
