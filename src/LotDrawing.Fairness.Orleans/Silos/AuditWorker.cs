using Orleans.Concurrency;

namespace LotDrawing.Fairness.Orleans;

/// <summary>The silo's counter, to be called from elsewhere.</summary>
[OnNamedSilo]
[Reentrant]
[GrainType("lotdrawing.audit-worker")]
internal sealed class AuditWorker(SiloCounter counter) : Grain, IAuditWorker
{
    public Task<string> Hello() => Task.FromResult(counter.Hello);

    public Task<long> Begin(byte[] audit, long first, long end) => Task.FromResult(counter.Begin(audit, first, end));

    public Task<RunAnswer> Poll(long run) => counter.PollAsync(run);

    public Task Cancel(long run)
    {
        counter.Cancel(run);
        return Task.CompletedTask;
    }

    public Task End(long run)
    {
        counter.End(run);
        return Task.CompletedTask;
    }
}
