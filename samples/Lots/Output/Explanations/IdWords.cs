using System.Text.RegularExpressions;
using LotDrawing;
using Papers.Texts;

namespace Lots.Output.Explanations;

/// <summary>Puts words in place of the ids that a record has for regional groups and seats: <c>own regional group</c> for
/// <c>same-region</c>. An id that is a word of English prose could stand for itself, so seats' ids are replaced only where they have a hyphen.</summary>
internal sealed class IdWords
{
    private readonly Dictionary<string, string> words;
    private readonly Regex ids;

    internal IdWords(Mechanism mechanism, PaperTexts texts)
    {
        words = mechanism.RegionalGroups.ToDictionary(id => id, texts.RegionalGroup, StringComparer.Ordinal);
        foreach (SeatRule seat in mechanism.Seats.Where(seat => seat.Id.Contains('-', StringComparison.Ordinal)))
            words[seat.Id] = texts.Seat(mechanism, seat.Id);
        ids = new Regex($@"(?<![\w-])({string.Join('|', words.Keys.OrderByDescending(id => id.Length).Select(Regex.Escape))})(?![\w-])", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
    }

    /// <summary>The text with words for ids.</summary>
    internal string In(string text) => ids.Replace(text, id => words[id.Value]);
}
