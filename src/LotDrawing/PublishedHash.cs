using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace LotDrawing;

/// <summary>A hash that was published, as a reader has it: 32 to 64 hexadecimal digits, with or without when.</summary>
/// <remarks>Immutable; any number of threads may use it.</remarks>
public sealed class PublishedHash
{
    private const int FewestDigits = 32;
    private const int MostDigits = 64;

    /// <summary>How many digits are read aloud: 128 bits.</summary>
    private const int Spoken = 32;

    private static readonly string[] Times = ["yyyy-MM-dd'T'HH:mm'Z'", "yyyy-MM-dd'T'HH:mm:ss'Z'"];

    private PublishedHash(string given, string digits, DateTime? time) => (Given, Digits, Time) = (given, digits, time);

    /// <summary>The text as given.</summary>
    public string Given { get; }

    /// <summary>When it was seen to be published, in UTC, or null.</summary>
    public DateTime? Time { get; }

    private string Digits { get; }

    /// <summary>Reads <c>HEX</c> or <c>HEX@2026-12-14T10:20Z</c>; spaces and capitals do not matter, seconds may stand before the Z.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out PublishedHash? hash)
    {
        ArgumentNullException.ThrowIfNull(text);
        hash = null;
        int at = text.IndexOf('@');
        string digits = (at < 0 ? text : text[..at]).Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant();
        if (digits.Length is < FewestDigits or > MostDigits || !digits.All(char.IsAsciiHexDigitLower))
            return false;
        DateTime? time = null;
        if (at >= 0)
        {
            const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
            if (!DateTime.TryParseExact(text[(at + 1)..].Trim(' '), Times, CultureInfo.InvariantCulture, Utc, out DateTime parsed))
                return false;
            time = parsed;
        }

        hash = new PublishedHash(text, digits, time);
        return true;
    }

    /// <summary>The first 32 digits of a hash in eight groups of four, as they are read aloud: <c>f4ad f13e 1f43 …</c>.</summary>
    /// <param name="hash">A hash of at least 32 digits.</param>
    public static string InFours(string hash)
    {
        ArgumentNullException.ThrowIfNull(hash);
        ArgumentOutOfRangeException.ThrowIfLessThan(hash.Length, Spoken, nameof(hash));
        return string.Join(' ', hash[..Spoken].Chunk(4).Select(four => new string(four)));
    }

    internal bool IsOf(string hash) => hash.StartsWith(Digits, StringComparison.Ordinal);
}
