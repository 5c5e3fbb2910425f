using LotDrawing;
using LotDrawing.CountryReviews;
using Lots.Sheets;
using Lots.Shell;
using static LotDrawing.CountryReviews.EventOutcome;
using static LotDrawing.CountryReviews.ReviewEvent;

namespace Lots.Status;

/// <summary>A sheet of what happened in the reviews, a row an event: applied in the order of the days.</summary>
internal sealed class EventsSheet
{
    private const int MostEvents = 50_000;
    private const int MostEventsOfReview = 2_000;

    internal static readonly TableShape Shape = new(
        "events",
        ("date", ["day", "on", "fecha"]),
        ("event", ["kind", "what happened", "type"]),
        ("review", ["state under review", "review of", "reviewed state"]),
        ("state", ["country", "by state", "reviewing state", "nominating state"]),
        ("role", ["as", "function"]),
        ("person", ["id", "name", "reference", "by"]),
        ("successor", ["replaced by", "new person"]),
        ("female", ["woman", "women", "f", "gender", "sex"]),
        ("languages", ["language", "working languages"]),
        ("states", ["with", "agreed by", "dissenting"]),
        ("count", ["number", "officials"]),
        ("note", ["notes", "remarks", "circumstances", "comment", "comments"]));

    private readonly Table table;
    private readonly EventCells cells;
    private readonly RowEvents events;
    private readonly HashSet<string> unread = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> counts = new(StringComparer.Ordinal);

    private EventsSheet(Table table, Record record, ReviewPhase phase)
    {
        (this.table, cells) = (table, new EventCells(table, record));
        events = new RowEvents(table, cells, phase);
    }

    /// <summary>The reviews of a record after all that a sheet tells.</summary>
    /// <param name="path">The sheet's file.</param>
    /// <param name="file">Its bytes.</param>
    /// <param name="record">The record.</param>
    /// <param name="history">What the record says.</param>
    /// <param name="faults">Told every fault.</param>
    internal static ReviewPhase? Read(string path, ReadOnlyMemory<byte> file, Record record, RecordHistory history, Faults faults)
    {
        if (Table.Read(path, file, Shape, faults) is not { } table)
            return null;
        foreach (string column in (string[])["date", "event"])
        {
            if (!table.Has(column))
                table.Fault(null, null, $"no column {column}", $"the columns {string.Join(", ", Shape.Columns)}, of which date and event have to be there");
        }

        if (table.Rows.Length > MostEvents)
            table.Fault(null, null, $"{table.Rows.Length} rows", $"at most {MostEvents}");
        var sheet = new EventsSheet(table, record, history.Opened);
        if (!table.HasFaults)
            sheet.Apply(history.Changes);
        table.TellFaults(path, faults);
        return table.HasFaults ? null : sheet.events.Phase;
    }

    /// <summary>Applies all in the order of the days; on one day what the record says comes first, and then the rows in their order.</summary>
    private void Apply(IReadOnlyList<RecordChanged> changes)
    {
        var trained = new HashSet<(DateOnly, string)>();
        int next = 0;
        foreach (var (day, dated) in table.Rows.Select(row => (Day: cells.DayOf(row), Row: row)).Where(pair => pair.Day is not null).OrderBy(pair => pair.Day))
        {
            for (; next < changes.Count && changes[next].Date <= day; next++)
                events.Phase = ((Accepted)events.Phase.Apply(changes[next])).Phase;
            cells.Row = dated;
            Happened(day!.Value, trained);
        }

        for (; next < changes.Count; next++)
            events.Phase = ((Accepted)events.Phase.Apply(changes[next])).Phase;
    }

    private void Happened(DateOnly date, HashSet<(DateOnly, string)> trained)
    {
        if (Text("review") is { Length: > 0 } of && unread.Contains(of))
            return;
        if (EventWords.Of(Text("event")) is not var (kind, role))
        {
            var ids = EventWords.Kinds.Select(known => known.Id).ToList();
            Fault("event", Text("event").Length == 0 ? "no event" : $"the event {OneLine.Shown(Text("event"))}", $"one of {string.Join(", ", ids)}{Table.Nearest(Text("event"), ids)}");
            Unread();
            return;
        }

        if (kind == EventWords.Training && !trained.Add((date, Text("note"))))
            return;
        if (events.Of(date, kind, role) is not { } happened)
        {
            Unread();
            return;
        }

        if (happened is CountryReviewEvent { Review: var review } && (counts[review] = counts.GetValueOrDefault(review) + 1) > MostEventsOfReview)
        {
            if (counts[review] == MostEventsOfReview + 1)
                Fault("review", $"event {counts[review]} of the review of {review}", $"at most {MostEventsOfReview} of one review");
            return;
        }

        switch (events.Phase.Apply(happened))
        {
            case Accepted accepted:
                events.Phase = accepted.Phase;
                break;
            case Refused { Refusal: var refusal }:
                Fault("event", refusal.Text, $"what {refusal.Source} asks for");
                break;
        }
    }

    private void Unread()
    {
        if (Text("review") is { Length: > 0 } of)
            unread.Add(of);
    }

    private string Text(string column) => cells.Text(column);

    private void Fault(string column, string found, string expected) => cells.Fault(column, found, expected);
}
