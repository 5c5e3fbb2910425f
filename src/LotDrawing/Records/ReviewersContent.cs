using System.Collections.Immutable;

namespace LotDrawing.Records;

/// <summary><c>reviewers</c>: the reviewing States of every State.</summary>
/// <param name="Procedure">The procedure: <see cref="Exact"/>, which can be derived again, or another.</param>
/// <param name="Parameters">What another procedure needs to be followed, by name; empty for <see cref="Exact"/>.</param>
/// <param name="Load">The load bounds drawn with.</param>
/// <param name="Ceremony">The ceremony of this drawing, or null when it is the record's.</param>
/// <param name="Result">The drawing.</param>
public sealed record ReviewersContent(
    string Procedure, ImmutableSortedDictionary<string, string> Parameters, LoadBounds Load, Ceremony? Ceremony, Drawing Result) : EntryContent
{
    /// <summary>The name of the procedure that algorithm v1 defines.</summary>
    public const string Exact = "exact";

    /// <inheritdoc/>
    public override string Kind => "reviewers";

    /// <summary>A drawing by the exact procedure.</summary>
    /// <param name="load">The load bounds drawn with: the mechanism's.</param>
    /// <param name="result">The drawing.</param>
    /// <param name="ceremony">Its own ceremony, or null when it is the record's.</param>
    public static ReviewersContent ByExact(LoadBounds load, Drawing result, Ceremony? ceremony = null) =>
        new(Exact, ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal), load, ceremony, result);
}
