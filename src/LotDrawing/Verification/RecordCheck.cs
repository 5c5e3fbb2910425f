using System.Collections.Immutable;
using System.Globalization;
using LotDrawing.Records;

namespace LotDrawing.Verification;

/// <summary>Goes through a record entry by entry and derives everything that follows.</summary>
/// <remarks>The chain, the numbers and the dates of all entries are looked at. Nothing else is derived after the first entry
/// that has a finding: what follows would rest on something that does not hold.</remarks>
internal sealed class RecordCheck
{
    private readonly RecordReading reading;
    private readonly RecordData record;
    private readonly Verifier.Options options;
    private readonly FindingList findings = new();
    private readonly List<Remark> remarks = [];
    private readonly List<OpenAnnouncement> inEffect = [];
    private readonly World world;
    private readonly Ceremony ceremony;
    private readonly AnnouncementCheck announcements;
    private readonly DrawingCheck drawings;
    private OpenAnnouncement? open;
    private bool derives = true;

    internal RecordCheck(RecordReading reading, Verifier.Options options, CancellationToken cancelled)
    {
        this.reading = reading;
        this.options = options;
        record = reading.Record!;
        foreach (var (entry, fault) in reading.Comparisons.Where(comparison => comparison.Entry == 0))
            findings.Add(entry, "header", fault.Where, Page.Shapes, fault.Expected, fault.Found);
        derives = findings.Count == 0;
        world = derives ? World() : new World(record.Mechanism);
        ceremony = new Ceremony(record.Kind, options, findings);
        announcements = new AnnouncementCheck(world, record.Algorithm, findings);
        drawings = new DrawingCheck(world, record.Kind, record.Algorithm, new WordLimit(WordLimit.OfARecord, cancelled), findings);
    }

    internal FindingList Findings => findings;

    internal ImmutableArray<Remark> Remarks => [.. remarks.OrderBy(remark => remark.Entry)];

    /// <summary>Whether all that was derived holds but for signatures that were not checked.</summary>
    internal bool LeftUnchecked => ceremony.LeftUnchecked;

    /// <summary>Checks all entries.</summary>
    internal void Run(IProgress<int>? progress, CancellationToken cancelled)
    {
        for (int i = 0; i < record.Entries.Length; i++)
        {
            cancelled.ThrowIfCancellationRequested();
            Check(i, null);
            progress?.Report(i + 1);
        }

        if (open is not null && derives)
            remarks.Add(new Remark(open.Entry.Number, "open", $"The announcement of entry {open.Entry.Number} is open: its drawing has not been entered."));
    }

    /// <summary>The lots of one drawing, or null when it is none, or does not follow.</summary>
    internal ImmutableArray<Lot>? LotsOf(int entry, CancellationToken cancelled)
    {
        if (entry < 1 || entry > record.Entries.Length || record.Entries[entry - 1] is not Entry.Drawing)
            return null;
        for (int i = 0; i < entry - 1; i++)
        {
            cancelled.ThrowIfCancellationRequested();
            Check(i, null);
        }

        var log = new LotLog(world);
        Check(entry - 1, log);
        return findings.Count == 0 ? log.Lots : null;
    }

    private World World() => new(
        record.Mechanism, record.Roster.States,
        record.Entries.OfType<Entry.Announcement>().Select(entry => entry.What).OfType<Announcement.Accession>().Select(accession => accession.State.Code));

    private void Check(int index, LotLog? log)
    {
        Entry entry = record.Entries[index];
        int number = index + 1;
        bool numbered = CheckLinks(entry, number);
        int before = findings.Count;
        foreach (var (_, fault) in reading.Comparisons.Where(comparison => comparison.Entry == number))
            findings.Add(number, "announcement", fault.Where, Page.Shapes, fault.Expected, fault.Found);
        derives = derives && numbered && findings.Count == before;
        if (!derives)
            return;
        switch (entry)
        {
            case Entry.Announcement announcement:
                Announce(announcement);
                break;
            case Entry.Contributions contributions:
                Contribute(contributions);
                break;
            case Entry.Drawing drawing:
                Draw(drawing, log);
                break;
            case Entry.Annulment annulment:
                Annul(annulment);
                break;
        }

        if (findings.Count == before)
            return;
        derives = false;
        if (number < record.Entries.Length)
            remarks.Add(new Remark(number, "not-derived", "Of what follows, only the chain, the numbers and the dates were looked at."));
    }

    /// <summary>Number, date and chain. Returns whether the number is right: the others say where findings are.</summary>
    private bool CheckLinks(Entry entry, int number)
    {
        string previous = number == 1 ? record.Header.Hash : record.Entries[number - 2].Reckoned;
        if (entry.Previous != previous)
            findings.Add(number, "chain", "previous", Page.Entries, $"{previous}, the hash of {(number == 1 ? "the header" : $"entry {number - 1}")}", entry.Previous);
        if (entry.Hash != entry.Reckoned)
            findings.Add(number, "chain", "hash", Page.Entries, $"{entry.Reckoned}, the hash of this entry", entry.Hash);
        if (number > 1 && entry.Date < record.Entries[number - 2].Date)
            findings.Add(number, "date", "", Page.Entries, $"a date not before {Day(record.Entries[number - 2].Date)}, the date of the entry before", Day(entry.Date));
        if (options.AsOf is { } asOf && entry.Date > asOf)
            findings.Add(number, "date", "", Page.Verdict, $"a date not after {Day(asOf)}", Day(entry.Date));
        if (entry.Number == number)
            return true;
        findings.Add(number, "number", "", Page.Entries, $"{number}", $"{entry.Number}");
        return false;
    }

    private void Announce(Entry.Announcement entry)
    {
        if (open is not null)
        {
            findings.Add(entry.Number, "announcement", "", Page.Entries, "no announcement while another is open", $"entry {open.Entry.Number} is open");
            return;
        }

        if (entry.Plan is { } plan)
            ceremony.CheckPlan(entry.Number, entry.Date, plan);
        int before = findings.Count;
        OpenAnnouncement announced = announcements.Check(entry);
        Remark(entry);
        if (findings.Count > before)
            return;
        if (announced.DrawsNothing != entry.Plan is null)
        {
            findings.Add(entry.Number, "plan", "", Page.Entries,
                announced.DrawsNothing ? "null, as nothing is to be drawn" : "a plan, as seats are to be drawn", entry.Plan is null ? "null" : "a plan");
        }
        else if (entry.Plan is null)
        {
            inEffect.Add(announced);
        }
        else
        {
            open = announced;
        }
    }

    private void Remark(Entry.Announcement entry)
    {
        if (entry.What is Announcement.Amendment amendment)
        {
            string what = amendment.State is { } row ? $"row of {row.Code}" : "mechanism";
            remarks.Add(new Remark(entry.Number, "amendment", $"The {what} was amended, decided by {amendment.DecidedBy}: {amendment.Reason}"));
        }

        if (entry.What is Announcement.Meeting meeting)
        {
            foreach (RequestDecision decision in meeting.Decisions.Where(decision => decision.Refused == RefusalReason.ByDecision).Take(FindingList.Most))
                remarks.Add(new Remark(entry.Number, "by-decision", $"A request of {decision.Request.State} was refused by a decision, not by a rule: {decision.Text}"));
        }
    }

    private void Contribute(Entry.Contributions entry)
    {
        if (open is null || open.IsComplete)
        {
            findings.Add(entry.Number, "contributions", "", Page.Entries, "contributions to an open announcement whose plan is not complete", open is null ? "none is open" : "its plan is complete");
            return;
        }

        if (!ceremony.CheckMade(entry, open.Plan, open.Made))
            return;
        open.Add(entry);
        if (open.IsComplete)
            ceremony.CheckSeed(entry.Number, open.Seed());
    }

    private void Draw(Entry.Drawing entry, LotLog? log)
    {
        if (open is null || !open.IsComplete)
        {
            findings.Add(entry.Number, "drawing", "", Page.Entries, "the drawing of an open announcement whose plan is complete", open is null ? "none is open" : "its plan is not complete");
            return;
        }

        drawings.Check(entry, open, log);
        RemarkOnSeed(entry.Number, open);
        inEffect.Add(open);
        open = null;
    }

    /// <summary>What does not show that nothing was chosen after the seed was known.</summary>
    private void RemarkOnSeed(int entry, OpenAnnouncement drawn)
    {
        if (drawn.Plan.OfType<PlannedContribution.Drand>().FirstOrDefault() is not { } drand)
        {
            remarks.Add(new Remark(entry, "hall", drawn.Plan.Any(planned => planned is PlannedContribution.Dice)
                ? "The dice were seen only by the hall."
                : "The seed was made in the hall alone, without dice and without a round."));
            return;
        }

        // The chain fixes all that comes before the round by the hash of the entry just before it.
        int fixedBy = drawn.FixedBy!.Value;
        DateTime time = Beacon.TimeOf(drand.Round);
        if (!options.Hashes.Any(hash => hash.Time < time && hash.IsOf(record.Entries[fixedBy - 1].Reckoned)))
        {
            remarks.Add(new Remark(entry, "not-shown-before",
                $"Nothing shows that entry {fixedBy} and all before it were fixed before the round of {Beacon.Text(time)}: no hash of entry {fixedBy} was given with a time before it."));
        }
    }

    private void Annul(Entry.Annulment entry)
    {
        OpenAnnouncement? annulled = open ?? inEffect.LastOrDefault();
        if (annulled is null || annulled.Entry.Number != entry.Annulled)
        {
            string expected = annulled is null ? "an announcement that is open or in effect"
                : open is not null ? $"{annulled.Entry.Number}, the announcement that is open"
                : $"{annulled.Entry.Number}, the newest announcement in effect";
            findings.Add(entry.Number, "annulment", "", Page.Entries, expected, $"entry {entry.Annulled}");
            return;
        }

        bool undrawn = open is not null;
        remarks.Add(new Remark(entry.Number, "annulment", $"The announcement of entry {entry.Annulled} was annulled."));
        if (undrawn && CouldBeKnown(annulled, entry.Date))
            remarks.Add(new Remark(entry.Number, "could-be-known", $"When the announcement of entry {entry.Annulled} was annulled, its result could be known."));
        if (undrawn)
            open = null;
        else
            inEffect.RemoveAt(inEffect.Count - 1);
        world.UndoTo(annulled.ChangesBefore);
    }

    private static bool CouldBeKnown(OpenAnnouncement annulled, DateOnly date) =>
        annulled.Made > 0
        || annulled.Plan.OfType<PlannedContribution.Drand>().Any(drand => Beacon.TimeOf(drand.Round) < Beacon.Midnight(date).AddHours(36));

    private static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
