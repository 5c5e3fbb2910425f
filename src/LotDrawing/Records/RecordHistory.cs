using System.Collections.Immutable;
using System.Globalization;
using LotDrawing.Repetitions;
using LotDrawing.Rules;

namespace LotDrawing.Records;

/// <summary>What a record says, entry by entry: the phase after each, and which entry drew what is in force.</summary>
/// <remarks>It believes the record, and refuses one that cannot be: whether draws and decisions are right is Verification's
/// to find.</remarks>
public sealed class RecordHistory
{
    private readonly ImmutableArray<PhaseState> phases;

    private RecordHistory(Record record, ImmutableArray<PhaseState> phases)
    {
        Record = record;
        this.phases = phases;
    }

    /// <summary>The record.</summary>
    public Record Record { get; }

    /// <summary>The phase after the last entry.</summary>
    public PhaseState Now => phases[^1];

    /// <summary>Follows a record.</summary>
    /// <param name="record">A record with at least the first drawings.</param>
    /// <exception cref="ArgumentException">The record lacks its first drawings, or an entry cannot follow what is before it;
    /// the message says which.</exception>
    public static RecordHistory Of(Record record)
    {
        ArgumentNullException.ThrowIfNull(record);
        if (record.Entries.Length < 2 || record.Entries[1].Content is not ReviewersContent first)
            throw new ArgumentException("The record has no reviewing States yet; expected the entries groups and reviewers.", nameof(record));

        var phases = ImmutableArray.CreateBuilder<PhaseState>(record.Entries.Length - 1);
        for (int i = 1; i < record.Entries.Length; i++)
        {
            Entry entry = record.Entries[i];
            try
            {
                phases.Add(i == 1
                    ? PhaseState.Begin(record.Header.Roster, record.Header.Mechanism with { Load = first.Load }, first.Result, entry.Date)
                    : After(phases[^1], entry));
            }
            catch (Exception fault) when (fault is ArgumentException or RuleBreachException)
            {
                throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"Entry {i + 1}: {fault.Message}"), nameof(record), fault);
            }
        }

        return new RecordHistory(record, phases.MoveToImmutable());
    }

    /// <summary>The phase after the entry of this number.</summary>
    /// <param name="entry">The number, from 2: before the reviewing States are drawn there is no phase.</param>
    public PhaseState After(int entry)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(entry, 2);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(entry, Record.Entries.Length);
        return phases[entry - 2];
    }

    /// <summary>The entries that drew this seat for the State's present review, in order; empty when it is not in force.</summary>
    /// <param name="state">The code of the State under review.</param>
    /// <param name="seat">The seat's id.</param>
    public ImmutableArray<Entry> DrawnBy(string state, string seat)
    {
        if (Now.InForce.ReviewOf(state)?.Seat(seat) is null)
            return [];
        var drawn = Record.Entries.Where(entry => DrawnIn(entry).Any(review => review.State == state && review.Seat(seat) is not null));
        var left = Record.Entries.LastOrDefault(entry => entry.Content is WithdrawalContent withdrawal && withdrawal.State == state);
        return [.. drawn.Where(entry => left is null || entry.Number > left.Number)];
    }

    /// <summary>What the lots of an entry were drawn from; null when it drew no reviewing State.</summary>
    /// <param name="entry">The number of the entry, from 1.</param>
    public PastDrawing? DrawingOf(int entry)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(entry, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(entry, Record.Entries.Length);
        return PastDrawing.Of(this, entry);
    }

    /// <summary>The reviews that an entry drew, with only the seats drawn; none for an entry that drew no reviewing State.</summary>
    public static ImmutableArray<Review> DrawnIn(Entry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return entry.Content switch
        {
            ReviewersContent reviewers => reviewers.Result.Reviews,
            RepetitionContent repetition => repetition.Reviews,
            AccessionContent accession => accession.Reviews,
            WithdrawalContent withdrawal => withdrawal.Reviews,
            _ => [],
        };
    }

    private static PhaseState After(PhaseState before, Entry entry) => entry.Content switch
    {
        RepetitionContent repetition => before.Repeated(entry.Date, repetition.Requests, repetition.Reviews),
        AccessionContent accession => before.Acceded(entry.Date, accession.State, accession.Reviews),
        WithdrawalContent withdrawal => before.Left(entry.Date, withdrawal.State, withdrawal.Reviews),
        RefusalContent => before.On(entry.Date),
        _ => throw new ArgumentException($"of the kind {entry.Content.Kind}; expected repetition, refusal, accession or withdrawal", nameof(entry)),
    };
}
