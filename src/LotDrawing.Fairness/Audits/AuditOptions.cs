using System.Collections.Immutable;

namespace LotDrawing.Fairness;

/// <summary>How an audit is made.</summary>
/// <remarks>Immutable; any number of threads may use it.</remarks>
public sealed record AuditOptions
{
    /// <summary>The level unless told otherwise: one fair procedure in a thousand would be called unfair.</summary>
    public const double DefaultLevel = 0.001;

    /// <summary>The seed unless told otherwise.</summary>
    public const string DefaultSeed = "1";

    /// <summary>How many draws are counted, at least 1.</summary>
    public required long Draws { get; init; }

    /// <summary>What all draws follow from, any text; two audits of one seed count the same draws.</summary>
    public string Seed { get; init; } = DefaultSeed;

    /// <summary>How many threads draw, at least 1; it changes nothing but the time, and where the procedure gave up how much was counted by then.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>The probability that a fair procedure is called unfair, over all tests together; between 0 and 1.</summary>
    public double Level { get; init; } = DefaultLevel;

    /// <summary>How many draws the reference procedure makes to be compared with, or null for a block of them
    /// with each of the first two blocks of <see cref="Draws"/> and with every sixteenth; 0 for no reference. A tally that is saved has the default or none.</summary>
    public long? ReferenceDraws { get; init; }

    /// <summary>What is compared with: a procedure that shares nothing with the audited one; null for rejection, which
    /// gives up where nearly every drawing is void.</summary>
    public IAuditedDraw? Reference { get; init; }

    /// <summary>The name of what is compared with.</summary>
    public string ReferenceName => Reference?.Name ?? "whole-draw rejection";

    /// <summary>Which tests are made, or null for all that the subject's size allows.</summary>
    public AuditTests? Tests { get; init; }

    /// <summary>The codes in the order of the file they came from, to see whether that order matters; may be empty.</summary>
    public ImmutableArray<string> FileOrder { get; init; } = [];

    /// <summary>The exact probability of each seat's principals, where it could be computed; else null.</summary>
    public ExactProbabilities? Exact { get; init; }

    /// <summary>How many draws are made from one stream, by one thread: a block.</summary>
    public const int DrawsInBlock = BlockTally.MostDraws;

    /// <summary>How many blocks there are; the last may be shorter.</summary>
    public long Blocks => DrawBlocks.CountOf(Draws);

    internal long ReferenceDrawsMade => ReferenceDraws ?? Math.Min(Draws, DrawBlocks.ReferenceBlocks(Blocks) * DrawsInBlock);

    /// <summary>Everything wrong with these options for this subject, one line each; empty when an audit can start.</summary>
    public ImmutableArray<string> Validate(AuditSubject subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        var faults = ImmutableArray.CreateBuilder<string>();
        if (Draws < 1)
            faults.Add($"draws: {Draws}; expected at least 1");
        if (Threads < 1)
            faults.Add($"threads: {Threads}; expected at least 1");
        if (!(Level > 0 && Level < 1))
            faults.Add(FormattableString.Invariant($"level: {Level}; expected more than 0 and less than 1"));
        if (ReferenceDraws < 0)
            faults.Add($"reference draws: {ReferenceDraws}; expected 0 or more");
        long counters = TallyShape.PairCounters(subject);
        if (Tests is { } named && named.HasFlag(AuditTests.Pairs) && counters > TallyShape.MaxPairCounters)
            faults.Add(FormattableString.Invariant($"tests: pairs of {subject.Plan.SeatCount} seats and {subject.Plan.States.Length} States need {counters:N0} counters; expected at most {TallyShape.MaxPairCounters:N0}, or other tests than pairs"));
        if (Tests is { } compared && compared.HasFlag(AuditTests.Reference) && counters > TallyShape.MaxReferencePairs)
            faults.Add(FormattableString.Invariant($"tests: reference for {subject.Plan.SeatCount} seats and {subject.Plan.States.Length} States needs {counters:N0} positions in pots; expected at most {TallyShape.MaxReferencePairs:N0}, or other tests than reference"));
        if (Tests is { } exact && exact.HasFlag(AuditTests.Exact) && Exact is null)
            faults.Add("tests: exact probabilities were asked for, and none were given");
        foreach (string code in FileOrder.Except(subject.Plan.States, StringComparer.Ordinal))
            faults.Add($"file order: {code} is not among the States");
        if (FileOrder.Distinct(StringComparer.Ordinal).Count() != FileOrder.Length)
            faults.Add("file order: a State is named twice");
        else if (!FileOrder.IsEmpty && FileOrder.Length != subject.Plan.States.Length)
            faults.Add($"file order: {FileOrder.Length} States; expected all {subject.Plan.States.Length}");
        return faults.ToImmutable();
    }

    /// <summary>The tests that will be made, as far as options and size decide it.</summary>
    internal AuditTests TestsMade(AuditSubject subject)
    {
        if (Tests is { } named)
            return named;
        long pairs = TallyShape.PairCounters(subject);
        AuditTests tooLarge = (pairs > TallyShape.MaxPairCounters ? AuditTests.Pairs : AuditTests.None)
            | (pairs > TallyShape.MaxReferencePairs ? AuditTests.Reference : AuditTests.None);
        return AuditTests.All & ~tooLarge;
    }

    /// <summary>What is counted for these tests.</summary>
    internal TallyShape ShapeOf(AuditSubject subject) => new(subject, CountsPairs(subject), TestsMade(subject).HasFlag(AuditTests.Together));

    /// <summary>Whether ordered pairs are counted: for their own tests, or to be compared with exact chances.</summary>
    private bool CountsPairs(AuditSubject subject)
    {
        AuditTests tests = TestsMade(subject);
        return TallyShape.PairCounters(subject) <= TallyShape.MaxPairCounters
            && (tests.HasFlag(AuditTests.Pairs) || (tests.HasFlag(AuditTests.Exact) && Exact is not null));
    }

    /// <inheritdoc/>
    public bool Equals(AuditOptions? other) =>
        other is not null && Draws == other.Draws && Seed == other.Seed && Threads == other.Threads && Level.Equals(other.Level) && ReferenceDraws == other.ReferenceDraws
        && Reference == other.Reference && Tests == other.Tests && Exact == other.Exact && FileOrder.SequenceEqual(other.FileOrder);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Draws, Seed, Level);
}

/// <summary>How far an audit is.</summary>
/// <remarks>Immutable; any number of threads may use it.</remarks>
public readonly record struct AuditProgress
{
    /// <summary>Creates it from its parts.</summary>
    public AuditProgress(long done, long wanted) =>
        (Done, Wanted) = (done, wanted);

    /// <summary>Draws counted, reference draws included.</summary>
    public long Done { get; init; }

    /// <summary>Draws that will be counted in all.</summary>
    public long Wanted { get; init; }
}
