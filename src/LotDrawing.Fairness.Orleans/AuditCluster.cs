using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orleans.Configuration;

namespace LotDrawing.Fairness.Orleans;

/// <summary>A cluster of silos that count blocks of audits, seen from the program that wants them counted.</summary>
/// <remarks>Blocks are handed out in runs and counted once each, whatever silo is lost meanwhile: what a silo did not answer for is given to others, and
/// answers are looked at before they are added. So the totals are those of one machine.
/// Any number of audits may be counted at once.
/// Immutable; any number of threads may use it.</remarks>
/// <example><code>
/// await using AuditCluster cluster = await AuditCluster.ConnectAsync("localhost:30000");
/// AuditResult result = await cluster.RunAsync(subject, new ExactDraw(subject), new AuditOptions { Draws = 100_000_000 });
/// </code></example>
public sealed class AuditCluster : IAsyncDisposable
{
    /// <summary>The id of cluster and service that silos and clients have.</summary>
    public const string Id = "lotdrawing-audits";

    private const int MostSeedChars = 100_000;

    private readonly IClusterClient client;
    private readonly string version;
    private readonly IHost? host;

    /// <summary>A cluster of which there is a client already, such as that of a silo in this process.</summary>
    /// <param name="client">The client, which stays the caller's.</param>
    /// <param name="code">The assemblies besides the packages of this one in which audited procedures draw: those that the silos are given too.</param>
    public AuditCluster(IClusterClient client, IEnumerable<Assembly>? code = null)
    {
        ArgumentNullException.ThrowIfNull(client);
        (this.client, version) = (client, CodeVersion.Of(code));
    }

    private AuditCluster(IHost host, IEnumerable<Assembly>? code)
        : this(host.Services.GetRequiredService<IClusterClient>(), code) =>
        this.host = host;

    /// <summary>Connects to a cluster.</summary>
    /// <param name="address">The gateways of one or more silos, <c>host:port</c>, separated by commas; or the connection string of the PostgreSQL in which the silos find each other.</param>
    /// <param name="code">The assemblies besides the packages of this one in which audited procedures draw: those that the silos are given too.</param>
    /// <param name="cancellation">Ends the attempt.</param>
    /// <exception cref="ArgumentException">The address is empty.</exception>
    /// <exception cref="AuditClusterException">The address is none, or no silo answers there.</exception>
    /// <exception cref="OperationCanceledException">The attempt was ended.</exception>
    public static async Task<AuditCluster> ConnectAsync(string address, IEnumerable<Assembly>? code = null, CancellationToken cancellation = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(address);
        var found = await ClusterAddress.ParseAsync(address, cancellation).ConfigureAwait(false);
        IHost host = ClusterConnection.Build(found);
        try
        {
            await host.StartAsync(cancellation).ConfigureAwait(false);
            return new AuditCluster(host, code);
        }
        catch (Exception fault)
        {
            host.Dispose();
            if (fault is OperationCanceledException && cancellation.IsCancellationRequested)
                throw;
            throw new AuditClusterException($"the cluster {found}: {ClusterFault.Line(fault)}", fault);
        }
    }

    /// <summary>Makes an audit, as <see cref="Audit.Run"/> does, with the blocks counted by the cluster.</summary>
    /// <param name="subject">What is drawn.</param>
    /// <param name="draw">What draws it: a procedure that the silos know by its name.</param>
    /// <param name="options">How the audit is made.</param>
    /// <param name="progress">Hears how many draws are counted; on whatever thread, one call at a time. What it throws ends the counting and is thrown here.</param>
    /// <param name="remarks">Hears, a line each, of silos that are lost or cannot be used; on whatever thread.</param>
    /// <param name="cancellation">Ends the counting: the result is then of the whole blocks counted so far, and says so.</param>
    /// <exception cref="ArgumentException">The options do not fit the subject; the message names every fault.</exception>
    /// <exception cref="AuditClusterException">The cluster cannot count it, such as with a seed of more than 100,000 characters, or no silo is left.</exception>
    public async Task<AuditResult> RunAsync(
        AuditSubject subject,
        IAuditedDraw draw,
        AuditOptions options,
        IProgress<AuditProgress>? progress = null,
        Action<string>? remarks = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        var tally = new AuditTally(subject, draw, options);
        long blocks = options.Draws / AuditOptions.DrawsInBlock;
        CountingEnd end = blocks == 0 ? CountingEnd.Finished : await CountAsync(tally, 0, blocks, progress, remarks, cancellation).ConfigureAwait(false);
        return tally.Conclude(options.Draws, end);
    }

    /// <summary>Counts blocks into a tally, with the reference draws that go with them.</summary>
    /// <param name="tally">Takes the counts; for nothing else until this has ended.</param>
    /// <param name="first">The first block, from 0.</param>
    /// <param name="end">Up to which block, itself not included.</param>
    /// <param name="progress">Hears how many draws of these blocks are counted, and each time when some were added: on whatever thread, one call at a time, while nothing
    /// is added, so that the tally may be saved. What it throws ends the counting and is thrown here; what was added by then stays in the tally.</param>
    /// <param name="remarks">Hears, a line each, of silos that are lost or cannot be used; on whatever thread.</param>
    /// <param name="cancellation">Ends the counting: the tally then has what was counted so far, whole blocks, not all of them from the first on.</param>
    /// <returns>How it ended. Where the procedure gave up, the tally has some of the blocks before.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There are no such blocks.</exception>
    /// <exception cref="ArgumentException">A block of these is counted already.</exception>
    /// <exception cref="AuditClusterException">The cluster cannot count it, such as with a seed of more than 100,000 characters, or no silo is left. What was added by then stays in the tally.</exception>
    public async Task<CountingEnd> CountAsync(
        AuditTally tally, long first, long end, IProgress<AuditProgress>? progress = null, Action<string>? remarks = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(tally);
        ArgumentOutOfRangeException.ThrowIfNegative(first);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(end, first);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(end, AuditTally.MostBlocks);
        if (tally.Counted.FirstOf(first, end) is { } twice)
            throw new ArgumentException($"Block {twice} is counted already.", nameof(first));
        if (tally.Seed.Length > MostSeedChars)
            throw new AuditClusterException($"the seed has {tally.Seed.Length} characters; expected at most {MostSeedChars}");
        TimeProvider time = client.ServiceProvider.GetRequiredService<TimeProvider>();
        var blocks = new BlocksToCount(tally, first, end, progress);
        using var counting = new ClusterCounting(client, version, AuditData.Of(tally), blocks, time, remarks ?? (_ => { }), cancellation);
        return await counting.RunAsync().ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (host is null)
            return;
        await host.StopAsync().ConfigureAwait(false);
        host.Dispose();
    }

    internal static void Name(ClusterOptions options) => (options.ClusterId, options.ServiceId) = (Id, Id);
}
