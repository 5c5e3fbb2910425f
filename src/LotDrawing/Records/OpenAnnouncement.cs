using System.Collections.Immutable;

namespace LotDrawing.Records;

/// <summary>An announcement whose drawing is still to come.</summary>
/// <param name="Entry">Its entry.</param>
/// <param name="Announced">What it comes to.</param>
/// <param name="Before">The phase just before it.</param>
/// <param name="Made">The contributions made so far.</param>
internal sealed record OpenAnnouncement(Entry.Announcement Entry, Announced Announced, Phase Before, ImmutableArray<Contribution> Made)
{
    /// <summary>What is still to be contributed, in order.</summary>
    internal ImmutableArray<PlannedContribution> Next => [.. Entry.Plan!.Value.Skip(Made.Length)];

    /// <summary>The seed, or null while its ceremony is not complete.</summary>
    internal Seed? Seed => Made.Length == Entry.Plan!.Value.Length ? new Seed(Made) : null;
}
