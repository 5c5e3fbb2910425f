using System.Collections.Immutable;
using LotDrawing.Procedures;
using LotDrawing.Repetitions;
using LotDrawing.Text;

namespace LotDrawing.Records;

/// <summary>A meeting, an accession or a withdrawal, drawn under the label of the record's next entry and written down.</summary>
/// <param name="After">The record with its new entries; the record as it was when the change came to nothing.</param>
/// <param name="Change">What it came to.</param>
/// <param name="Decisions">What a meeting decided, one a request; else empty.</param>
public sealed record RecordChange(Record After, PhaseChange Change, ImmutableArray<Decision> Decisions)
{
    /// <summary>Whether the change was made: something was drawn, or nothing had to be.</summary>
    public bool IsMade => Change is PhaseChange.Drawn or PhaseChange.NothingToDraw;

    /// <summary>Decides on the requests before a meeting and draws what it grants: one entry for all repetitions, and one for
    /// each refusal after it. When what is granted cannot be drawn together, nothing is written, refusals neither.</summary>
    /// <param name="history">The record so far.</param>
    /// <param name="requests">The requests.</param>
    /// <param name="ceremony">Where the seed comes from.</param>
    /// <exception cref="JsonFaultException">There are <see cref="Meeting.Faults"/>.</exception>
    /// <exception cref="ArgumentException">The seed is not valid Unicode.</exception>
    public static RecordChange Repeat(RecordHistory history, MeetingRequests requests, Ceremony ceremony)
    {
        ArgumentNullException.ThrowIfNull(history);
        ArgumentNullException.ThrowIfNull(ceremony);
        Meeting meeting = Meeting.Decide(history.Now, requests);
        LotStream lots = Open(history.Record, "repetition", ceremony);
        PhaseChange change = meeting.Draw(ref lots);
        Record after = history.Record;
        if (change is PhaseChange.Drawn drawn)
            after = after.Append(requests.Date, new RepetitionContent(ceremony, meeting.Granted, drawn.Reviews));
        else if (change is not PhaseChange.NothingToDraw)
            return new RecordChange(after, change, meeting.Decisions);

        foreach (Decision.Refused refused in meeting.Refused)
            after = after.Append(requests.Date, new RefusalContent(refused.Request, refused.Why.Reason, refused.Why.Text));
        return new RecordChange(after, change, meeting.Decisions);
    }

    /// <summary>Takes a State in, or writes down that one of the roster joined a Protocol.</summary>
    /// <param name="history">The record so far.</param>
    /// <param name="ceremony">Where the seed comes from; it is not used when nothing has to be drawn.</param>
    /// <param name="date">The date of the accession.</param>
    /// <param name="state">A new State, or one of the roster with at least one more instrument.</param>
    /// <param name="group">The group of a new State, from 1; null for the last one that has not started.</param>
    /// <param name="started">The groups whose reviews have started; null for none.</param>
    /// <exception cref="ArgumentException">There are <see cref="Accession.Faults"/>, or the seed is not valid Unicode.</exception>
    public static RecordChange Accede(
        RecordHistory history, Ceremony ceremony, DateOnly date, StateParty state, int? group = null, IReadOnlySet<int>? started = null)
    {
        ArgumentNullException.ThrowIfNull(history);
        ArgumentNullException.ThrowIfNull(ceremony);
        Accession accession = Accession.Of(history.Now, date, state, group, started);
        LotStream lots = Open(history.Record, "accession", ceremony);
        return Written(history.Record, date, accession.Draw(ref lots), ceremony, (seed, reviews) => new AccessionContent(seed, state, accession.Group, reviews));
    }

    /// <summary>Takes a State out.</summary>
    /// <param name="history">The record so far.</param>
    /// <param name="ceremony">Where the seed comes from; it is not used when nothing has to be drawn.</param>
    /// <param name="date">The date on which it takes effect.</param>
    /// <param name="state">The State's code.</param>
    /// <exception cref="ArgumentException">There are <see cref="Withdrawal.Faults"/>, or the seed is not valid Unicode.</exception>
    public static RecordChange Withdraw(RecordHistory history, Ceremony ceremony, DateOnly date, string state)
    {
        ArgumentNullException.ThrowIfNull(history);
        ArgumentNullException.ThrowIfNull(ceremony);
        Withdrawal withdrawal = Withdrawal.Of(history.Now, date, state);
        LotStream lots = Open(history.Record, "withdrawal", ceremony);
        return Written(history.Record, date, withdrawal.Draw(ref lots), ceremony, (seed, reviews) => new WithdrawalContent(seed, state, reviews));
    }

    private static LotStream Open(Record record, string kind, Ceremony ceremony) => LotStream.Open(ceremony.Seed, record.NextLabel(kind));

    private static RecordChange Written(
        Record record, DateOnly date, PhaseChange change, Ceremony ceremony, Func<Ceremony?, ImmutableArray<Review>, EntryContent> content) =>
        new(
            change switch
            {
                PhaseChange.Drawn drawn => record.Append(date, content(ceremony, drawn.Reviews)),
                PhaseChange.NothingToDraw => record.Append(date, content(null, [])),
                _ => record,
            },
            change,
            []);
}
