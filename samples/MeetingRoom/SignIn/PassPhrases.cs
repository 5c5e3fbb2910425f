using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Lots.Records;
using Lots.Shell;
using MeetingRoom.Journals;

namespace MeetingRoom.SignIn;

/// <summary>The pass-phrases of the two operators: five words of 7,776 each, 64 bits. They are made once and printed once, for two
/// envelopes; what is kept is derived from them by PBKDF2.</summary>
internal sealed class PassPhrases
{
    /// <summary>How many rounds of SHA-256 a try costs.</summary>
    internal const int Rounds = 600_000;

    private const int Words = 5;
    private const int List = 7_776;
    private const int Bytes = 32;
    private const string Consonants = "bdfghjklmnprstvwyz";
    private const string Vowels = "aeiou";

    private readonly Dictionary<string, Kept> kept;

    private PassPhrases(Dictionary<string, Kept> kept) => this.kept = kept;

    /// <summary>Reads those of a meeting, or makes them.</summary>
    /// <param name="folder">The meeting's folder.</param>
    /// <param name="anew">Whether they are made anew though there are some.</param>
    /// <param name="rounds">How many rounds a try at new ones costs.</param>
    /// <param name="made">By role the phrases just made, to be printed; empty where there were some.</param>
    /// <exception cref="BadInputException">The file is not one of this program.</exception>
    internal static PassPhrases Open(string folder, bool anew, int rounds, out IReadOnlyDictionary<string, string> made)
    {
        string file = Path.Combine(folder, "pass-phrases.json");
        if (File.Exists(file) && !anew)
        {
            made = new Dictionary<string, string>();
            try
            {
                return new PassPhrases(JsonSerializer.Deserialize<Dictionary<string, Kept>>(File.ReadAllText(file)) is { Count: 2 } read && read.Values.All(kept => kept is { IsWhole: true }) ? read : throw new JsonException());
            }
            catch (JsonException)
            {
                throw new BadInputException($"{file}: not the pass-phrases of a meeting; expected the file that this program wrote: --new-phrases makes others");
            }
        }

        var phrases = new Dictionary<string, string> { [Roles.Operator] = Phrase(), [Roles.Second] = Phrase() };
        var derived = phrases.ToDictionary(phrase => phrase.Key, phrase => Kept.Of(phrase.Value, rounds));
        File.Delete(file);
        AtomicFile.WriteNew(file, JsonSerializer.SerializeToUtf8Bytes(derived));
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        made = phrases;
        return new PassPhrases(derived);
    }

    /// <summary>Whether it is the phrase of a role; capitals and how many spaces do not matter.</summary>
    internal bool Holds(string role, string phrase) => kept.TryGetValue(role, out Kept? one) && one.Holds(phrase);

    /// <summary>A word of the list: two syllables that can be told over the telephone.</summary>
    internal static string Word(int index)
    {
        int syllables = Consonants.Length * Vowels.Length;
        return string.Concat(((int[])[index / syllables, index % syllables]).Select(syllable => $"{Consonants[syllable / Vowels.Length]}{Vowels[syllable % Vowels.Length]}"));
    }

    private static string Phrase() => string.Join(' ', Enumerable.Range(0, Words).Select(_ => Word(RandomNumberGenerator.GetInt32(List))));

    /// <summary>What is kept of a phrase.</summary>
    internal sealed record Kept(string Salt, string Derived, int Rounds)
    {
        internal static Kept Of(string phrase, int rounds)
        {
            byte[] salt = RandomNumberGenerator.GetBytes(Bytes);
            return new Kept(Convert.ToBase64String(salt), Convert.ToBase64String(Derive(phrase, salt, rounds)), rounds);
        }

        /// <summary>Whether it can be compared with a phrase: a damaged file's cannot.</summary>
        internal bool IsWhole => Rounds > 0 && IsBase64(Salt) && IsBase64(Derived);

        internal bool Holds(string phrase) =>
            CryptographicOperations.FixedTimeEquals(Derive(phrase, Convert.FromBase64String(Salt), Rounds), Convert.FromBase64String(Derived));

        private static bool IsBase64(string? text) => text is { Length: > 0 } && Convert.TryFromBase64String(text, new byte[text.Length], out int bytes) && bytes == Bytes;

        private static byte[] Derive(string phrase, byte[] salt, int rounds) => Rfc2898DeriveBytes.Pbkdf2(
            Encoding.UTF8.GetBytes(string.Join(' ', phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToLower(CultureInfo.InvariantCulture)), salt, rounds, HashAlgorithmName.SHA256, Bytes);
    }
}
