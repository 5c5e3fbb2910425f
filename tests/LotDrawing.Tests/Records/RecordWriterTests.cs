using System.Text.Json;
using LotDrawing.Records;
using LotDrawing.Tests.Verification;

namespace LotDrawing.Tests.Records;

public sealed class RecordWriterTests
{
    public static TheoryData<string> Holding => [.. Conformance.Cases
        .Where(one => one.GetProperty("exit").GetInt32() == 0 && one.GetProperty("file").GetString()!.StartsWith("independent/", StringComparison.Ordinal))
        .Select(one => one.GetProperty("file").GetString()!)];

    /// <summary>Every entry made again from what was read, on a header made again, is the file that an independent implementation wrote.</summary>
    [Theory]
    [MemberData(nameof(Holding))]
    public void A_record_made_again_has_the_same_bytes(string file)
    {
        byte[] bytes = Conformance.Bytes(file);
        RecordData read = RecordReader.Read(bytes).Record!;
        HeaderJson header = HeaderJson.Of(read.Kind, read.Algorithm, read.Mechanism, read.Roster);
        var made = new RecordData(read.Kind, read.Algorithm, read.Mechanism, read.Roster, header, []);
        foreach (Entry entry in read.Entries)
            made = made.With(Again(entry, made.LastHash));
        Assert.Equal(bytes, made.ToBytes());
        Assert.Equal(read.LastHash, made.LastHash);
    }

    /// <summary>The seed of the base record as its maker reckoned it.</summary>
    [Fact]
    public void A_seed_is_the_canonical_JSON_of_all_contributions()
    {
        JsonElement expected = Conformance.Json("vectors", "seed-and-keys.json");
        var made = RecordReader.Read(Conformance.Base).Record!.Entries.Skip(1).Take(3).Cast<Entry.Contributions>().SelectMany(entry => entry.Made);
        Assert.Equal(expected.GetProperty("seed").GetString(), System.Text.Encoding.UTF8.GetString(ContributionJson.Seed(made)));
    }

    private static Entry Again(Entry entry, string previous) => entry switch
    {
        Entry.Announcement announcement => EntryJson.Announced(entry.Number, entry.Date, previous, announcement.What, announcement.Plan),
        Entry.Contributions contributions => EntryJson.Contributed(entry.Number, entry.Date, previous, contributions.Made),
        Entry.Drawing drawing => EntryJson.Drawn(entry.Number, entry.Date, previous, drawing.Groups, drawing.Reviews),
        Entry.Annulment annulment => EntryJson.Annulled(entry.Number, entry.Date, previous, annulment.Annulled, annulment.DecidedBy, annulment.Reason),
        _ => throw new InvalidOperationException(),
    };
}
