using System.Security.Cryptography;
using System.Text;

namespace LotDrawing.Fairness.Tests.Audits;

/// <summary>Blocks counted anywhere and in any order are the audit of one machine, bit for bit; what does not belong together is refused.</summary>
public sealed class AuditTallyTests
{
    private const int Blocks = 35; // with the reference draws of blocks 0, 1 and 32

    private static readonly AuditSubject Subject = Subjects.Eighteen;
    private static readonly AuditOptions Options = new() { Draws = Blocks * AuditOptions.DrawsInBlock, Seed = "11", Threads = 2 };

    private static readonly Lazy<AuditResult> Whole = new(() => Audit.Run(Subject, new ExactDraw(Subject), Options));

    /// <summary>The first shard last, one of them saved and loaded in between, one counted in two goes.</summary>
    [Theory]
    [InlineData(1, 20)]
    [InlineData(2, 33)]
    [InlineData(17, 32)]
    public void Shards_in_any_order_are_the_whole(long first, long second)
    {
        AuditTally total = Counted(second, Blocks);
        total.Add(Loaded(Saved(Counted(first, second))));
        AuditTally begun = Loaded(Saved(Counted(0, 1)));
        if (first > 1)
            begun.Count(1, first);
        total.Add(begun);

        Assert.Equal("0..35", total.Blocks);
        Assert.Equal(3 * AuditOptions.DrawsInBlock, total.Reference.Draws);
        Assert.Equal(Json(Whole.Value), Json(total.Judge()));
        Assert.Equal(Saved(Counted(0, Blocks)), Saved(total));
    }

    [Fact]
    public void A_tally_that_is_stopped_goes_on_where_it_ended()
    {
        using var stop = new CancellationTokenSource();
        var tally = Empty();

        Assert.Equal(CountingEnd.Cancelled, tally.Count(0, Blocks, new Stopper(stop), stop.Token));
        Assert.InRange(tally.Counted.Count, 3, Blocks - 1);
        Assert.Equal(CountingEnd.Finished, tally.Count(tally.Counted.Count, Blocks));

        Assert.Equal(Saved(Counted(0, Blocks)), Saved(tally));
    }

    /// <summary>Given up within a batch of draws that are counted together, and after some that were.</summary>
    [Fact]
    public void What_was_counted_of_a_block_that_was_given_up_is_forgotten()
    {
        var options = Options with { Threads = 1 };
        var tally = new AuditTally(Subject, new GivesUpOnce(new ExactDraw(Subject), after: 700), options);
        Assert.Equal(CountingEnd.GaveUp, tally.Count(0, 1));

        Assert.Equal(CountingEnd.Finished, tally.Count(0, 3));

        Assert.Equal(Saved(Counted(0, 3)), Saved(tally));
    }

    [Fact]
    public void A_block_is_counted_once()
    {
        var tally = Counted(0, 5);

        Assert.StartsWith("Block 4 is counted already.", Assert.Throws<ArgumentException>(() => tally.Count(4, 6)).Message, StringComparison.Ordinal);
        Assert.StartsWith("Block 3 is counted in both.", Assert.Throws<ArgumentException>(() => tally.Add(Counted(3, 4))).Message, StringComparison.Ordinal);
        Assert.StartsWith("Block 0 is counted in both.", Assert.Throws<ArgumentException>(() => tally.Add(tally)).Message, StringComparison.Ordinal);
        Assert.Equal(Saved(Counted(0, 5)), Saved(tally));
    }

    [Fact]
    public void Of_another_audit_it_is_not_read()
    {
        string text = Saved(Counted(0, 1));
        AuditSubject other = Subjects.Thirty;
        AuditSubject loaded = AuditSubject.Of(Subject.Roster!, Mechanism.Untoc with { Load = new LoadBounds(0, 9) }, Subject.Sizes);
        AuditSubject sized = AuditSubject.Of(Subject.Roster!, Mechanism.Untoc, [6, 6, 6]);

        Assert.Equal("$.seed: “11”; expected “12”, as this audit has it", Fault(text, Subject, Options with { Seed = "12" }));
        Assert.StartsWith("$.roster: ", Fault(text, other, Options), StringComparison.Ordinal);
        Assert.StartsWith("$.rules: ", Fault(text, loaded, Options), StringComparison.Ordinal);
        Assert.Equal("$.sizes: “5,6,7”; expected “6,6,6”, as this audit has it", Fault(text, sized, Options));
        Assert.Equal("$.reference: “whole-draw rejection”; expected “none”, as this audit has it", Fault(text, Subject, Options with { ReferenceDraws = 0 }));
        Assert.Equal(
            "$.procedure: “exact procedure”; expected “exact procedure, as drawn”, as this audit has it",
            AuditTally.Load(Stream(text), Subject, new ExactDraw(Subject, asDrawn: true), Options).Faults.Single().ToString());
        Assert.Throws<ArgumentException>(() => Counted(0, 1).Add(new AuditTally(other, new ExactDraw(other), Options)));
        Assert.Throws<ArgumentException>(() => Counted(0, 1).Add(new AuditTally(Subject, new ExactDraw(Subject), Options with { Seed = "12" })));
    }

    [Fact]
    public void Damaged_or_of_another_version_it_is_not_read()
    {
        string text = Saved(Counted(0, 1));

        Assert.Equal("$: no JSON, or not all of it; expected the whole file, as it was saved", Fault(text[..^20]));
        Assert.Equal("$: no JSON, or not all of it; expected the whole file, as it was saved", Fault(""));
        Assert.Equal("$: no tally of an audit; expected a file that lots audit --tally has written", Fault("[1]"));
        Assert.Equal("$.schema: 2; expected 1, the only version that is known here", Fault(text.Replace("\"schema\":1", "\"schema\":2", StringComparison.Ordinal)));
        Assert.Equal("$: other content than was saved; expected the whole file, as it was saved", Fault(text.Replace("\"draws\":1024", "\"draws\":1025", StringComparison.Ordinal)));
    }

    /// <summary>Whoever seals a file of his own still has to keep to its form.</summary>
    [Theory]
    [InlineData("\"blocks\":[[0,1]]", "\"blocks\":[[0,2]]", "$.counts.draws: 1024; expected 2048, those of 2 blocks")]
    [InlineData("\"blocks\":[[0,1]]", "\"blocks\":[[0,1],[0,1]]", "$.blocks: no list of ranges; expected ranges of blocks in ascending order")]
    [InlineData("\"blocks\":[[0,1]]", "\"blocks\":[[\"a\",1]]", "$.blocks: no list of ranges; expected ranges of blocks in ascending order")]
    [InlineData("\"blocks\":[[0,1]]", "\"blocks\":[[1,2],[0,1]]", "$.blocks: no list of ranges; expected ranges of blocks in ascending order")]
    [InlineData("\"blocks\":[[0,1]]", "\"blocks\":[[100,101]]", "$.counts: squares or pairs of other draws than these blocks have; expected counts that do not contradict each other")]
    [InlineData("\"momentDraws\":1024", "\"momentDraws\":0", "$.counts: squares or pairs of other draws than these blocks have; expected counts that do not contradict each other")]
    [InlineData("\"seed\":\"11\"", "\"seed\":\"\\ud800\"", "$: text that is not valid Unicode; expected the whole file, as it was saved")]
    [InlineData("\"lots\":", "\"lots\":-", "$.counts.lots: no count; expected a whole number, 0 or more")]
    [InlineData("\"breaches\":[0,", "\"breaches\":[", "$.counts.breaches: another number of counts; expected 9")]
    [InlineData("\"breaches\":[0,", "\"breaches\":[0.5,", "$.counts.breaches[0]: no count; expected a whole number")]
    public void A_sealed_file_is_checked_as_well(string was, string forged, string fault)
    {
        string text = Saved(Counted(0, 1));
        int seal = text.LastIndexOf(",\"sha256\"", StringComparison.Ordinal);
        string body = text[..seal];
        body = body[..body.IndexOf(was, StringComparison.Ordinal)] + forged + body[(body.IndexOf(was, StringComparison.Ordinal) + was.Length)..];

        Assert.Equal(fault, Fault($"{body},\"sha256\":\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(body)))}\"}}\n"));
    }

    /// <summary>The hash is the file's last member, bytes as they were written: nothing comes after it, and no text stands in its place.</summary>
    [Theory]
    [InlineData("\"}", "\",\"blocks\":[[0,1]]}")]
    [InlineData("sha256\":\"", "sha256\":\"\\ud800")]
    [InlineData("\"}", "\" }")]
    public void Nothing_comes_after_the_seal(string was, string forged)
    {
        string text = Saved(Counted(0, 1));
        int at = text.LastIndexOf(was, StringComparison.Ordinal);

        Assert.Equal("$: other content than was saved; expected the whole file, as it was saved", Fault(text[..at] + forged + text[(at + was.Length)..]));
    }

    [Fact]
    public void Ranges_of_blocks_meet_and_are_found()
    {
        var blocks = new BlockSet();
        var expected = new SortedSet<long>();
        var chance = new Random(7);
        for (int i = 0; i < 400; i++)
        {
            long first = chance.Next(500);
            long end = first + chance.Next(5);
            long? shared = expected.GetViewBetween(first, Math.Max(first, end - 1)) is { Count: > 0 } both && end > first ? both.Min : null;
            Assert.Equal(shared, blocks.FirstOf(first, end));
            if (shared is not null)
                continue;
            blocks.Add(first, end);
            for (long block = first; block < end; block++)
                expected.Add(block);
        }

        Assert.Equal(expected, Each(blocks));
        Assert.All(blocks.Ranges.Zip(blocks.Ranges.Skip(1)), two => Assert.True(two.First.End < two.Second.First));
        Assert.Equal(expected.Count, blocks.Count);
    }

    [Fact]
    public void Blocks_say_in_how_many_draws_pairs_and_moments_are_counted()
    {
        var blocks = new BlockSet();
        foreach (var (first, end) in ((long, long)[])[(3, 5), (7, 12), (60, 66), (71, 90), (16_370, 16_400), (20_000, 20_001)])
            blocks.Add(first, end);
        var all = Each(blocks).ToList();

        Assert.Equal(all.Count(TogetherShape.Counts), TogetherShape.CountOf(blocks));
        Assert.Equal(all.Sum(block => block < 8 ? 1024L : 64), DrawBlocks.MomentDraws(blocks));
    }

    [Fact]
    public void Without_reference_draws_the_comparison_is_said_not_to_be_made()
    {
        AuditResult result = Counted(3, 4).Judge();

        Assert.Null(result.Reference);
        Assert.Contains("the comparison with whole-draw rejection: none of its draws were counted", result.TestsNotMade);
    }

    private static IEnumerable<long> Each(BlockSet blocks) =>
        blocks.Ranges.SelectMany(range => Enumerable.Range((int)range.First, (int)(range.End - range.First)).Select(block => (long)block));

    private static AuditTally Empty() => new(Subject, new ExactDraw(Subject), Options);

    private static AuditTally Counted(long first, long end)
    {
        AuditTally tally = Empty();
        Assert.Equal(CountingEnd.Finished, tally.Count(first, end));
        return tally;
    }

    private static AuditTally Loaded(string text) => AuditTally.Load(Stream(text), Subject, new ExactDraw(Subject), Options).Value;

    private static string Fault(string text) => Fault(text, Subject, Options);

    private static string Fault(string text, AuditSubject subject, AuditOptions options) =>
        AuditTally.Load(Stream(text), subject, new ExactDraw(subject), options).Faults.Single().ToString();

    private static MemoryStream Stream(string text) => new(Encoding.UTF8.GetBytes(text));

    private static string Saved(AuditTally tally)
    {
        using var stream = new MemoryStream();
        tally.Save(stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static string Json(AuditResult result)
    {
        using var stream = new MemoryStream();
        AuditJson.Write(stream, result, new AuditTiming(1));
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private sealed class Stopper(CancellationTokenSource stop) : IProgress<AuditProgress>
    {
        private int heard;

        public void Report(AuditProgress value)
        {
            if (++heard == 3)
                stop.Cancel();
        }
    }

    private sealed class GivesUpOnce(IAuditedDraw draw, int after) : IAuditedDraw
    {
        private int drawsLeft = after;

        public string Name => draw.Name;

        public IDrawer Open() => new Drawer(this, draw.Open());

        private sealed class Drawer(GivesUpOnce owner, IDrawer drawer) : DrawerAround(drawer)
        {
            public override bool TryDraw() => owner.drawsLeft-- != 0 && base.TryDraw();
        }
    }
}
