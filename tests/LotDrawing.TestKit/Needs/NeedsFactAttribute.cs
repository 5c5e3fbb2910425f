using Xunit;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace LotDrawing.TestKit.Needs;

/// <summary>A test that needs something of the machine. Where that is missing it is skipped, with the reason. What has to be
/// installed is the test's category too: <c>--filter Category=Browser</c>.</summary>
[AttributeUsage(AttributeTargets.Method)]
[TraitDiscoverer("LotDrawing.TestKit.Needs." + nameof(NeedDiscoverer), "LotDrawing.TestKit")]
public class NeedsFactAttribute : FactAttribute, ITraitAttribute
{
    public NeedsFactAttribute(params Need[] needs) => (Needs, Skip) = (needs, Machine.WhyNot(needs));

    /// <summary>What it needs.</summary>
    public IReadOnlyList<Need> Needs { get; }
}

/// <summary>As <see cref="NeedsFactAttribute"/>, once for each row of data.</summary>
[AttributeUsage(AttributeTargets.Method)]
[TraitDiscoverer("LotDrawing.TestKit.Needs." + nameof(NeedDiscoverer), "LotDrawing.TestKit")]
public class NeedsTheoryAttribute : TheoryAttribute, ITraitAttribute
{
    public NeedsTheoryAttribute(params Need[] needs) => (Needs, Skip) = (needs, Machine.WhyNot(needs));

    /// <inheritdoc cref="NeedsFactAttribute.Needs"/>
    public IReadOnlyList<Need> Needs { get; }
}

/// <summary>Makes a category of each need that can be met by installing something.</summary>
public sealed class NeedDiscoverer : ITraitDiscoverer
{
    /// <inheritdoc/>
    public IEnumerable<KeyValuePair<string, string>> GetTraits(IAttributeInfo traitAttribute) =>
        from need in traitAttribute.GetNamedArgument<IReadOnlyList<Need>>(nameof(NeedsFactAttribute.Needs))
        where need >= Need.Browser
        select KeyValuePair.Create("Category", $"{need}");
}
