using System.Collections.Immutable;

namespace LotDrawing.Records;

/// <summary>A drawing of a record, with all that its lots can be drawn again from.</summary>
/// <param name="Announced">What was announced.</param>
/// <param name="Seed">The seed.</param>
/// <param name="Drawn">What was drawn.</param>
internal sealed record PastDrawing(Announced Announced, Seed Seed, Drawn Drawn);

/// <summary>What a drawing gave.</summary>
/// <param name="Groups">By group, the codes of its States in order; null when no groups were drawn.</param>
/// <param name="Reviews">The reviews in order of the States' codes, each with just the seats drawn; null when none were.</param>
/// <param name="Words">How many words it read.</param>
internal sealed record Drawn(ImmutableArray<ImmutableArray<string>>? Groups, ImmutableArray<Review>? Reviews, long Words)
{
    /// <summary>Whether an entry has this result.</summary>
    internal bool Equals(Entry.Drawing entry) =>
        (Groups is null) == (entry.Groups is null)
        && (Reviews is null) == (entry.Reviews is null)
        && (Groups is not { } groups || groups.Length == entry.Groups!.Value.Length && groups.Zip(entry.Groups.Value).All(pair => pair.First.SequenceEqual(pair.Second)))
        && (Reviews is not { } reviews || reviews.SequenceEqual(entry.Reviews!.Value));
}
