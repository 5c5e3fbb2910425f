using System.Security.Cryptography;

namespace LotDrawing;

/// <summary>A round of the public randomness beacon drand.</summary>
public sealed record DrandRound : Contribution
{
    /// <summary>A round as it was published.</summary>
    /// <param name="chain">The chain.</param>
    /// <param name="round">The round's number, from 1.</param>
    /// <param name="signature">Its signature, in lowercase hexadecimal.</param>
    /// <param name="randomness">Its randomness: 32 bytes in lowercase hexadecimal.</param>
    /// <exception cref="ArgumentException">The round is below 1, or the signature or the randomness is no lowercase hexadecimal of its length.</exception>
    public DrandRound(DrandChain chain, long round, string signature, string randomness)
    {
        ArgumentNullException.ThrowIfNull(chain);
        ArgumentOutOfRangeException.ThrowIfLessThan(round, 1);
        Chain = chain;
        Round = round;
        Signature = Hex(signature, chain.SignatureBytes, nameof(signature));
        Randomness = Hex(randomness, SHA256.HashSizeInBytes, nameof(randomness));
    }

    /// <summary>The chain.</summary>
    public DrandChain Chain { get; }

    /// <summary>The round's number.</summary>
    public long Round { get; }

    /// <summary>The signature, in lowercase hexadecimal.</summary>
    public string Signature { get; }

    /// <summary>The randomness, in lowercase hexadecimal.</summary>
    public string Randomness { get; }

    /// <summary>Whether the randomness is the SHA-256 of the signature, as it must be.</summary>
    public bool RandomnessFollows => Convert.ToHexStringLower(SHA256.HashData(Convert.FromHexString(Signature))) == Randomness;

    /// <summary>Whether the round is signed while it is this date somewhere on Earth: from 14 hours before the date's
    /// midnight (UTC) to 12 hours after its end.</summary>
    public bool IsSignedOn(DateOnly date)
    {
        long midnight = (date.DayNumber - DateOnly.FromDateTime(DateTime.UnixEpoch).DayNumber) * 86_400L;
        return IsWithin(midnight - (14 * 3600), midnight + (36 * 3600));
    }

    /// <summary>Whether the round is signed before this date begins anywhere on Earth.</summary>
    public bool IsSignedBefore(DateOnly date)
    {
        long midnight = (date.DayNumber - DateOnly.FromDateTime(DateTime.UnixEpoch).DayNumber) * 86_400L;
        return IsWithin(long.MinValue, midnight - (14 * 3600));
    }

    // Compared as Int128: a round beyond all calendars is no reason to overflow.
    private bool IsWithin(Int128 from, Int128 to)
    {
        Int128 time = Chain.GenesisTime + ((Int128)(Round - 1) * Chain.PeriodSeconds);
        return time >= from && time < to;
    }

    private static string Hex(string text, int bytes, string parameter)
    {
        ArgumentNullException.ThrowIfNull(text, parameter);
        return text.Length == bytes * 2 && text.All(char.IsAsciiHexDigitLower)
            ? text
            : throw new ArgumentException($"{text.Length} characters; expected {bytes * 2} digits of lowercase hexadecimal.", parameter);
    }
}
