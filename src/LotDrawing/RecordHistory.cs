using LotDrawing.Records;
using LotDrawing.Text;

namespace LotDrawing;

/// <content>What the record knows of its past.</content>
public sealed partial class Record
{
    /// <summary>The number of the entry that last drew somebody into a seat in force, its additional State included; null where
    /// there is nobody in it.</summary>
    /// <param name="state">The code of the State under review.</param>
    /// <param name="seat">The seat's id.</param>
    public int? DrawnBy(string state, string seat)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(seat);
        if (InForce?.ReviewOf(state)?.Seat(seat) is null)
            return null;
        Phase phase = this.state.Phase;
        return phase.AdditionalBy.TryGetValue((state, seat), out int additional) ? additional : phase.DrawnBy[(state, seat)];
    }

    /// <summary>The record as it stood after this entry. Nothing is drawn again.</summary>
    /// <param name="entry">The entry's number; 0 for the record before its first.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such entry.</exception>
    public Record AsOf(int entry)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(entry);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(entry, Entries.Length);
        var faults = new FaultList();
        RecordState then = RecordState.Begin(data.Kind, data.Algorithm, data.Mechanism, data.Roster);
        foreach (Entry before in Entries[..entry])
            then = then.Apply(before, state.Drawings.GetValueOrDefault(before.Number)?.Drawn, faults, default)!;
        return new Record(data.UpTo(entry), then);
    }
}
