using System.Collections.Immutable;

namespace LotDrawing.Records;

/// <summary><c>accession</c>: a State that joins, or one of the roster that joins further instruments.</summary>
/// <param name="Ceremony">The ceremony of the drawing, or null when nothing was to be drawn.</param>
/// <param name="State">The State as it is in the roster from now on.</param>
/// <param name="Group">The group of a new State; null for one that was in the roster.</param>
/// <param name="Reviews">The reviews with only the seats that were drawn.</param>
public sealed record AccessionContent(Ceremony? Ceremony, StateParty State, int? Group, ImmutableArray<Review> Reviews) : EntryContent
{
    /// <inheritdoc/>
    public override string Kind => "accession";

    /// <inheritdoc/>
    public override bool IsDrawn => Ceremony is not null;
}
