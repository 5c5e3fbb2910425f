using System.Collections.Immutable;

namespace LotDrawing.CountryReviews;

/// <summary>A working language of the Mechanism: one of the six official languages of the United Nations.</summary>
public enum WorkingLanguage
{
    /// <summary>Arabic, <c>A</c>.</summary>
    Arabic,

    /// <summary>Chinese, <c>C</c>.</summary>
    Chinese,

    /// <summary>English, <c>E</c>.</summary>
    English,

    /// <summary>French, <c>F</c>.</summary>
    French,

    /// <summary>Russian, <c>R</c>.</summary>
    Russian,

    /// <summary>Spanish, <c>S</c>.</summary>
    Spanish,
}

/// <summary>The letters that files use for the working languages, as rosters do.</summary>
internal static class WorkingLanguages
{
    /// <summary>All six, in the order of their letters.</summary>
    internal static ImmutableArray<WorkingLanguage> All { get; } =
        [WorkingLanguage.Arabic, WorkingLanguage.Chinese, WorkingLanguage.English, WorkingLanguage.French, WorkingLanguage.Russian, WorkingLanguage.Spanish];

    /// <summary>The language's letter: A, C, E, F, R or S.</summary>
    internal static string Letter(this WorkingLanguage language) => language.Name()[..1];

    /// <summary>The language's name in English.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not one of the six.</exception>
    internal static string Name(this WorkingLanguage language) => language switch
    {
        WorkingLanguage.Arabic => "Arabic",
        WorkingLanguage.Chinese => "Chinese",
        WorkingLanguage.English => "English",
        WorkingLanguage.French => "French",
        WorkingLanguage.Russian => "Russian",
        WorkingLanguage.Spanish => "Spanish",
        _ => throw new ArgumentOutOfRangeException(nameof(language), language, "Not one of the six working languages."),
    };

    /// <summary>The language of this letter, or null.</summary>
    internal static WorkingLanguage? OfLetter(string letter)
    {
        foreach (WorkingLanguage language in All)
        {
            if (language.Letter() == letter)
                return language;
        }

        return null;
    }
}
