using System.Collections.Immutable;
using LotDrawing.Rules;

namespace LotDrawing.Records;

/// <summary>What is drawn when a State of the roster joins another instrument. docs/algorithm.md, section 5.</summary>
internal static class AdditionalSeats
{
    /// <summary>The seats whose States no longer cover all instruments under review: of each the additional State alone, or the
    /// whole seat where no State could be drawn in addition to its principal.</summary>
    /// <param name="basis">The phase with the State's new row in the roster.</param>
    /// <param name="state">The new row.</param>
    internal static ImmutableArray<SeatToDraw> Lacking(Phase basis, StateParty state)
    {
        Mechanism mechanism = basis.Mechanism;
        if (mechanism.InstrumentsCovered is null)
            return [];

        ImmutableArray<SeatToDraw> seats = [.. basis.Reviews![state.Code].Seats
            .Where(seat => mechanism.Instruments.Any(instrument => state.IsPartyTo(instrument) && !seat.States.Any(code => basis.Roster[code].IsPartyTo(instrument))))
            .Select(seat => new SeatToDraw(state.Code, seat.Seat) { AdditionalOnly = true })];
        if (seats.IsEmpty)
            return seats;

        var hopeless = DrawPlan.Compile(basis.Roster, mechanism, basis.ToDrawing()!, seats).Faults.Select(fault => fault.Seat).ToHashSet(StringComparer.Ordinal);
        return [.. seats.Select(seat => hopeless.Contains(seat.Seat) ? new SeatToDraw(seat.State, seat.Seat) : seat)];
    }
}
