using System.Collections.Immutable;

namespace LotDrawing.Verification;

/// <summary>How things stand after an entry: the roster, the groups, the reviews in force, the repetitions used.</summary>
/// <param name="Roster">The States at this moment.</param>
/// <param name="Groups">By the code of the State, its group.</param>
/// <param name="Reviews">By the code of the State under review, its filled seats, in the mechanism's order.</param>
/// <param name="OrdinaryRepetitions">By the code of the State, how many ordinary requests were granted.</param>
/// <param name="Withdrawn">The codes of the States whose last review ended by a withdrawal.</param>
internal sealed record Standing(
    Roster Roster,
    ImmutableDictionary<string, int> Groups,
    ImmutableDictionary<string, ImmutableArray<FilledSeat>> Reviews,
    ImmutableDictionary<string, int> OrdinaryRepetitions,
    ImmutableHashSet<string> Withdrawn)
{
    internal static Standing At(Roster roster) => new(
        roster,
        ImmutableDictionary<string, int>.Empty,
        ImmutableDictionary<string, ImmutableArray<FilledSeat>>.Empty,
        ImmutableDictionary<string, int>.Empty,
        []);

    /// <summary>The seat as it is filled in force, or null.</summary>
    internal FilledSeat? Seat(string state, string seat) =>
        Reviews.TryGetValue(state, out var seats) ? seats.FirstOrDefault(filled => filled.Seat == seat) : null;

    internal int OrdinaryUsed(string state) => OrdinaryRepetitions.GetValueOrDefault(state);

    /// <summary>With the seats of these reviews in the place of what they were.</summary>
    internal Standing With(Mechanism mechanism, ImmutableArray<Review> drawn)
    {
        var reviews = Reviews.ToBuilder();
        foreach (Review review in drawn)
        {
            var before = reviews.GetValueOrDefault(review.State, []);
            var after = before.Where(seat => review.Seat(seat.Seat) is null).Concat(review.Seats);
            reviews[review.State] = [.. after.OrderBy(seat => mechanism.SeatIndex(seat.Seat))];
        }

        return this with { Reviews = reviews.ToImmutable() };
    }

    /// <summary>Without the review of this State.</summary>
    internal Standing WithoutReview(string state) => this with { Reviews = Reviews.Remove(state) };

    internal Standing WithGranted(RepetitionRequest request) => request.Kind == RepetitionKind.Exceptional
        ? this
        : this with { OrdinaryRepetitions = OrdinaryRepetitions.SetItem(request.State, OrdinaryUsed(request.State) + 1) };
}
