using System.Collections.Immutable;

namespace LotDrawing.Records;

/// <summary><c>withdrawal</c>: a State that leaves; the seats it served in are drawn again.</summary>
/// <param name="Ceremony">The ceremony of the drawing, or null when nothing was to be drawn.</param>
/// <param name="State">The code of the State.</param>
/// <param name="Reviews">The reviews with only the seats that were drawn.</param>
public sealed record WithdrawalContent(Ceremony? Ceremony, string State, ImmutableArray<Review> Reviews) : EntryContent
{
    /// <inheritdoc/>
    public override string Kind => "withdrawal";

    /// <inheritdoc/>
    public override bool IsDrawn => Ceremony is not null;
}
