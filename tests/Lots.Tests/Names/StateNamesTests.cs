using LotDrawing;
using LotDrawing.TestKit;
using Papers.Names;

namespace Lots.Tests.Names;

/// <summary>The names of States in six languages, against a second source.</summary>
public class StateNamesTests
{
    /// <summary>Where the list of the Statistics Division and UNTERM differ, a person of the translation services decides.</summary>
    [Fact]
    public void Nine_names_differ_from_those_of_UNTERM()
    {
        string[] lines = File.ReadAllLines(Repository.PathOf("samples", "data", "names-unterm.csv"));
        string[] languages = lines[0].Split(',')[1..];
        string[] differences =
        [
            .. from line in lines.Skip(1)
               let fields = Fields(line)
               from language in languages
               let other = fields[Array.IndexOf(languages, language) + 1]
               where other.Length > 0 && other != StateNames.Find(fields[0], language)
               select $"{fields[0]} {language}: {StateNames.Find(fields[0], language)} | {other}",
        ];

        Assert.Equal(Nine, differences);
    }

    [Fact]
    public void Every_State_of_the_roster_has_a_name_in_each_language() =>
        Assert.All(Roster.Untoc2020.States, state => Assert.All(StateNames.Languages, language => Assert.False(string.IsNullOrWhiteSpace(StateNames.Find(state.Code, language)))));

    [Theory]
    [InlineData("cote divoire", "CIV")]
    [InlineData("CÔTE D’IVOIRE", "CIV")]
    [InlineData("turkiye", "TUR")]
    [InlineData("Камбоджа", "KHM")]
    [InlineData("中国", "CHN")]
    [InlineData("مصر", "EGY")]
    [InlineData("Etats-Unis d'Amerique", "USA")]
    [InlineData("España", "ESP")]
    public void A_name_is_found_in_any_language_capitals_and_accents_aside(string name, string code) => Assert.Equal(code, Assert.Single(StateNames.CodesOf(name)));

    private static string[] Nine { get; } =
    [
        "GBR ar: المملكة المتحدة لبريطانيا العظمى وآيرلندا الشمالية | المملكة المتحدة لبريطانيا العظمى وأيرلندا الشمالية",
        "IRL ar: آيرلندا | أيرلندا",
        "NLD fr: Pays-Bas (Royaume des) | Pays-Bas",
        "NLD es: Países Bajos (Reino de los) | Países Bajos",
        "NLD ru: Нидерланды (Королевство) | Нидерланды",
        "NLD zh: 荷兰王国 | 荷兰",
        "NLD ar: هولندا (مملكة _) | هولندا",
        "TLS ar: تيمور - ليشتي | تيمور- ليشتي",
        "VAT zh: 教廷 | 罗马教廷",
    ];

    private static string[] Fields(string line)
    {
        var fields = new List<string>();
        for (int start = 0; start <= line.Length;)
        {
            bool quoted = start < line.Length && line[start] == '"';
            int end = quoted ? line.IndexOf('"', start + 1) + 1 : line.IndexOf(',', start);
            end = end < 0 ? line.Length : end;
            fields.Add(line[start..end].Trim('"'));
            start = end + 1;
        }

        return [.. fields];
    }
}
