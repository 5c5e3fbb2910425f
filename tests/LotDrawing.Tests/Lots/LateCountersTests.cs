using System.Buffers.Binary;
using System.Security.Cryptography;
using LotDrawing.Procedures;

namespace LotDrawing.Tests.Lots;

/// <summary>Counters that no draw comes to: their upper half is hashed too.</summary>
public sealed class LateCountersTests
{
    [Theory]
    [InlineData(0UL)]
    [InlineData(uint.MaxValue - 3UL)]
    [InlineData(0x0123456789abcdefUL)]
    [InlineData(ulong.MaxValue - 3)]
    public void Eight_counters_give_the_platforms_sha256(ulong counter)
    {
        byte[] key = [.. Enumerable.Range(7, 32).Select(value => (byte)value)];
        uint[] words = new uint[CounterBlocks.Words];

        new CounterBlocks(key).Hash(counter, words);

        for (int lane = 0; lane < CounterBlocks.Lanes; lane++)
        {
            byte[] counted = new byte[sizeof(ulong)];
            BinaryPrimitives.WriteUInt64LittleEndian(counted, unchecked(counter + (ulong)lane)); // after the greatest comes 0
            byte[] digest = SHA256.HashData([.. key, .. counted]);
            for (int word = 0; word < 8; word++)
                Assert.Equal(BinaryPrimitives.ReadUInt32LittleEndian(digest.AsSpan(word * 4)), words[(lane * 8) + word]);
        }
    }
}
