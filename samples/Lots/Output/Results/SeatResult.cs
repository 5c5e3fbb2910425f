using System.Collections.Immutable;
using LotDrawing;
using LotDrawing.Records;

namespace Lots.Output.Results;

/// <summary>A seat as it is in force.</summary>
/// <param name="InForce">The seat.</param>
/// <param name="Lots">The States in it, the principal first, with what each reviews.</param>
/// <param name="DrawnBy">The entry that drew it last.</param>
/// <param name="Before">What was in it then, as of the entry that changes are counted from; null when nothing was.</param>
/// <param name="IsChanged">Whether it was drawn after that entry.</param>
internal sealed record SeatResult(FilledSeat InForce, ImmutableArray<ReviewLot> Lots, Entry DrawnBy, FilledSeat? Before, bool IsChanged)
{
    /// <summary>The seat's id.</summary>
    internal string Seat => InForce.Seat;

    /// <summary>The entry as people say it: <c>repetition of 2021-10-12, entry 3</c>.</summary>
    internal string Entry => $"{Occasion}, entry {DrawnBy.Number}";

    /// <summary>What the entry was: <c>repetition of 2021-10-12</c>.</summary>
    internal string Occasion => $"{(DrawnBy.Content is ReviewersContent ? "drawing" : DrawnBy.Content.Kind)} of {Dates.Text(DrawnBy.Date)}";
}
