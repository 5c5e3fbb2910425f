using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace LotDrawing.Verification;

/// <summary>The stream of docs/algorithm.md, section 1, for one label and seed.</summary>
internal sealed class WordStream
{
    private readonly WordLimit limit;
    private readonly byte[] input = new byte[40];
    private readonly byte[] block = new byte[32];
    private ulong blocks;
    private int at = 32;

    internal WordStream(string label, ReadOnlySpan<byte> seed, WordLimit limit)
    {
        this.limit = limit;
        using var key = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        key.AppendData("lotdrawing/v1\0"u8);
        key.AppendData(Encoding.UTF8.GetBytes(label));
        key.AppendData("\0"u8);
        key.AppendData(seed);
        key.GetHashAndReset(input);
    }

    /// <summary>How many words may still be taken, of this stream and all others.</summary>
    internal long Left => limit.Left;

    /// <summary>The next 32-bit word.</summary>
    internal uint Next()
    {
        limit.Take();
        if (at == block.Length)
        {
            BinaryPrimitives.WriteUInt64LittleEndian(input.AsSpan(32), blocks++);
            SHA256.HashData(input, block);
            at = 0;
        }

        uint word = BinaryPrimitives.ReadUInt32LittleEndian(block.AsSpan(at));
        at += 4;
        return word;
    }

    /// <summary>Uniform over 0 … n - 1, n at least 1.</summary>
    internal uint Below(uint n)
    {
        ulong product = (ulong)Next() * n;
        uint biased = (uint)((1ul << 32) % n);
        while ((product & uint.MaxValue) < biased)
            product = (ulong)Next() * n;
        return (uint)(product >> 32);
    }

    /// <summary>Uniform over 0 … n - 1, n at least 1.</summary>
    internal int Below(int n) => (int)Below((uint)n);
}

/// <summary>How many words all drawings of a record may still read.</summary>
internal sealed class WordLimit(long words, CancellationToken cancelled)
{
    /// <summary>What a record may read of its streams.</summary>
    internal const long OfARecord = 20_000_000;

    private long left = words;

    internal long Left => left;

    /// <exception cref="WordsUsedUpException">None is left.</exception>
    /// <exception cref="OperationCanceledException">The caller does not want to wait any longer.</exception>
    internal void Take()
    {
        if (left == 0)
            throw new WordsUsedUpException();
        left--;
        if ((left & 0xFFFF) == 0)
            cancelled.ThrowIfCancellationRequested();
    }
}

/// <summary>The drawings of a record read more words than a record may.</summary>
internal sealed class WordsUsedUpException : Exception;
