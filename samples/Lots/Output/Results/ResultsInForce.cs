using System.Collections.Immutable;
using LotDrawing;
using LotDrawing.Records;
using LotDrawing.Repetitions;

namespace Lots.Output.Results;

/// <summary>The results in force, as they are circulated after a meeting: the pairings, what changed and by which entry, and
/// how many repetitions each State has left.</summary>
internal sealed class ResultsInForce
{
    /// <param name="history">The record.</param>
    /// <param name="since">The number of the entry from which on changes are told, from 2.</param>
    internal ResultsInForce(RecordHistory history, int since)
    {
        Record = history.Record;
        Since = history.Record.Entries[since - 1];
        Phase = history.Now;
        Reviews = [.. Phase.InForce.Reviews.Select(review => new ReviewResult(
            Phase.Roster[review.State],
            review.Group,
            SeatsOf(history, review, since),
            Phase.OrdinaryLeft(review.State)))];
        Later = [.. history.Record.Entries.Skip(since)];
    }

    /// <summary>The record.</summary>
    internal Record Record { get; }

    /// <summary>The phase now.</summary>
    internal PhaseState Phase { get; }

    /// <summary>The entry from which on changes are told.</summary>
    internal Entry Since { get; }

    /// <summary>The reviews in force, by State.</summary>
    internal ImmutableArray<ReviewResult> Reviews { get; }

    /// <summary>The entries after <see cref="Since"/>.</summary>
    internal ImmutableArray<Entry> Later { get; }

    /// <summary>The mechanism.</summary>
    internal Mechanism Mechanism => Phase.Mechanism;

    /// <summary>How many groups there are.</summary>
    internal int Groups => Phase.InForce.Groups.Length;

    /// <summary>The seats drawn since, review by review.</summary>
    internal IEnumerable<(ReviewResult Review, SeatResult Seat)> Changes =>
        Reviews.SelectMany(review => review.Seats.Where(seat => seat.IsChanged).Select(seat => (review, seat)));

    /// <summary>The reviews of a group, from 1, by State.</summary>
    internal IEnumerable<ReviewResult> InGroup(int group) => Reviews.Where(review => review.Group == group);

    /// <summary>A State by its code, also one that has withdrawn.</summary>
    internal StateParty State(string code) => Phase.Roster.Find(code) ?? Record.Header.Roster.Find(code)
        ?? Record.Entries.Select(entry => entry.Content).OfType<AccessionContent>().Last(accession => accession.State.Code == code).State;

    private static ImmutableArray<SeatResult> SeatsOf(RecordHistory history, Review review, int since)
    {
        ImmutableArray<ReviewLot> lots = [.. ReviewLot.Of(review, history.Now.Roster, history.Now.Mechanism)];
        bool isNew = history.Record.Entries.Skip(since).Any(entry => entry.Content is AccessionContent { Group: not null } accession && accession.State.Code == review.State);
        Review? then = isNew ? null : history.After(since).InForce.ReviewOf(review.State);
        return [.. review.Seats.Select(seat =>
        {
            Entry drawnBy = history.DrawnBy(review.State, seat.Seat)[^1];
            return new SeatResult(
                seat, [.. lots.Where(lot => lot.Seat == seat.Seat)], drawnBy, then?.Seat(seat.Seat), IsChanged: drawnBy.Number > since);
        })];
    }
}
