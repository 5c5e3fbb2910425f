using LotDrawing;
using LotDrawing.CountryReviews;
using static LotDrawing.CountryReviews.ReviewEvent;

namespace Lots.Status;

/// <summary>What a record says about the country reviews: the drawing they open on, and every change of what is in force since.
/// What was annulled counts as if it had never been.</summary>
internal sealed class RecordHistory
{
    private RecordHistory(DateOnly drawnOn, ReviewPhase opened, List<RecordChanged> changes) => (DrawnOn, Opened, Changes) = (drawnOn, opened, changes);

    /// <summary>The day on which reviewing States were drawn.</summary>
    internal DateOnly DrawnOn { get; }

    /// <summary>The reviews as they were drawn.</summary>
    internal ReviewPhase Opened { get; }

    /// <summary>The changes since, in order.</summary>
    internal IReadOnlyList<RecordChanged> Changes { get; }

    /// <summary>Reads it; null where reviewing States are not drawn yet.</summary>
    internal static RecordHistory? Of(Record record, Func<DateOnly, ReviewRules> rules)
    {
        (DateOnly DrawnOn, ReviewPhase Phase)? opened = null;
        var changes = new List<RecordChanged>();
        foreach (var (entry, what) in InEffect(record))
        {
            Record then = record.AsOf(entry.Number);
            if (!then.HasReviewers)
                continue;
            if (opened is null)
                opened = (entry.Date, ReviewPhase.Open(then.Roster, then.Mechanism, then.InForce!, rules(entry.Date), []));
            else
                changes.Add(new RecordChanged(entry.Date, then.Roster, then.Mechanism, then.InForce!, Repeated(what)));
        }

        return opened is var (on, phase) ? new RecordHistory(on, phase, changes) : null;
    }

    /// <summary>The entries by which something came into force, each with what was announced; annulled ones left out.</summary>
    private static IEnumerable<(Entry Entry, Announcement What)> InEffect(Record record)
    {
        var annulled = record.Entries.OfType<Entry.Annulment>().Select(annulment => annulment.Annulled).ToHashSet();
        Entry.Announcement? announced = null;
        foreach (Entry entry in record.Entries)
        {
            announced = entry as Entry.Announcement ?? announced;
            if (announced is not null && !annulled.Contains(announced.Number) && entry is Entry.Drawing or Entry.Announcement { Plan: null })
                yield return (entry, announced!.What);
        }
    }

    private static System.Collections.Immutable.ImmutableArray<string> Repeated(Announcement what) =>
        what is Announcement.Meeting meeting ? [.. meeting.Decisions.Where(decision => decision.IsGranted).Select(decision => decision.Request.State)] : [];
}
