using static LotDrawing.Fairness.Orleans.Tests.OneMachine;

namespace LotDrawing.Fairness.Orleans.Tests;

/// <summary>The totals of a cluster are those of one machine, bit for bit.</summary>
public sealed class ClusterTests
{
    private const int Blocks = 40; // with the reference draws of blocks 0, 1, 16 and 32

    public static TheoryData<string> Subjects { get; } = ["groups and seats", "seats drawn again", "a plan"];

    [Theory]
    [MemberData(nameof(Subjects))]
    public async Task Silos_count_what_one_machine_counts(string what)
    {
        AuditSubject subject = Of(what);
        await using Silos silos = await Silos.StartAsync(3);
        AuditTally tally = Empty(subject);

        Assert.Equal(CountingEnd.Finished, await silos.Cluster.CountAsync(tally, 2, Blocks));
        Assert.Equal(CountingEnd.Finished, await silos.Cluster.CountAsync(tally, 0, 2));

        Assert.Equal("0..40", tally.Blocks);
        Assert.Equal(Saved(Counted(subject, 0, Blocks)), Saved(tally));
    }

    /// <summary>Fewer draws than a block, blocks and a part, and whole blocks.</summary>
    [Theory]
    [InlineData(700)]
    [InlineData(1500)]
    [InlineData(20_000)]
    [InlineData(20_480)]
    public async Task An_audit_is_that_of_one_machine(long draws)
    {
        AuditSubject subject = Of("groups and seats");
        var draw = new ExactDraw(subject);
        AuditOptions options = Options with { Draws = draws };
        await using Silos silos = await Silos.StartAsync(2);
        var told = new List<AuditProgress>();

        AuditResult result = await silos.Cluster.RunAsync(subject, draw, options, new Told(told));

        Assert.Equal(Json(Audit.Run(subject, draw, options)), Json(result));
        Assert.All(told, progress => Assert.InRange(progress.Done, 0, draws / 1024 * 1024));
        Assert.Equal(draws / 1024 * 1024, told.LastOrDefault().Done);
    }

    [Fact]
    [Trait("Category", "Long")]
    public async Task Two_audits_at_once_do_not_mix()
    {
        AuditSubject one = Of("groups and seats"), two = Of("a plan");
        await using Silos silos = await Silos.StartAsync(2);
        AuditTally[] tallies = [Empty(one), Empty(two), Empty(one, "another seed")];

        await Task.WhenAll(tallies.Select(tally => silos.Cluster.CountAsync(tally, 0, Blocks)));

        Assert.Equal([Saved(Counted(one, 0, Blocks)), Saved(Counted(two, 0, Blocks)), Saved(Counted(one, 0, Blocks, "another seed"))], tallies.Select(Saved));
    }

    [Fact]
    [Trait("Category", "Long")]
    public async Task A_silo_killed_ten_times_costs_nothing_but_time()
    {
        AuditSubject subject = Of("groups and seats");
        await using Silos silos = await Silos.StartAsync(3, open: false);
        AuditTally tally = Empty(subject);
        var lost = new List<string>();
        Task<CountingEnd> counting = silos.Cluster.CountAsync(tally, 0, 10 * Blocks, remarks: line =>
        {
            lock (lost)
                lost.Add(line);
        });

        for (int kill = 0; kill < 10; kill++)
        {
            await silos.Gate.OneWaitsAsync();
            silos.Gate.Let(3);
            await silos.ReplaceOneAsync();
        }

        Assert.False(counting.IsCompleted);
        silos.Gate.Open();

        Assert.Equal(CountingEnd.Finished, await counting);
        Assert.NotEmpty(lost);
        Assert.Equal(Saved(Counted(subject, 0, 10 * Blocks)), Saved(tally));
    }

    [Fact]
    [Trait("Category", "Long")]
    public async Task A_cancelled_audit_has_whole_blocks_and_goes_on()
    {
        AuditSubject subject = Of("groups and seats");
        await using Silos silos = await Silos.StartAsync(2, open: false);
        using var stop = new CancellationTokenSource();
        AuditTally tally = Empty(subject);
        Task<CountingEnd> counting = silos.Cluster.CountAsync(tally, 0, 1_000_000, new Stopper(stop), cancellation: stop.Token);
        silos.Gate.Open();

        Assert.Equal(CountingEnd.Cancelled, await counting);

        long counted = tally.Counted.Count;
        Assert.InRange(counted, 1, 100_000);
        Assert.Equal(counted * 1024, tally.Tally.Draws);
        long end = tally.Counted.Ranges[^1].End;
        foreach (var (first, last) in Missing(tally, end))
            await silos.Cluster.CountAsync(tally, first, last);
        Assert.Equal(Saved(Counted(subject, 0, end)), Saved(tally));
    }

    /// <summary>A full disk where the tally is saved, and a fault of the caller's: no silo is to blame, and no block is counted again for it.</summary>
    [Theory]
    [InlineData(typeof(IOException))]
    [InlineData(typeof(InvalidOperationException))]
    public async Task What_progress_throws_ends_the_counting_and_comes_out(Type kind)
    {
        AuditSubject subject = Of("groups and seats");
        await using Silos silos = await Silos.StartAsync(2);
        AuditTally tally = Empty(subject);
        var fault = (Exception)Activator.CreateInstance(kind, "No space left on device")!;
        var lost = new List<string>();
        Task<CountingEnd> counting = silos.Cluster.CountAsync(tally, 0, 1_000_000, new Thrower(tally, fault), lost.Add);

        Assert.Same(fault, await Assert.ThrowsAsync(kind, () => counting.WaitAsync(TimeSpan.FromMinutes(2))));

        Assert.Empty(lost);
        Assert.InRange(tally.Counted.Count, 1, 100_000);
        AuditTally counted = Empty(subject);
        foreach (var (first, end) in tally.Counted.Ranges.ToArray())
            counted.Count(first, end);
        Assert.Equal(Saved(counted), Saved(tally));
    }

    [Fact]
    public async Task A_block_is_counted_once()
    {
        AuditSubject subject = Of("groups and seats");
        await using Silos silos = await Silos.StartAsync(1);
        AuditTally tally = Counted(subject, 3, 4);

        ArgumentException twice = await Assert.ThrowsAsync<ArgumentException>(() => silos.Cluster.CountAsync(tally, 0, 5));

        Assert.StartsWith("Block 3 is counted already.", twice.Message, StringComparison.Ordinal);
        Assert.Equal(Saved(Counted(subject, 3, 4)), Saved(tally));
    }

    internal static AuditSubject Of(string what) => what switch
    {
        "groups and seats" => Fairness.Tests.Audits.Subjects.Eighteen,
        "seats drawn again" => Fairness.Tests.Audits.Subjects.RepeatedOfEighteen,
        _ => Fairness.Tests.Audits.Subjects.Derangements,
    };

    private static IEnumerable<(long First, long End)> Missing(AuditTally tally, long end)
    {
        long next = 0;
        foreach (var (first, last) in tally.Counted.Ranges.ToArray())
        {
            if (next < first)
                yield return (next, first);
            next = last;
        }

        Assert.Equal(end, next);
    }

    private sealed class Told(List<AuditProgress> told) : IProgress<AuditProgress>
    {
        public void Report(AuditProgress value) => told.Add(value);
    }

    /// <summary>Throws whenever it hears of a tally that has blocks.</summary>
    private sealed class Thrower(AuditTally tally, Exception fault) : IProgress<AuditProgress>
    {
        public void Report(AuditProgress value)
        {
            if (tally.Counted.Count > 0)
                throw fault;
        }
    }

    /// <summary>Cancels once some draws are added.</summary>
    private sealed class Stopper(CancellationTokenSource stop) : IProgress<AuditProgress>
    {
        public void Report(AuditProgress value)
        {
            if (value.Done > 20 * 1024)
                stop.Cancel();
        }
    }
}
