namespace LotDrawing.Fairness.Orleans;

/// <summary>A run of blocks that a silo was given.</summary>
internal sealed class SiloRun : IProgress<AuditProgress>, IDisposable
{
    private readonly TaskCompletionSource<RunAnswer> ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource stop;
    private long draws;
    private bool isDisposed;

    internal SiloRun(byte[] audit, long first, long end, long askedAt)
    {
        (Audit, First, End, AskedAt, stop) = (audit, first, end, askedAt, new CancellationTokenSource());
        Stopped = stop.Token;
    }

    internal byte[] Audit { get; }

    internal long First { get; }

    internal long End { get; }

    /// <summary>When it was last asked about.</summary>
    internal long AskedAt { get; set; }

    internal Task<RunAnswer> Ended => ended.Task;

    internal CancellationToken Stopped { get; }

    internal RunAnswer Now => Ended.IsCompletedSuccessfully ? Ended.Result : new RunAnswer { State = RunState.Counting, Draws = Interlocked.Read(ref draws) };

    public void Report(AuditProgress value) => Interlocked.Exchange(ref draws, value.Done);

    internal void Stop()
    {
        lock (stop)
        {
            if (!isDisposed)
                stop.Cancel();
        }
    }

    internal void Conclude(RunAnswer answer) => ended.TrySetResult(answer);

    public void Dispose()
    {
        lock (stop)
            isDisposed = true;
        stop.Dispose();
    }
}
