using LotDrawing.Records;
using LotDrawing.TestKit;

namespace LotDrawing.Tests.Records;

public sealed class RecordTests
{
    private static readonly Record Example = RecordFile.Read(DocumentedRecord.File).Value;

    [Fact]
    public void Appending_leaves_the_record_as_it_was()
    {
        EntryContent refusal = Example.Entries[3].Content;
        Record longer = Example.Append(new DateOnly(2024, 1, 1), refusal);
        Assert.Equal(4, Example.Entries.Length);
        Assert.Equal(5, longer.Entries.Length);
        Assert.Equal(Example.LastHash, longer.Entries[4].Previous);
        Assert.Equal(longer.Entries[4].Hash, longer.LastHash);
        Assert.NotEqual(Example.LastHash, longer.LastHash);
    }

    [Fact]
    public void Dates_never_go_back()
    {
        EntryContent refusal = Example.Entries[3].Content;
        Example.Append(Example.Entries[3].Date, refusal);
        Assert.Throws<ArgumentException>(() => Example.Append(Example.Entries[3].Date.AddDays(-1), refusal));
    }

    [Fact]
    public void Groups_come_first_then_reviewers_then_all_others()
    {
        EntryContent[] contents = [.. Example.Entries.Select(entry => entry.Content)];
        Record none = Record.Begin(Example.Header);
        Assert.Throws<ArgumentException>(() => none.Append(default, contents[1]));
        Assert.Throws<ArgumentException>(() => none.Append(default, contents[2]));
        Record one = none.Append(default, contents[0]);
        Assert.Throws<ArgumentException>(() => one.Append(default, contents[0]));
        Assert.Throws<ArgumentException>(() => one.Append(default, contents[3]));
        Record two = one.Append(default, contents[1]);
        Assert.Throws<ArgumentException>(() => two.Append(default, contents[0]));
        Assert.Throws<ArgumentException>(() => two.Append(default, contents[1]));
    }

    [Theory]
    [InlineData(RecordKind.Official, "groups/1", "reviewers/2", "repetition/3", null)]
    [InlineData(RecordKind.Rehearsal, "rehearsal/groups/1", "rehearsal/reviewers/2", "rehearsal/repetition/3", null)]
    public void A_rehearsal_carries_its_kind_in_every_label(RecordKind kind, params string?[] labels)
    {
        Record record = Record.Begin(new RecordHeader(kind, Example.Header.Mechanism, Example.Header.Roster, Example.Header.Ceremony));
        foreach (Entry entry in Example.Entries)
        {
            if (entry.Content.IsDrawn)
                Assert.Equal(labels[entry.Number - 1], record.NextLabel(entry.Content.Kind));
            record = record.Append(entry.Date, entry.Content);
        }

        Assert.Equal(labels, record.Entries.Select(entry => entry.Label));
    }

    [Fact]
    public void A_record_without_entries_is_no_file_yet() =>
        Assert.Throws<ArgumentException>(() => RecordFile.Write(Record.Begin(Example.Header)));

    [Fact]
    public void A_header_refuses_what_cannot_be()
    {
        Assert.Throws<ArgumentException>(() => new RecordHeader(RecordKind.Official, Example.Header.Mechanism with { Seats = [] }, Example.Header.Roster, Example.Header.Ceremony));
        Assert.Throws<ArgumentException>(() => new RecordHeader(RecordKind.Official, Example.Header.Mechanism, Example.Header.Roster, Example.Header.Ceremony, "nohash"));
    }

    /// <summary>Every kind of entry, and texts that need escaping, written and read again.</summary>
    [Theory]
    [InlineData("record-42-states.json")]
    [InlineData("record-rehearsal.json")]
    public void Records_of_an_independent_implementation_are_the_same_byte_for_byte(string name)
    {
        using var file = new MemoryStream();
        ReferenceData.Open(name).CopyTo(file);
        Record record = RecordFile.Read(file.ToArray()).Value;
        Assert.Equal(file.ToArray(), RecordFile.Write(record));
        Record again = record.Entries.Aggregate(
            Record.Begin(new RecordHeader(record.Header.Kind, record.Header.Mechanism, record.Header.Roster, record.Header.Ceremony)),
            (so, entry) => so.Append(entry.Date, entry.Content));
        Assert.Equal(file.ToArray(), RecordFile.Write(again));
    }

    [Fact]
    public void Every_reason_for_a_refusal_has_a_word()
    {
        RepetitionRequest request = ((RefusalContent)Example.Entries[3].Content).Request;
        Record record = Enum.GetValues<RefusalReason>().Aggregate(Example, (so, reason) => so.Append(so.Entries[^1].Date, new RefusalContent(request, reason, "")));
        var read = RecordFile.Read(RecordFile.Write(record)).Value;
        Assert.Equal(
            Enum.GetValues<RefusalReason>(),
            read.Entries.Skip(4).Select(entry => ((RefusalContent)entry.Content).Reason));
    }

    [Fact]
    public void Another_procedure_keeps_its_parameters()
    {
        var drawn = (ReviewersContent)Example.Entries[1].Content;
        Record record = Record.Begin(Example.Header)
            .Append(default, Example.Entries[0].Content)
            .Append(default, drawn with { Procedure = "chain", Parameters = drawn.Parameters.Add("steps", "3000").Add("a b", "é"), Ceremony = new Ceremony.Given("x") });
        var read = (ReviewersContent)RecordFile.Read(RecordFile.Write(record)).Value.Entries[1].Content;
        Assert.Equal([new("a b", "é"), new("steps", "3000")], read.Parameters);
        Assert.Equal(new Ceremony.Given("x"), read.Ceremony);
    }
}
