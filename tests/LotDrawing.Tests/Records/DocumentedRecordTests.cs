using System.Security.Cryptography;
using System.Text;
using LotDrawing.Procedures;
using LotDrawing.TestKit;
using LotDrawing.Tests.Verification;
using LotDrawing.Text;

namespace LotDrawing.Tests.Records;

/// <summary>What docs/record-format.md shows is what there is.</summary>
public sealed class DocumentedRecordTests
{
    private static readonly string Page = File.ReadAllText(Repository.PathOf("docs", "record-format.md"));

    private static readonly string[] Blocks = [.. Page.Split("```").Where((_, i) => i % 2 == 1).Select(block => block["json\n".Length..])];

    [Fact]
    public void The_example_is_the_independent_record()
    {
        byte[] file = [.. CanonicalJson.Of(Encoding.UTF8.GetBytes(Blocks[1])), (byte)'\n'];
        Assert.Equal(Conformance.Base, file);
        Assert.Contains($"{Conformance.Base.Length:N0} bytes", Page, StringComparison.Ordinal);
        Assert.Contains(Convert.ToHexStringLower(SHA256.HashData(Conformance.Base)), Page, StringComparison.Ordinal);
    }

    [Fact]
    public void Its_seed_and_keys_are_those_of_its_maker()
    {
        var expected = Conformance.Json("vectors", "seed-and-keys.json");
        Assert.Equal(expected.GetProperty("seed").GetString(), Blocks[0].TrimEnd('\n'));
        Assert.All(expected.GetProperty("keys").EnumerateObject(), key => Assert.Contains(key.Value.GetString()!, Page, StringComparison.Ordinal));
    }

    /// <summary>The seats and pots that section 9 tells.</summary>
    [Theory]
    [InlineData("48a-additional.json", "GHA/same-region Additional 1 AGO")]
    [InlineData("84a-whole-seat.json", "GHA/same-region Principal 4 AGO")]
    [InlineData("74-annulled-withdrawal.json", "BEN/same-region Principal 1 AGO, HUN/other-region Principal 2 AGO")]
    public void The_later_drawings_are_as_told(string file, string lots) =>
        Assert.Equal(lots, string.Join(", ", Verifier.LotsOf(Conformance.Bytes($"independent/{file}"), 6)!.Value
            .Select(lot => $"{lot.State}/{lot.Seat} {lot.Kind} {lot.Count} {lot.Drawn}")));

    /// <summary>The last word that a lot took, times how many there are to draw from, over 2³² is the number drawn; those before it are
    /// biased words, and no word is left out.</summary>
    [Fact]
    public void The_words_that_a_lot_names_give_its_number()
    {
        Record record = Record.Load(new MemoryStream(Conformance.Base)).Value;
        Entry.Drawing first = record.Entries.OfType<Entry.Drawing>().First();
        var lots = record.LotsOf(first.Number).ToList();
        foreach (var (label, own) in new[] { ("groups", lots.Where(lot => lot.State is null)), ("reviewers", lots.Where(lot => lot.State is not null)) })
        {
            LotStream stream = LotStream.Open(Blocks[0].TrimEnd('\n'), label);
            long taken = 0;
            Assert.NotEmpty(own);
            foreach (Lot lot in own)
            {
                Assert.Equal(taken + 1, lot.FirstWord);
                ulong product = 0;
                for (; taken < lot.LastWord; taken++)
                    product = (ulong)stream.NextWord() * (uint)lot.Count;
                Assert.Equal((ulong)lot.Index, product >> 32);
            }
        }
    }

    [Fact]
    public void The_seed_of_the_withdrawal_is_in_its_record() => Assert.Contains(
        Blocks[2].TrimEnd('\n'), Encoding.UTF8.GetString(Conformance.Bytes("independent/74-annulled-withdrawal.json")), StringComparison.Ordinal);
}
