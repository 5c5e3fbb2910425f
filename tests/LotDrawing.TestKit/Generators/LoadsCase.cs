using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;

namespace LotDrawing.TestKit.Generators;

/// <summary>A roster and seats of the kind that the loads procedure draws, with bounds that often bind and sometimes cannot be met.</summary>
/// <param name="Sides">The sides of a review's seats, at most one of them <c>same-region</c>.</param>
/// <param name="Load">The bounds.</param>
/// <param name="Regions">How many States each region has.</param>
public sealed record LoadsCase(ImmutableArray<SeatSide> Sides, LoadBounds Load, int[] Regions)
{
    /// <summary>Up to four regions of up to nine States.</summary>
    public static Gen<LoadsCase> Any { get; } = Of(regions: 4, states: 9, seats: 3, mostSeats: 60);

    /// <summary>So small that every valid drawing can be listed.</summary>
    public static Gen<LoadsCase> Tiny { get; } = Of(regions: 3, states: 4, seats: 2, mostSeats: 8);

    /// <summary>How many seats are filled.</summary>
    public int Seats => Regions.Sum() * Sides.Length;

    public override string ToString() => $"{string.Join(' ', Sides)}, {Load}, {string.Join('+', Regions)} States";

    private static Gen<LoadsCase> Of(int regions, int states, int seats, int mostSeats) => (
        from count in Gen.Choose(1, regions)
        from sizes in Gen.Choose(1, states).ArrayOf(count)
        from perReview in Gen.Choose(1, seats)
        from free in Gen.Elements(SeatSide.OtherRegion, SeatSide.AnyRegion).ArrayOf(perReview)
        from own in Gen.Choose(-1, perReview - 1)
        from min in Gen.Choose(0, perReview)
        from room in Gen.Choose(0, 2)
        select new LoadsCase(
            [.. free.Select((side, seat) => seat == own ? SeatSide.SameRegion : count == 1 ? SeatSide.AnyRegion : side)],
            new LoadBounds(min, Math.Max(Math.Max(min, 1), perReview + room - 1)),
            sizes)).Where(made => made.Seats <= mostSeats);
}
