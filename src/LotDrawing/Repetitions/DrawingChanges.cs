using System.Collections.Immutable;
using LotDrawing.Rules;

namespace LotDrawing.Repetitions;

/// <summary>What later drawings do to the drawings in force.</summary>
internal static class DrawingChanges
{
    /// <summary>The drawings with these seats in the place of what was in them; a State without a review gets one.</summary>
    internal static Drawing With(this Drawing drawing, ImmutableArray<Review> drawn, Mechanism mechanism)
    {
        var reviews = drawing.Reviews.ToDictionary(review => review.State, StringComparer.Ordinal);
        foreach (Review change in drawn)
        {
            var old = reviews.TryGetValue(change.State, out Review? review) ? review.Seats : [];
            if (review is not null && review.Group != change.Group)
                throw new ArgumentException($"{change.State} is drawn in group {change.Group}; expected group {review.Group}, in which it is reviewed.", nameof(drawn));
            var staying = old.Where(seat => change.Seat(seat.Seat) is null);
            reviews[change.State] = change with
            {
                Seats = [.. change.Seats.Concat(staying).OrderBy(seat => mechanism.SeatIndex(seat.Seat))],
            };
        }

        return new Drawing(drawing.Groups.Length, reviews.Values);
    }

    /// <summary>The drawings with nobody in these seats, but for the principals of those of which only the additional State is drawn.</summary>
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

    /// <summary>The drawings without the review of this State; what it was drawn for stays.</summary>
    internal static Drawing Without(this Drawing drawing, string state) =>
        new(drawing.Groups.Length, drawing.Reviews.Where(review => review.State != state));

    /// <summary>The seats in which this State serves, as principal or as additional, in order.</summary>
    internal static IEnumerable<(string State, string Seat)> SeatsServedBy(this Drawing drawing, string state) =>
        drawing.ReviewsBy(state).SelectMany(review => review.Seats
            .Where(seat => seat.States.Contains(state, StringComparer.Ordinal))
            .Select(seat => (review.State, seat.Seat)));
}
