using System.Reflection;
using System.Reflection.Emit;
using static LotDrawing.Fairness.Orleans.Tests.OneMachine;

namespace LotDrawing.Fairness.Orleans.Tests;

/// <summary>What cannot be counted or used is one line, and nothing of it is counted.</summary>
public sealed class RefusalTests
{
    private static readonly AuditSubject Subject = ClusterTests.Of("groups and seats");

    [Fact]
    [Trait("Category", "Long")]
    public async Task A_silo_of_another_version_is_given_no_blocks()
    {
        await using Silos silos = await Silos.StartAsync(2, version: silo => silo == 0 ? "0.0.1" : CodeVersion.Text);
        AuditTally tally = Empty(Subject);
        var remarks = new List<string>();

        Assert.Equal(CountingEnd.Finished, await silos.Cluster.CountAsync(tally, 0, 100, remarks: remarks.Add));

        Assert.Equal(Saved(Counted(Subject, 0, 100)), Saved(tally));
        Assert.Matches($@"^silo \S+: version 0\.0\.1; expected {System.Text.RegularExpressions.Regex.Escape(CodeVersion.Text)}, as here; it is given no blocks$", Assert.Single(remarks));
    }

    [Fact]
    public async Task Where_all_are_of_another_version_nothing_is_counted()
    {
        await using Silos silos = await Silos.StartAsync(2, version: _ => "0.0.1");
        AuditTally tally = Empty(Subject);

        AuditClusterException refused = await Assert.ThrowsAsync<AuditClusterException>(() => silos.Cluster.CountAsync(tally, 0, 10));

        Assert.Matches(@"^silo \S+: version 0\.0\.1; expected ", refused.Message);
        Assert.Equal("", tally.Blocks);
    }

    /// <summary>A solver that draws on the silos, and that the client does not name.</summary>
    [Fact]
    public async Task Silos_that_draw_by_further_code_are_given_blocks_where_it_is_named()
    {
        await using Silos silos = await Silos.StartAsync(1, code: [typeof(Silos).Assembly]);
        AuditTally tally = Empty(Subject);

        AuditClusterException refused = await Assert.ThrowsAsync<AuditClusterException>(() => new AuditCluster(silos.Client).CountAsync(tally, 0, 10));
        Assert.Matches(@"^silo \S+: version \S+ with LotDrawing\.Fairness\.Orleans\.Tests \(build \w{8}\); expected \S+ \(build \w{8}\), as here$", refused.Message);
        Assert.Equal("", tally.Blocks);

        Assert.Equal(CountingEnd.Finished, await silos.Cluster.CountAsync(tally, 0, 10));
    }

    [Fact]
    public void A_version_is_of_the_builds_of_all_that_draws()
    {
        Assembly[] two = [Solver("One"), Solver("Two")];

        Assert.Equal(CodeVersion.Of(two), CodeVersion.Of([two[1], two[0], two[1], typeof(Audit).Assembly]));
        Assert.NotEqual(CodeVersion.Of(two), CodeVersion.Of([two[0], Solver("Two")]));
        Assert.Equal(CodeVersion.Text, CodeVersion.Of([]));

        static Assembly Solver(string name)
        {
            var assembly = AssemblyBuilder.DefineDynamicAssembly(new AssemblyName(name), AssemblyBuilderAccess.Run);
            assembly.DefineDynamicModule(name);
            return assembly;
        }
    }

    [Fact]
    public async Task A_procedure_that_silos_do_not_know_is_refused()
    {
        await using Silos silos = await Silos.StartAsync(1, draws: (_, _) => null);
        var tally = new AuditTally(Subject, new ProcedureDraw(Subject, "lots by hand", _ => throw new NotSupportedException()), Options);

        AuditClusterException refused = await Assert.ThrowsAsync<AuditClusterException>(() => silos.Cluster.CountAsync(tally, 0, 10));

        Assert.EndsWith(": the lots by hand is not known to this silo", refused.Message, StringComparison.Ordinal);
        Assert.Equal("", tally.Blocks);
    }

    [Fact]
    public async Task A_procedure_that_gives_up_ends_the_audit()
    {
        await using Silos silos = await Silos.StartAsync(2, draws: (subject, name) => new ExactDraw(subject, voidLimit: 0));
        AuditTally tally = Empty(Subject);

        Assert.Equal(CountingEnd.GaveUp, await silos.Cluster.CountAsync(tally, 0, 100));
        Assert.Equal("", tally.Blocks);
    }

    /// <summary>It lives and answers: the others count what it cannot.</summary>
    [Fact]
    public async Task A_silo_without_memory_is_given_no_blocks()
    {
        int opened = 0;
        await using Silos silos = await Silos.StartAsync(2, draws: (subject, _) => Interlocked.Increment(ref opened) == 1 ? throw new InsufficientMemoryException() : new ExactDraw(subject));
        AuditTally tally = Empty(Subject);
        var remarks = new List<string>();

        Assert.Equal(CountingEnd.Finished, await silos.Cluster.CountAsync(tally, 0, 100, remarks: remarks.Add).WaitAsync(TimeSpan.FromMinutes(1)));

        Assert.Equal(Saved(Counted(Subject, 0, 100)), Saved(tally));
        Assert.Matches(@"^silo \S+: too little memory to count; it is given no blocks$", Assert.Single(remarks));
    }

    [Fact]
    public async Task Where_no_silo_has_memory_the_audit_ends()
    {
        await using Silos silos = await Silos.StartAsync(1, draws: (_, _) => throw new InsufficientMemoryException());

        AuditClusterException refused = await Assert.ThrowsAsync<AuditClusterException>(() => silos.Cluster.CountAsync(Empty(Subject), 0, 10).WaitAsync(TimeSpan.FromMinutes(1)));

        Assert.Matches(@"^silo \S+: too little memory to count$", refused.Message);
    }

    [Fact]
    public async Task A_seed_too_long_for_silos_is_one_line()
    {
        await using Silos silos = await Silos.StartAsync(1);

        AuditClusterException refused = await Assert.ThrowsAsync<AuditClusterException>(
            () => silos.Cluster.RunAsync(Subject, new ExactDraw(Subject), Options with { Draws = 2000, Seed = new string('1', 100_001) }));

        Assert.Equal("the seed has 100001 characters; expected at most 100000", refused.Message);
    }

    [Theory]
    [InlineData("nowhere", "the cluster “nowhere”; expected host:port, several separated by commas, or a connection string of PostgreSQL")]
    [InlineData("127.0.0.1:0", "the cluster “127.0.0.1:0”; expected host:port, several separated by commas, or a connection string of PostgreSQL")]
    [InlineData("no-such-host.invalid:30000", "the cluster “no-such-host.invalid”: there is no such host")]
    public async Task An_address_that_is_none_is_one_line(string address, string line) =>
        Assert.Equal(line, (await Assert.ThrowsAsync<AuditClusterException>(() => AuditCluster.ConnectAsync(address))).Message);

    [Theory]
    [InlineData("127.0.0.1:9", "the cluster 127.0.0.1:9: ")]
    [InlineData("Host=127.0.0.1;Port=9;Username=none;Timeout=2", "the cluster in PostgreSQL: ")]
    [Trait("Category", "Long")]
    public async Task A_cluster_that_does_not_answer_is_one_line(string address, string start)
    {
        string line = (await Assert.ThrowsAsync<AuditClusterException>(() => AuditCluster.ConnectAsync(address))).Message;

        Assert.StartsWith(start, line, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', line);
        Assert.InRange(line.Length, start.Length + 10, 400);
    }

    /// <summary>What a silo answers is of the blocks that it was given, of this audit, and whole.</summary>
    [Fact]
    public void An_answer_of_other_blocks_is_not_added()
    {
        byte[] packed = PackedTally.Write(Counted(Subject, 0, 4));

        Assert.Null(SiloAnswer.Read(packed, Empty(Subject), 0, 4));
        Assert.Null(SiloAnswer.Read(packed, Empty(Subject), 0, 9)); // stopped after the first four
        Assert.Equal("blocks 0..4; expected the first of 0..3", SiloAnswer.Read(packed, Empty(Subject), 0, 3));
        Assert.Equal("blocks 0..4; expected the first of 1..5", SiloAnswer.Read(packed, Empty(Subject), 1, 5));
        Assert.Equal("no tally", SiloAnswer.Read(null, Empty(Subject), 0, 4));
        Assert.StartsWith("$.seed: ", SiloAnswer.Read(packed, Empty(Subject, "other"), 0, 4), StringComparison.Ordinal);
        Assert.StartsWith("$: other bytes than were sent", SiloAnswer.Read(packed[..^1], Empty(Subject), 0, 4), StringComparison.Ordinal);

        AuditTally without = Counted(Subject, 0, 4);
        without.Compared.Clear();
        without.Reference.Clear();
        Assert.Equal("reference blocks ; expected 0..2", SiloAnswer.Read(PackedTally.Write(without), Empty(Subject), 0, 4));
    }

    /// <summary>A run is given back, taken again and counted; a late answer for it is refused by the tally.</summary>
    [Fact]
    public void A_run_that_is_answered_twice_is_counted_once()
    {
        AuditTally tally = Empty(Subject);
        var blocks = new BlocksToCount(tally, 0, 8, null);

        Assert.Equal((0, 5), blocks.Take(_ => 5));
        blocks.Return(0, 5);
        Assert.Equal((0, 5), blocks.Take(_ => 5));
        Assert.Equal(5, blocks.Add(Counted(Subject, 0, 5), "one"));
        Assert.Throws<ArgumentException>(() => blocks.Add(Counted(Subject, 0, 5), "the other"));
        Assert.Equal((5, 8), blocks.Take(open => open));
        Assert.Null(blocks.Take(open => open));
        Assert.False(blocks.IsDone);
        blocks.Add(Counted(Subject, 5, 8), "one");

        Assert.True(blocks.IsDone);
        Assert.Equal(Saved(Counted(Subject, 0, 8)), Saved(tally));
    }

    [Theory]
    [InlineData("groups and seats")]
    [InlineData("seats drawn again")]
    [InlineData("a plan")]
    public void An_audit_as_data_is_the_audit_or_none(string what)
    {
        AuditSubject subject = ClusterTests.Of(what);
        byte[] data = AuditData.Of(Empty(subject));

        Assert.Equal(SubjectMark.Of(subject), SubjectMark.Of(AuditData.Read(data).Subject()));
        for (int i = 0; i < data.Length; i += 7)
        {
            byte[] other = [.. data];
            other[i] ^= 1;
            Exception? fault = Xunit.Record.Exception(() => AuditData.Read(other).Subject());
            Assert.True(fault is null or InvalidDataException, $"{fault}");
        }
    }
}
