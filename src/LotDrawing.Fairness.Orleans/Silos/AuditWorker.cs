using Orleans.Concurrency;
using Orleans.Placement;
using Orleans.Runtime.Placement;

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

/// <summary>A grain that lives on the silo that its key names, and nowhere else.</summary>
[GenerateSerializer]
[Immutable]
internal sealed class OnNamedSilo : PlacementStrategy;

[AttributeUsage(AttributeTargets.Class)]
internal sealed class OnNamedSiloAttribute() : PlacementAttribute(new OnNamedSilo());

internal sealed class NamedSiloDirector : IPlacementDirector
{
    public Task<SiloAddress> OnAddActivation(PlacementStrategy strategy, PlacementTarget target, IPlacementContext context)
    {
        string name = target.GrainIdentity.Key.ToString()!;
        return Array.Find(context.GetCompatibleSilos(target), silo => silo.ToParsableString() == name) is { } found
            ? Task.FromResult(found)
            : throw new SiloUnavailableException($"The silo {name} is not in the cluster.");
    }
}
