using System.Text;
using System.Text.Json;
using LotDrawing.Verification;

namespace LotDrawing.Tests.Verification;

/// <summary>Verdicts as JSON, to the letter.</summary>
public sealed class VerdictJsonTests
{
    private static readonly DateOnly Day = new(2023, 9, 15);

    [Fact]
    public void A_verdict_has_every_finding_remark_and_hash()
    {
        Assert.True(PublishedHash.TryParse(new string('a', 32), out PublishedHash? there));
        Assert.True(PublishedHash.TryParse(new string('b', 32), out PublishedHash? missing));
        var findings = new FindingList();
        findings.Add(4, "drawing", "AGO/same-region", "9/1, para. 28", "même", "POL <ALB>");
        findings.Add(2, "chain", "hash", Page.Entries, "a", "b");

        var verdict = new Verdict(VerdictContents.DoesNotHold, RecordKind.Rehearsal, null, 5, Day, findings, [new Remark(3, "hall", "The dice.")], [new(there, 1), new(missing, null)]);

        Assert.Equal(
            """
            {
              "schema": 1,
              "verdict": "does-not-hold",
              "kind": "rehearsal",
              "file": "as-published",
              "exit": 1,
              "upToEntry": 5,
              "findings": [
                {
                  "entry": 2,
                  "kind": "chain",
                  "subject": "hash",
                  "paragraph": "docs/record-format.md, section 2",
                  "expected": "a",
                  "found": "b"
                },
                {
                  "entry": 4,
                  "kind": "drawing",
                  "subject": "AGO/same-region",
                  "paragraph": "9/1, para. 28",
                  "expected": "même",
                  "found": "POL <ALB>"
                }
              ],
              "remarks": [
                {
                  "entry": 3,
                  "kind": "hall",
                  "text": "The dice."
                }
              ],
              "hashes": [
                {
                  "given": "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                  "entry": 1
                },
                {
                  "given": "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb",
                  "entry": null
                }
              ]
            }
            """,
            Encoding.UTF8.GetString(verdict.ToJson()));
    }

    [Theory]
    [InlineData(100, null)]
    [InlineData(101, 1)]
    [InlineData(250, 150)]
    public void A_hundred_findings_are_told_and_how_many_more_there_are(int made, int? more)
    {
        var findings = new FindingList();
        for (int i = 1; i <= made; i++)
            findings.Add(i, "date", "", Page.Entries, "", "");

        var verdict = new Verdict(VerdictContents.DoesNotHold, RecordKind.Official, new byte[1], made, Day, findings, [], []);

        using JsonDocument json = JsonDocument.Parse(verdict.ToJson());
        Assert.Equal(100, json.RootElement.GetProperty("findings").GetArrayLength());
        Assert.Equal(more, json.RootElement.TryGetProperty("moreFindings", out JsonElement told) ? told.GetInt32() : null);
        Assert.Equal("official", json.RootElement.GetProperty("kind").GetString());
        Assert.Equal("other-bytes", json.RootElement.GetProperty("file").GetString());
        Assert.Equal(made, verdict.FindingCount);
        Assert.Equal(1, findings.First);
    }

    [Fact]
    public void Of_no_finding_there_is_no_first_entry() => Assert.Equal(int.MaxValue, new FindingList().First);

    [Fact]
    public void What_is_no_record_has_its_faults_as_findings_and_no_file()
    {
        using JsonDocument json = JsonDocument.Parse(Verifier.Verify("[]"u8).ToJson());

        JsonElement fault = Assert.Single(json.RootElement.GetProperty("findings").EnumerateArray());
        Assert.Equal((0, "no-record", "file", "a record"), (fault.GetProperty("entry").GetInt32(), fault.GetProperty("kind").GetString(), fault.GetProperty("subject").GetString(), fault.GetProperty("expected").GetString()));
        Assert.Equal(JsonValueKind.Null, json.RootElement.GetProperty("file").ValueKind);
        Assert.Equal(JsonValueKind.Null, json.RootElement.GetProperty("kind").ValueKind);
        Assert.Equal(2, json.RootElement.GetProperty("exit").GetInt32());
    }

    [Fact]
    public void A_verdict_that_is_null_is_misuse() => Assert.Throws<ArgumentNullException>("verdict", () => VerdictJson.Write(null!));

    /// <summary>What was asked for longest ago goes when a fourth is asked for, and is made anew when it is asked for again.</summary>
    [Fact]
    public void The_newest_few_are_kept()
    {
        var kept = new NewestFew<int, string>(3);
        var made = new List<int>();
        foreach (int key in (int[])[1, 2, 3, 1, 4, 1, 3, 2, 4, 1])
            Assert.Equal($"{key}", kept.Of(key, of =>
            {
                made.Add(of);
                return $"{of}";
            }));

        // 4 drives out 2, asked for longest ago; then 2 drives out 4, 4 drives out 1, and 1 drives out 3.
        Assert.Equal([1, 2, 3, 4, 2, 4, 1], made);
    }
}
