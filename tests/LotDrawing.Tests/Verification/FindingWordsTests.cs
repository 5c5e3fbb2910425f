using System.Text.Json.Nodes;
using LotDrawing.TestKit;

namespace LotDrawing.Tests.Verification;

/// <summary>What findings and remarks say where no record of the conformance cases asks for it.</summary>
public sealed class FindingWordsTests
{
    /// <summary>The mechanism is looked at again when reviewing States are announced, though the groups of a record by loads v1 need no such mechanism.</summary>
    [Theory]
    [InlineData("barred", "barredPairs")]
    [InlineData("instruments-covered", "instrumentsCovered")]
    [InlineData("distinct-regions", "distinctRegions")]
    public void Reviewing_States_after_groups_need_a_mechanism_that_loads_v1_draws(string name, string member)
    {
        JsonObject record = Forgery.Tree(Conformance.Bytes($"cases/loads-groups-{name}.json"));
        int number = record.Entries().Count + 1;
        Append(record, new JsonObject { ["kind"] = "reviewers" }, new JsonArray(new JsonObject { ["source"] = "dice", ["sides"] = 6, ["rolls"] = 51 }));

        Finding finding = Assert.Single(Verify(record).Findings);
        Assert.Equal((number, member), (finding.Entry, finding.Subject));
    }

    /// <summary>A State that accedes to more has all that it had: one that left an instrument and joined two others is amended.</summary>
    [Fact]
    public void An_accession_leaves_no_instrument()
    {
        JsonObject record = Forgery.Tree(Conformance.Base);
        JsonObject row = record.At("roster", "states").AsArray().First(state => (string)state!["code"]! == "GHA")!.DeepClone().AsObject();
        row["instruments"] = new JsonArray("UNTOC", "TIP");
        Append(record, new JsonObject { ["kind"] = "amendment", ["state"] = row.DeepClone(), ["mechanism"] = null, ["decidedBy"] = "the Conference", ["reason"] = "left two" }, null);
        row["instruments"] = new JsonArray("UNTOC", "SOM", "FIREARMS");
        Append(record, new JsonObject { ["kind"] = "accession", ["state"] = row, ["group"] = null }, null);

        Finding finding = Assert.Single(Verify(record).Findings);
        Assert.Equal((11, "UNTOC, TIP and at least one more", "UNTOC, SOM, FIREARMS"), (finding.Entry, finding.Expected, finding.Found));
    }

    /// <summary>Where groups alone were announced.</summary>
    [Fact]
    public void Reviews_that_were_not_announced_are_found()
    {
        JsonObject record = Forgery.Tree(Conformance.Bytes("cases/loads-groups-barred.json"));
        JsonNode review = Forgery.Tree(Conformance.Base).Entry(5).At("result", "reviews", 0).DeepClone();
        record.Entry(3).At("result")["reviews"] = new JsonArray(review);

        Finding finding = Assert.Single(Verify(record).Findings);
        Assert.Equal((3, "reviews", "no reviews, as none are announced"), (finding.Entry, finding.Subject, finding.Expected));
    }

    /// <summary>Of a plan of three one is made, and then three more.</summary>
    [Fact]
    public void How_many_contributions_are_still_to_come_is_told()
    {
        JsonObject record = Forgery.Tree(Conformance.Base);
        JsonNode words = record.Entry(2).At("contributions", 0);
        record.Entry(3)["contributions"] = new JsonArray([.. Enumerable.Repeat(0, 3).Select(_ => words.DeepClone())]);

        Finding finding = Verify(record).Findings.First(finding => finding.Subject.Length == 0);
        Assert.Equal((3, "at most 2 more by the plan of the announcement", "3"), (finding.Entry, finding.Expected, finding.Found));
    }

    [Fact]
    public void How_many_seats_a_review_has_is_told()
    {
        JsonObject record = Forgery.Tree(Conformance.Base);
        record.Entry(5).At("result", "reviews", 1, "seats").AsArray().RemoveAt(1);

        Finding finding = Verify(record).Findings.First(finding => finding.Expected.EndsWith(" seats", StringComparison.Ordinal));
        Assert.Equal((5, "2 seats", "1"), (finding.Entry, finding.Expected, finding.Found));
    }

    /// <summary>What follows an entry that does not hold is not derived: it is said where anything follows.</summary>
    [Theory]
    [InlineData(5, true)]
    [InlineData(9, false)]
    public void What_was_not_derived_is_said(int entry, bool isSaid)
    {
        JsonObject record = Forgery.Tree(Conformance.Base);
        JsonNode seat = record.Entry(entry).At("result", "reviews", 0, "seats", 0);
        seat["principal"] = (string)seat["principal"]! == "POL" ? "HUN" : "POL";

        Verdict verdict = Verify(record);
        Assert.Equal(VerdictContents.DoesNotHold, verdict.Contents);
        Assert.Equal(isSaid, verdict.Remarks.Any(remark => remark.Entry == entry && remark.Kind == "not-derived"));
    }

    /// <summary>A round less than 36 hours after the beginning of the annulment's date could be known by then; 26,809,012 is just 36 hours after it.</summary>
    [Theory]
    [InlineData(26_809_012, false)]
    [InlineData(26_809_011, true)]
    public void What_could_be_known_at_an_annulment_is_said(int round, bool isSaid)
    {
        JsonObject record = Forgery.Tree(Conformance.Bytes("independent/62a-undrawn.json"));
        record.Entry(6).At("plan", 1)["round"] = round;

        Verdict verdict = Verify(record);
        Assert.Equal(VerdictContents.Holds, verdict.Contents);
        Assert.Equal(isSaid, verdict.Remarks.Any(remark => remark.Kind == "could-be-known"));
    }

    private static void Append(JsonObject record, JsonObject what, JsonArray? plan) => record.Entries().Add(new JsonObject
    {
        ["number"] = record.Entries().Count + 1,
        ["kind"] = "announcement",
        ["date"] = (string)record.Entries()[^1]!["date"]!,
        ["what"] = what,
        ["plan"] = plan,
        ["previous"] = "",
        ["hash"] = "",
    });

    private static Verdict Verify(JsonObject record) => Conformance.Verify(record.Rechained().File());
}
