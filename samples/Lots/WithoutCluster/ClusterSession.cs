using LotDrawing.Fairness;
using Lots.Shell;

namespace Lots.Audits;

/// <summary>In a native executable, which Orleans is not made for: a line that says what has it.</summary>
internal sealed class ClusterSession : IDisposable
{
    internal static ClusterSession Open(string address, Desk desk) =>
        throw new BadInputException($"--cluster: {OneLine.Shown(address)}, which this executable cannot reach; expected the .NET tool lots, or --blocks and --tally on each machine");

    internal AuditResult Run(AuditSubject subject, IAuditedDraw draw, AuditOptions options, IProgress<AuditProgress> progress, CancellationToken interrupted) => throw new NotSupportedException();

    internal CountingEnd Count(AuditTally tally, long first, long end, IProgress<AuditProgress> progress, CancellationToken interrupted) => throw new NotSupportedException();

    public void Dispose()
    {
    }
}
