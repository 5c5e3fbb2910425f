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
        var shape = options.ShapeOf(subject);
        long referenceDraws = tests.HasFlag(AuditTests.Reference) ? options.ReferenceDrawsMade : 0;
        var audited = new DrawBlocks(draw, shape, "audited", options.Seed, options.Draws);
        DrawBlocks[] sources = referenceDraws == 0
            ? [audited]
            : [audited, new DrawBlocks(options.Reference ?? new WholeDrawRejection(subject, byParts: true), shape, "reference", options.Seed, referenceDraws)];
        Action<long>? report = progress is null ? null : done => progress.Report(new AuditProgress(done, options.Draws + referenceDraws));
        (Tally Tally, CountingEnd End, long Next)[] counts = Counter.Run(sources, options.Threads, report, cancellation);

        var counted = new Counting(counts[0].Tally, options.Draws, counts[0].End);
        Counting? compared = referenceDraws > 0 ? new Counting(counts[1].Tally, referenceDraws, counts[1].End) : null;
        return Judge(draw.Name, counted, compared, options);
    }

    /// <summary>Counts the audited draws and no reference; null when the procedure gave up.</summary>
    internal static Tally? Count(AuditSubject subject, IAuditedDraw draw, AuditOptions options)
    {
        var blocks = new DrawBlocks(draw, options.ShapeOf(subject), "audited", options.Seed, options.Draws);
        var (tally, end, _) = Counter.Run([blocks], options.Threads, null, CancellationToken.None)[0];
        return end == CountingEnd.Finished ? tally : null;
    }

    /// <summary>Judges what was counted.</summary>
    /// <param name="procedure">What drew, for the report.</param>
    /// <param name="counted">The audited draws.</param>
    /// <param name="reference">The draws of the reference procedure, or null where none were made.</param>
    /// <param name="options">How the audit was made.</param>
    internal static AuditResult Judge(string procedure, Counting counted, Counting? reference, AuditOptions options)
    {
        var notMade = ImmutableArray.CreateBuilder<string>();
        AuditTests tests = options.TestsMade(counted.Tally.Subject);
        Counting? compared = tests.HasFlag(AuditTests.Reference) && reference is { End: not CountingEnd.GaveUp, Tally.Draws: > 0 } ? reference : null;
        if (!tests.HasFlag(AuditTests.Reference))
            notMade.Add($"the comparison with {options.ReferenceName}: the draw is too large for it, or it was not asked for");
        else if (reference is { End: CountingEnd.GaveUp })
            notMade.Add($"the comparison with {options.ReferenceName}: too few of its drawings break no rule");
        else if (compared is null)
            notMade.Add($"the comparison with {options.ReferenceName}: none of its draws were counted");
        if (!counted.Tally.CountsPairs)
            notMade.Add("tests of pairs: there are too many, or they were not asked for");
        if (tests.HasFlag(AuditTests.Together) && counted.Tally.Shape.Together is null)
            notMade.Add($"tests of pairs of lots in one draw: {counted.Tally.Shape.Seats} seats are more than are paired");
        else if (tests.HasFlag(AuditTests.Together) && compared is null)
            notMade.Add("tests of pairs of seats in one draw: there is nothing to compare them with");
        var evidence = new Evidence(counted.Tally, compared?.Tally, options);
        var findings = counted.Tally.Draws == 0 ? [] : Findings(evidence, tests).ToList();
        if (findings.Any(finding => finding.Name == "exact/seats") && findings.All(finding => finding.Name != "exact/chi-square"))
            notMade.Add("all exact probabilities together by their measured covariance: too few draws, or too many pairs");
        double[] adjusted = Holm.Adjust([.. findings.Select(finding => finding.PValue)]);
        return new AuditResult(procedure, counted, compared, options,
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
        if (tests.HasFlag(AuditTests.Together))
            findings = findings.Concat(TogetherTests.Of(evidence)).Concat(BeforeTests.Of(evidence));
        if (tests.HasFlag(AuditTests.Exact) && evidence.Options.Exact is { } exact && evidence.Tally.CountsPairs)
            findings = findings.Concat(ExactTests.Of(evidence, exact));
        return findings;
    }
}
