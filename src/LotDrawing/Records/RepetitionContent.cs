using System.Collections.Immutable;

namespace LotDrawing.Records;

/// <summary><c>repetition</c>: the seats of all requests granted at one meeting, drawn together.</summary>
/// <param name="Ceremony">The ceremony of this drawing.</param>
/// <param name="Requests">The requests granted, in the order they were decided, at least one.</param>
/// <param name="Reviews">The reviews with only the seats that were drawn.</param>
public sealed record RepetitionContent(Ceremony Ceremony, ImmutableArray<RepetitionRequest> Requests, ImmutableArray<Review> Reviews) : EntryContent
{
    /// <inheritdoc/>
    public override string Kind => "repetition";
}
