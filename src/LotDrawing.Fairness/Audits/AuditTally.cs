namespace LotDrawing.Fairness;

/// <summary>Blocks of an audit that were counted: to be saved, loaded, continued, added to those of other machines, and judged.</summary>
/// <remarks>A block is <see cref="AuditOptions.DrawsInBlock"/> draws from a stream that follows from the audit's seed and the block's number alone, and
/// counts are whole numbers: whoever counts which blocks in whatever order, the totals of all are those of one machine. With some
/// blocks go reference draws (docs/tally-format.md).
/// For one thread at a time.</remarks>
/// <example><code>
/// var tally = new AuditTally(subject, new ExactDraw(subject), new AuditOptions { Draws = 1 });
/// tally.Count(0, 1000);
/// tally.Save(file);
/// </code></example>
public sealed class AuditTally
{
    /// <summary>The most blocks that an audit has: 10¹⁵ draws.</summary>
    public const long MostBlocks = 1L << 40;

    private readonly IAuditedDraw draw;
    private readonly AuditOptions options;
    private IAuditedDraw? referenceDraw;

    /// <summary>No blocks of an audit.</summary>
    /// <param name="subject">What is drawn.</param>
    /// <param name="draw">What draws it.</param>
    /// <param name="options">How the audit is made; its <see cref="AuditOptions.Draws"/> do not matter here.</param>
    /// <exception cref="ArgumentException">The options do not fit the subject, or ask for a number of reference draws other than the default or none.</exception>
    public AuditTally(AuditSubject subject, IAuditedDraw draw, AuditOptions options)
    {
        ArgumentNullException.ThrowIfNull(subject);
        ArgumentNullException.ThrowIfNull(draw);
        ArgumentNullException.ThrowIfNull(options);
        if (options.Validate(subject) is { IsEmpty: false } faults)
            throw new ArgumentException(string.Join("; ", faults), nameof(options));
        if (options.ReferenceDraws > 0)
            throw new ArgumentException($"reference draws: {options.ReferenceDraws}; expected 0 or the default, as their number follows from the blocks", nameof(options));
        (this.draw, this.options, Mark) = (draw, options, SubjectMark.Of(subject));
        Compares = options.TestsMade(subject).HasFlag(AuditTests.Reference) && options.ReferenceDraws is null;
        var shape = options.ShapeOf(subject);
        (Tally, Reference) = (new Tally(shape), new Tally(shape));
    }

    /// <summary>The counts of the audited draws.</summary>
    public Tally Tally { get; }

    /// <summary>The counts of the reference draws, none where nothing is compared.</summary>
    public Tally Reference { get; }

    /// <summary>The blocks counted, as a person writes them: <c>0..2000, 2010..2020</c>; empty when there are none.</summary>
    public string Blocks => Counted.ToString();

    internal BlockSet Counted { get; } = new();

    /// <summary>The blocks of reference draws that were counted; numbers of their own.</summary>
    internal BlockSet Compared { get; } = new();

    internal SubjectMark Mark { get; }

    /// <summary>What is audited, in a few words.</summary>
    public string Procedure => draw.Name;

    internal string Seed => options.Seed;

    internal IAuditedDraw Draw => draw;

    internal AuditOptions Options => options;

    /// <summary>Whether reference draws go with the blocks.</summary>
    internal bool Compares { get; }

    internal string? ReferenceName => Compares ? options.ReferenceName : null;

    /// <summary>Whether the reference procedure gave up, so that there is nothing to compare with.</summary>
    internal bool ReferenceGaveUp { get; set; }

    /// <summary>Counts blocks with the reference draws that go with them.</summary>
    /// <param name="first">The first block, from 0.</param>
    /// <param name="end">Up to which block, itself not included.</param>
    /// <param name="progress">Hears after each block; on whatever thread, one call at a time.</param>
    /// <param name="cancellation">Ends the counting: the blocks begun are finished, and are those from the first on.</param>
    /// <returns>How it ended. Where the procedure gave up, these blocks are not counted.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There are no such blocks.</exception>
    /// <exception cref="ArgumentException">A block of these is counted already.</exception>
    /// <exception cref="InvalidOperationException">The procedure's result has not the form of the subject; these blocks are not counted.</exception>
    public CountingEnd Count(long first, long end, IProgress<AuditProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(first);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(end, first);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(end, MostBlocks);
        if (Counted.FirstOf(first, end) is { } twice)
            throw new ArgumentException($"Block {twice} is counted already.", nameof(first));

        long wanted = (end - first) * AuditOptions.DrawsInBlock;
        var blocks = new DrawBlocks(draw, Tally.Shape, "audited", options.Seed, first, end);
        var (ending, next) = CountInto(Tally, Counted, blocks, progress is null ? null : done => progress.Report(new AuditProgress(done, wanted)), cancellation);
        if (ending == CountingEnd.GaveUp)
            return ending;

        // Those that go with what was counted, whole: so that the next who counts begins where this ended.
        CountReference(DrawBlocks.ReferenceBlocks(first), DrawBlocks.ReferenceBlocks(next));
        return ending;
    }

    /// <summary>Adds blocks counted elsewhere.</summary>
    /// <exception cref="ArgumentException">They are of another audit, or a block of them is counted here too; nothing was added.</exception>
    public void Add(AuditTally other)
    {
        ArgumentNullException.ThrowIfNull(other);
        string? fault = other.Mark.Roster != Mark.Roster ? "A tally of another roster"
            : other.Mark != Mark || !other.Tally.Subject.Sizes.SequenceEqual(Tally.Subject.Sizes) ? "A tally of other rules"
            : other.Seed != Seed ? "A tally of another seed"
            : other.Procedure != Procedure || other.ReferenceName != ReferenceName ? "A tally of another procedure"
            : !other.Tally.Shape.CountsAs(Tally.Shape) ? "A tally of other counts"
            : null;
        if (fault is not null)
            throw new ArgumentException($"{fault} cannot be added.", nameof(other));
        if ((Counted.FirstShared(other.Counted) ?? Compared.FirstShared(other.Compared)) is { } twice)
            throw new ArgumentException($"Block {twice} is counted in both.", nameof(other));
        if (!Tally.HasRoomFor(other.Tally) || !Reference.HasRoomFor(other.Reference))
            throw new ArgumentException("Counts of this size cannot be added.", nameof(other));
        Tally.AddCells(other.Tally);
        Reference.AddCells(other.Reference);
        foreach (var (first, end) in other.Counted.Ranges)
            Counted.Add(first, end);
        foreach (var (first, end) in other.Compared.Ranges)
            Compared.Add(first, end);
        ReferenceGaveUp |= other.ReferenceGaveUp;
    }

    /// <summary>Judges what was counted.</summary>
    public AuditResult Judge()
    {
        Counting? reference = !Compares ? null
            : new Counting(Reference, Reference.Draws, ReferenceGaveUp ? CountingEnd.GaveUp : CountingEnd.Finished);
        return Audit.Judge(Procedure, new Counting(Tally, Tally.Draws, CountingEnd.Finished), reference, options with { Draws = Tally.Draws });
    }

    /// <summary>Judges an audit of so many draws, as <see cref="Audit.Run"/> does; these are its whole blocks, and the rest of its draws is counted here.</summary>
    /// <param name="draws">How many draws were wanted.</param>
    /// <param name="end">How the counting of the whole blocks ended; where it has not finished, what there is is judged.</param>
    internal AuditResult Conclude(long draws, CountingEnd end)
    {
        AuditOptions whole = options with { Draws = draws };
        if (end == CountingEnd.Finished)
            end = CountRest(whole);
        Counting? reference = Compares ? new Counting(Reference, whole.ReferenceDrawsMade, ReferenceGaveUp ? CountingEnd.GaveUp : end) : null;
        return Audit.Judge(Procedure, new Counting(Tally, draws, end), reference, whole);
    }

    /// <summary>Counts the last block of an audit, where it is shorter than a whole one, and the reference draws that go with it.</summary>
    private CountingEnd CountRest(AuditOptions whole)
    {
        long counted = whole.Draws / AuditOptions.DrawsInBlock;
        if (counted == whole.Blocks)
            return CountingEnd.Finished;
        var rest = new DrawBlocks(draw, Tally.Shape, "audited", options.Seed, whole.Draws) { First = counted };
        var (counts, ending, _) = Counter.Run([rest], 1, null, CancellationToken.None)[0];
        Tally.Add(counts);
        if (ending == CountingEnd.Finished && Compares && !ReferenceGaveUp)
        {
            var compared = new DrawBlocks(ReferenceDraw, Reference.Shape, "reference", options.Seed, whole.ReferenceDrawsMade) { First = DrawBlocks.ReferenceBlocks(counted) };
            var (meant, end, _) = Counter.Run([compared], 1, null, CancellationToken.None)[0];
            ReferenceGaveUp = end == CountingEnd.GaveUp;
            Reference.Add(meant);
        }

        return ending;
    }

    /// <summary>Forgets all blocks, to be used again.</summary>
    internal void Clear()
    {
        Tally.Clear();
        Reference.Clear();
        Counted.Clear();
        Compared.Clear();
        ReferenceGaveUp = false;
    }

    /// <summary>What draws the reference: made once, as it compares each seat with each.</summary>
    private IAuditedDraw ReferenceDraw => referenceDraw ??= options.Reference ?? new WholeDrawRejection(Tally.Subject, byParts: true);

    /// <summary>Writes the tally as one JSON object and a line end.</summary>
    /// <param name="output">Takes UTF-8; it stays open.</param>
    public void Save(Stream output) => TallyFile.Write(this, output);

    /// <summary>Reads a tally of this audit.</summary>
    /// <param name="input">As <see cref="Save"/> wrote it.</param>
    /// <param name="subject">What is drawn.</param>
    /// <param name="draw">What draws it.</param>
    /// <param name="options">How the audit is made.</param>
    /// <returns>The tally, or why it is none of this audit: damaged, of another version, roster, procedure or seed, or of other rules.</returns>
    /// <exception cref="ArgumentException">The options are none that a tally can be made by.</exception>
    public static Parsed<AuditTally> Load(Stream input, AuditSubject subject, IAuditedDraw draw, AuditOptions options)
    {
        ArgumentNullException.ThrowIfNull(input);
        var tally = new AuditTally(subject, draw, options);
        return TallyFile.Read(input, tally) is { } fault ? new Parsed<AuditTally>([fault]) : new Parsed<AuditTally>(tally);
    }

    private void CountReference(long first, long end)
    {
        if (!Compares || first >= end || ReferenceGaveUp)
            return;
        var blocks = new DrawBlocks(ReferenceDraw, Reference.Shape, "reference", options.Seed, first, end);
        ReferenceGaveUp = CountInto(Reference, Compared, blocks, null, CancellationToken.None).End == CountingEnd.GaveUp;
    }

    /// <summary>Counts blocks into a tally; none of them where the procedure gave up, or fails.</summary>
    private (CountingEnd End, long Next) CountInto(Tally tally, BlockSet counted, DrawBlocks blocks, Action<long>? progress, CancellationToken cancellation)
    {
        // Tallies are large: an empty one is its own.
        Tally total = counted.Count == 0 ? tally : new Tally(tally.Shape);
        bool isWhole = false;
        try
        {
            var (_, end, next) = Counter.Run([blocks], options.Threads, progress, cancellation, total)[0];
            isWhole = end != CountingEnd.GaveUp;
            if (!isWhole)
                return (end, blocks.First);
            if (total != tally)
                tally.Add(total);
            counted.Add(blocks.First, next);
            return (end, next);
        }
        finally
        {
            if (!isWhole)
                total.Clear();
        }
    }
}
