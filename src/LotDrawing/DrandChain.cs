namespace LotDrawing;

/// <summary>A chain of the public randomness beacon drand: a round at each period from its genesis on, each signed by many parties together.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Hash">Its hash, which identifies it.</param>
/// <param name="GenesisTime">When round 1 came, in seconds since 1970-01-01 00:00 UTC.</param>
/// <param name="PeriodSeconds">The seconds from one round to the next.</param>
/// <param name="Scheme">How rounds are signed.</param>
/// <param name="PublicKey">What signatures are checked against, in hexadecimal.</param>
/// <param name="SignatureBytes">How long a signature is.</param>
public sealed record DrandChain(
    string Name, string Hash, long GenesisTime, int PeriodSeconds, string Scheme, string PublicKey, int SignatureBytes)
{
    /// <summary>The chain that ceremonies use, with a round every three seconds.</summary>
    /// <remarks>Parameters as published by the League of Entropy, in drand/drand-client and drand/drand.</remarks>
    public static DrandChain Quicknet { get; } = new(
        "quicknet",
        "52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971",
        1692803367,
        3,
        "bls-unchained-g1-rfc9380",
        "83cf0f2896adee7eb8b5f01fcad3912212c437e0073e911fb90022d3e760183c8c4b450b6a0a6c3ac6a5776a2d1064510d1fec758c921cc22b0e17e63aaf4bcb5ed66304de9cf809bd274ca73bab4af5a6e9c76a4bc09e76eae8991ef5ece45a",
        48);

    /// <summary>When a round is signed, in seconds since 1970-01-01 00:00 UTC.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The round is below 1.</exception>
    /// <exception cref="OverflowException">The time lies beyond what a long holds.</exception>
    public long TimeOf(long round)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(round, 1);
        return GenesisTime + ((round - 1) * PeriodSeconds);
    }

    /// <summary>The first round that is signed at or after this time, in seconds since 1970-01-01 00:00 UTC.</summary>
    public long FirstRoundFrom(long time) =>
        time <= GenesisTime ? 1 : ((time - GenesisTime + PeriodSeconds - 1) / PeriodSeconds) + 1;
}
