using LotDrawing.Fairness;
using LotDrawing.Fairness.Orleans;
using Lots.Shell;

namespace Lots.Audits;

/// <summary><c>--cluster ADDRESS</c>: audits counted by the silos of a cluster.</summary>
internal sealed class ClusterSession : IDisposable
{
    private readonly AuditCluster cluster;

    private ClusterSession(AuditCluster cluster) => this.cluster = cluster;

    /// <summary>Connects to a cluster.</summary>
    /// <exception cref="BadInputException">The address is none, or no silo answers there.</exception>
    internal static ClusterSession Open(string address, Desk desk)
    {
        if (string.IsNullOrWhiteSpace(address))
            throw new BadInputException("--cluster: an empty address; expected host:port, or a connection string of PostgreSQL");
        return new ClusterSession(Told(() => AuditCluster.ConnectAsync(address, AuditedProcedures.Code, desk.Interrupted)));
    }

    /// <summary>Makes an audit; it is that of one machine.</summary>
    internal AuditResult Run(AuditSubject subject, IAuditedDraw draw, AuditOptions options, IProgress<AuditProgress> progress, CancellationToken interrupted) =>
        Told(() => cluster.RunAsync(subject, draw, options, progress, Desk.Note, interrupted));

    /// <summary>Counts blocks into a tally, which may be saved whenever it hears of progress.</summary>
    internal CountingEnd Count(AuditTally tally, long first, long end, IProgress<AuditProgress> progress, CancellationToken interrupted) =>
        Told(() => cluster.CountAsync(tally, first, end, progress, Desk.Note, interrupted));

    public void Dispose() => cluster.DisposeAsync().AsTask().GetAwaiter().GetResult();

    /// <summary>The command line waits; what fails is a line of its own.</summary>
    private static T Told<T>(Func<Task<T>> work)
    {
        try
        {
            return work().GetAwaiter().GetResult();
        }
        catch (AuditClusterException fault)
        {
            throw new BadInputException($"--cluster: {fault.Message}");
        }
    }
}
