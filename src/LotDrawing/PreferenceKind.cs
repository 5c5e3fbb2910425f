namespace LotDrawing;

/// <summary>What a State under review and a reviewing State may have in common.</summary>
public enum PreferenceKind
{
    /// <summary>A legal system: any one that the roster lists for both, not only the main one. Written <c>legal-system</c>.</summary>
    LegalSystem,

    /// <summary>A working language: any one that the roster lists for both. Written <c>language</c>.</summary>
    Language,
}
