using System.Globalization;
using System.Numerics;
using System.Security.Cryptography;
using System.Text.Json;

namespace LotDrawing.Drand.Tests;

/// <summary>Signatures of rounds.</summary>
public sealed class VerificationTests
{
    private const string Signature1000 = "b44679b9a59af2ec876b1a6b1ad52ea9b1615fc3982b19576350f93447cb1125e342b73a8dd2bacbe47e4b6b63ed5e39";

    public static TheoryData<int> Cases => [.. Enumerable.Range(0, References.Verifications.Length)];

    [Fact]
    public void Real_rounds_of_quicknet_verify()
    {
        JsonElement[] rounds = [.. References.Drand.GetProperty("rounds").EnumerateArray().Where(round => round.Text("chain") == "quicknet")];
        Assert.Equal(3, rounds.Length);
        Assert.All(rounds, round => Assert.True(Quicknet.Verify(round.GetProperty("round").GetInt64(), round.Text("signature"))));
    }

    [Fact]
    public void A_real_round_of_another_chain_verifies_by_its_key_alone()
    {
        JsonElement round = References.Drand.GetProperty("rounds").EnumerateArray().Single(round => round.Text("chain") == "walkthrough(test)");
        var key = DrandPublicKey.Parse(References.KeyOf("walkthrough(test)"));
        Assert.True(key.Verify(round.GetProperty("round").GetUInt64(), round.Bytes("signature")));
        Assert.False(Quicknet.Verify(round.GetProperty("round").GetInt64(), round.Text("signature")));
    }

    [Fact]
    public void A_real_signature_of_another_round_does_not_verify() =>
        Assert.All(References.Drand.GetProperty("negative_vectors").EnumerateArray(), vector => Assert.False(
            DrandPublicKey.Parse(References.KeyOf(vector.Text("chain"))).Verify(vector.GetProperty("round").GetUInt64(), vector.Bytes("signature"))));

    /// <summary>The chain <c>default</c> has keys in G1 and signatures in G2: another scheme.</summary>
    [Fact]
    public void Rounds_of_another_scheme_do_not_verify()
    {
        Assert.Throws<FormatException>(() => DrandPublicKey.Parse(References.KeyOf("default")));
        JsonElement round = References.Drand.GetProperty("rounds").EnumerateArray().First(round => round.Text("chain") == "default");
        Assert.False(Quicknet.Verify(round.GetProperty("round").GetInt64(), round.Text("signature")));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_verdict_is_that_of_noble(int index)
    {
        JsonElement verification = References.Verifications[index];
        bool verdict;
        try
        {
            var key = DrandPublicKey.Parse(verification.Bytes("pk"));
            verdict = key.Verify(ulong.Parse(verification.Text("round"), CultureInfo.InvariantCulture), verification.Bytes("sig"));
        }
        catch (FormatException)
        {
            verdict = false;
        }

        Assert.True(verification.GetProperty("expect").GetBoolean() == verdict, verification.ToString());
    }

    /// <summary>A real signature plus a point whose order divides the cofactor is a second signature of its round for the pairing,
    /// which does not see such points. The subgroup check alone refuses it.</summary>
    [Fact]
    public void The_pairing_alone_would_take_a_second_signature_of_a_round()
    {
        JsonElement[] shifted = [.. References.Verifications.Where(verification => verification.Text("kind") == "real + cofactor point")];
        Assert.NotEmpty(shifted);
        Assert.True(FulfilsPairing(Convert.FromHexString(Signature1000)));
        Assert.All(shifted, verification =>
        {
            Assert.Equal("1000", verification.Text("round"));
            Assert.True(FulfilsPairing(verification.Bytes("sig")));
            Assert.False(Quicknet.Verify(1000, verification.Text("sig")));
        });
    }

    [Theory]
    [InlineData(0, Signature1000)]
    [InlineData(-1000, Signature1000)]
    [InlineData(long.MinValue, Signature1000)]
    [InlineData(1000, "")]
    [InlineData(1000, "B44679b9a59af2ec876b1a6b1ad52ea9b1615fc3982b19576350f93447cb1125e342b73a8dd2bacbe47e4b6b63ed5e39")]
    [InlineData(1000, "b44679b9a59af2ec876b1a6b1ad52ea9b1615fc3982b19576350f93447cb1125e342b73a8dd2bacbe47e4b6b63ed5e3")]
    [InlineData(1000, Signature1000 + "0")]
    [InlineData(1000, Signature1000 + "00")]
    [InlineData(1000, " " + Signature1000)]
    [InlineData(1000, "g44679b9a59af2ec876b1a6b1ad52ea9b1615fc3982b19576350f93447cb1125e342b73a8dd2bacbe47e4b6b63ed5e39")]
    [InlineData(1000, "b44679b9a59af2ec876b1a6b1ad52ea9b1615fc3982b19576350f93447cb1125e342b73a8dd2bacbe47e4b6b63ed5e3\u0669")]
    public void What_is_no_round_or_no_signature_in_its_one_spelling_does_not_verify(long round, string signature) =>
        Assert.False(Quicknet.Verify(round, signature));

    [Fact]
    public void No_signature_is_a_mistake_of_the_caller() => Assert.Throws<ArgumentNullException>(() => Quicknet.Verify(1000, null!));

    [Fact]
    public void A_key_serves_several_threads_at_once()
    {
        var key = DrandPublicKey.Parse(References.KeyOf("quicknet"));
        byte[] signature = Convert.FromHexString(Signature1000);
        bool[] verdicts = new bool[32];
        Parallel.For(0, verdicts.Length, new ParallelOptions { MaxDegreeOfParallelism = 8 }, i => verdicts[i] = key.Verify(1000 + ((ulong)i % 2), signature));
        Assert.All(verdicts.Index(), verdict => Assert.Equal(verdict.Index % 2 == 0, verdict.Item));
    }

    /// <summary>The pairings' equation for round 1000 and a point that is read by BigInteger, without a subgroup check.</summary>
    private static bool FulfilsPairing(byte[] signature)
    {
        BigInteger x = new BigInteger(signature, isUnsigned: true, isBigEndian: true) % (BigInteger.One << 381);
        BigInteger y = BigInteger.ModPow((x * x * x) + 4, (Numbers.P + 1) / 4, Numbers.P);
        if (y > Numbers.P / 2 != ((signature[0] & 0x20) != 0))
            y = Numbers.P - y;

        Assert.True(PointEncoding.TryRead(References.KeyOf("quicknet"), out Point<Fp2> key, out _));
        Point<Fp> hash = HashToCurve.Of(SHA256.HashData([0, 0, 0, 0, 0, 0, 1000 / 256, 1000 % 256]), "BLS_SIG_BLS12381G1_XMD:SHA-256_SSWU_RO_NUL_"u8);
        Point<Fp> negative = new(Numbers.Element(x), Numbers.Element(-y), Fp.One);
        return Pairing.ProductIsOne(negative, MillerLines.OfGenerator, hash, new MillerLines(key));
    }
}
