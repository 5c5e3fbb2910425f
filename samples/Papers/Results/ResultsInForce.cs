using System.Collections.Immutable;
using LotDrawing;

namespace Papers.Results;

/// <summary>The results in force, as they are circulated: who reviews whom, what changed and by which entry, and how many
/// repetitions each State has left.</summary>
public sealed class ResultsInForce
{
    private readonly Dictionary<string, ReviewResult> byState;
    private readonly Lazy<ILookup<string, (ReviewResult Review, SeatResult Seat, ReviewLot Lot)>> byReviewer;

    /// <summary>Looks at a record.</summary>
    /// <param name="record">The record; groups at least are drawn.</param>
    /// <param name="since">The number of the entry from which on changes are told; null for the first drawing of reviewing States.</param>
    public ResultsInForce(Record record, int? since)
    {
        Record = record;
        Drawing drawing = record.InForce!;
        int from = since ?? FirstDrawing(record);
        Since = record.Entries[from - 1];
        Later = [.. record.Entries.Skip(from).Where(entry => entry is not Entry.Contributions)];
        Drawing? then = record.AsOf(from).InForce;
        var lots = drawing.Reviews.ToDictionary(review => review.State, review => ReviewLot.Of(review, record.Roster, record.Mechanism).ToList());
        Reviews = [.. drawing.Reviews.Select(review => new ReviewResult(
            record.Roster[review.State],
            review.Group,
            [.. review.Seats.Select(seat => SeatOf(review, seat, then, from, lots[review.State]))],
            record.OrdinaryLeft(review.State)))];
        byState = Reviews.ToDictionary(review => review.State.Code, StringComparer.Ordinal);
        byReviewer = new(() => Reviews
            .SelectMany(review => review.Seats.SelectMany(seat => seat.Lots.Select(lot => (Review: review, Seat: seat, Lot: lot))))
            .ToLookup(one => one.Lot.State.Code, StringComparer.Ordinal));
    }

    /// <summary>The record.</summary>
    public Record Record { get; }

    /// <summary>The entry from which on changes are told.</summary>
    public Entry Since { get; }

    /// <summary>The reviews in force, by State.</summary>
    public ImmutableArray<ReviewResult> Reviews { get; }

    /// <summary>The entries after <see cref="Since"/> but for contributions.</summary>
    public ImmutableArray<Entry> Later { get; }

    /// <summary>Whether it is a rehearsal.</summary>
    public bool IsRehearsal => Record.Kind == RecordKind.Rehearsal;

    /// <summary>The kind as files write it.</summary>
    public string Kind => IsRehearsal ? "rehearsal" : "official";

    /// <summary>How many groups there are.</summary>
    public int Groups => Record.InForce!.Groups.Length;

    /// <summary>The seats drawn since, review by review.</summary>
    public IEnumerable<(ReviewResult Review, SeatResult Seat)> Changes =>
        Reviews.SelectMany(review => review.Seats.Where(seat => seat.IsChanged).Select(seat => (review, seat)));

    /// <summary>The reviews of a group, from 1, by State.</summary>
    public IEnumerable<ReviewResult> InGroup(int group) => Reviews.Where(review => review.Group == group);

    /// <summary>The review of a State, or null.</summary>
    public ReviewResult? Find(string state) => byState.GetValueOrDefault(state);

    /// <summary>The lots that let a State review others, in the order of the States under review.</summary>
    public IEnumerable<(ReviewResult Review, SeatResult Seat, ReviewLot Lot)> ReviewedBy(string state) => byReviewer.Value[state];

    /// <summary>A State by its code, also one that has withdrawn.</summary>
    public StateParty State(string code) => Record.FindEver(code) ?? throw new KeyNotFoundException(code);

    /// <summary>The number of the newest entry that drew the reviewing States of all, or of the last entry before there is one.</summary>
    private static int FirstDrawing(Record record)
    {
        for (int i = record.Entries.Length - 1; i >= 0; i--)
        {
            if (record.Entries[i] is Entry.Announcement { What: Announcement.Reviewers or Announcement.GroupsAndReviewers } first)
                return record.Entries.Skip(first.Number).OfType<Entry.Drawing>().FirstOrDefault()?.Number ?? record.Entries.Length;
        }

        return record.Entries.Length;
    }

    /// <summary>A seat has changed too where an annulment put back what was in it before.</summary>
    private SeatResult SeatOf(Review review, FilledSeat seat, Drawing? then, int from, List<ReviewLot> lots)
    {
        Entry drawnBy = Record.Entries[Record.DrawnBy(review.State, seat.Seat)!.Value - 1];
        FilledSeat? before = then?.ReviewOf(review.State)?.Seat(seat.Seat);
        return new SeatResult(seat, [.. lots.Where(lot => lot.Seat == seat.Seat)], drawnBy, before, drawnBy.Number > from || seat != before);
    }
}

/// <summary>A review as it is in force.</summary>
/// <param name="State">The State under review.</param>
/// <param name="Group">Its group.</param>
/// <param name="Seats">Its seats, in the mechanism's order; none before they are drawn.</param>
/// <param name="OrdinaryLeft">How many ordinary repetitions the State has left.</param>
public sealed record ReviewResult(StateParty State, int Group, ImmutableArray<SeatResult> Seats, int OrdinaryLeft);

/// <summary>A seat as it is in force.</summary>
/// <param name="InForce">The seat.</param>
/// <param name="Lots">The States in it, the principal first, with what each reviews.</param>
/// <param name="DrawnBy">The entry that drew it last.</param>
/// <param name="Before">What was in it then, as of the entry that changes are counted from; null when nothing was.</param>
/// <param name="IsChanged">Whether it was drawn after that entry.</param>
public sealed record SeatResult(FilledSeat InForce, ImmutableArray<ReviewLot> Lots, Entry DrawnBy, FilledSeat? Before, bool IsChanged)
{
    /// <summary>The seat's id.</summary>
    public string Seat => InForce.Seat;
}
