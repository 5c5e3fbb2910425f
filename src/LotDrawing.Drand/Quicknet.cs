using System.Buffers;

namespace LotDrawing.Drand;

/// <summary>The drand chain <c>quicknet</c> of the League of Entropy: a round every three seconds since 23 August 2023.</summary>
/// <remarks>Safe for use by several threads at once.</remarks>
/// <example>
/// <code>
/// bool genuine = Quicknet.Verify(1000, "b44679b9a59af2ec876b1a6b1ad52ea9b1615fc3982b19576350f93447cb1125e342b73a8dd2bacbe47e4b6b63ed5e39");
/// </code>
/// </example>
public static class Quicknet
{
    internal const int SignatureSize = 48;

    private static readonly Lazy<DrandPublicKey> Key = new(() => DrandPublicKey.Parse(Convert.FromHexString(
        "83cf0f2896adee7eb8b5f01fcad3912212c437e0073e911fb90022d3e760183c8c4b450b6a0a6c3ac6a5776a2d1064510d1fec758c921cc22b0e17e63aaf4bcb5ed66304de9cf809bd274ca73bab4af5a6e9c76a4bc09e76eae8991ef5ece45a")));

    /// <summary>The chain's public key, as published by drand (drand/drand-client, lib/defaults.ts).</summary>
    public static DrandPublicKey PublicKey => Key.Value;

    /// <summary>Whether this is the chain's signature of a round; any text that is no signature at all gives false.</summary>
    /// <param name="round">The round's number, from 1.</param>
    /// <param name="signature">96 digits of lowercase hexadecimal.</param>
    public static bool Verify(long round, string signature)
    {
        ArgumentNullException.ThrowIfNull(signature);
        Span<byte> bytes = stackalloc byte[SignatureSize];
        return round >= 1 && TryReadSignature(signature, bytes) && PublicKey.Verify((ulong)round, bytes);
    }

    /// <summary>Reads a signature in its one spelling.</summary>
    internal static bool TryReadSignature(string text, Span<byte> signature) =>
        Convert.FromHexString(text, signature, out _, out _) == OperationStatus.Done
        && Convert.ToHexStringLower(signature) == text;
}
