namespace LotDrawing.Fairness.Tests.Audits;

/// <summary>What is counted does not depend on who counts it, and what was counted when it is stopped is whole.</summary>
public sealed class CountingTests
{
    private static readonly AuditSubject Subject = Subjects.Thirty;
    private static readonly AuditOptions Options = new() { Draws = (7 * 1024) + 100, Seed = "11", ReferenceDraws = 2000 };

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    public void Any_number_of_threads_gives_the_same(int threads)
    {
        var result = Audit.Run(Subject, new ExactDraw(Subject), Options with { Threads = threads });

        Assert.Equal(Options.Draws, result.Tally.Draws);
        Assert.Equal(Whole.Value, Json(result));
    }

    [Fact]
    public void Another_seed_gives_other_counts() =>
        Assert.NotEqual(Whole.Value, Json(Audit.Run(Subject, new ExactDraw(Subject), Options with { Seed = "12" })));

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Stopped_early_it_is_whole_blocks_from_the_first_on(int threads)
    {
        using var stop = new CancellationTokenSource();
        var progress = new Stopper(stop, after: 4);

        var result = Audit.Run(Subject, new ExactDraw(Subject), Options with { Draws = 1_000_000, ReferenceDraws = 0, Threads = threads }, progress, stop.Token);

        Assert.Equal(CountingEnd.Cancelled, result.End);
        Assert.InRange(result.Tally.Draws, 4 * 1024, (4 + threads) * 1024);
        Assert.Equal(0, result.Tally.Draws % 1024);
        Assert.StartsWith(FormattableString.Invariant($"Stopped after {result.Tally.Draws:N0} of 1,000,000 draws. "), result.Sentence, StringComparison.Ordinal);
        var same = Audit.Count(Subject, new ExactDraw(Subject), Options with { Draws = result.Tally.Draws })!;
        Assert.Equal(Enumerable.Range(0, 30).Select(same.Load), Enumerable.Range(0, 30).Select(result.Tally.Load));
    }

    [Fact]
    public void Stopped_before_anything_was_counted_it_is_undecided()
    {
        var result = Audit.Run(Subject, new ExactDraw(Subject), Options, null, new CancellationToken(canceled: true));

        Assert.Equal(0, result.Tally.Draws);
        Assert.Equal(AuditVerdict.Undecided, result.Verdict);
        Assert.Empty(result.Tests);
    }

    /// <summary>Nothing is compared with what gave up: the reference is not drawn to its end.</summary>
    [Fact]
    public void A_procedure_that_gives_up_ends_the_reference_too()
    {
        var reference = new WatchedDraw(new WholeDrawRejection(Subject, byParts: true));

        var result = Audit.Run(Subject, new ExactDraw(Subject, voidLimit: 0), Options with { Draws = 100_000, Threads = 1, ReferenceDraws = 20_000, Reference = reference });

        Assert.Equal(CountingEnd.GaveUp, result.End);
        Assert.InRange(reference.Seen.Count, 0, 2 * AuditOptions.DrawsInBlock);
    }

    [Fact]
    public void A_procedure_that_gives_up_ends_the_counting_and_its_block_is_dropped()
    {
        var result = Audit.Run(Subject, new ExactDraw(Subject, voidLimit: 25), Options with { Draws = 100_000, Threads = 1, ReferenceDraws = 0 });

        Assert.Equal(CountingEnd.GaveUp, result.End);
        Assert.Equal(0, result.Tally.Draws % 1024);
        Assert.StartsWith("The procedure gave up, ", result.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Progress_grows_to_all_draws()
    {
        var heard = new List<AuditProgress>();
        Audit.Run(Subject, new ExactDraw(Subject), Options with { Threads = 2 }, new Listener(heard));

        Assert.Equal(heard.Select(progress => progress.Done).Order(), heard.Select(progress => progress.Done));
        Assert.Equal(new AuditProgress(Options.Draws + 2000, Options.Draws + 2000), heard[^1]);
    }

    [Fact]
    public void A_drawer_that_fails_is_heard_of() =>
        Assert.Throws<InvalidOperationException>(() => Audit.Run(Subject, new ExactDraw(Subjects.World), Options with { Threads = 3 }));

    private static readonly Lazy<string> Whole = new(() => Json(Audit.Run(Subject, new ExactDraw(Subject), Options with { Threads = 1 })));

    private static string Json(AuditResult result)
    {
        using var stream = new MemoryStream();
        AuditJson.Write(stream, result, new AuditTiming(1));
        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }

    private sealed class Stopper(CancellationTokenSource stop, int after) : IProgress<AuditProgress>
    {
        private int heard;

        public void Report(AuditProgress value)
        {
            if (++heard == after)
                stop.Cancel();
        }
    }

    private sealed class Listener(List<AuditProgress> heard) : IProgress<AuditProgress>
    {
        public void Report(AuditProgress value) => heard.Add(value);
    }
}
