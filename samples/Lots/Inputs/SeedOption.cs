using System.CommandLine;
using System.Security.Cryptography;
using System.Text;
using Lots.Shell;

namespace Lots.Inputs;

/// <summary><c>--seed TEXT</c>.</summary>
internal static class SeedOption
{
    private const int Bytes = 16;

    internal static Option<string?> Option(string absent) => new("--seed")
    {
        Description = $"What the lots follow from, any text. {absent}",
        HelpName = "TEXT",
    };

    /// <summary>Tells what is wrong with a seed that was given.</summary>
    internal static void Refuse(string? given, Faults faults)
    {
        if (given is { Length: 0 })
            faults.Add("--seed", "nothing", "a text that nobody could have guessed");
        if (given is not null && !IsUnicode(given))
            faults.Add("--seed", OneLine.Shown(given), "text that is valid Unicode");
    }

    /// <summary>The seed given, or one of 128 bits from the operating system, told on standard error.</summary>
    internal static string OrFresh(string? given)
    {
        if (given is not null)
            return given;
        string drawn = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Bytes));
        Desk.Note($"seed: {drawn}");
        return drawn;
    }

    private static bool IsUnicode(string text)
    {
        // Arguments that are no UTF-8 arrive with replacement characters or lone surrogates: two seeds would look the same.
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (rune == Rune.ReplacementChar)
                return false;
        }

        return true;
    }
}
