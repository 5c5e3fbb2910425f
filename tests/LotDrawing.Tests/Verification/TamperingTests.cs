using System.Text.Json.Nodes;
using LotDrawing.Procedures;
using LotDrawing.Records;
using LotDrawing.TestKit;
using LotDrawing.Verification;

namespace LotDrawing.Tests.Verification;

/// <summary>Whatever is changed in a record is found: by its form, by its chain, or by what follows from label and seed.</summary>
public sealed class TamperingTests
{
    private static readonly byte[] Small = DocumentedRecord.File;

    /// <summary>All 255 other values of every byte, on the smallest record there is: three States and their groups.</summary>
    [Fact]
    public void Every_change_of_one_byte_of_a_small_record_is_found()
    {
        byte[] smallest = RecordFile.Write(SmallestRecord());
        Assert.True(IsAccepted(smallest));
        var missed = Enumerable.Range(0, smallest.Length).AsParallel().SelectMany(i =>
        {
            byte[] file = (byte[])smallest.Clone();
            return Enumerable.Range(1, 255).Where(change =>
            {
                file[i] = (byte)(smallest[i] ^ change);
                return IsAccepted(file);
            }).Select(change => $"byte {i} as {smallest[i] ^ change}").ToList();
        });
        Assert.Empty(missed);
    }

    [Fact]
    public void A_change_of_each_byte_of_the_documented_record_is_found()
    {
        byte[] file = (byte[])Small.Clone();
        for (int i = 0; i < file.Length; i++)
        {
            file[i] = (byte)(Small[i] ^ (1 << (i % 7)));
            Assert.False(IsAccepted(file), $"byte {i} as {file[i]}");
            file[i] = Small[i];
        }
    }

    [Fact]
    public void Every_truncation_of_a_small_record_is_found() =>
        Assert.All(Enumerable.Range(0, Small.Length), length => Assert.False(IsAccepted(Small.AsSpan(0, length))));

    [Fact]
    public void Every_byte_left_out_or_doubled_is_found()
    {
        for (int i = 0; i < Small.Length; i++)
        {
            Assert.False(IsAccepted([.. Small[..i], .. Small[(i + 1)..]]));
            Assert.False(IsAccepted([.. Small[..i], Small[i], .. Small[i..]]));
        }
    }

    [Theory]
    [InlineData("record-42-states.json")]
    [InlineData("record-rehearsal.json")]
    public void Sampled_changes_of_larger_records_are_found(string name)
    {
        byte[] file = Bytes(name);
        for (int i = 0; i < file.Length; i += 101)
        {
            byte was = file[i];
            file[i] = (byte)(was ^ (1 << (i % 7)));
            Assert.False(IsAccepted(file));
            file[i] = was;
        }

        Assert.True(IsAccepted(file));
    }

    /// <summary>Entries put in another order, left out or doubled: with the hashes as they were the chain breaks; with all
    /// hashes computed again it holds, and something else gives it away.</summary>
    [Theory]
    [InlineData("record-42-states.json", false)]
    [InlineData("record-42-states.json", true)]
    [InlineData("record-rehearsal.json", false)]
    [InlineData("record-rehearsal.json", true)]
    public void Moved_entries_are_found(string name, bool rechained)
    {
        int count = Forgery.Tree(Bytes(name)).Entries().Count;
        for (int i = 1; i < count; i++)
        {
            AssertFound(name, rechained, entries =>
            {
                JsonNode moved = entries[i]!;
                entries.RemoveAt(i);
                entries.Insert(i - 1, moved);
            });
            AssertFound(name, rechained, entries => entries.Insert(i, entries[i]!.DeepClone()));
            if (i < count - 1)
                AssertFound(name, rechained, entries => entries.RemoveAt(i));
        }
    }

    /// <summary>As before, and the numbers and labels put right too: what is left are refusals that changed places with
    /// one another, or were doubled or left out, which say nothing about a drawing. Everything drawn is found out.</summary>
    [Theory]
    [InlineData("record-42-states.json")]
    [InlineData("record-rehearsal.json")]
    public void Moved_entries_that_were_drawn_are_found_even_when_numbers_and_labels_were_put_right(string name)
    {
        JsonArray all = Forgery.Tree(Bytes(name)).Entries();
        for (int i = 1; i < all.Count; i++)
        {
            if (all[i]!["label"] is null)
                continue;
            AssertFound(name, true, entries =>
            {
                JsonNode moved = entries[i]!;
                string date = (string)moved["date"]!;
                entries.RemoveAt(i);
                entries.Insert(i - 1, moved);
                moved["date"] = (string)entries[i]!["date"]!;
                entries[i]!["date"] = date;
                Renumber(entries);
            });
            AssertFound(name, true, entries =>
            {
                entries.Insert(i, entries[i]!.DeepClone());
                Renumber(entries);
            });
        }
    }

    /// <summary>What only an anchor outside the record can show: entries cut off at the end.</summary>
    [Fact]
    public void Entries_cut_off_at_the_end_change_the_last_hash_and_nothing_else()
    {
        JsonObject cut = Forgery.Tree(Small);
        cut.Entries().RemoveAt(3);
        Record shorter = RecordFile.Read(cut.File()).Value;
        Assert.Empty(RecordVerification.Verify(shorter).Findings);
        Assert.NotEqual(DocumentedRecord.LastHash, shorter.LastHash);
    }

    /// <summary>Each drawn pairing changed to each other State, all hashes computed again.</summary>
    [Fact]
    public void Every_flipped_pairing_of_a_forged_record_is_named()
    {
        string[] codes = ["AGO", "ALB", "BEN", "GHA", "HUN", "KEN", "POL"];
        JsonArray reviews = Forgery.Tree(Small).Entry(2)["result"]!["reviews"]!.AsArray();
        for (int r = 0; r < reviews.Count; r++)
        {
            for (int s = 0; s < 2; s++)
            {
                string was = (string)reviews.At(r, "seats", s, "principal")!;
                foreach (string other in codes.Where(code => code != was))
                {
                    JsonObject forged = Forgery.Tree(Small);
                    forged.Entry(2).At("result", "reviews", r, "seats", s)["principal"] = other;
                    Verdict verdict = RecordVerification.Verify(RecordFile.Read(forged.Rechained().File()).Value);
                    Assert.DoesNotContain(verdict.Findings, finding => finding is ChainFinding);
                    PairingFinding named = verdict.Findings.OfType<PairingFinding>().First();
                    Assert.Equal((2, (string)reviews[r]!["state"]!, s == 0 ? "same-region" : "other-region"), (named.Entry, named.State, named.Seat));
                    Assert.StartsWith(was, named.Expected, StringComparison.Ordinal);
                    Assert.StartsWith(other, named.Found, StringComparison.Ordinal);
                }
            }
        }
    }

    private static Record SmallestRecord()
    {
        var none = new Citation("d", "");
        var mechanism = new Mechanism
        {
            Id = "m",
            Name = "n",
            Instruments = ["I"],
            RegionalGroups = ["r"],
            Groups = new GroupRule(1, [], none),
            Seats = [new SeatRule("s", SeatSide.AnyRegion, none)],
            InstrumentsCovered = null,
            MaxReviewingStates = 1,
            MaxReviewingStatesSource = none,
            NoMutualReviews = null,
            Repetition = new RepetitionRule(0, none, null),
        };
        var roster = new Roster("ABC".Select(code => new StateParty($"{code}", "", "r", ["I"])));
        const string Seed = "s";
        DateOnly date = new(2020, 1, 1);
        if (PublicDraw.Run(roster, mechanism, [3], Seed) is not DrawOutcome.Drawn drawn)
            throw new InvalidOperationException("Three States can review each other.");
        return Record.Begin(new RecordHeader(RecordKind.Official, mechanism, roster, new Ceremony.Given(Seed)))
            .Append(date, new GroupsContent([3], drawn.Result.Groups));
    }

    private static void Renumber(JsonArray entries)
    {
        for (int i = 0; i < entries.Count; i++)
        {
            entries[i]!["number"] = i + 1;
            if (entries[i]!["label"] is { } label)
                entries[i]!["label"] = $"{((string)label!)[..((string)label!).LastIndexOf('/')]}/{i + 1}";
        }
    }

    private static void AssertFound(string name, bool rechained, Action<JsonArray> change)
    {
        JsonObject record = Forgery.Tree(Bytes(name));
        change(record.Entries());
        Assert.False(IsAccepted((rechained ? record.Rechained() : record).File()), record.ToJsonString());
    }

    private static bool IsAccepted(ReadOnlySpan<byte> file) =>
        RecordFile.Read(file) is { IsValid: true } reading && RecordVerification.Verify(reading.Value).IsGood;

    private static byte[] Bytes(string name)
    {
        using var file = new MemoryStream();
        ReferenceData.Open(name).CopyTo(file);
        return file.ToArray();
    }
}
