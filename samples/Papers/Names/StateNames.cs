using System.Collections.Immutable;
using CsvHelper;
using LotDrawing;

namespace Papers.Names;

/// <summary>The short names of States in the six languages of the United Nations, by code: for display and for finding, never hashed.</summary>
/// <remarks>The names of the United Nations Statistics Division (M49); <c>samples/data/README.md</c> says where they come from.</remarks>
public static class StateNames
{
    private static readonly Lazy<Dictionary<string, string[]>> ByCode = new(Read);
    private static readonly Lazy<ILookup<string, string>> ByFoldedName = new(() => ByCode.Value
        .SelectMany(state => state.Value.Select(name => (Name: FoldedText.Of(name), Code: state.Key)).Distinct())
        .ToLookup(pair => pair.Name, pair => pair.Code, StringComparer.Ordinal));

    private static readonly Lazy<HashSet<string>> Words = new(() => ByCode.Value
        .SelectMany(state => state.Value.SelectMany(name => name.Split([' ', '-', '\'', '’', '(', ')', ','], StringSplitOptions.RemoveEmptyEntries)))
        .ToHashSet(StringComparer.OrdinalIgnoreCase));

    /// <summary>The languages, by their codes.</summary>
    public static ImmutableArray<string> Languages { get; } = ["en", "fr", "es", "ru", "zh", "ar"];

    /// <summary>The State's name in this language, or null where none is known.</summary>
    public static string? Find(string code, string language = "en") =>
        ByCode.Value.TryGetValue(code, out string[]? names) && Languages.IndexOf(language) is var i and >= 0 ? names[i] : null;

    /// <summary>What is shown of a State: the name in this language, or that of the record where none is known.</summary>
    public static string Shown(StateParty state, string language)
    {
        ArgumentNullException.ThrowIfNull(state);
        return Find(state.Code, language) ?? state.Name;
    }

    /// <summary>The codes of the States of this name in any of the languages, capitals and accents aside.</summary>
    public static ImmutableArray<string> CodesOf(string name) => [.. ByFoldedName.Value[FoldedText.Of(name)].Distinct(StringComparer.Ordinal)];

    /// <summary>Whether a word stands in one of the names, accents and all.</summary>
    public static bool IsWord(string word) => Words.Value.Contains(word);

    private static Dictionary<string, string[]> Read()
    {
        using Stream file = typeof(StateNames).Assembly.GetManifestResourceStream("names.csv")!;
        using CsvReader csv = CsvReader.Create(file);
        var names = new Dictionary<string, string[]>(StringComparer.Ordinal);
        while (csv.Read())
            names.Add(csv.GetString("code"), [.. Languages.Select(csv.GetString)]);
        return names;
    }
}
