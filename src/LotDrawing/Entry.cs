using System.Collections.Immutable;
using LotDrawing.Records;

namespace LotDrawing;

/// <summary>One entry of a record. Plain data, as the record writes it.</summary>
/// <remarks>Immutable; any number of threads may use it.</remarks>
public abstract class Entry
{
    private readonly EntryLink link;

    private Entry(EntryLink link) => this.link = link;

    /// <summary>Its number: 1, 2, …</summary>
    public int Number => link.Number;

    /// <summary>The date it bears.</summary>
    public DateOnly Date => link.Date;

    /// <summary>The hash of the entry before; of the first, of the record without its entries. 64 hexadecimal digits.</summary>
    public string Previous => link.Previous;

    /// <summary>The entry's hash as the record states it, 64 hexadecimal digits.</summary>
    public string Hash => link.Hash;

    /// <summary>The hash reckoned from the entry's contents; another than <see cref="Hash"/> where a record was changed.</summary>
    internal string Reckoned => link.Reckoned;

    /// <summary>The whole entry in canonical JSON.</summary>
    internal ReadOnlyMemory<byte> Json => link.Json;

    /// <summary>Something is announced.</summary>
    public sealed class Announcement : Entry
    {
        internal Announcement(EntryLink link, LotDrawing.Announcement what, ImmutableArray<PlannedContribution>? plan)
            : base(link) =>
            (What, Plan) = (what, plan);

        /// <summary>What.</summary>
        public LotDrawing.Announcement What { get; }

        /// <summary>How its seed will be made; null when nothing has to be drawn and it takes effect at once.</summary>
        public ImmutableArray<PlannedContribution>? Plan { get; }
    }

    /// <summary>The next contributions to the seed of the announcement that is open.</summary>
    public sealed class Contributions : Entry
    {
        internal Contributions(EntryLink link, ImmutableArray<Contribution> made)
            : base(link) =>
            Made = made;

        /// <summary>The contributions, at least one.</summary>
        public ImmutableArray<Contribution> Made { get; }
    }

    /// <summary>The drawing that was announced.</summary>
    public sealed class Drawing : Entry
    {
        internal Drawing(EntryLink link, ImmutableArray<ImmutableArray<string>>? groups, ImmutableArray<Review>? reviews)
            : base(link) =>
            (Groups, Reviews) = (groups, reviews);

        /// <summary>By group, the codes of its States; null when none were drawn.</summary>
        public ImmutableArray<ImmutableArray<string>>? Groups { get; }

        /// <summary>The reviews with just the seats drawn; null when none were drawn.</summary>
        public ImmutableArray<Review>? Reviews { get; }
    }

    /// <summary>An announcement is taken back, with its drawing if there was one.</summary>
    public sealed class Annulment : Entry
    {
        internal Annulment(EntryLink link, int annulled, string decidedBy, string reason)
            : base(link) =>
            (Annulled, DecidedBy, Reason) = (annulled, decidedBy, reason);

        /// <summary>The number of the announcement's entry.</summary>
        public int Annulled { get; }

        /// <summary>Who decided it.</summary>
        public string DecidedBy { get; }

        /// <summary>Why.</summary>
        public string Reason { get; }
    }
}
