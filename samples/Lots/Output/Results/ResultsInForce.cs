using System.Collections.Immutable;
using LotDrawing;

namespace Lots.Output.Results;

/// <summary>The results in force, as they are circulated: who reviews whom, what changed and by which entry, and how many
/// repetitions each State has left.</summary>
internal sealed class ResultsInForce
{
    /// <param name="record">The record; groups at least are drawn.</param>
    /// <param name="since">The number of the entry from which on changes are told; null for the first drawing of reviewing States.</param>
    internal ResultsInForce(Record record, int? since)
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
    }

    /// <summary>The record.</summary>
    internal Record Record { get; }

    /// <summary>The entry from which on changes are told.</summary>
    internal Entry Since { get; }

    /// <summary>The reviews in force, by State.</summary>
    internal ImmutableArray<ReviewResult> Reviews { get; }

    /// <summary>The entries after <see cref="Since"/> but for contributions.</summary>
    internal ImmutableArray<Entry> Later { get; }

    /// <summary>Whether it is a rehearsal.</summary>
    internal bool IsRehearsal => Record.Kind == RecordKind.Rehearsal;

    /// <summary>The kind as files write it.</summary>
    internal string Kind => IsRehearsal ? "rehearsal" : "official";

    /// <summary>How many groups there are.</summary>
    internal int Groups => Record.InForce!.Groups.Length;

    /// <summary>The seats drawn since, review by review.</summary>
    internal IEnumerable<(ReviewResult Review, SeatResult Seat)> Changes =>
        Reviews.SelectMany(review => review.Seats.Where(seat => seat.IsChanged).Select(seat => (review, seat)));

    /// <summary>The reviews of a group, from 1, by State.</summary>
    internal IEnumerable<ReviewResult> InGroup(int group) => Reviews.Where(review => review.Group == group);

    /// <summary>A State by its code, also one that has withdrawn.</summary>
    internal StateParty State(string code) => Record.FindEver(code) ?? throw new KeyNotFoundException(code);

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
internal sealed record ReviewResult(StateParty State, int Group, ImmutableArray<SeatResult> Seats, int OrdinaryLeft);

/// <summary>A seat as it is in force.</summary>
/// <param name="InForce">The seat.</param>
/// <param name="Lots">The States in it, the principal first, with what each reviews.</param>
/// <param name="DrawnBy">The entry that drew it last.</param>
/// <param name="Before">What was in it then, as of the entry that changes are counted from; null when nothing was.</param>
/// <param name="IsChanged">Whether it was drawn after that entry.</param>
internal sealed record SeatResult(FilledSeat InForce, ImmutableArray<ReviewLot> Lots, Entry DrawnBy, FilledSeat? Before, bool IsChanged)
{
    /// <summary>The seat's id.</summary>
    internal string Seat => InForce.Seat;
}
