using System.Text.Json.Nodes;
using LotDrawing.TestKit;

namespace LotDrawing.Tests.Verification;

/// <summary>Whatever is changed in a record is found: by its form, by its chain, or by what follows from its seeds.</summary>
public sealed class TamperingTests
{
    /// <summary>One bit of each byte: never exit 0, and never a crash.</summary>
    [Fact]
    [Trait("Category", "Long")]
    public void A_change_of_each_byte_is_found()
    {
        byte[] file = (byte[])Conformance.Base.Clone();
        for (int i = 0; i < file.Length; i++)
        {
            file[i] ^= (byte)(1 << (i % 7));
            Assert.NotEqual(0, Conformance.Verify(file).ExitCode);
            file[i] = Conformance.Base[i];
        }

        Assert.Equal(0, Conformance.Verify(file).ExitCode);
    }

    /// <summary>A byte of each kind, as every fifth other byte.</summary>
    [Fact]
    [Trait("Category", "Long")]
    public void Each_kind_of_byte_as_many_others_is_found()
    {
        byte[] file = (byte[])Conformance.Base.Clone();
        foreach (int index in Conformance.Base.Select((value, i) => (value, i)).GroupBy(at => at.value).Select(same => same.Last().i))
        {
            for (int change = 1; change < 256; change += 5)
            {
                file[index] = (byte)(Conformance.Base[index] ^ change);
                Assert.NotEqual(0, Conformance.Verify(file).ExitCode);
            }

            file[index] = Conformance.Base[index];
        }
    }

    [Fact]
    public void Every_truncation_but_that_of_the_line_feed_is_no_record()
    {
        byte[] file = Conformance.Base;
        for (int length = 0; length < file.Length - 1; length += 7)
            Assert.Equal(2, Conformance.Verify(file.AsSpan(0, length)).ExitCode);
        Assert.Equal(3, Conformance.Verify(file.AsSpan(0, file.Length - 1)).ExitCode);
    }

    /// <summary>Entries moved, doubled or left out, with all numbers, dates and hashes put right.</summary>
    [Fact]
    public void Entries_moved_doubled_or_left_out_are_found()
    {
        int count = Tree().Entries().Count;
        for (int i = 0; i < count; i++)
        {
            int index = i;
            if (index > 0)
                AssertFound(entries => Move(entries, index));
            AssertFound(entries => entries.Insert(index, entries[index]!.DeepClone()));
            if (index < count - 1)
                AssertFound(entries => entries.RemoveAt(index));
        }
    }

    /// <summary>Another State in any seat of any drawing, hashed anew.</summary>
    [Fact]
    public void Every_other_State_in_a_seat_is_found()
    {
        string[] codes = ["AGO", "ALB", "BEN", "GHA", "HUN", "KEN", "POL"];
        var seats = Tree().Entries().SelectMany((entry, e) => entry!["result"]?["reviews"]?.AsArray().SelectMany((review, r) =>
            review!["seats"]!.AsArray().Select((_, s) => (e, r, s))) ?? []).ToList();
        Assert.NotEmpty(seats);
        foreach (var (e, r, s) in seats)
        {
            foreach (string code in codes)
            {
                JsonObject tree = Tree();
                JsonNode seat = tree.Entries()[e]!["result"]!["reviews"]![r]!["seats"]![s]!;
                if ((string)seat["principal"]! == code)
                    continue;
                seat["principal"] = code;
                Verdict verdict = Conformance.Verify(tree.Rechained().File());
                Assert.Equal(VerdictContents.DoesNotHold, verdict.Contents);
                Finding finding = verdict.Findings[0];
                Assert.Equal((e + 1, "drawing"), (finding.Entry, finding.Kind));
                Assert.Contains(code, finding.Found, StringComparison.Ordinal);
            }
        }
    }

    private static void Move(JsonArray entries, int index)
    {
        JsonNode moved = entries[index]!;
        entries.RemoveAt(index);
        entries.Insert(index - 1, moved);
    }

    private static void AssertFound(Action<JsonArray> change)
    {
        JsonObject tree = Tree();
        JsonArray entries = tree.Entries();
        change(entries);
        string[] dates = [.. entries.Select(entry => (string)entry!["date"]!).Order(StringComparer.Ordinal)];
        for (int i = 0; i < entries.Count; i++)
        {
            entries[i]!["number"] = i + 1;
            entries[i]!["date"] = dates[i];
        }

        Assert.Equal(1, Conformance.Verify(tree.Rechained().File()).ExitCode);
    }

    private static JsonObject Tree() => Forgery.Tree(Conformance.Base);
}
