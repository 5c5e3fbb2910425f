using System.Collections.Immutable;

namespace LotDrawing.Records;

/// <summary>A review phase as it stands: who is a State party, the rules, the drawings in force and where each came from, and
/// the repetitions that each State has had. Immutable: an annulment goes back to an earlier one.</summary>
internal sealed record Phase
{
    /// <summary>The States parties.</summary>
    internal required Roster Roster { get; init; }

    /// <summary>The codes of all who are, or once were, in the roster.</summary>
    internal required ImmutableHashSet<string> EverInRoster { get; init; }

    /// <summary>The rules.</summary>
    internal required Mechanism Mechanism { get; init; }

    /// <summary>The reviews by State, or null before groups are drawn. Before reviewing States are drawn they have no seats.</summary>
    internal ImmutableSortedDictionary<string, Review>? Reviews { get; init; }

    /// <summary>Whether reviewing States have been drawn.</summary>
    internal bool HasReviewers { get; init; }

    /// <summary>By State, the entry that put it into its group.</summary>
    internal ImmutableDictionary<string, int> GroupedBy { get; init; } = ImmutableDictionary.Create<string, int>(StringComparer.Ordinal);

    /// <summary>By State and seat, the entry that drew its additional State alone, after its principal.</summary>
    internal ImmutableDictionary<(string State, string Seat), int> AdditionalBy { get; init; } = ImmutableDictionary<(string, string), int>.Empty;

    /// <summary>By State and seat, the entry that drew its principal.</summary>
    internal ImmutableDictionary<(string State, string Seat), int> DrawnBy { get; init; } = ImmutableDictionary<(string, string), int>.Empty;

    /// <summary>By State, the dates on which it was granted an ordinary repetition.</summary>
    internal ImmutableDictionary<string, ImmutableArray<DateOnly>> OrdinaryRepetitions { get; init; } =
        ImmutableDictionary.Create<string, ImmutableArray<DateOnly>>(StringComparer.Ordinal);

    internal static Phase Begin(Mechanism mechanism, Roster roster) => new()
    {
        Roster = roster,
        EverInRoster = [.. roster.States.Select(state => state.Code)],
        Mechanism = mechanism,
    };

    /// <summary>The drawings in force, or null before groups are drawn.</summary>
    internal Drawing? ToDrawing() => Reviews is null ? null : new Drawing(Mechanism.Groups.Count, Reviews.Values);

    /// <summary>How many ordinary repetitions the State of this code has left.</summary>
    internal int OrdinaryLeft(string code) =>
        Math.Max(0, Mechanism.Repetition.OrdinaryAllowance - (OrdinaryRepetitions.TryGetValue(code, out var dates) ? dates.Length : 0));

    /// <summary>This phase with groups drawn.</summary>
    internal Phase WithGroups(ImmutableArray<ImmutableArray<string>> groups, int entry)
    {
        var reviews = groups.SelectMany((codes, i) => codes.Select(code => new Review(code, i + 1, [])));
        return this with
        {
            Reviews = reviews.ToImmutableSortedDictionary(review => review.State, review => review, StringComparer.Ordinal),
            GroupedBy = GroupedBy.SetItems(Roster.States.Select(state => KeyValuePair.Create(state.Code, entry))),
        };
    }

    /// <summary>This phase with seats drawn: each takes the place of what was in it.</summary>
    /// <param name="drawn">Of each review the seats drawn.</param>
    /// <param name="entry">The entry that drew them.</param>
    /// <param name="additionalOnly">Those of which only the additional State was drawn.</param>
    internal Phase WithSeats(ImmutableArray<Review> drawn, int entry, IReadOnlySet<(string State, string Seat)> additionalOnly)
    {
        var reviews = Reviews!;
        var drawnBy = DrawnBy;
        var additionalBy = AdditionalBy;
        foreach (Review change in drawn)
        {
            Review review = reviews[change.State];
            var staying = review.Seats.Where(seat => change.Seat(seat.Seat) is null);
            reviews = reviews.SetItem(change.State, review with { Seats = [.. change.Seats.Concat(staying).OrderBy(seat => Mechanism.SeatIndex(seat.Seat))] });
            foreach (FilledSeat seat in change.Seats)
            {
                var key = (change.State, seat.Seat);
                bool half = additionalOnly.Contains(key);
                drawnBy = half ? drawnBy : drawnBy.SetItem(key, entry);
                additionalBy = half ? additionalBy.SetItem(key, entry) : additionalBy.Remove(key);
            }
        }

        return this with { Reviews = reviews, DrawnBy = drawnBy, AdditionalBy = additionalBy, HasReviewers = true };
    }
}
