using System.Text.Json;
using System.Text.RegularExpressions;
using LotDrawing;
using LotDrawing.TestKit;
using Papers.Names;
using Papers.Texts;

namespace Papers.Tests;

/// <summary>The six resource files: the same keys, the same placeholders, dates and numbers as documents of the United Nations write
/// them, and names.</summary>
public sealed partial class TextsTests
{
    /// <summary>Keys that are put together of an id.</summary>
    private static readonly string[] Families = ["month.", "time.", "instrument.", "region.", "mechanism.", "seat.", "occasion.", "refused.", "due.", "what.", "limit.", "check.", "kind.", "date", "status."]; // StatusPaperTests checks those of "status."

    public static TheoryData<string> Languages => [.. PaperTexts.Languages];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Each_language_has_every_key_once_with_the_same_placeholders(string language)
    {
        PaperTexts english = PaperTexts.Of("en");
        PaperTexts texts = PaperTexts.Of(language);
        string[] mayBeEmpty = ["time.am", "time.pm"];
        using JsonDocument json = JsonDocument.Parse(File.ReadAllText(Repository.PathOf("samples", "Papers", "Texts", $"{language}.json")));
        string[] written = [.. json.RootElement.GetProperty("texts").EnumerateObject().Select(text => text.Name)];

        Assert.Equal(written.Distinct(), written);
        Assert.Equal(english.Keys.Order(StringComparer.Ordinal), texts.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(language, json.RootElement.GetProperty("language").GetString());
        Assert.All(texts.Keys.Except(mayBeEmpty), key => Assert.NotEqual("", texts[key].Trim(' ')));
        string[] byForm = ["date", "time", "time.seconds"];
        Assert.All(texts.Keys.Except(byForm), key => Assert.Equal(Placeholders(english[key]), Placeholders(texts[key])));
    }

    [Fact]
    public void What_no_translator_has_read_says_so() => Assert.Equal(["ar", "zh", "ru", "es"], PaperTexts.Languages.Where(language => PaperTexts.Of(language).IsUnread));

    /// <summary>Every key that the sources ask for is there, and none is there that no source asks for.</summary>
    [Fact]
    public void No_key_is_missing_and_none_is_left_over()
    {
        string sources = string.Concat(Directory.EnumerateFiles(Repository.PathOf("samples", "Papers"), "*.cs", SearchOption.AllDirectories)
            .Concat(Directory.EnumerateFiles(Repository.PathOf("samples", "Lots"), "*.cs", SearchOption.AllDirectories))
            .Select(File.ReadAllText));
        string[] asked = [.. Asked().Matches(sources).Select(match => match.Groups[1].Value).Distinct()];
        PaperTexts english = PaperTexts.Of("en");

        Assert.Subset(english.Keys.ToHashSet(), asked.ToHashSet());
        Assert.All(
            english.Keys.Where(key => !Families.Any(family => key.StartsWith(family, StringComparison.Ordinal))),
            key => Assert.Contains($"\"{key}\"", sources, StringComparison.Ordinal));
    }

    /// <summary>As in the documents of the General Assembly.</summary>
    [Theory]
    [InlineData("en", "14 December 2026", "1 March 2027")]
    [InlineData("fr", "14 décembre 2026", "1er mars 2027")]
    [InlineData("es", "14 de diciembre de 2026", "1 de marzo de 2027")]
    [InlineData("ru", "14 декабря 2026 года", "1 марта 2027 года")]
    [InlineData("zh", "2026年12月14日", "2027年3月1日")]
    [InlineData("ar", "14 كانون الأول/ديسمبر 2026", "1 آذار/مارس 2027")]
    public void Dates_are_written_as_documents_write_them(string language, string december, string march)
    {
        PaperTexts texts = PaperTexts.Of(language);

        Assert.Equal((december, march), (texts.Date(new DateOnly(2026, 12, 14)), texts.Date(new DateOnly(2027, 3, 1))));
        Assert.Equal(12, Enumerable.Range(1, 12).Select(month => texts.Date(new DateOnly(2026, month, 5))).Distinct().Count());
    }

    [Theory]
    [InlineData("en", "14 December 2026, 9.20 a.m. UTC", "14 December 2026, 12.05.36 p.m. UTC")]
    [InlineData("fr", "14 décembre 2026, 9 h 20 UTC", "14 décembre 2026, 12 h 05 min 36 s UTC")]
    [InlineData("es", "14 de diciembre de 2026, 9.20 horas UTC", "14 de diciembre de 2026, 12.05.36 horas UTC")]
    [InlineData("zh", "2026年12月14日上午9时20分（协调世界时）", "2026年12月14日下午12时05分36秒（协调世界时）")]
    public void Times_are_written_as_documents_write_them(string language, string morning, string noon)
    {
        PaperTexts texts = PaperTexts.Of(language);

        Assert.Equal(morning, texts.Time(new DateTimeOffset(2026, 12, 14, 9, 20, 0, TimeSpan.Zero)));
        Assert.Equal(noon, texts.Time(new DateTimeOffset(2026, 12, 14, 13, 5, 36, TimeSpan.FromHours(1))));
    }

    [Theory]
    [InlineData("en", "1,051", "12,345,678")]
    [InlineData("fr", "1 051", "12 345 678")]
    [InlineData("es", "1051", "12 345 678")]
    [InlineData("ru", "1051", "12 345 678")]
    [InlineData("zh", "1051", "12 345 678")]
    [InlineData("ar", "1 051", "12 345 678")]
    public void Numbers_have_the_separators_of_the_language(string language, string thousand, string million)
    {
        PaperTexts texts = PaperTexts.Of(language);

        Assert.Equal(thousand, texts.Number(1051).Replace('\u00a0', ' '));
        Assert.Equal(million, texts.Number(12345678).Replace('\u00a0', ' '));
        Assert.Equal("189", texts.Number(189));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Protocols_are_spelt_out_and_every_State_has_a_name(string language)
    {
        PaperTexts texts = PaperTexts.Of(language);

        Assert.All(Mechanism.Untoc.Instruments, id => Assert.True(texts.Instrument(id).Length > id.Length && texts.Instrument(id) != texts.ShortInstrument(id)));
        Assert.All(Mechanism.Untoc.RegionalGroups, id => Assert.NotEqual(id, texts.RegionalGroup(id)));
        Assert.All(ReferenceData.Untoc2020.States, state => Assert.False(string.IsNullOrEmpty(StateNames.Find(state.Code, language))));
        Assert.Equal("Atlantis", texts.State(new StateParty("XAT", "Atlantis", "african", ["UNTOC"])));
    }

    [Fact]
    public void A_repeated_seat_of_one_side_has_a_number() =>
        Assert.Equal(3, Mechanism.Upr.Seats.Select(seat => PaperTexts.Of("fr").Seat(Mechanism.Upr, seat.Id)).Distinct().Count());

    /// <summary>Where the two published sources of names differ; a person of the translation services would decide.</summary>
    [Fact]
    public void Names_differ_from_the_second_source_in_these_places_alone()
    {
        var first = Names("names.csv");
        var second = Names("names-unterm.csv");

        Assert.Equal(["CIV", "TUR"], first.Keys.Where(code => second[code].All(string.IsNullOrEmpty)).Order(StringComparer.Ordinal));
        Assert.Equal(
            ["GBR ar", "IRL ar", "NLD ar", "NLD es", "NLD fr", "NLD ru", "NLD zh", "TLS ar", "VAT zh"],
            first.SelectMany(state => StateNames.Languages
                    .Where((_, i) => second[state.Key][i] is { Length: > 0 } other && other != state.Value[i])
                    .Select(language => $"{state.Key} {language}"))
                .Order(StringComparer.Ordinal));
    }

    private static Dictionary<string, string[]> Names(string file)
    {
        string[][] rows = [.. File.ReadLines(Repository.PathOf("samples", "data", file)).Select(Fields)];
        int[] columns = [.. StateNames.Languages.Select(language => Array.IndexOf(rows[0], language))];
        return rows.Skip(1).ToDictionary(row => row[0], row => columns.Select(column => row[column]).ToArray());
    }

    private static string[] Fields(string line) => [.. Field().Matches(line).Select(match => match.Groups[1].Success ? match.Groups[1].Value.Replace("\"\"", "\"", StringComparison.Ordinal) : match.Groups[2].Value)];

    private static string[] Placeholders(string text) => [.. Placeholder().Matches(text).Select(match => match.Value).Order(StringComparer.Ordinal)];

    [GeneratedRegex(@"\{[a-z0-9]+\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"[tT]exts(?:\.Fill\(|\[)""([^""$]+)""")]
    private static partial Regex Asked();

    [GeneratedRegex(@"(?:^|,)(?:""((?:[^""]|"""")*)""|([^,]*))")]
    private static partial Regex Field();
}
