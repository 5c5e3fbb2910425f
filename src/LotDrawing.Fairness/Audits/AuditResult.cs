using System.Collections.Immutable;
using System.Globalization;

namespace LotDrawing.Fairness;

/// <summary>What an audit found.</summary>
/// <remarks>Immutable; any number of threads may use it.</remarks>
public sealed class AuditResult
{
    /// <summary>Fewer draws than this say too little.</summary>
    public const int LeastDraws = 1000;

    private readonly Counting counted;
    private readonly Counting? reference;

    internal AuditResult(string procedure, Counting counted, Counting? reference, AuditOptions options, ImmutableArray<TestResult> tests, ImmutableArray<string> notMade)
    {
        this.counted = counted;
        this.reference = reference;
        (Procedure, Options, Tests, TestsNotMade) = (procedure, options, tests, notMade);
        Worst = tests.IsEmpty ? null : tests.MinBy(test => (test.PValue, -Math.Abs(test.Effect?.Deviation ?? 0)));
        Verdict = tests.Any(test => !test.Passed) ? AuditVerdict.Unfair
            : counted.Tally.Draws < LeastDraws ? AuditVerdict.Undecided
            : AuditVerdict.Fair;
    }

    /// <summary>What drew.</summary>
    public string Procedure { get; }

    /// <summary>What was drawn.</summary>
    public AuditSubject Subject => Tally.Subject;

    /// <summary>How the audit was made.</summary>
    public AuditOptions Options { get; }

    /// <summary>The counts.</summary>
    public Tally Tally => counted.Tally;

    /// <summary>The counts of the reference procedure, or null when there are none.</summary>
    public Tally? Reference => reference?.Tally;

    /// <summary>How many draws were wanted.</summary>
    public long Wanted => counted.Wanted;

    /// <summary>How the counting ended.</summary>
    public CountingEnd End => counted.End;

    /// <summary>All tests made.</summary>
    public ImmutableArray<TestResult> Tests { get; }

    /// <summary>What could not be tested, and why.</summary>
    public ImmutableArray<string> TestsNotMade { get; }

    /// <summary>The test of the least p-value, or null when none was made.</summary>
    public TestResult? Worst { get; }

    /// <summary>What it comes to.</summary>
    public AuditVerdict Verdict { get; }

    /// <summary>What it comes to, in one sentence.</summary>
    public string Sentence => (End == CountingEnd.Finished ? "" : Partial) + Verdict switch
    {
        AuditVerdict.Unfair => Unfair(),
        AuditVerdict.Fair => Fair(),
        _ => Text($"Undecided: {Number(Tally.Draws)} draws are too few to tell, {Number(LeastDraws)} are the least."),
    };

    /// <summary>What size of bias this number of draws would have shown, in a sentence for those who decide; empty where too little was tested to say.</summary>
    public string WouldHaveSeen
    {
        get
        {
            string[] biases =
            [
                .. Sizes("pairs/principal/largest", "been drawn for another's review {0} too often or too rarely"),
                .. Sizes("loads/largest", "served in {0} reviews too many or too few"),
                .. Sizes("groups/largest", "come into a group {0} too often or too rarely"),
            ];
            return biases.Length == 0 ? ""
                : $"Had the lots favoured or spared any one State, so that it had {string.Join(", or ", biases)}, this audit would have shown it, nine times in ten; a smaller bias could have passed unseen.";
        }
    }

    /// <summary>The deviation that a test would have found, counted in as few drawings as make it a whole number.</summary>
    private IEnumerable<string> Sizes(string test, string words) => Tests
        .Where(one => one.Name == test && one.Effect is { Detectable: > 0 and < 100 })
        .Select(one =>
        {
            // In a hundred drawings, as percentage points and reviews in a hundred drawings both are.
            double times = one.Effect!.Detectable;
            long drawings = 100;
            for (; times < 1; times *= 10)
                drawings *= 10;
            bool isReviews = one.Effect.Unit == Effect.ReviewsAHundredDraws;
            string number = Number((long)Math.Ceiling(times));
            string count = isReviews ? number : number == "1" ? "once" : $"{number} times";
            return $"{string.Format(CultureInfo.InvariantCulture, words, count)} in {Number(drawings)} drawings";
        });

    private string Partial => End == CountingEnd.Cancelled
        ? $"Stopped after {Number(Tally.Draws)} of {Number(Wanted)} draws. "
        : $"The procedure gave up, with {Number(Tally.Draws)} of {Number(Wanted)} draws counted. ";

    private string Fair()
    {
        // What looks at single pairs says most; then what looks at single States.
        (string Test, string Words)[] telling =
        [
            ("pairs/principal/largest", "who is drawn for whom"),
            ("exact/largest", "who is drawn for whom"),
            ("groups/largest", "who comes into which group"),
            ("reference/meetings", "which kinds meet"),
        ];
        string seen = telling
            .SelectMany(one => Tests.Where(test => test.Name == one.Test && test.Effect is { Detectable: < 100 })
                .Select(test => Text($"; a bias of {test.Effect!.Detectable:0.0##} percentage points in {one.Words} would have been seen")))
            .FirstOrDefault("");
        return Text($"Fair: {Number(Tally.Draws)} drawings show no favour and no pattern beyond what chance explains ({Tests.Length} tests, level {100 * Options.Level:0.###} % for all together){seen}.");
    }

    private string Unfair()
    {
        TestResult worst = Worst!;
        string what = worst.Effect is { } effect
            ? Text($"{effect.What} (off by {effect.Deviation:0.0##} {effect.Unit}, between {effect.Low:0.0##} and {effect.High:0.0##})")
            : worst.Question;
        int failed = Tests.Count(test => !test.Passed);
        string chance = worst.AdjustedPValue < 1e-12 ? "practically never" : Text($"once in {1 / worst.AdjustedPValue:#,0} audits");
        return Text($"Not fair: {what}; {failed} of {Tests.Length} tests found a bias, which by chance would happen {chance}.");
    }

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string Text(FormattableString text) => FormattableString.Invariant(text);
}

/// <summary>What an audit comes to.</summary>
public enum AuditVerdict
{
    /// <summary>No test found a bias.</summary>
    Fair,

    /// <summary>At least one test found a bias, or a drawing broke a rule.</summary>
    Unfair,

    /// <summary>Too little was counted to say anything.</summary>
    Undecided,
}
