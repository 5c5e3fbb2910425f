using System.Collections.Immutable;
using LotDrawing.Text;

namespace LotDrawing.Records;

/// <summary>A record entry by entry: what is in force, what is open, and what has been used up. The one state machine of acts,
/// results and explanations; the verifier has its own. Immutable.</summary>
/// <remarks>docs/record-format.md, sections 2 to 5. An annulment restores the phase; what was used up stays used.</remarks>
internal sealed record RecordState
{
    /// <summary>The most words that all drawings of a record read together.</summary>
    internal const long MostWords = 20_000_000;

    internal required RecordKind Kind { get; init; }

    internal required RecordAlgorithm Algorithm { get; init; }

    /// <summary>What is in force.</summary>
    internal required Phase Phase { get; init; }

    /// <summary>The announcement that is open, or null.</summary>
    internal OpenAnnouncement? Open { get; init; }

    /// <summary>The announcements in effect, the newest on top, each with the phase just before it.</summary>
    internal ImmutableStack<(Entry.Announcement Entry, Phase Before)> InEffect { get; init; } = [];

    /// <summary>By the number of its entry, every drawing made, annulled ones included.</summary>
    internal ImmutableSortedDictionary<int, PastDrawing> Drawings { get; init; } = ImmutableSortedDictionary<int, PastDrawing>.Empty;

    /// <summary>How many words all drawings have read.</summary>
    internal long Words { get; init; }

    /// <summary>The date of the last entry.</summary>
    internal DateOnly? Date { get; init; }

    private ImmutableHashSet<int> Rounds { get; init; } = [];

    private ImmutableHashSet<string> Dice { get; init; } = [];

    private ImmutableHashSet<string> Seeds { get; init; } = [];

    internal static RecordState Begin(RecordKind kind, RecordAlgorithm algorithm, Mechanism mechanism, Roster roster) =>
        new() { Kind = kind, Algorithm = algorithm, Phase = Phase.Begin(mechanism, roster) };

    /// <summary>What an announcement would come to now, whatever its plan; null after a fault.</summary>
    internal Announced? Check(DateOnly date, Announcement what, FaultList faults)
    {
        CheckDate(date, faults);
        if (Open is not null)
        {
            faults.Add("announcement", $"one while entry {Open.Entry.Number} is open", "its drawing or its annulment first");
            return null;
        }

        return new AnnouncementCheck(Phase, Algorithm, date, faults).Of(what);
    }

    /// <summary>The record with one entry more, or null after a fault.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="drawn">Of a drawing, what is derived; null to derive it here.</param>
    /// <param name="faults">Where faults go.</param>
    /// <param name="cancellation">Gives up.</param>
    internal RecordState? Apply(Entry entry, Drawn? drawn, FaultList faults, CancellationToken cancellation)
    {
        int before = faults.Count;
        RecordState? after = entry switch
        {
            Entry.Announcement announcement => Announce(announcement, faults),
            Entry.Contributions contributions => Contribute(contributions, faults),
            Entry.Drawing drawing => Draw(drawing, drawn, faults, cancellation),
            Entry.Annulment annulment => Annul(annulment, faults),
            _ => throw new InvalidOperationException("There is no other entry."),
        };
        return faults.Count > before ? null : after! with { Date = entry.Date };
    }

    private RecordState? Announce(Entry.Announcement entry, FaultList faults)
    {
        Announced? announced = Check(entry.Date, entry.What, faults);
        if (announced is null)
            return null;
        if (announced.NeedsDrawing != entry.Plan is not null)
            faults.Add("plan", entry.Plan is null ? "none" : "a plan", announced.NeedsDrawing ? "how the seed will be made" : "none, as nothing is to be drawn");
        if (entry.Plan is not { } plan)
            return InForce(entry, Phase, announced.Completed(entry.Number, null, null));

        CeremonyCheck.Plan(plan, Kind, entry.Date, Rounds, faults);
        return this with
        {
            Open = new OpenAnnouncement(entry, announced, Phase, []),
            Rounds = Rounds.Union(plan.OfType<PlannedContribution.Drand>().Select(drand => drand.Round)),
        };
    }

    private RecordState? Contribute(Entry.Contributions entry, FaultList faults)
    {
        CheckDate(entry.Date, faults);
        if (Open is null)
        {
            faults.Add("contributions", "contributions while no announcement is open", "an announcement first");
            return null;
        }

        CeremonyCheck.Contributions(Open, entry.Made, entry.Date, Dice, faults);
        if (faults.Any)
            return null;
        OpenAnnouncement open = Open with { Made = Open.Made.AddRange(entry.Made) };
        RecordState after = this with { Open = open, Dice = Dice.Union(entry.Made.Select(CeremonyCheck.DiceKey).OfType<string>()) };
        if (open.Seed is not { } seed)
            return after;
        if (Seeds.Contains(seed.Text))
            faults.Add("contributions", "a seed that this record has had before", "a seed of its own");
        return after with { Seeds = Seeds.Add(seed.Text) };
    }

    private RecordState? Draw(Entry.Drawing entry, Drawn? drawn, FaultList faults, CancellationToken cancellation)
    {
        CheckDate(entry.Date, faults);
        if (CheckReady(faults) is not { } seed)
            return null;
        drawn ??= RecordDraw.Run(this, seed, faults, cancellation, null);
        if (drawn is null)
            return null;
        if (!drawn.Equals(entry))
            faults.Add("result", "another result than the seed gives", "what follows from the announcement and its seed");
        Phase after = Open!.Announced.Completed(entry.Number, drawn.Groups, drawn.Reviews);
        return InForce(Open.Entry, Open.Before, after) with
        {
            Open = null,
            Words = Words + drawn.Words,
            Drawings = Drawings.Add(entry.Number, new PastDrawing(Open.Announced, seed, drawn)),
        };
    }

    /// <summary>The seed of the drawing that comes next, or null after a fault.</summary>
    internal Seed? CheckReady(FaultList faults)
    {
        if (Open is null)
            faults.Add("drawing", "a drawing while no announcement is open", "an announcement first");
        else if (Open.Seed is null)
            faults.Add("drawing", $"a drawing while {Open.Next.Length} of {Open.Entry.Plan!.Value.Length} contributions are to come", "a complete ceremony");
        return Open?.Seed;
    }

    /// <summary>The number of the announcement that an annulment can take back, or null when there is none.</summary>
    internal int? Annullable => Open?.Entry.Number ?? (InEffect.IsEmpty ? null : InEffect.Peek().Entry.Number);

    private RecordState? Annul(Entry.Annulment entry, FaultList faults)
    {
        CheckDate(entry.Date, faults);
        if (Annullable != entry.Annulled)
        {
            faults.Add("entry", $"{entry.Annulled}", Annullable is { } number
                ? $"{number}, the announcement that is {(Open is null ? "the newest in effect" : "open")}"
                : "nothing to annul: no announcement is open or in effect");
            return null;
        }

        return Open is not null
            ? this with { Open = null }
            : this with { Phase = InEffect.Peek().Before, InEffect = InEffect.Pop() };
    }

    private RecordState InForce(Entry.Announcement entry, Phase before, Phase after) =>
        this with { Phase = after, InEffect = InEffect.Push((entry, before)) };

    private void CheckDate(DateOnly date, FaultList faults)
    {
        if (date < Day.Earliest || date > Day.Latest)
            faults.Add("date", Day.Text(date), $"{Day.Text(Day.Earliest)} to {Day.Text(Day.Latest)}");
        if (date < Date)
            faults.Add("date", Day.Text(date), $"{Day.Text(Date.Value)} or later, as the entry before bears that date");
    }
}
