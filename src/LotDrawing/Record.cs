using System.Collections.Immutable;
using LotDrawing.Records;
using LotDrawing.Rules;
using LotDrawing.Text;

namespace LotDrawing;

/// <summary>The append-only, hash-chained account of everything announced, contributed, drawn and annulled. Immutable: each act
/// gives another record, and is refused with all its faults before anything happens.</summary>
/// <remarks>docs/record-format.md. Only the record knows what a drawing's label, sizes and seed are, so they cannot disagree.
/// Immutable; any number of threads may use it.</remarks>
/// <example><code>
/// Record book = Record.Begin(Mechanism.Untoc, Roster.Untoc2020)
///     .AnnounceGroupsAndReviewers(today, [new PlannedContribution.Dice(6, 50)])
///     .Contribute(today, new Contribution.Dice(6, rolls))
///     .Draw(today).Value;
/// </code></example>
public sealed partial class Record
{
    private readonly RecordData data;
    private readonly RecordState state;
    private readonly Lazy<Drawing?> inForce;

    private Record(RecordData data, RecordState state)
    {
        this.data = data;
        this.state = state;
        inForce = new Lazy<Drawing?>(state.Phase.ToDrawing);
    }

    /// <summary>Whether it is the drawing itself or a rehearsal, which has other labels and so never equals it.</summary>
    public RecordKind Kind => data.Kind;

    /// <summary>Which algorithm draws the reviewing States.</summary>
    public RecordAlgorithm Algorithm => data.Algorithm;

    /// <summary>The entries, in order.</summary>
    public ImmutableArray<Entry> Entries => data.Entries;

    /// <summary>The hash of the last entry, 64 hexadecimal digits: it fixes the whole record. Publish it, and the file with it.</summary>
    public string LastHash => data.LastHash;

    /// <summary>The date of the last entry, or null where there is none yet; no later act may bear an earlier one.</summary>
    public DateOnly? LastDate => state.Date;

    /// <summary>The rules in force.</summary>
    public Mechanism Mechanism => state.Phase.Mechanism;

    /// <summary>The States parties now.</summary>
    public Roster Roster => state.Phase.Roster;

    /// <summary>The drawings in force, or null before groups are drawn. Before reviewing States are drawn, reviews have no seats.</summary>
    public Drawing? InForce => inForce.Value;

    /// <summary>Whether reviewing States have been drawn.</summary>
    public bool HasReviewers => state.Phase.HasReviewers;

    /// <summary>The announcement whose drawing is still to come, or null.</summary>
    public Entry.Announcement? Open => state.Open?.Entry;

    /// <summary>What is still to be contributed to the seed of the announcement that is open, in order.</summary>
    public ImmutableArray<PlannedContribution> Next => state.Open?.Next ?? [];

    /// <summary>The seed of the announcement that is open, or null until its ceremony is complete.</summary>
    public Seed? Seed => state.Open?.Seed;

    /// <summary>How many words of their streams all drawings have read, of 20,000,000.</summary>
    public long Words => state.Words;

    /// <summary>How many ordinary repetitions the State of this code has left.</summary>
    public int OrdinaryLeft(string code) => state.Phase.OrdinaryLeft(code);

    /// <summary>The row of a State that is in the roster, or once was; null where there never was one of this code. Rows of annulled
    /// accessions are found too.</summary>
    /// <param name="code">The State's code.</param>
    public StateParty? FindEver(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return Roster.Find(code)
            ?? Entries.OfType<Entry.Announcement>().Select(entry => entry.What).OfType<Announcement.Accession>().LastOrDefault(accession => accession.State.Code == code)?.State
            ?? data.Roster.Find(code);
    }

    /// <summary>Why a State is, or is not, reviewed by whom: of each seat the drawing it comes from, the pot and the number drawn.</summary>
    /// <param name="code">The code of the State under review.</param>
    /// <exception cref="ArgumentException">It is in no group, or in none yet.</exception>
    public Explanation Explain(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        Review review = InForce?.ReviewOf(code) ?? throw new ArgumentException($"{code} is in no group.", nameof(code));
        return Explanations.Of(review, state, data.Kind, data.Algorithm);
    }

    /// <summary>Every lot of a drawing, those of void attempts too, in order: nothing but a hash and a division is needed to follow them.</summary>
    /// <param name="entry">The number of the drawing's entry; it may be annulled.</param>
    /// <exception cref="ArgumentException">The entry is no drawing.</exception>
    /// <remarks>Reviewing States by loads v1 are not drawn seat by seat; of those it gives each seat's pot and State alone.</remarks>
    public IEnumerable<Lot> LotsOf(int entry) => state.Drawings.TryGetValue(entry, out PastDrawing? drawing)
        ? LotsReplay.Of(drawing, data.Kind, data.Algorithm)
        : throw new ArgumentException($"Entry {entry} is no drawing.", nameof(entry));

    /// <summary>Begins a record. It has no entry yet, so there is nothing to save: announce what will be drawn.</summary>
    /// <param name="mechanism">The rules. Where their loads are of the kind that loads v1 draws exactly, that is the record's algorithm.</param>
    /// <param name="roster">The States parties.</param>
    /// <param name="kind">Official, or a rehearsal.</param>
    /// <exception cref="RefusedException">The mechanism or the roster is nothing that a record can hold; every fault is in it.</exception>
    public static Record Begin(Mechanism mechanism, Roster roster, RecordKind kind = RecordKind.Official)
    {
        ArgumentNullException.ThrowIfNull(mechanism);
        ArgumentNullException.ThrowIfNull(roster);
        RefuseFaults(HeaderFaults(mechanism, roster));
        var algorithm = LoadsKind.Covers(mechanism, roster.Count) ? RecordAlgorithm.LoadsV1 : RecordAlgorithm.V1;
        var data = new RecordData(kind, algorithm, mechanism, roster, HeaderJson.Of(kind, algorithm, mechanism, roster), []);
        return new Record(data, RecordState.Begin(kind, algorithm, mechanism, roster));
    }

    /// <summary>What is written must be read again: the header is read as a file's would be.</summary>
    private static FaultList HeaderFaults(Mechanism mechanism, Roster roster)
    {
        var faults = new FaultList();
        foreach (string fault in mechanism.Validate())
            faults.Add("mechanism", fault, "a valid mechanism");
        if (faults.Any)
            return faults;
        var read = new JsonFaults();
        JsonData value = JsonData.Of(("mechanism", MechanismJson.Of(mechanism)), ("roster", RosterJson.Of(roster)));
        var members = new JsonCursor(value, JsonPath.Root, read).Members("mechanism", "roster");
        RosterJson.Read(members[1], MechanismJson.Read(members[0]));
        foreach (Fault fault in read.All)
            faults.Add(fault);
        return faults;
    }

    private static void RefuseFaults(FaultList faults)
    {
        if (faults.Any)
            throw new RefusedException(faults.All);
    }
}

/// <summary>What a record is of; a rehearsal has other labels, so that it can never equal the drawing.</summary>
public enum RecordKind
{
    /// <summary>The drawing itself.</summary>
    Official,

    /// <summary>A rehearsal of it.</summary>
    Rehearsal,
}

/// <summary>Which algorithm draws the reviewing States of a record; groups and all later drawings are by v1 in both.</summary>
public enum RecordAlgorithm
{
    /// <summary>Algorithm v1, docs/algorithm.md.</summary>
    V1,

    /// <summary>Algorithm loads v1, for load bounds that bind.</summary>
    LoadsV1,
}
