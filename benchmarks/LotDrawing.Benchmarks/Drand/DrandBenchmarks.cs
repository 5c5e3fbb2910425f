using System.Numerics;
using BenchmarkDotNet.Attributes;
using LotDrawing.Drand;

namespace LotDrawing.Benchmarks.Drand;

/// <summary>Verifications in a process that has made some before, against a yardstick that tells how fast the machine was: one power
/// of 381 bits by BigInteger.</summary>
public class DrandBenchmarks
{
    private static readonly byte[] Key = Convert.FromHexString(
        "83cf0f2896adee7eb8b5f01fcad3912212c437e0073e911fb90022d3e760183c8c4b450b6a0a6c3ac6a5776a2d1064510d1fec758c921cc22b0e17e63aaf4bcb5ed66304de9cf809bd274ca73bab4af5a6e9c76a4bc09e76eae8991ef5ece45a");

    private static readonly BigInteger Modulus = (BigInteger.One << 381) - 1;

    [Benchmark(Baseline = true, Description = "yardstick: one power of 381 bits by BigInteger")]
    public BigInteger Yardstick() => BigInteger.ModPow(3, Modulus - 2, Modulus);

    [Benchmark(Description = "a round verified")]
    public bool Verify() => Quicknet.Verify(FirstVerification.Round, FirstVerification.Signature);

    [Benchmark(Description = "a key read")]
    public DrandPublicKey ReadKey() => DrandPublicKey.Parse(Key);
}
