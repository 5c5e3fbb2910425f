using System.Text.Json.Nodes;
using FsCheck.Xunit;
using LotDrawing.Records;
using LotDrawing.TestKit;
using LotDrawing.Text;
using LotDrawing.Verification;

namespace LotDrawing.Tests.Verification;

/// <summary>Records made to break the reader or the verifier: both always answer.</summary>
public sealed class HostileRecordTests
{
    private static readonly string[] Files = ["record-42-states.json", "record-rehearsal.json"];

    /// <summary>Values of a record put in the place of others of their type, all hashes computed again.</summary>
    [Property(MaxTest = 120)]
    public void A_forged_record_is_read_or_refused_and_verified_without_an_exception(uint which, (uint Place, uint Value)[] changes)
    {
        JsonObject record = Forgery.Tree(Bytes(Files[which % 2]));
        foreach (var (place, value) in changes.Take(4).Append((which, which / 7)))
        {
            var places = Places(record).Where(leaf => leaf.Parent is JsonArray || leaf.Name is not ("format" or "min" or "max")).ToList();
            var (parent, name, index) = places[(int)(place % places.Count)];
            JsonNode? was = name is null ? parent[index] : parent[name];
            var others = places
                .Select(leaf => leaf.Name is null ? leaf.Parent[leaf.Index] : leaf.Parent[leaf.Name])
                .Where(other => other?.GetValueKind() == was?.GetValueKind())
                .ToList();
            JsonNode? other = others[(int)(value % others.Count)]?.DeepClone();
            if (name is null)
                parent[index] = other;
            else
                parent[name] = other;
        }

        if (RecordFile.Read(record.Rechained().File()) is { IsValid: true } reading)
            Assert.All(RecordVerification.Verify(reading.Value).Findings, finding => Assert.DoesNotContain("\n", finding.ToString(), StringComparison.Ordinal));
    }

    [Property(MaxTest = 400)]
    public void Bytes_of_any_kind_are_read_or_refused_without_an_exception(byte[] bytes, ushort place)
    {
        byte[] file = Bytes(Files[0]);
        int at = place % file.Length;
        Assert.False(RecordFile.Read(bytes).IsValid);
        JsonReading<Record> reading = RecordFile.Read([.. file[..at], .. bytes, (byte)'x', .. file[at..]]);
        Assert.True(!reading.IsValid || !RecordVerification.Verify(reading.Value).IsGood);
    }

    private static IEnumerable<(JsonNode Parent, string? Name, int Index)> Places(JsonNode node)
    {
        var here = node switch
        {
            JsonObject record => record.Select(member => (Parent: node, Name: (string?)member.Key, Index: 0, member.Value)).ToList(),
            JsonArray list => [.. list.Select((value, i) => (Parent: node, Name: (string?)null, Index: i, Value: value))],
            _ => [],
        };
        return here.SelectMany(place => place.Value is JsonObject or JsonArray ? Places(place.Value) : [(place.Parent, place.Name, place.Index)]);
    }

    private static byte[] Bytes(string name)
    {
        using var file = new MemoryStream();
        ReferenceData.Open(name).CopyTo(file);
        return file.ToArray();
    }
}
