using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using LotDrawing.Procedures;
using LotDrawing.Rules;

namespace LotDrawing.TestKit.Generators;

/// <summary>Rosters with drawings in force, and seats to be drawn in them.</summary>
public static class Phases
{
    /// <summary>A roster with room and a drawing of it.</summary>
    public static Gen<(Roster Roster, Drawing Drawing)> Comfortable { get; } = Drawn(UntocRosters.Comfortable);

    /// <summary>A roster of six or seven States and a drawing of it; pots are often of one, or empty for a repetition.</summary>
    public static Gen<(Roster Roster, Drawing Drawing)> Small { get; } = Drawn(UntocRosters.Small);

    /// <summary>One to three seats of a drawing, with those that sit in them leaving the pots or not.</summary>
    public static Gen<ImmutableArray<SeatToDraw>> Seats(Drawing drawing) =>
        from count in Gen.Choose(1, 3)
        from reviews in Gen.Elements(drawing.Reviews.ToArray()).ListOf(count)
        from indices in Gen.Choose(0, 1).ListOf(count)
        from leave in Gen.Choose(0, 1)
        select reviews.Zip(indices, (review, index) => (review.State, Filled: review.Seats[index]))
            .DistinctBy(seat => (seat.State, seat.Filled.Seat))
            .Select(seat => new SeatToDraw(seat.State, seat.Filled.Seat, leave == 0 ? [] : [.. seat.Filled.States]))
            .ToImmutableArray();

    private static Gen<(Roster Roster, Drawing Drawing)> Drawn(Gen<Roster> rosters) =>
        from roster in rosters
        from seed in Gen.Choose(0, int.MaxValue)
        let outcome = PublicDraw.Run(roster, Mechanism.Untoc, Mechanism.Untoc.Groups.EvenSizes(roster.Count), $"{seed}", new DrawOptions { VoidLimit = 20_000 })
        where outcome is DrawResult<Drawing>.Drawn
        select (roster, outcome.Value);
}
