using System.Collections.Immutable;

namespace LotDrawing.Rules;

/// <summary>What the loads procedure has to know of a plan of its kind.</summary>
/// <param name="Sides">The sides of a review's seats, in the mechanism's order.</param>
/// <param name="Regions">By State, the number of its region, regions in ordinal order of their ids.</param>
/// <param name="RegionNames">The regions' ids.</param>
internal sealed record LoadsShape(ImmutableArray<SeatSide> Sides, int[] Regions, ImmutableArray<string> RegionNames)
{
    /// <summary>The shape of a roster under a mechanism, or null when it is of another kind.</summary>
    internal static LoadsShape? Of(RosterNumbers numbers)
    {
        if (!LoadsKind.ObjectionsToSeats(numbers.Mechanism).IsEmpty)
            return null;
        string[] names = new string[numbers.RegionCount];
        for (int state = 0; state < numbers.Count; state++)
            names[numbers.Regions[state]] = numbers.Roster.States[state].RegionalGroup;
        return new LoadsShape([.. numbers.Mechanism.Seats.Select(seat => seat.Side)], numbers.Regions, [.. names]);
    }
}
