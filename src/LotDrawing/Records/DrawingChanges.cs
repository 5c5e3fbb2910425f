using System.Collections.Immutable;
using LotDrawing.Rules;

namespace LotDrawing.Records;

/// <summary>What later drawings ask of the drawings in force.</summary>
internal static class DrawingChanges
{
    /// <summary>The drawings with these seats empty, but for the principals of those of which only the additional State is drawn.</summary>
    internal static Drawing Emptied(this Drawing drawing, ImmutableArray<SeatToDraw> seats)
    {
        var emptied = seats.ToDictionary(seat => (seat.State, seat.Seat));
        return new Drawing(drawing.Groups.Length, drawing.Reviews.Select(review => review with
        {
            Seats = [.. review.Seats.SelectMany(filled => !emptied.TryGetValue((review.State, filled.Seat), out SeatToDraw? seat)
                ? (FilledSeat[])[filled]
                : seat.AdditionalOnly ? [filled with { Additional = null }] : [])],
        }));
    }

    /// <summary>The seats in which this State serves, as principal or as additional, in order.</summary>
    internal static IEnumerable<(string State, string Seat)> SeatsServedBy(this Drawing drawing, string state) =>
        drawing.ReviewsBy(state).SelectMany(review => review.Seats
            .Where(seat => seat.States.Contains(state, StringComparer.Ordinal))
            .Select(seat => (review.State, seat.Seat)));
}
