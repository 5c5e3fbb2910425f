using System.Buffers.Binary;
using System.Runtime.Intrinsics;

namespace LotDrawing.Procedures;

/// <summary>SHA-256 of a 32-byte key followed by a 64-bit counter, for eight counters at once.</summary>
/// <remarks>
/// FIPS 180-4. Blocks of a counter stream do not depend on one another, and each message of 40 bytes is one block of
/// SHA-256, so eight are worked out side by side, one in each lane of a vector. The platform's own function takes one
/// message a call, and most of its time is the call. A test holds both to the same bytes.
/// </remarks>
internal sealed class CounterBlocks
{
    /// <summary>How many counters are worked out at once.</summary>
    internal const int Lanes = 8;

    /// <summary>How many words that gives.</summary>
    internal const int Words = Lanes * 8;

    /// <summary>The first 32 bits of the fractional parts of the cube roots of the first 64 primes (FIPS 180-4, 4.2.2).</summary>
    private static readonly uint[] RoundConstants =
    [
        0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
        0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
        0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
        0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
        0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
        0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
        0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
        0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
    ];

    /// <summary>The first 32 bits of the fractional parts of the square roots of the first eight primes (FIPS 180-4, 5.3.3).</summary>
    private static readonly uint[] InitialHash =
        [0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19];

    private readonly uint[] key = new uint[8];
    private readonly Vector256<uint>[] schedule = new Vector256<uint>[16];
    private readonly Vector256<uint>[] digest = new Vector256<uint>[8];

    internal CounterBlocks(ReadOnlySpan<byte> keyBytes)
    {
        for (int i = 0; i < key.Length; i++)
            key[i] = BinaryPrimitives.ReadUInt32BigEndian(keyBytes[(i * sizeof(uint))..]);
    }

    /// <summary>Works out the digests for eight counters, the first of which is given. A counter is hashed as 8 bytes little-endian.</summary>
    /// <param name="counter">The first counter.</param>
    /// <param name="words">The digests in order of their counters, each as eight 32-bit words, little-endian.</param>
    internal void Hash(ulong counter, Span<uint> words)
    {
        unchecked
        {
            for (int i = 0; i < key.Length; i++)
                schedule[i] = Vector256.Create(key[i]);
            Span<uint> low = stackalloc uint[Lanes];
            Span<uint> high = stackalloc uint[Lanes];
            for (int lane = 0; lane < Lanes; lane++)
            {
                low[lane] = BinaryPrimitives.ReverseEndianness((uint)(counter + (uint)lane));
                high[lane] = BinaryPrimitives.ReverseEndianness((uint)((counter + (uint)lane) >> 32));
            }

            schedule[8] = Vector256.Create<uint>(low);
            schedule[9] = Vector256.Create<uint>(high);
            schedule[10] = Vector256.Create(0x80000000u); // the bit after the message
            schedule.AsSpan(11, 4).Clear();
            schedule[15] = Vector256.Create(320u); // the message's length in bits
            Compress(schedule, digest);
            for (int i = 0; i < digest.Length; i++)
            {
                for (int lane = 0; lane < Lanes; lane++)
                    words[(lane * 8) + i] = BinaryPrimitives.ReverseEndianness(digest[i][lane]);
            }
        }
    }

    private static void Compress(Vector256<uint>[] w, Vector256<uint>[] digest)
    {
        unchecked
        {
            var a = Vector256.Create(InitialHash[0]);
            var b = Vector256.Create(InitialHash[1]);
            var c = Vector256.Create(InitialHash[2]);
            var d = Vector256.Create(InitialHash[3]);
            var e = Vector256.Create(InitialHash[4]);
            var f = Vector256.Create(InitialHash[5]);
            var g = Vector256.Create(InitialHash[6]);
            var h = Vector256.Create(InitialHash[7]);
            for (int t = 0; t < RoundConstants.Length; t++)
            {
                var word = w[t & 15];
                if (t >= 16)
                {
                    var w2 = w[(t - 2) & 15];
                    var w15 = w[(t - 15) & 15];
                    word += w[(t - 7) & 15]
                        + (Rotate(w2, 17) ^ Rotate(w2, 19) ^ (w2 >>> 10))
                        + (Rotate(w15, 7) ^ Rotate(w15, 18) ^ (w15 >>> 3));
                    w[t & 15] = word;
                }

                var t1 = h + (Rotate(e, 6) ^ Rotate(e, 11) ^ Rotate(e, 25)) + (g ^ (e & (f ^ g))) + word + Vector256.Create(RoundConstants[t]);
                var t2 = (Rotate(a, 2) ^ Rotate(a, 13) ^ Rotate(a, 22)) + ((a & b) | (c & (a | b)));
                (h, g, f, e, d, c, b, a) = (g, f, e, d + t1, c, b, a, t1 + t2);
            }

            digest[0] = a + Vector256.Create(InitialHash[0]);
            digest[1] = b + Vector256.Create(InitialHash[1]);
            digest[2] = c + Vector256.Create(InitialHash[2]);
            digest[3] = d + Vector256.Create(InitialHash[3]);
            digest[4] = e + Vector256.Create(InitialHash[4]);
            digest[5] = f + Vector256.Create(InitialHash[5]);
            digest[6] = g + Vector256.Create(InitialHash[6]);
            digest[7] = h + Vector256.Create(InitialHash[7]);
        }
    }

    private static Vector256<uint> Rotate(Vector256<uint> x, int right) => (x >>> right) | (x << (32 - right));
}
