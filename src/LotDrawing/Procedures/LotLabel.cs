namespace LotDrawing.Procedures;

/// <summary>What a stream is for: the label of a drawing. It holds no number, date or name, so that nothing but the seed
/// can move a drawing.</summary>
/// <remarks>docs/algorithm.md, section 1. In a rehearsal it starts with <c>rehearsal/</c>, so that a rehearsal never equals the draw.</remarks>
public static class LotLabel
{
    /// <summary>The groups.</summary>
    public const string Groups = "groups";

    /// <summary>The reviewing States of all States, or the seats of a plan.</summary>
    public const string Reviewers = "reviewers";

    /// <summary>The seats of all requests granted at a meeting.</summary>
    public const string Repetition = "repetition";

    /// <summary>The seats of a State that accedes.</summary>
    public const string Accession = "accession";

    /// <summary>The seats in which a State that withdraws served.</summary>
    public const string Withdrawal = "withdrawal";

    /// <summary>Ties between seats that cannot all have what is preferred.</summary>
    public const string Preferences = "preferences";

    /// <summary>The pilot that measures a chain's length.</summary>
    public const string ChainPilot = "chain-pilot";

    /// <summary>The label of a drawing, or of its rehearsal.</summary>
    /// <param name="kind">What is drawn: one of the constants.</param>
    /// <param name="rehearsal">Whether it is a rehearsal.</param>
    public static string Of(string kind, bool rehearsal)
    {
        ArgumentException.ThrowIfNullOrEmpty(kind);
        return rehearsal ? $"rehearsal/{kind}" : kind;
    }
}
