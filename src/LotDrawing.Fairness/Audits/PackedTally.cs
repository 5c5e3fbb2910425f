using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace LotDrawing.Fairness;

/// <summary>A tally as a message: what <see cref="TallyFile"/> holds, in a fifth of its bytes.</summary>
/// <remarks>SHA-256 of what follows, then deflated: a version; the texts that have to be the same in tallies that are added; the blocks; the counts, each seven
/// bits a byte, low bits first. Counts that nothing was added to cost next to nothing.</remarks>
internal static class PackedTally
{
    private const int Version = 1;
    private const int MostTextBytes = 1 << 20;
    private const int MostBytesOfNumber = 9;

    internal static byte[] Write(AuditTally tally)
    {
        using var packed = new MemoryStream(tally.Tally.Parts.Sum(part => part.Cells.Length) + (1 << 16)); // a byte a count is about what it takes
        packed.Write(new byte[SHA256.HashSizeInBytes]);
        using (var deflate = new DeflateStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        using (var body = new Body(deflate))
        {
            body.Number(Version);
            foreach (var (_, value) in TallyFile.Head(tally))
                body.Text(value);
            body.Blocks(tally.Counted);
            body.Number(tally.ReferenceGaveUp ? 1 : 0);
            body.Blocks(tally.Compared);
            body.Counts(tally.Tally);
            body.Counts(tally.Reference);
        }

        byte[] bytes = packed.GetBuffer().AsSpan(0, (int)packed.Length).ToArray();
        SHA256.HashData(bytes.AsSpan(SHA256.HashSizeInBytes), bytes);
        return bytes;
    }

    /// <summary>Reads into a tally without blocks; what is wrong with the message, or null.</summary>
    internal static Fault? Read(ReadOnlyMemory<byte> packed, AuditTally tally)
    {
        const int Hash = SHA256.HashSizeInBytes;
        if (packed.Length < Hash || !SHA256.HashData(packed.Span[Hash..]).AsSpan().SequenceEqual(packed.Span[..Hash]))
            return Damaged("other bytes than were sent");
        try
        {
            byte[] body = Inflate(packed[Hash..], tally);
            return Read(new Reading(body), tally);
        }
        catch (InvalidDataException bad)
        {
            return Damaged(bad.Message);
        }
    }

    private static Fault? Read(Reading body, AuditTally tally)
    {
        if (body.Number() is var version && version != Version)
            return new Fault("$", $"version {version}", $"{Version}, the only version that is known here");
        foreach (var (name, value) in TallyFile.Head(tally))
        {
            if (body.Text() is var found && found != value)
                return new Fault($"$.{name}", TallyFile.Shown(found), $"{TallyFile.Shown(value)}, as this audit has it");
        }

        body.Blocks(tally.Counted);
        tally.ReferenceGaveUp = body.Number() != 0;
        body.Blocks(tally.Compared);
        foreach (var (counts, blocks) in ((Tally, BlockSet)[])[(tally.Tally, tally.Counted), (tally.Reference, tally.Compared)])
        {
            body.Counts(counts);
            if (counts.Draws != blocks.Count * AuditOptions.DrawsInBlock)
                return Damaged($"{counts.Draws} draws of {blocks.Count} blocks");
            if (TallyCheck.Contradiction(counts, blocks) is { } contradiction)
                return Damaged(contradiction);
        }

        return body.IsAtEnd ? null : Damaged("more than a tally");
    }

    /// <summary>What the message holds, and never more than a tally of this audit can.</summary>
    private static byte[] Inflate(ReadOnlyMemory<byte> deflated, AuditTally tally)
    {
        long texts = TallyFile.Head(tally).Sum(text => (long)Encoding.UTF8.GetByteCount(text.Value)) + MostTextBytes;
        long cells = tally.Tally.Parts.Concat(tally.Reference.Parts).Sum(part => (long)part.Cells.Length);
        long most = texts + (MostBytesOfNumber * (cells + (4L * TallyFile.MostRanges)));
        using var inflate = new DeflateStream(new MemoryStream(deflated.ToArray(), writable: false), CompressionMode.Decompress);
        using var body = new MemoryStream();
        var buffer = new byte[1 << 16];
        for (int read = inflate.Read(buffer); read > 0; read = inflate.Read(buffer))
        {
            if (body.Length + read > most)
                throw new InvalidDataException("more than a tally");
            body.Write(buffer, 0, read);
        }

        return body.ToArray();
    }

    private static Fault Damaged(string found) => new("$", found, "the whole tally, as it was sent");

    private sealed class Body(Stream output) : IDisposable
    {
        private readonly byte[] buffer = new byte[1 << 16];
        private int used;

        internal void Number(long number)
        {
            unchecked
            {
                if (used > buffer.Length - MostBytesOfNumber)
                    Flush();
                ulong rest = (ulong)number;
                for (; rest >= 0x80; rest >>= 7)
                    buffer[used++] = (byte)(rest | 0x80);
                buffer[used++] = (byte)rest;
            }
        }

        internal void Text(string text)
        {
            byte[] bytes = Encoding.UTF8.GetBytes(text);
            Number(bytes.Length);
            Flush();
            output.Write(bytes);
        }

        internal void Blocks(BlockSet blocks)
        {
            Number(blocks.Ranges.Count);
            foreach (var (first, end) in blocks.Ranges)
            {
                Number(first);
                Number(end);
            }
        }

        internal void Counts(Tally tally)
        {
            foreach (long total in (long[])[tally.Draws, tally.Lots, tally.Voids, tally.Moments.Draws])
                Number(total);
            foreach (var (_, cells) in tally.Parts)
            {
                foreach (long cell in cells)
                    Number(cell);
            }
        }

        public void Dispose() => Flush();

        private void Flush()
        {
            output.Write(buffer, 0, used);
            used = 0;
        }
    }

    private sealed class Reading(byte[] body)
    {
        private int at;

        internal bool IsAtEnd => at == body.Length;

        /// <summary>A number from 0 on.</summary>
        /// <exception cref="InvalidDataException">There is none that fits.</exception>
        internal long Number()
        {
            long number = 0;
            for (int i = 0; i < MostBytesOfNumber && at < body.Length; i++)
            {
                byte next = body[at++];
                number |= (long)(next & 0x7F) << (7 * i);
                if (next < 0x80)
                    return number;
            }

            throw new InvalidDataException("not all of it, or a number too large");
        }

        internal string Text()
        {
            if (Number() is var length && length > Math.Min(MostTextBytes, body.Length - at))
                throw new InvalidDataException("a text too long");
            string text = Encoding.UTF8.GetString(body, at, (int)length);
            at += (int)length;
            return text;
        }

        internal void Blocks(BlockSet blocks)
        {
            if (Number() is var ranges && ranges > TallyFile.MostRanges)
                throw new InvalidDataException($"{ranges} ranges of blocks");
            for (; ranges > 0; ranges--)
            {
                var (first, end) = (Number(), Number());
                if (first >= end || end > AuditTally.MostBlocks || blocks.FirstOf(first, end) is not null)
                    throw new InvalidDataException($"blocks {first}..{end}");
                blocks.Add(first, end);
            }
        }

        internal void Counts(Tally tally)
        {
            (tally.Draws, tally.Lots, tally.Voids, tally.Moments.Draws) = (Number(), Number(), Number(), Number());
            foreach (var (_, cells) in tally.Parts)
            {
                for (int i = 0; i < cells.Length; i++)
                    cells[i] = Number();
            }
        }
    }
}
