using System.Collections.Immutable;

namespace LotDrawing.Fairness;

/// <summary>Draws many times, counts, and says whether the draw is fair, and to whom it is not.</summary>
public static class Audit
{
    /// <summary>Audits a way of drawing.</summary>
    /// <param name="subject">What is drawn.</param>
    /// <param name="draw">What draws it.</param>
    /// <param name="options">How the audit is made.</param>
    /// <param name="progress">Hears after each block; on whatever thread, one call at a time.</param>
    /// <param name="cancellation">Ends the counting: the result is then of the whole blocks counted so far, and says so.</param>
    /// <exception cref="ArgumentException">The options do not fit the subject; the message names every fault.</exception>
    /// <exception cref="InvalidOperationException">What draws gave a result that has not the form of the subject.</exception>
    public static AuditResult Run(
        AuditSubject subject, IAuditedDraw draw, AuditOptions options, IProgress<AuditProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(subject);
        ArgumentNullException.ThrowIfNull(draw);
        ArgumentNullException.ThrowIfNull(options);
        if (options.Validate(subject) is { IsEmpty: false } faults)
            throw new ArgumentException(string.Join("; ", faults), nameof(options));

        AuditTests tests = options.TestsMade(subject);
        var shape = new TallyShape(subject, tests.HasFlag(AuditTests.Pairs));
        long referenceDraws = tests.HasFlag(AuditTests.Reference) ? options.ReferenceDrawsMade : 0;
        var audited = new DrawBlocks(draw, shape, "audited", options.Seed, options.Draws);
        DrawBlocks[] sources = referenceDraws == 0
            ? [audited]
            : [audited, new DrawBlocks(options.Reference ?? new WholeDrawRejection(subject), shape, "reference", options.Seed, referenceDraws)];
        Action<long>? report = progress is null ? null : done => progress.Report(new AuditProgress(done, options.Draws + referenceDraws));
        var counts = Counter.Run(sources, options.Threads, report, cancellation);

        var counted = new Counting(counts[0].Tally, options.Draws, counts[0].End);
        Counting? compared = referenceDraws > 0 ? new Counting(counts[1].Tally, referenceDraws, counts[1].End) : null;
        return Judge(draw.Name, counted, compared, options);
    }

    /// <summary>Counts some of an audit's blocks, for audits that are spread over machines: tallies of all blocks, added up in
    /// any order, are the tally of the whole.</summary>
    /// <param name="subject">What is drawn.</param>
    /// <param name="draw">What draws it.</param>
    /// <param name="options">How the whole audit is made.</param>
    /// <param name="firstBlock">The first block, from 0; a block is <see cref="AuditOptions.DrawsInBlock"/> draws, the last may be shorter.</param>
    /// <param name="blocks">How many blocks.</param>
    /// <returns>The tally, or null when the procedure gave up.</returns>
    /// <exception cref="ArgumentException">The options do not fit the subject.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There are no such blocks.</exception>
    public static Tally? CountBlocks(AuditSubject subject, IAuditedDraw draw, AuditOptions options, long firstBlock, long blocks)
    {
        ArgumentNullException.ThrowIfNull(subject);
        ArgumentNullException.ThrowIfNull(draw);
        ArgumentNullException.ThrowIfNull(options);
        if (options.Validate(subject) is { IsEmpty: false } faults)
            throw new ArgumentException(string.Join("; ", faults), nameof(options));

        var shape = new TallyShape(subject, options.TestsMade(subject).HasFlag(AuditTests.Pairs));
        var all = new DrawBlocks(draw, shape, "audited", options.Seed, options.Draws);
        ArgumentOutOfRangeException.ThrowIfNegative(firstBlock);
        ArgumentOutOfRangeException.ThrowIfNegative(blocks);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(blocks, all.Count - firstBlock);
        var total = new Tally(shape);
        var counts = new BlockTally(shape);
        IDrawer drawer = all.Open();
        for (long block = firstBlock; block < firstBlock + blocks; block++)
        {
            if (!all.TryDraw(block, drawer, counts))
                return null;
            counts.MoveTo(total);
        }

        return total;
    }

    /// <summary>Judges what was counted.</summary>
    /// <param name="procedure">What drew, for the report.</param>
    /// <param name="counted">The audited draws.</param>
    /// <param name="reference">The draws of the reference procedure, or null.</param>
    /// <param name="options">How the audit was made.</param>
    /// <exception cref="ArgumentException">The two are not of one subject.</exception>
    public static AuditResult Judge(string procedure, Counting counted, Counting? reference, AuditOptions options)
    {
        ArgumentNullException.ThrowIfNull(counted);
        ArgumentNullException.ThrowIfNull(options);
        if (reference is not null && reference.Tally.Subject != counted.Tally.Subject)
            throw new ArgumentException("The reference draws are of another subject.", nameof(reference));

        var notMade = ImmutableArray.CreateBuilder<string>();
        AuditTests tests = options.TestsMade(counted.Tally.Subject);
        bool compares = tests.HasFlag(AuditTests.Reference) && reference is { End: not CountingEnd.GaveUp };
        if (tests.HasFlag(AuditTests.Reference) && reference is { End: CountingEnd.GaveUp })
            notMade.Add($"the comparison with {options.ReferenceName}: too few of its drawings break no rule");
        if (!tests.HasFlag(AuditTests.Reference))
            notMade.Add($"the comparison with {options.ReferenceName}: the draw is too large for it, or it was not asked for");
        if (!counted.Tally.CountsPairs)
            notMade.Add("tests of pairs: there are too many, or they were not asked for");
        var evidence = new Evidence(counted.Tally, compares ? reference!.Tally : null, options);
        var findings = counted.Tally.Draws == 0 ? [] : Findings(evidence, tests).ToList();
        double[] adjusted = Holm.Adjust([.. findings.Select(finding => finding.PValue)]);
        return new AuditResult(procedure, counted, compares ? reference : null, options,
            [.. findings.Select((finding, i) => finding.Judge(options.Level, findings.Count, adjusted[i]))], notMade.ToImmutable());
    }

    private static IEnumerable<RawResult> Findings(Evidence evidence, AuditTests tests)
    {
        IEnumerable<RawResult> findings = RuleTests.Of(evidence);
        if (evidence.Draws < AuditResult.LeastDraws)
            return findings; // a single drawing can break a rule, but not a law
        if (tests.HasFlag(AuditTests.Groups))
            findings = findings.Concat(GroupTests.Of(evidence));
        if (tests.HasFlag(AuditTests.Pairs) && evidence.Tally.CountsPairs)
            findings = findings.Concat(PairTests.Of(evidence)).Concat(ReviewedByTests.Of(evidence));
        if (tests.HasFlag(AuditTests.Loads))
            findings = findings.Concat(LoadTests.Of(evidence));
        if (tests.HasFlag(AuditTests.Order))
            findings = findings.Concat(OrderTests.Of(evidence));
        if (tests.HasFlag(AuditTests.Reference))
            findings = findings.Concat(ReferenceTests.Of(evidence));
        if (tests.HasFlag(AuditTests.Exact) && evidence.Options.Exact is { } exact && evidence.Tally.CountsPairs)
            findings = findings.Concat(ExactTests.Of(evidence, exact));
        return findings;
    }
}
