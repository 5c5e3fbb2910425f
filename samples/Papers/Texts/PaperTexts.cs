using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using LotDrawing;
using Papers.Names;

namespace Papers.Texts;

/// <summary>What papers say, in one of the six languages of the United Nations: sentences, dates, numbers, and what ids stand for.</summary>
/// <remarks>One resource file a language, with the same keys. No sentence is built around a State's name, and none needs a plural:
/// articles, cases and number differ by language.</remarks>
public sealed class PaperTexts
{
    private const int HoursOfAHalf = 12;
    private static readonly FrozenDictionary<string, Lazy<PaperTexts>> All =
        Codes().ToFrozenDictionary(code => code, code => new Lazy<PaperTexts>(() => Read(code)), StringComparer.Ordinal);

    private readonly FrozenDictionary<string, string> texts;

    private PaperTexts(string language, string status, FrozenDictionary<string, string> texts) => (Language, Status, this.texts) = (language, status, texts);

    /// <summary>The languages, by their codes, in the order in which the United Nations lists them in English.</summary>
    public static ImmutableArray<string> Languages { get; } = Codes();

    /// <summary>The language's code.</summary>
    public string Language { get; }

    /// <summary>Who has read the texts; each file says it.</summary>
    public string Status { get; }

    /// <summary>Whether a person whose work it is has yet to read them.</summary>
    public bool IsUnread => Status == "not yet read by a translator";

    /// <summary>Whether the language is written from right to left.</summary>
    public bool IsRightToLeft => Language == "ar";

    /// <summary>All keys.</summary>
    public IEnumerable<string> Keys => texts.Keys;

    /// <summary>The text of a key.</summary>
    /// <exception cref="KeyNotFoundException">There is no such key.</exception>
    public string this[string key] => texts.TryGetValue(key, out string? text) ? text : throw new KeyNotFoundException($"{Language}: {key}");

    /// <summary>The texts of a language.</summary>
    /// <exception cref="ArgumentException">It is none of <see cref="Languages"/>.</exception>
    public static PaperTexts Of(string language) => All.TryGetValue(language, out Lazy<PaperTexts>? found)
        ? found.Value
        : throw new ArgumentException($"\"{language}\" is none of {string.Join(", ", Languages)}.", nameof(language));

    /// <summary>The language that a roster's letter stands for: A, C, E, F, R or S; null for any other.</summary>
    public static string? OfLetter(string letter) => letter switch
    {
        "A" => "ar",
        "C" => "zh",
        "E" => "en",
        "F" => "fr",
        "R" => "ru",
        "S" => "es",
        _ => null,
    };

    /// <summary>The text of a key with its placeholders filled in.</summary>
    public string Fill(string key, params ReadOnlySpan<(string Name, string Value)> values)
    {
        string text = this[key];
        foreach (var (name, value) in values)
            text = text.Replace($"{{{name}}}", value, StringComparison.Ordinal);
        return text;
    }

    /// <summary>A date as documents of the United Nations write it: 14 December 2026.</summary>
    public string Date(DateOnly date) => Fill(
        "date",
        ("day", date.Day == 1 ? this["date.first"] : Plain(date.Day)),
        ("month", this[$"month.{Plain(date.Month)}"]),
        ("year", Plain(date.Year)));

    /// <summary>A time as documents of the United Nations write it, with its date, in UTC.</summary>
    public string Time(DateTimeOffset time)
    {
        DateTime utc = time.UtcDateTime;
        return Fill(
            utc.Second == 0 ? "time" : "time.seconds",
            ("date", Date(DateOnly.FromDateTime(utc))),
            ("hour", Plain(utc.Hour)),
            ("hour12", Plain(utc.Hour % HoursOfAHalf == 0 ? HoursOfAHalf : utc.Hour % HoursOfAHalf)),
            ("half", this[utc.Hour < HoursOfAHalf ? "time.am" : "time.pm"]),
            ("minutes", utc.Minute.ToString("00", CultureInfo.InvariantCulture)),
            ("seconds", utc.Second.ToString("00", CultureInfo.InvariantCulture)));
    }

    /// <summary>A whole number with the language's separators: 1,051 or 1 051.</summary>
    public string Number(long number)
    {
        string digits = number.ToString("#,0", CultureInfo.InvariantCulture);
        return Math.Abs(number) < int.Parse(this["number.separate-from"], CultureInfo.InvariantCulture)
            ? Plain(number)
            : digits.Replace(",", this["number.thousands"], StringComparison.Ordinal);
    }

    /// <summary>The name of a State in this language, or that of the record.</summary>
    public string State(StateParty state) => StateNames.Shown(state, Language);

    /// <summary>An instrument spelt out; its id where the texts know no other.</summary>
    public string Instrument(string id) => texts.GetValueOrDefault($"instrument.{id}", id);

    /// <summary>An instrument by its usual short name; its id where the texts know no other.</summary>
    public string ShortInstrument(string id) => texts.GetValueOrDefault($"instrument.short.{id}", id);

    /// <summary>Several instruments by their short names.</summary>
    public string ShortInstruments(IEnumerable<string> ids) => List(ids.Select(ShortInstrument));

    /// <summary>A regional group; its id where the texts know no other.</summary>
    public string RegionalGroup(string id) => texts.GetValueOrDefault($"region.{id}", id);

    /// <summary>A mechanism: its name in this language, where it is one that comes with the library, or else its own.</summary>
    public string Mechanism(Mechanism mechanism)
    {
        ArgumentNullException.ThrowIfNull(mechanism);
        return LotDrawing.Mechanism.Known.Any(known => known.Id == mechanism.Id && known.Name == mechanism.Name)
            ? texts.GetValueOrDefault($"mechanism.{mechanism.Id}", mechanism.Name)
            : mechanism.Name;
    }

    /// <summary>A seat: from which States it is drawn; with a number where several are drawn from the same side.</summary>
    public string Seat(Mechanism mechanism, string id)
    {
        ArgumentNullException.ThrowIfNull(mechanism);
        if (mechanism.Seats.FirstOrDefault(rule => rule.Id == id) is not { } seat)
            return id;
        string side = this[seat.Side switch { SeatSide.SameRegion => "seat.same", SeatSide.OtherRegion => "seat.other", _ => "seat.any" }];
        var equal = mechanism.Seats.Where(rule => rule.Side == seat.Side).ToList();
        return equal.Count == 1 ? side : $"{side} ({Plain(equal.IndexOf(seat) + 1)})";
    }

    /// <summary>Several things in a row.</summary>
    public string List(IEnumerable<string> items) => string.Join(this["list.comma"], items);

    private static string Plain(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static ImmutableArray<string> Codes() => ["ar", "zh", "en", "fr", "ru", "es"];

    private static PaperTexts Read(string language)
    {
        using Stream file = typeof(PaperTexts).Assembly.GetManifestResourceStream($"{language}.json")!;
        using JsonDocument json = JsonDocument.Parse(file);
        return new PaperTexts(
            language,
            json.RootElement.GetProperty("status").GetString()!,
            json.RootElement.GetProperty("texts").EnumerateObject().ToFrozenDictionary(text => text.Name, text => text.Value.GetString()!, StringComparer.Ordinal));
    }
}
