using System.Collections.Immutable;
using System.Text.Json.Nodes;
using LotDrawing.Procedures;
using LotDrawing.Records;
using LotDrawing.TestKit;
using LotDrawing.Verification;

namespace LotDrawing.Tests.Verification;

/// <summary>What was committed to before any seed existed is what was drawn with.</summary>
public sealed class CommitmentTests
{
    private const string Signature1000 = "b44679b9a59af2ec876b1a6b1ad52ea9b1615fc3982b19576350f93447cb1125e342b73a8dd2bacbe47e4b6b63ed5e39";
    private const string Randomness1000 = "fe290beca10872ef2fb164d2aa4442de4566183ec51c56ff3cd603d930e54fdd";

    private static readonly DateOnly Published = new(2023, 8, 20);
    private static readonly DateOnly Meeting = new(2023, 8, 23);

    private static readonly Ceremony.Public Made = new(
        [new SpokenText("a"), new DiceRolls("12", 6), new DrandRound(DrandChain.Quicknet, 1000, Signature1000, Randomness1000)]);

    private static readonly ImmutableArray<PlannedContribution> Planned =
        [new PlannedContribution.Spoken(), new PlannedContribution.Dice(6), new PlannedContribution.Drand(DrandChain.Quicknet, 1000)];

    [Fact]
    public void A_record_that_keeps_its_commitment_verifies()
    {
        Commitment commitment = Committed();
        Assert.Empty(RecordVerification.Verify(Drawn(commitment.ComputeHash()), commitment).Findings);
    }

    [Fact]
    public void Without_the_commitment_the_verdict_says_that_only_its_hash_is_there() => Assert.Contains(
        RecordVerification.Verify(Drawn(Committed().ComputeHash())).Reservations,
        reservation => reservation.ToString() == "the commitment was not at hand: only its hash is in the record");

    [Fact]
    public void A_file_of_a_commitment_is_read_as_it_was_written()
    {
        byte[] file = CommitmentFile.Write(Committed());
        Commitment read = CommitmentFile.Read(file).Value;
        Assert.Equal(file, CommitmentFile.Write(read));
        Assert.Equal(Committed().ComputeHash(), read.ComputeHash());
        Assert.Equal(Planned.ToArray(), read.Planned.ToArray());
        using var stream = new MemoryStream(file);
        Assert.Equal(read.ComputeHash(), CommitmentFile.Read(stream).Value.ComputeHash());
    }

    public static TheoryData<string> Others => [.. Breaches.Keys];

    private static readonly Dictionary<string, (Func<Commitment> Commitment, string Finding)> Breaches = new()
    {
        ["kind"] = (() => Committed(kind: RecordKind.Rehearsal), "header, kind: official; expected rehearsal"),
        ["mechanism"] = (() => Committed(mechanism: Untoc.Mechanism with { Name = "Other rules" }), "header, mechanism: "),
        ["roster"] = (() => Committed(roster: ReferenceData.Untoc2020.With(ReferenceData.Untoc2020["FRA"].WithInstruments(["UNTOC"]))), "header, roster: "),
        ["sizes"] = (() => Committed(sizes: [63, 63, 63]), "entry 1, sizes: 62, 63, 64; expected 63, 63, 63"),
        ["procedure"] = (() => Committed(procedure: "chain"), "entry 2, procedure: \"exact\"; expected \"chain\""),
        ["round"] = (() => Committed(planned: [Planned[0], Planned[1], new PlannedContribution.Drand(DrandChain.Quicknet, 1001)]), "header, contribution 3: round 1000 of drand quicknet; expected round 1001 of drand quicknet"),
        ["dice"] = (() => Committed(planned: [Planned[0], new PlannedContribution.Dice(8), Planned[2]]), "header, contribution 2: dice of 6 sides; expected dice of 8 sides"),
        ["order"] = (() => Committed(planned: [Planned[1], Planned[0], Planned[2]]), "header, contribution 1: a text spoken in the room; expected dice of 6 sides"),
        ["fewer"] = (() => Committed(planned: [Planned[0], Planned[1]]), "header, ceremony: 3 contributions; expected a text spoken in the room, dice of 6 sides"),
        ["a seed as a text"] = (() => Committed(planned: [new PlannedContribution.Seed()]), "header, ceremony: 3 contributions; expected a seed given as a text|header, contribution 1: "),
        ["date"] = (() => Committed(date: new DateOnly(2023, 8, 24)), "entry 1, date: 2023-08-23; expected 2023-08-24, when it was published, or later"),
        ["a round known before"] = (() => Committed(date: new DateOnly(2023, 8, 25)), "header, contribution 3: round 1000, signed before; expected a round signed after 2023-08-25 began"),
    };

    [Theory]
    [MemberData(nameof(Others))]
    public void A_record_that_does_not_keep_it_has_a_finding(string what)
    {
        var (other, findings) = Breaches[what];
        Commitment commitment = other();

        // The record even carries the other commitment's hash: what it says is compared, not only its hash.
        Verdict verdict = RecordVerification.Verify(Drawn(commitment.ComputeHash()), commitment);
        Assert.DoesNotContain(verdict.Findings, finding => finding is CommitmentFinding { Matter: "commitment" });
        foreach (string finding in findings.Split('|'))
            Assert.Contains(verdict.Findings, found => found is CommitmentFinding && found.ToString().StartsWith(finding, StringComparison.Ordinal));
    }

    [Fact]
    public void A_record_without_or_with_another_hash_does_not_keep_it()
    {
        Commitment commitment = Committed();
        Assert.Equal("commitment", Assert.IsType<CommitmentFinding>(Assert.Single(RecordVerification.Verify(Drawn(null), commitment).Findings)).Matter);
        Assert.Equal("commitment", Assert.IsType<CommitmentFinding>(Assert.Single(RecordVerification.Verify(Drawn(new string('0', 64)), commitment).Findings)).Matter);
    }

    [Fact]
    public void A_seed_given_as_a_text_keeps_only_a_commitment_to_one()
    {
        Commitment commitment = Committed(planned: [new PlannedContribution.Seed()]);
        Assert.Empty(RecordVerification.Verify(Drawn(commitment.ComputeHash(), new Ceremony.Given("example")), commitment).Findings);
        Assert.Contains(
            RecordVerification.Verify(Drawn(null, new Ceremony.Given("example")), Committed()).Findings,
            finding => finding.ToString().StartsWith("header, ceremony: a seed given as a text; expected a text spoken in the room, dice of 6 sides, round 1000 of drand quicknet", StringComparison.Ordinal));
    }

    [Fact]
    public void What_cannot_be_committed_to_is_refused()
    {
        Assert.Throws<ArgumentException>(() => Committed(sizes: [62, 63]));
        Assert.Throws<ArgumentException>(() => Committed(sizes: [62, 63, 63]));
        Assert.Throws<ArgumentException>(() => Committed(planned: []));
        Assert.Throws<ArgumentException>(() => Committed(planned: [new PlannedContribution.Seed(), new PlannedContribution.Spoken()]));
        Assert.Throws<ArgumentException>(() => Committed(procedure: " "));
        Assert.Throws<ArgumentException>(() => Committed(mechanism: Untoc.Mechanism with { Instruments = [] }));
    }

    [Theory]
    [InlineData("mechanismSha256", "\"0\"", "$.mechanismSha256: \"0\"; expected 64 digits of lowercase hexadecimal")]
    [InlineData("mechanismSha256", "\"0000000000000000000000000000000000000000000000000000000000000000\"", "$.mechanismSha256: \"000000000000000000000000000000000000000000000000000000000000…\"; expected the hash of the mechanism")]
    [InlineData("rosterSha256", "\"0000000000000000000000000000000000000000000000000000000000000000\"", "$.rosterSha256: \"000000000000000000000000000000000000000000000000000000000000…\"; expected the hash of the roster")]
    [InlineData("sizes", "[1,2,3]", "$.sizes: 1, 2, 3; expected 3 sizes that add up to 189, the number of States")]
    [InlineData("ceremony", "[{\"source\":\"seed\"},{\"source\":\"spoken\"}]", "$.ceremony: one beside other contributions; expected a seed given as a text alone")]
    [InlineData("ceremony", "[{\"source\":\"moon\"}]", "$.ceremony[0].source: \"moon\"; expected seed or spoken or dice or drand")]
    [InlineData("ceremony", "[{\"source\":\"spoken\",\"text\":\"a\"}]", "$.ceremony[0].text: a member that is not known; expected only source")]
    [InlineData("format", "\"lotdrawing/commitment/2\"", "$.format: \"lotdrawing/commitment/2\"; expected \"lotdrawing/commitment/1\"; this version reads no other")]
    public void Faults_of_a_file_are_told_with_their_place(string member, string value, string fault)
    {
        JsonObject tree = JsonNode.Parse(CommitmentFile.Write(Committed()))!.AsObject();
        tree[member] = JsonNode.Parse(value);
        Assert.Equal(fault, Assert.Single(CommitmentFile.Read(tree.File()).Faults).ToString());
    }

    private static Commitment Committed(
        RecordKind kind = RecordKind.Official,
        DateOnly? date = null,
        Mechanism? mechanism = null,
        Roster? roster = null,
        ImmutableArray<int>? sizes = null,
        string procedure = "exact",
        ImmutableArray<PlannedContribution>? planned = null) =>
        new(kind, date ?? Published, mechanism ?? Untoc.Mechanism, roster ?? ReferenceData.Untoc2020, sizes ?? [62, 63, 64], procedure, planned ?? Planned);

    private static Record Drawn(string? commitment, Ceremony? ceremony = null)
    {
        Ceremony seed = ceremony ?? Made;
        Drawing drawing = PublicDraw.Run(ReferenceData.Untoc2020, Untoc.Mechanism, [62, 63, 64], seed.Seed).Drawing;
        return Record.Begin(new RecordHeader(RecordKind.Official, Untoc.Mechanism, ReferenceData.Untoc2020, seed, commitment))
            .Append(Meeting, new GroupsContent([62, 63, 64], drawing.Groups))
            .Append(Meeting, ReviewersContent.ByExact(LoadBounds.None, drawing));
    }
}
