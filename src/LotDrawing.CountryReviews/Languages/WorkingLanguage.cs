namespace LotDrawing.CountryReviews.Languages;

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
