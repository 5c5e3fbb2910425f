using System.Text.Json.Nodes;
using LotDrawing.Records;
using LotDrawing.TestKit;
using LotDrawing.Verification;

namespace LotDrawing.Tests.Verification;

/// <summary>Each kind of fault in a record whose hashes were all computed again, and the finding that names it.</summary>
public sealed class FindingTests
{
    private const string Annex = "Conference resolution 9/1, annex, para.";

    private static readonly Dictionary<string, (string File, Action<JsonObject> Change, string Finding)> Cases = new()
    {
        ["groups: two States exchanged"] = (Documented, record =>
        {
            Set(record, "AGO", 1, "result", "groups", 0, 0);
            Set(record, "ALB", 1, "result", "groups", 1, 0);
        }, "entry 1, AGO: group 1; expected group 2 (docs/algorithm.md, para. 2)"),
        ["groups: a State missing"] = (Documented, record => record.Entry(1).At("result", "groups", 2).AsArray().RemoveAt(2),
            $"entry 1, POL: none; expected a group ({Annex} 28)"),
        ["groups: a stranger"] = (Documented, record => Set(record, "USA", 1, "result", "groups", 0, 1),
            "entry 1, USA: another; expected a State of the roster (docs/record-format.md, para. 4)"),
        ["groups: sizes"] = (Documented, record => Set(record, 3, 1, "asked", "sizes", 0),
            $"entry 1, sizes: 3, 2, 3; expected 3 sizes that add up to 7 ({Annex} 28)"),
        ["groups: other sizes than asked"] = (Documented, record => Set(record, 1, 1, "asked", "sizes", 0),
            $"entry 1, groups: 2, 2, 3; expected groups of 1, 2, 3 ({Annex} 28)"),
        ["groups: too many sizes"] = (Documented, record => record.Entry(1).At("asked", "sizes").AsArray().Add(0),
            $"entry 1, sizes: 2, 2, 3, 0; expected 3 sizes that add up to 7 ({Annex} 28)"),
        ["order: number"] = (Documented, record => record.Entry(3)["number"] = 4, "entry 3, number: 4; expected 3 (docs/record-format.md, para. 4)"),
        ["order: date"] = (Documented, record => record.Entry(2)["date"] = "2023-08-22", "entry 2, date: 2023-08-22; expected 2023-08-23 or later (docs/record-format.md, para. 4)"),
        ["order: label"] = (Documented, record => record.Entry(3)["label"] = "repetition/4\u001b[31m", "entry 3, label: \"repetition/4<U+001B>[31m\"; expected repetition/3 (docs/record-format.md, para. 4)"),
        ["order: no label"] = (Documented, record => record.Entry(3)["label"] = null, "entry 3, label: none; expected repetition/3 (docs/record-format.md, para. 4)"),
        ["order: a label where nothing is drawn"] = (Documented, record => record.Entry(4)["label"] = "refusal/4", "entry 4, label: \"refusal/4\"; expected none (docs/record-format.md, para. 4)"),
        ["order: a rehearsal called official"] = (Rehearsal, record => record["kind"] = "official", "entry 1, label: \"rehearsal/groups/1\"; expected groups/1 (docs/record-format.md, para. 4)"),
        ["order: an official drawing called rehearsal"] = (Documented, record => record["kind"] = "rehearsal", "entry 3, label: \"repetition/3\"; expected rehearsal/repetition/3 (docs/record-format.md, para. 4)"),
        ["reviewers: load"] = (Documented, record => Set(record, 5, 2, "asked", "load", "max"), "entry 2, load: 0..5; expected 0.., the mechanism's (docs/record-format.md, para. 4)"),
        ["reviewers: parameters"] = (Documented, record => record.Entry(2).At("asked", "parameters")["steps"] = "9", "entry 2, parameters: \"steps\"; expected none for the exact procedure (docs/record-format.md, para. 4)"),
        ["reviewers: a side"] = (Documented, record => Set(record, "HUN", 2, "result", "reviews", 0, "seats", 0, "principal"), $"entry 2, AGO/same-region: HUN of eastern-european; expected a State of african ({Annex} 28)"),
        ["reviewers: the other side"] = (Documented, record => Set(record, "BEN", 2, "result", "reviews", 0, "seats", 1, "principal"), $"entry 2, AGO/other-region: BEN of african; expected a State not of african ({Annex} 28)"),
        ["reviewers: itself"] = (Documented, record => Set(record, "AGO", 2, "result", "reviews", 0, "seats", 0, "principal"), $"entry 2, AGO/same-region: AGO; expected another State than the one under review ({Annex} 28)"),
        ["reviewers: a stranger"] = (Documented, record => Set(record, "USA", 2, "result", "reviews", 0, "seats", 0, "principal"), $"entry 2, AGO/same-region: USA; expected a State of the roster ({Annex} 28)"),
        ["reviewers: nobody for an instrument"] = (Documented, record => Set(record, null, 2, "result", "reviews", 5, "seats", 0, "additional"), $"entry 2, KEN/same-region: GHA alone; expected an additional State for FIREARMS ({Annex} 28 (b))"),
        ["reviewers: an additional State for nothing"] = (Documented, record => Set(record, "BEN", 2, "result", "reviews", 0, "seats", 0, "additional"), $"entry 2, AGO/same-region: BEN; expected no additional State, as KEN is party to all that is under review ({Annex} 28 (b))"),
        ["reviewers: an additional State that is not party"] = (Rehearsal, record => Set(record, "NER", 2, "result", "reviews", 1, "seats", 1, "additional"), $"entry 2, ALB/other-region: NER, party to UNTOC, TIP, FIREARMS; expected an additional State party to SOM ({Annex} 28 (b))"),
        ["reviewers: twice in one review"] = (Documented, record => Set(record, "KEN", 2, "result", "reviews", 0, "seats", 1, "principal"), "entry 2, AGO: KEN 2 times; expected no State twice in one review (docs/algorithm.md, para. 4)"),
        ["reviewers: mutual"] = (Documented, record => Set(record, "BEN", 2, "result", "reviews", 0, "seats", 0, "principal"), $"entry 2, AGO: AGO and BEN review each other; expected no mutual reviews ({Annex} 28 (a))"),
        ["reviewers: an exchanged pairing"] = (Documented, record => Set(record, "ALB", 2, "result", "reviews", 2, "seats", 1, "principal"), "entry 2, BEN/other-region: ALB; expected HUN (docs/algorithm.md, para. 4)"),
        ["reviewers: a seat missing"] = (Documented, record => record.Entry(2).At("result", "reviews", 1, "seats").AsArray().RemoveAt(1), "entry 2, ALB/other-region: none; expected a drawing of this seat (docs/algorithm.md, para. 5)"),
        ["reviewers: seats in another order"] = (Documented, record =>
        {
            JsonArray seats = record.Entry(2).At("result", "reviews", 1, "seats").AsArray();
            JsonNode first = seats[0]!;
            seats.RemoveAt(0);
            seats.Add(first);
        }, "entry 2, ALB: other-region, same-region; expected seats in the mechanism's order (docs/record-format.md, para. 4)"),
        ["reviewers: an unknown seat"] = (Documented, record => Set(record, "chair", 2, "result", "reviews", 1, "seats", 1, "seat"), "entry 2, ALB/chair: BEN; expected no drawing of this seat (docs/algorithm.md, para. 5)"),
        ["reviewers: load broken"] = (Documented, record =>
        {
            record["mechanism"]!["load"]!["max"] = 3;
            Set(record, 3, 2, "asked", "load", "max");
        }, "entry 2, BEN: 4; expected 0..3 reviews to serve in (The mechanism's load)"),
        ["reviewers: another roster"] = (Documented, record => record.At("roster", "states", 5, "instruments").AsArray().RemoveAt(3), $"entry 2, KEN/same-region: BEN; expected no additional State, as GHA is party to all that is under review ({Annex} 28 (b))"),
        ["ceremony: another seed"] = (Documented, record => record.At("ceremony", "contributions", 0)["text"] = "The sea is calm tonight!", "entry 1, BEN: group 3; expected group 1 (docs/algorithm.md, para. 2)"),
        ["ceremony: randomness"] = (Documented, record => record.At("ceremony", "contributions", 2)["randomness"] = new string('0', 64), $"header, contribution 3: {new string('0', 64)}; expected the SHA-256 of the signature as randomness (docs/record-format.md, para. 3)"),
        ["ceremony: a round of another day"] = (Documented, record => record.At("ceremony", "contributions", 2)["round"] = 100_000, "header, contribution 3: round 100000 of drand quicknet, signed on another day; expected a round signed on 2023-08-23 (docs/record-format.md, para. 3)"),
        ["repetition: another result"] = (Documented, record => Set(record, "BEN", 3, "result", "reviews", 0, "seats", 0, "principal"), "entry 3, HUN/other-region: BEN; expected KEN (docs/algorithm.md, para. 4)"),
        ["repetition: another seat"] = (Documented, record => Set(record, "same-region", 3, "result", "reviews", 0, "seats", 0, "seat"), "entry 3, HUN/other-region: none; expected a drawing of this seat (docs/algorithm.md, para. 5)"),
        ["repetition: another group"] = (Documented, record => Set(record, 3, 3, "result", "reviews", 0, "group"), "entry 3, HUN: group 3; expected group 2 (docs/record-format.md, para. 4)"),
        ["repetition: the allowance"] = (Documented, record => record["mechanism"]!["repetition"]!["ordinaryAllowance"] = 0, $"entry 3, HUN: 0 granted before; expected at most 0 ordinary repetitions ({Annex} 28 (d))"),
        ["repetition: not under review"] = (Documented, record => Set(record, "USA", 3, "asked", "requests", 0, "state"), "entry 3, USA: no review; expected a State with a review in force (docs/record-format.md, para. 4)"),
        ["repetition: an unknown seat"] = (Documented, record => Set(record, "chair", 3, "asked", "requests", 0, "seats", 0), "entry 3, HUN: chair; expected seats of the mechanism, in its order, each once (docs/record-format.md, para. 4)"),
        ["repetition: exceptional without grounds"] = (Documented, record => Set(record, "exceptional", 3, "asked", "requests", 0, "kind"), $"entry 3, HUN: none; expected grounds for an exceptional repetition ({Annex} 28 (f))"),
        ["repetition: exceptional where there is none"] = (FortyTwo, record => record["mechanism"]!["repetition"]!["exceptionalSource"] = null, $"entry 17, AFG: one granted; expected no exceptional repetitions ({Annex} 28 (d))"),
        ["repetition: a seat asked twice"] = (Documented, record => record.Entry(3).At("asked", "requests").AsArray().Add(record.Entry(3).At("asked", "requests", 0).DeepClone()), "entry 3, HUN: other-region again; expected each seat once in one drawing (docs/record-format.md, para. 4)"),
        ["repetition: the replaced State may come again"] = (FortyTwo, record => record["mechanism"]!["repetition"]!["replacedStateLeavesPot"] = false, "entry 3, ATG/other-region: FJI; expected "),
        ["refusal: not under review"] = (FortyTwo, record => Set(record, "AFG", 4, "asked", "request", "state"), "entry 4, AFG: refused as not under review; expected a reason that holds (docs/record-format.md, para. 4)"),
        ["refusal: asked twice"] = (FortyTwo, record => Set(record, "BLZ", 5, "asked", "request", "state"), "entry 5, BLZ: refused as asked twice; expected a reason that holds (docs/record-format.md, para. 4)"),
        ["refusal: without grounds"] = (FortyTwo, record => Set(record, "they speak no Tuvaluan", 6, "asked", "request", "grounds"), "entry 6, ATG: refused as exceptional without grounds; expected a reason that holds (docs/record-format.md, para. 4)"),
        ["refusal: a seat that is filled"] = (FortyTwo, record => Set(record, "same-region", 7, "asked", "request", "seats", 0), "entry 7, ATG: refused as a seat not filled; expected a reason that holds (docs/record-format.md, para. 4)"),
        ["refusal: an allowance that is not used"] = (FortyTwo, record => Set(record, "BLZ", 9, "asked", "request", "state"), "entry 9, BLZ: refused as the allowance being used; expected a reason that holds (docs/record-format.md, para. 4)"),
        ["refusal: withdrawn"] = (FortyTwo, record => Set(record, "AFG", 15, "asked", "request", "state"), "entry 15, AFG: refused as withdrawn; expected a reason that holds (docs/record-format.md, para. 4)"),
        ["refusal: a pot that is not empty"] = (Rehearsal, record => Set(record, "BEN", 4, "asked", "request", "state"), "entry 4, BEN: refused as the pot being empty; expected a reason that holds (docs/record-format.md, para. 4)"),
        ["refusal: exceptional is provided"] = (FortyTwo, record => Set(record, "exceptional-not-provided", 5, "result", "reason"), "entry 5, AFG: refused as exceptional, which the mechanism does not provide; expected a reason that holds (docs/record-format.md, para. 4)"),
        ["accession: no group"] = (FortyTwo, record => Set(record, null, 10, "asked", "group"), $"entry 10, JPN: none; expected a group from 1 to 3 ({Annex} 28)"),
        ["accession: a group that is not there"] = (FortyTwo, record => Set(record, 4, 10, "asked", "group"), $"entry 10, JPN: group 4; expected a group from 1 to 3 ({Annex} 28)"),
        ["accession: a group for a State of the roster"] = (FortyTwo, record => Set(record, 2, 11, "asked", "group"), "entry 11, AFG: group 2; expected no group for a State of the roster (docs/record-format.md, para. 4)"),
        ["accession: another region"] = (FortyTwo, record => Set(record, "african", 11, "asked", "state", "regionalGroup"), "entry 11, AFG: african; expected the regional group asia-pacific as before (docs/record-format.md, para. 4)"),
        ["accession: no more instruments"] = (FortyTwo, record => record.Entry(11).At("asked", "state", "instruments").AsArray().RemoveAt(3), "entry 11, AFG: UNTOC, TIP, SOM; expected more instruments than UNTOC, TIP, SOM (docs/record-format.md, para. 4)"),
        ["accession: another additional State"] = (FortyTwo, record => Set(record, "BFA", 11, "result", "reviews", 0, "seats", 0, "additional"), "entry 11, AFG/other-region: CMR with BFA; expected CMR with BEN (docs/algorithm.md, para. 4)"),
        ["accession: another principal"] = (FortyTwo, record => Set(record, "BWA", 11, "result", "reviews", 0, "seats", 0, "principal"), "entry 11, AFG/other-region: BWA with BEN; expected CMR with BEN (docs/algorithm.md, para. 4)"),
        ["accession: drawn without a ceremony"] = (FortyTwo, record => Set(record, null, 11, "asked", "ceremony"), "entry 11, ceremony: none; expected a ceremony, as 1 seats are to be drawn (docs/record-format.md, para. 4)"),
        ["accession: a ceremony for nothing"] = (Rehearsal, record => record.Entry(6)["asked"]!["ceremony"] = new JsonObject { ["seed"] = "z" }, "entry 6, ceremony: one; expected no ceremony, as nothing is to be drawn (docs/record-format.md, para. 4)"),
        ["withdrawal: of a stranger"] = (FortyTwo, record => Set(record, "USA", 14, "asked", "state"), "entry 14, USA: another; expected a State of the roster, and not its last (docs/record-format.md, para. 4)"),
        ["withdrawal: a seat not drawn again"] = (FortyTwo, record => record.Entry(14).At("result", "reviews").AsArray().RemoveAt(0), "entry 14, ARM/other-region: none; expected a drawing of this seat (docs/algorithm.md, para. 5)"),
        ["withdrawal: the State is drawn again"] = (FortyTwo, record => Set(record, "COD", 14, "result", "reviews", 0, "seats", 0, "principal"), $"entry 14, ARM/other-region: COD; expected a State of the roster ({Annex} 28)"),
        ["a review without seats"] = (Documented, record => record.Entry(3).At("result", "reviews", 0, "seats").AsArray().Clear(), "entry 3, HUN: one without; expected a review with seats (docs/record-format.md, para. 4)"),
    };

    private const string Documented = "";
    private const string FortyTwo = "record-42-states.json";
    private const string Rehearsal = "record-rehearsal.json";

    public static TheoryData<string> Names => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_fault_has_its_finding_though_all_hashes_fit(string name)
    {
        var (file, change, finding) = Cases[name];
        JsonObject record = Forgery.Tree(Bytes(file));
        change(record);
        Verdict verdict = RecordVerification.Verify(RecordFile.Read(record.Rechained().File()).Value);
        Assert.False(verdict.IsGood);
        Assert.DoesNotContain(verdict.Findings, found => found is ChainFinding);
        Assert.Contains(verdict.Findings, found => found.ToString().StartsWith(finding, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("mechanismSha256", "header, mechanismSha256: ")]
    [InlineData("rosterSha256", "header, rosterSha256: ")]
    public void A_hash_of_the_header_is_checked(string member, string finding)
    {
        JsonObject record = Forgery.Tree(DocumentedRecord.File);
        record[member] = new string('0', 64);
        Verdict verdict = RecordVerification.Verify(RecordFile.Read(record.File()).Value);
        Assert.Equal([$"{finding}{new string('0', 64)}; expected", "entry 1, previous: "], verdict.Findings.Select(found => found.ToString()).Select(text => text.StartsWith("header", StringComparison.Ordinal) ? text[..(finding.Length + 74)] : text[..19]));
    }

    [Fact]
    public void A_changed_entry_has_two_findings_of_the_chain_and_those_of_its_content()
    {
        JsonObject record = Forgery.Tree(DocumentedRecord.File);
        record.Entry(3).At("result", "reviews", 0, "seats", 0)["principal"] = "BEN";
        Verdict verdict = RecordVerification.Verify(RecordFile.Read(record.File()).Value);
        Assert.IsType<ChainFinding>(Assert.Single(verdict.Findings, finding => finding is ChainFinding));
        Assert.IsType<PairingFinding>(Assert.Single(verdict.Findings, finding => finding is PairingFinding));
    }

    [Fact]
    public void Another_procedure_is_not_derived_again_and_the_verdict_says_so()
    {
        JsonObject record = Forgery.Tree(DocumentedRecord.File);
        record.Entry(2)["asked"]!["procedure"] = "chain";
        record.Entry(2).At("asked", "parameters")["steps"] = "3000";
        Verdict verdict = RecordVerification.Verify(RecordFile.Read(record.Rechained().File()).Value);
        Assert.Empty(verdict.Findings);
        Assert.Equal(2, verdict.DrawingsDerived);
        Assert.Contains(verdict.Reservations, reservation => reservation.ToString() == "entry 2: the drawing by the procedure \"chain\" was not derived again, as algorithm v1 does not define it; its rules were checked");
        record.Entry(2).At("result", "reviews", 0, "seats", 0)["principal"] = "GHA";
        Assert.Contains(RecordVerification.Verify(RecordFile.Read(record.Rechained().File()).Value).Findings, finding => finding is RuleFinding { State: "AGO" });
    }

    [Fact]
    public void That_no_valid_drawing_exists_is_not_checked_and_the_verdict_says_so()
    {
        JsonObject record = Forgery.Tree(DocumentedRecord.File);
        record.Entry(4)["result"]!["reason"] = "no-valid-drawing";
        Verdict verdict = RecordVerification.Verify(RecordFile.Read(record.Rechained().File()).Value);
        Assert.Empty(verdict.Findings);
        Assert.Contains(verdict.Reservations, reservation => reservation is { Entry: 4, Text: "that no drawing keeps the rules was not checked" });
    }

    private static void Set(JsonObject record, JsonNode? value, int entry, params object[] path)
    {
        JsonNode parent = record.Entry(entry).At(path.AsSpan(0, path.Length - 1));
        if (path[^1] is int place)
            parent[place] = value;
        else
            parent[(string)path[^1]] = value;
    }

    private static byte[] Bytes(string name)
    {
        if (name == Documented)
            return DocumentedRecord.File;
        using var file = new MemoryStream();
        ReferenceData.Open(name).CopyTo(file);
        return file.ToArray();
    }
}
