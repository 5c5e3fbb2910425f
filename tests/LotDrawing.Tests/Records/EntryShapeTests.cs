using System.Text.Json.Nodes;
using LotDrawing.Records;
using LotDrawing.Tests.Verification;
using static LotDrawing.Tests.Records.ChangedRecord;

namespace LotDrawing.Tests.Records;

/// <summary>What breaks the shape of an entry: each fault once, with where it is, what came and what was expected.</summary>
public sealed class EntryShapeTests
{
    [Theory]
    [InlineData("entries.0", "5", "$.entries[0]: the number 5; expected an object")]
    [InlineData("entries.0", "{}", "$.entries[0].kind: nothing; expected this member")]
    [InlineData("entries.0.kind", "\"coup\"", "$.entries[0].kind: \"coup\"; expected announcement or contributions or drawing or annulment")]
    [InlineData("entries.0.date", "\"today\"", "$.entries[0].date: \"today\"; expected a date as YYYY-MM-DD")]
    [InlineData("entries.0.date", "\"0001-01-01\"", "$.entries[0].date: \"0001-01-01\"; expected a date from 2000-01-01 to 2199-12-31")]
    [InlineData("entries.0.date", "\"1999-12-31\"", "$.entries[0].date: \"1999-12-31\"; expected a date from 2000-01-01 to 2199-12-31")]
    [InlineData("entries.0.date", "\"2200-01-01\"", "$.entries[0].date: \"2200-01-01\"; expected a date from 2000-01-01 to 2199-12-31")]
    [InlineData("entries.0.what", "{\"sizes\":[2,2,3]}", "$.entries[0].what.kind: nothing; expected this member")]
    [InlineData("entries.0.what", "{\"kind\":\"reviewers\",\"sizes\":[2,2,3]}", "$.entries[0].what.sizes: a member that is not known; expected only kind")]
    [InlineData("entries.0.what", "{\"kind\":\"accession\",\"state\":null,\"group\":0}",
        "$.entries[0].what.group: the number 0; expected a whole number from 1 to 2147483647", "$.entries[0].what.state: null; expected an object")]
    [InlineData("entries.0.plan.0", "{\"rolls\":50,\"sides\":6}", "$.entries[0].plan[0].source: nothing; expected this member")]
    [InlineData("entries.0.plan.0", "{\"source\":\"coins\",\"sides\":2}", "$.entries[0].plan[0].source: \"coins\"; expected spoken or dice or drand")]
    [InlineData("entries.0.plan.0", "{\"source\":\"spoken\",\"text\":\"la mer\"}", "$.entries[0].plan[0].text: a member that is not known; expected only source")]
    [InlineData("entries.0.plan.2.chain", "1", "$.entries[0].plan[2].chain: the number 1; expected quicknet")]
    [InlineData("entries.1.contributions.0", "{\"text\":\"la mer\"}", "$.entries[1].contributions[0].source: nothing; expected this member")]
    [InlineData("entries.1.contributions.0", "\"la mer\"", "$.entries[1].contributions[0]: \"la mer\"; expected an object")]
    [InlineData("entries.3.contributions.0.chain", "1", "$.entries[3].contributions[0].chain: the number 1; expected quicknet")]
    [InlineData("entries.3.contributions.0.round", "0", "$.entries[3].contributions[0].round: the number 0; expected a whole number from 1 to 2147483647")]
    [InlineData("entries.4.result", "{}", "$.entries[4].result.groups: nothing; expected this member", "$.entries[4].result.reviews: nothing; expected this member")]
    [InlineData("entries.5.what.decisions.0.refused", "{\"reason\":\"mood\",\"text\":null}",
        "$.entries[5].what.decisions[0].refused.reason: \"mood\"; expected review-withdrawn or exceptional-not-provided or exceptional-without-grounds or allowance-used or asked-twice or pot-empty or by-decision")]
    public void Each_fault_is_told_once(string path, string value, params string[] faults)
    {
        RecordReading reading = RecordReader.Read(With(path, value));

        Assert.Equal(faults, reading.Faults.Select(fault => fault.ToString()).Order(StringComparer.Ordinal));
        Assert.Null(reading.Record);
        Assert.Empty(reading.Comparisons);
    }

    /// <summary>Of a file of another format, algorithm and chain the first is told: what makes it another thing altogether.</summary>
    [Fact]
    public void Another_format_is_told_before_another_algorithm_and_that_before_another_chain()
    {
        JsonNode tree = JsonNode.Parse(Conformance.Base)!;
        tree["entries"]![3]!["contributions"]![0]!["chain"] = "evmnet";
        tree["entries"]![0]!["plan"]![2]!["chain"] = "default";
        Assert.Equal("$.entries[0].plan[2].chain: \"default\"; expected quicknet", Assert.Single(RecordReader.Read(Bytes(tree)).Faults).ToString());

        tree["algorithm"] = "v2";
        Assert.Equal("$.algorithm: \"v2\"; expected v1 or loads-v1", Assert.Single(RecordReader.Read(Bytes(tree)).Faults).ToString());

        tree["format"] = "lotdrawing/record/1";
        Assert.Equal("$.format: \"lotdrawing/record/1\"; expected lotdrawing/record/2", Assert.Single(RecordReader.Read(Bytes(tree)).Faults).ToString());
    }

    /// <summary>20 rounds an entry, 50 entries; then one round more.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(1, "$.entries: 1001 drand contributions; expected at most 1000 drand contributions")]
    public void A_record_has_at_most_a_thousand_rounds(int more, params string[] faults)
    {
        JsonNode tree = JsonNode.Parse(Conformance.Base)!;
        JsonNode one = tree["entries"]![3]!;
        JsonNode round = one["contributions"]![0]!;
        tree["entries"] = new JsonArray([.. Enumerable.Range(0, 50 + more).Select(i =>
        {
            JsonNode entry = one.DeepClone();
            entry["contributions"] = new JsonArray([.. Enumerable.Range(0, i < 50 ? 20 : 1).Select(_ => round.DeepClone())]);
            return entry;
        })]);

        Assert.Equal(faults, RecordReader.Read(Bytes(tree)).Faults.Select(fault => fault.ToString()));
    }

    [Fact]
    public void A_file_has_at_most_64_MiB()
    {
        Assert.Equal("$: 67108865 bytes; expected at most 67108864", Assert.Single(RecordReader.Read(new byte[67_108_865]).Faults).ToString());
        Assert.DoesNotContain("bytes", Assert.Single(RecordReader.Read(new byte[67_108_864]).Faults).ToString(), StringComparison.Ordinal);
    }
}
