using Orleans.Placement;
using Orleans.Runtime.Placement;

namespace LotDrawing.Fairness.Orleans;

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
