using System.Collections.Immutable;
using LotDrawing;

namespace Lots.Output.Results;

/// <summary>By which entry each seat was drawn and what was in it, as it stood after some entry of a record; annulled drawings left out.</summary>
internal sealed class SeatHistory
{
    private readonly Dictionary<(string State, string Seat), (FilledSeat Seat, Entry Entry)> last = [];

    private SeatHistory()
    {
    }

    /// <summary>The seat as it stood, and the entry that drew it; null when nothing was in it.</summary>
    internal (FilledSeat Seat, Entry Entry)? Find(string state, string seat) => last.TryGetValue((state, seat), out var found) ? found : null;

    /// <summary>How it stood after this entry.</summary>
    internal static SeatHistory After(Record record, int entry)
    {
        var annulled = record.Entries.Take(entry).OfType<Entry.Annulment>().Select(annulment => annulment.Annulled).ToHashSet();
        var history = new SeatHistory();
        Entry.Announcement? announced = null;
        foreach (Entry now in record.Entries.Take(entry))
        {
            announced = now as Entry.Announcement ?? announced;
            if (announced is null || annulled.Contains(announced.Number))
                continue;
            if (now is Entry.Announcement { Plan: null } or Entry.Drawing && announced.What is Announcement.Withdrawal withdrawal)
                history.Remove(withdrawal.State);
            if (now is Entry.Drawing { Reviews: { } reviews })
                history.Add(now, reviews);
        }

        return history;
    }

    private void Add(Entry entry, ImmutableArray<Review> reviews)
    {
        foreach (Review review in reviews)
        {
            foreach (FilledSeat seat in review.Seats)
                last[(review.State, seat.Seat)] = (seat, entry);
        }
    }

    private void Remove(string state)
    {
        foreach (var seat in last.Keys.Where(key => key.State == state).ToList())
            last.Remove(seat);
    }
}
