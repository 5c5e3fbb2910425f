using System.Buffers.Binary;
using System.Security.Cryptography;
using LotDrawing.Procedures;

namespace LotDrawing.Tests.Lots;

/// <summary>Eight blocks are worked out at once; the platform's SHA-256, one message a call, says what they must be.</summary>
public class CounterBlocksTests
{
    [Theory]
    [InlineData("example", "groups/1")]
    [InlineData("", "reviewers/2")]
    [InlineData("Grüße, 世界 🎲", "rehearsal/reviewers/2")]
    public void A_stream_is_the_platforms_sha256_of_key_and_counter(string seed, string label)
    {
        LotStream lots = LotStream.Open(seed, label);
        byte[] key = Convert.FromHexString(lots.Key);

        for (ulong block = 0; block < 2_000; block++)
        {
            byte[] counter = new byte[sizeof(ulong)];
            BinaryPrimitives.WriteUInt64LittleEndian(counter, block);
            byte[] digest = SHA256.HashData([.. key, .. counter]);
            for (int word = 0; word < 8; word++)
                Assert.Equal(BinaryPrimitives.ReadUInt32LittleEndian(digest.AsSpan(word * 4)), lots.NextWord());
        }
    }
}
