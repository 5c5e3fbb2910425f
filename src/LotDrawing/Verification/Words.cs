using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace LotDrawing.Verification;

/// <summary>The stream of ALGORITHM section 1, written again from the text.</summary>
internal sealed class Words(string seed, string label)
{
    private readonly byte[] key = SHA256.HashData(Encoding.UTF8.GetBytes($"lotdrawing/v1\0{label}\0{seed}"));
    private readonly Queue<uint> words = new();
    private ulong block;

    /// <summary>Uniform over 0 to n − 1.</summary>
    internal int Below(int n)
    {
        const ulong TwoTo32 = 1UL << 32;
        ulong m = Next() * (ulong)n;
        while (m % TwoTo32 < TwoTo32 % (ulong)n)
            m = Next() * (ulong)n;
        return (int)(m / TwoTo32);
    }

    private ulong Next()
    {
        if (words.Count == 0)
        {
            byte[] number = new byte[8];
            BinaryPrimitives.WriteUInt64LittleEndian(number, block++);
            byte[] hash = SHA256.HashData([.. key, .. number]);
            for (int i = 0; i < hash.Length; i += 4)
                words.Enqueue(BinaryPrimitives.ReadUInt32LittleEndian(hash.AsSpan(i)));
        }

        return words.Dequeue();
    }
}
