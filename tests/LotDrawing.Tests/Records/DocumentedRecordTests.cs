using System.Security.Cryptography;
using System.Text;
using LotDrawing.Records;
using LotDrawing.TestKit;

namespace LotDrawing.Tests.Records;

/// <summary>The example that FORMAT.md prints, with the hashes that another implementation computed.</summary>
public sealed class DocumentedRecordTests
{
    private static readonly Record Example = RecordFile.Read(DocumentedRecord.File).Value;

    [Fact]
    public void Its_file_has_the_hash_that_the_document_says() =>
        Assert.Equal(DocumentedRecord.FileSha256, Convert.ToHexStringLower(SHA256.HashData(DocumentedRecord.File)));

    [Fact]
    public void Its_last_hash_is_the_one_that_the_document_says() => Assert.Equal(DocumentedRecord.LastHash, Example.LastHash);

    [Fact]
    public void Every_hash_of_its_chain_is_computed_again()
    {
        string previous = Example.ComputeHeaderHash();
        Assert.All(Example.Entries, entry =>
        {
            Assert.Equal(previous, entry.Previous);
            Assert.Equal(entry.Hash, entry.ComputeHash());
            previous = entry.Hash;
        });
    }

    [Fact]
    public void Written_it_is_the_same_file_byte_for_byte() => Assert.Equal(DocumentedRecord.File, RecordFile.Write(Example));

    [Fact]
    public void Appending_its_entries_one_by_one_gives_the_same_file()
    {
        var header = new RecordHeader(
            Example.Header.Kind, Example.Header.Mechanism, Example.Header.Roster, Example.Header.Ceremony, Example.Header.Commitment);
        Record again = Example.Entries.Aggregate(Record.Begin(header), (record, entry) => record.Append(entry.Date, entry.Content));
        Assert.Equal(DocumentedRecord.File, RecordFile.Write(again));
    }

    [Fact]
    public void Its_values_are_those_that_the_document_prints()
    {
        Assert.Equal(RecordKind.Official, Example.Header.Kind);
        Assert.Equal(["AGO", "ALB", "BEN", "GHA", "HUN", "KEN", "POL"], Example.Header.Roster.States.Select(state => state.Code));
        Assert.Equal(1, Example.Header.Mechanism.Repetition.OrdinaryAllowance);
        var ceremony = Assert.IsType<Ceremony.Public>(Example.Header.Ceremony);
        Assert.Equal(3, ceremony.Contributions.Length);
        Assert.Equal(1000, Assert.IsType<DrandRound>(ceremony.Contributions[2]).Round);
        Assert.Equal(new DateOnly(2023, 10, 12), Example.Entries[3].Date);
        var refusal = Assert.IsType<RefusalContent>(Example.Entries[3].Content);
        Assert.Equal(RefusalReason.AllowanceUsed, refusal.Reason);
        Assert.Equal(new RepetitionRequest("HUN", ["same-region"], "HUN", RepetitionKind.Ordinary, null), refusal.Request);
        var drawn = Assert.IsType<ReviewersContent>(Example.Entries[1].Content).Result;
        Assert.Equal(new FilledSeat("same-region", "GHA", "BEN"), drawn.ReviewOf("KEN")!.Seat("same-region"));
    }

    [Fact]
    public void The_seed_is_the_canonical_JSON_of_the_contributions() => Assert.Equal(
        """[{"source":"spoken","text":"The sea is calm tonight."},{"digits":"3165","sides":6,"source":"dice"},{"chain":"quicknet","randomness":"fe290beca10872ef2fb164d2aa4442de4566183ec51c56ff3cd603d930e54fdd","round":1000,"signature":"b44679b9a59af2ec876b1a6b1ad52ea9b1615fc3982b19576350f93447cb1125e342b73a8dd2bacbe47e4b6b63ed5e39","source":"drand"}]""",
        Example.Header.Ceremony.Seed);

    [Fact]
    public void Reading_it_from_a_stream_is_the_same()
    {
        using var file = new MemoryStream(DocumentedRecord.File);
        Assert.Equal(DocumentedRecord.LastHash, RecordFile.Read(file).Value.LastHash);
    }

    [Fact]
    public void As_it_is_printed_it_is_no_file()
    {
        var reading = RecordFile.Read(Encoding.UTF8.GetBytes(DocumentedRecord.Printed));
        Assert.False(reading.IsValid);
        Assert.Equal("$: another spelling from byte 1 on; expected canonical JSON (RFC 8785) and one line feed", Assert.Single(reading.Faults).ToString());
    }
}
