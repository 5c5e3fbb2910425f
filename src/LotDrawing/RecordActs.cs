using System.Collections.Immutable;
using LotDrawing.Records;
using LotDrawing.Text;

namespace LotDrawing;

/// <content>The acts.</content>
public sealed partial class Record
{
    private const int MaxEntries = 10_000;
    private const int MaxRounds = 1_000;
    private const int MaxGroups = 100;

    /// <summary>Announces that groups will be drawn.</summary>
    /// <param name="date">The date of the act.</param>
    /// <param name="plan">How the seed will be made: words, then dice, then at most one drand round.</param>
    /// <param name="sizes">The sizes of the groups; by default those published where they add up to the States, else even ones.</param>
    /// <param name="cancellation">Stops the trial drawings.</param>
    /// <exception cref="RefusedException">It cannot be announced; every fault is in it.</exception>
    public Record AnnounceGroups(DateOnly date, ImmutableArray<PlannedContribution> plan, ImmutableArray<int> sizes = default, CancellationToken cancellation = default) =>
        Announce(date, new Announcement.Groups(SizesOr(sizes)), plan, cancellation);

    /// <summary>Announces that the reviewing States of every State will be drawn.</summary>
    /// <inheritdoc cref="AnnounceGroups" path="/param|/exception"/>
    public Record AnnounceReviewers(DateOnly date, ImmutableArray<PlannedContribution> plan, CancellationToken cancellation = default) =>
        Announce(date, new Announcement.Reviewers(), plan, cancellation);

    /// <summary>Announces that groups, then reviewing States will be drawn, from one seed.</summary>
    /// <inheritdoc cref="AnnounceGroups" path="/param|/exception"/>
    /// <example><code>
    /// book = book.AnnounceGroupsAndReviewers(today, [new PlannedContribution.Spoken(), new PlannedContribution.Dice(6, 50)]);
    /// </code></example>
    public Record AnnounceGroupsAndReviewers(DateOnly date, ImmutableArray<PlannedContribution> plan, ImmutableArray<int> sizes = default, CancellationToken cancellation = default) =>
        Announce(date, new Announcement.GroupsAndReviewers(SizesOr(sizes)), plan, cancellation);

    /// <summary>Announces what a meeting decided. Where nothing is granted the plan is dropped, and it takes effect at once.</summary>
    /// <param name="meeting">The meeting, decided on this record.</param>
    /// <param name="plan">How the seed will be made; may be left out where nothing is granted.</param>
    /// <param name="cancellation">Stops the trial drawings.</param>
    /// <exception cref="RefusedException">It cannot be announced; every fault is in it.</exception>
    public Record AnnounceMeeting(Meeting meeting, ImmutableArray<PlannedContribution> plan = default, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        return Announce(meeting.Date, meeting.Announcement, plan, cancellation);
    }

    /// <summary>Announces that a State accedes: a new one, or one of the roster to more instruments.</summary>
    /// <param name="date">The date of the act.</param>
    /// <param name="state">Its row from then on.</param>
    /// <param name="group">The group of a new State once groups are drawn; else null.</param>
    /// <param name="plan">How the seed will be made; dropped where nothing is to be drawn, and the accession takes effect at once.</param>
    /// <param name="cancellation">Stops the trial drawings.</param>
    /// <exception cref="RefusedException">It cannot be announced; every fault is in it.</exception>
    public Record AnnounceAccession(DateOnly date, StateParty state, int? group = null, ImmutableArray<PlannedContribution> plan = default, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(state);
        return Announce(date, new Announcement.Accession(state, group), plan, cancellation);
    }

    /// <summary>Announces that a State withdraws: its review ends, and the seats in which it served are drawn again.</summary>
    /// <param name="date">The date of the act.</param>
    /// <param name="state">The State's code.</param>
    /// <param name="plan">How the seed will be made; dropped where nothing is to be drawn, and the withdrawal takes effect at once.</param>
    /// <param name="cancellation">Stops the trial drawings.</param>
    /// <exception cref="RefusedException">It cannot be announced; every fault is in it.</exception>
    public Record AnnounceWithdrawal(DateOnly date, string state, ImmutableArray<PlannedContribution> plan = default, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(state);
        return Announce(date, new Announcement.Withdrawal(state), plan, cancellation);
    }

    /// <summary>Replaces a State's row in the roster, by decision. It takes effect at once; reviews in force stay.</summary>
    /// <param name="date">The date of the act.</param>
    /// <param name="state">The new row, of a State in the roster.</param>
    /// <param name="decidedBy">Who decided it.</param>
    /// <param name="reason">Why.</param>
    /// <exception cref="RefusedException">It cannot be; every fault is in it.</exception>
    public Record Amend(DateOnly date, StateParty state, string decidedBy, string reason)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(decidedBy);
        ArgumentNullException.ThrowIfNull(reason);
        return Announce(date, new Announcement.Amendment(state, null, decidedBy, reason), default, default);
    }

    /// <summary>Replaces the mechanism, by decision: the same instruments, regional groups, groups and seats. It takes effect at
    /// once; reviews in force stay.</summary>
    /// <param name="date">The date of the act.</param>
    /// <param name="mechanism">The new rules.</param>
    /// <param name="decidedBy">Who decided it.</param>
    /// <param name="reason">Why.</param>
    /// <exception cref="RefusedException">It cannot be; every fault is in it.</exception>
    public Record Amend(DateOnly date, Mechanism mechanism, string decidedBy, string reason)
    {
        ArgumentNullException.ThrowIfNull(mechanism);
        ArgumentNullException.ThrowIfNull(decidedBy);
        ArgumentNullException.ThrowIfNull(reason);
        return Announce(date, new Announcement.Amendment(null, mechanism, decidedBy, reason), default, default);
    }

    /// <summary>Decides on the requests before a meeting, without a seed and without changing the record.</summary>
    /// <param name="date">The date of the meeting.</param>
    /// <param name="requests">The requests in the order asked; each may name its seats in any order.</param>
    /// <param name="again">Whether the requests and date of the newest meeting in effect may come once more.</param>
    /// <param name="cancellation">Stops the trial drawings.</param>
    /// <exception cref="RefusedException">A request names no State or seat that there is, or the record is not ready for a meeting; every fault is in it.</exception>
    /// <example><code>
    /// Meeting meeting = book.Meet(today, [new Request("FRA", ["same-region"], "FRA")]);
    /// if (meeting.CanBeDrawn)
    ///     book = book.AnnounceMeeting(meeting, [new PlannedContribution.Dice(6, 50)]);
    /// </code></example>
    public Meeting Meet(DateOnly date, ImmutableArray<Request> requests, bool again = false, CancellationToken cancellation = default)
    {
        var faults = new FaultList();
        if (requests.IsDefaultOrEmpty)
            faults.Add("requests", "none", "at least one");
        if (!HasReviewers)
            faults.Add("announcement", "a meeting before reviewing States are drawn", "reviewing States first");
        RefuseFaults(faults);

        var decide = new MeetingDecisions(state.Phase);
        ImmutableArray<Request> ordered = [.. requests.Select(InOrder)];
        for (int i = 0; i < ordered.Length; i++)
            decide.IsHeard(ordered[i], $"requests[{i}]", faults);
        if (!again && IsNewest(date, ordered))
            faults.Add("requests", "those of the newest meeting, of the same date", "other requests, or to be told that they are made again");
        RefuseFaults(faults);

        ImmutableArray<Refusal?> refusals = [.. ordered.Select(request => decide.Next(request, request.RefusedByDecision))];
        var what = new Announcement.Meeting([.. ordered.Zip(refusals, (request, why) =>
            new RequestDecision(request, why?.Reason, why?.Reason == RefusalReason.ByDecision ? why.Why : null))]);
        Announced? announced = state.Check(date, what, faults);
        RefuseFaults(faults);
        var hindrances = new FaultList();
        Trial.Check(state, announced!, hindrances, cancellation);
        return new Meeting(date, what, refusals, announced!, hindrances.All);
    }

    /// <summary>Adds the next contributions to the seed, in the order planned; a drand round alone.</summary>
    /// <param name="date">The date of the act.</param>
    /// <param name="made">The contributions.</param>
    /// <exception cref="RefusedException">They are not those planned, or were made before; every fault is in it.</exception>
    public Record Contribute(DateOnly date, params ImmutableArray<Contribution> made)
    {
        var faults = new FaultList();
        int rounds = Entries.OfType<Entry.Contributions>().Sum(entry => entry.Made.OfType<Contribution.Drand>().Count());
        if (rounds + made.OfType<Contribution.Drand>().Count() > MaxRounds)
            faults.Add("contributions", $"{rounds} drand rounds in the record already", $"at most {MaxRounds}");
        RefuseFaults(faults);
        return With(EntryJson.Contributed(Entries.Length + 1, date, LastHash, made), null, default);
    }

    /// <summary>Draws what was announced, from the seed contributed.</summary>
    /// <param name="date">The date of the act.</param>
    /// <param name="progress">Is told how many words of the stream were read; may be null.</param>
    /// <param name="cancellation">Stops the drawing.</param>
    /// <returns>The record with the drawing; or, where no valid drawing was found, why not.</returns>
    /// <exception cref="RefusedException">There is nothing to draw yet; every fault is in it.</exception>
    public DrawResult<Record> Draw(DateOnly date, IProgress<long>? progress = null, CancellationToken cancellation = default)
    {
        var faults = new FaultList();
        Seed? seed = state.CheckReady(faults);
        RefuseFaults(faults);
        Drawn? drawn = RecordDraw.Run(state, seed!, faults, cancellation, progress);
        if (drawn is null)
            return new DrawResult<Record>.GaveUp(string.Join("; ", faults.All.Select(fault => fault.Found)), "annul the announcement, and ask for what can be drawn");
        Entry.Drawing entry = EntryJson.Drawn(Entries.Length + 1, date, LastHash, drawn.Groups, drawn.Reviews);
        return new DrawResult<Record>.Drawn(With(entry, drawn, cancellation), null);
    }

    /// <summary>Takes back the announcement that is open or, when none is, the newest in effect: all is as just before it.</summary>
    /// <param name="date">The date of the act.</param>
    /// <param name="decidedBy">Who decided it.</param>
    /// <param name="reason">Why.</param>
    /// <param name="entry">The number of the announcement, to be sure; by default the one that can be annulled.</param>
    /// <exception cref="RefusedException">That announcement cannot be annulled; every fault is in it.</exception>
    public Record Annul(DateOnly date, string decidedBy, string reason, int? entry = null)
    {
        ArgumentNullException.ThrowIfNull(decidedBy);
        ArgumentNullException.ThrowIfNull(reason);
        return With(EntryJson.Annulled(Entries.Length + 1, date, LastHash, entry ?? state.Annullable ?? 0, decidedBy, reason), null, default);
    }

    private Record Announce(DateOnly date, Announcement what, ImmutableArray<PlannedContribution> plan, CancellationToken cancellation)
    {
        var faults = new FaultList();
        Announced? announced = state.Check(date, what, faults);
        if (announced is null)
            throw new RefusedException(faults.All);

        // Where nothing is to be drawn there is no plan, whatever was given.
        ImmutableArray<PlannedContribution>? kept = announced.NeedsDrawing ? plan : null;
        if (announced.NeedsDrawing && plan.IsDefaultOrEmpty)
            faults.Add("plan", "none", "how the seed will be made: words, then dice, then at most one drand round");
        RefuseFaults(faults);
        Record after = With(EntryJson.Announced(Entries.Length + 1, date, LastHash, what, kept), null, cancellation);
        Trial.Check(state, announced, faults, cancellation);
        RefuseFaults(faults);
        return after;
    }

    /// <summary>This record with one entry more. What is written must be read again, so the entry is read as a file's would be.</summary>
    private Record With(Entry entry, Drawn? drawn, CancellationToken cancellation)
    {
        var faults = new FaultList();
        if (Entries.Length == MaxEntries)
            faults.Add("record", $"{MaxEntries} entries", "fewer, for one more");
        var read = new JsonFaults();
        if (JsonParser.Parse(entry.Json.Span, JsonText.MaxDepth, read, integersOnly: true) is { } value)
            EntryReader.Read(new JsonCursor(value, JsonPath.Root, read));
        foreach (Fault fault in read.All)
            faults.Add(fault);
        RecordState? after = faults.Any ? null : state.Apply(entry, drawn, faults, cancellation);
        return after is null ? throw new RefusedException(faults.All) : new Record(data.With(entry), after);
    }

    private ImmutableArray<int> SizesOr(ImmutableArray<int> sizes) => !sizes.IsDefault ? sizes : Mechanism.Groups.Count <= MaxGroups ? Mechanism.Groups.SizesFor(Roster.Count) : [];

    private Request InOrder(Request request) =>
        new(request.State, [.. request.Seats.OrderBy(seat => Mechanism.SeatIndex(seat))], request.RequestedBy, request.Kind, request.Grounds)
        {
            RefusedByDecision = request.RefusedByDecision,
        };

    private bool IsNewest(DateOnly date, ImmutableArray<Request> requests)
    {
        Entry.Announcement? newest = state.InEffect.Select(effect => effect.Entry).FirstOrDefault(entry => entry.What is Announcement.Meeting);
        return newest?.Date == date && newest.What is Announcement.Meeting meeting
            && meeting.Decisions.Select(decision => decision.Request).SequenceEqual(requests.Select(request => request with { RefusedByDecision = null }));
    }
}
