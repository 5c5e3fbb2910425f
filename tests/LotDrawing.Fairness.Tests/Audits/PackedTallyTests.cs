using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace LotDrawing.Fairness.Tests.Audits;

/// <summary>A tally as a message is the tally; what is damaged, made up or of another audit is refused before anything is added.</summary>
public sealed class PackedTallyTests
{
    private const int Hash = SHA256.HashSizeInBytes;

    private static readonly AuditSubject Subject = Subjects.Eighteen;
    private static readonly AuditOptions Options = new() { Draws = 1, Seed = "packed", Threads = 1 };
    private static readonly byte[] Packed = PackedTally.Write(Counted());

    [Fact]
    public void It_is_the_tally()
    {
        AuditTally read = Empty();

        Assert.Null(PackedTally.Read(Packed, read));
        Assert.Equal(Saved(Counted()), Saved(read));
        Assert.InRange(Packed.Length, 1, Saved(Counted()).Length / 2);
    }

    [Fact]
    public void An_empty_one_is_small()
    {
        AuditTally read = Empty();
        byte[] packed = PackedTally.Write(Empty());

        Assert.Null(PackedTally.Read(packed, read));
        Assert.Equal("", read.Blocks);
        Assert.InRange(packed.Length, 1, 1000);
    }

    [Fact]
    public void Every_other_byte_is_noticed()
    {
        for (int i = 0; i < Packed.Length; i += 97)
        {
            byte[] damaged = [.. Packed];
            damaged[i] ^= 4;
            Assert.Equal("$: other bytes than were sent; expected the whole tally, as it was sent", PackedTally.Read(damaged, Empty())?.ToString());
            Assert.NotNull(PackedTally.Read(Packed.AsMemory(0, i), Empty()));
        }
    }

    /// <summary>By one who makes the hash anew: any byte of what was deflated, changed, gives a fault or the counts of a possible tally, never an exception.</summary>
    [Fact]
    public void A_made_up_hash_helps_little()
    {
        byte[] body = Body();
        int refused = 0, tried = 0;
        for (int i = 0; i < body.Length; i += 31)
        {
            byte[] other = [.. body];
            other[i] ^= 0x21;
            tried++;
            refused += PackedTally.Read(Sealed(other), Empty()) is null ? 0 : 1;
        }

        Assert.InRange(refused, tried / 10, tried);
    }

    [Fact]
    public void More_than_a_tally_is_not_unpacked()
    {
        string? fault = PackedTally.Read(Sealed(new byte[1 << 26]), Empty())?.ToString();

        Assert.Equal("$: more than a tally; expected the whole tally, as it was sent", fault);
    }

    [Fact]
    public void Less_or_more_is_refused()
    {
        byte[] body = Body();

        Assert.StartsWith("$: not all of it", PackedTally.Read(Sealed(body[..^10]), Empty())?.ToString(), StringComparison.Ordinal);
        Assert.StartsWith("$: more than a tally", PackedTally.Read(Sealed([.. body, 0]), Empty())?.ToString(), StringComparison.Ordinal);
        Assert.StartsWith("$: version 2", PackedTally.Read(Sealed([2, .. body[1..]]), Empty())?.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_another_audit_it_is_refused()
    {
        var other = new AuditTally(Subject, new ExactDraw(Subject), Options with { Seed = "another" });
        var another = new AuditTally(Subjects.Thirty, new ExactDraw(Subjects.Thirty), Options);

        Assert.Equal("$.seed: “packed”; expected “another”, as this audit has it", PackedTally.Read(Packed, other)?.ToString());
        Assert.StartsWith("$.roster: ", PackedTally.Read(Packed, another)?.ToString(), StringComparison.Ordinal);
    }

    /// <summary>Counts that cannot be those of draws, in a message and in a file.</summary>
    [Fact]
    public void Counts_that_contradict_each_other_are_refused()
    {
        (string Fault, Action<Tally> Change)[] changes =
        [
            ("principals of a seat that do not add up to 2048 draws", tally => tally.PrincipalCells[5]++),
            ("groups of a State that do not add up to 2048 draws", tally => tally.GroupCells[0]--),
            ("loads of a State that do not add up to 2048 draws", tally => tally.LoadCells[0]++),
            ("participants of a group that do not add up to 2048 draws", tally => tally.ParticipantCells[3] = long.MaxValue),
            ("numbers of additional States that do not add up to 2048 draws", tally => tally.AdditionalNumbers[0] += 9),
            ("squares or pairs of other draws than these blocks have", tally => tally.Moments.Draws = 2049),
        ];
        foreach (var (fault, change) in changes)
        {
            AuditTally counted = Counted();
            change(counted.Tally);

            Assert.StartsWith($"$: {fault}", PackedTally.Read(PackedTally.Write(counted), Empty())?.ToString(), StringComparison.Ordinal);
            using var file = new MemoryStream(Encoding.UTF8.GetBytes(Saved(counted)));
            Assert.StartsWith($"$.counts: {fault}", AuditTally.Load(file, Subject, new ExactDraw(Subject), Options).Faults.Single().ToString(), StringComparison.Ordinal);
        }

        AuditTally negative = Counted();
        negative.Tally.Evenness[0] = -1;
        using var below = new MemoryStream(Encoding.UTF8.GetBytes(Saved(negative)));
        Assert.StartsWith("$.counts: a count below 0", AuditTally.Load(below, Subject, new ExactDraw(Subject), Options).Faults.Single().ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Counts_too_large_to_add_add_nothing()
    {
        AuditTally total = Counted(), large = Counted(2, 3);
        large.Tally.Evenness[1] = long.MaxValue;

        Assert.StartsWith("Counts of this size cannot be added.", Assert.Throws<ArgumentException>(() => total.Add(large)).Message, StringComparison.Ordinal);
        Assert.Equal(Saved(Counted()), Saved(total));
    }

    private static AuditTally Empty() => new(Subject, new ExactDraw(Subject), Options);

    private static AuditTally Counted(long first = 0, long end = 2)
    {
        AuditTally tally = Empty();
        tally.Count(first, end);
        return tally;
    }

    private static byte[] Body()
    {
        using var inflate = new DeflateStream(new MemoryStream(Packed[Hash..]), CompressionMode.Decompress);
        using var body = new MemoryStream();
        inflate.CopyTo(body);
        return body.ToArray();
    }

    private static byte[] Sealed(byte[] body)
    {
        using var deflated = new MemoryStream();
        using (var deflate = new DeflateStream(deflated, CompressionLevel.Fastest, leaveOpen: true))
            deflate.Write(body);
        return [.. SHA256.HashData(deflated.ToArray()), .. deflated.ToArray()];
    }

    private static string Saved(AuditTally tally)
    {
        using var file = new MemoryStream();
        tally.Save(file);
        return Encoding.UTF8.GetString(file.ToArray());
    }
}
