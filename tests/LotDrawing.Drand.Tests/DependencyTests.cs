namespace LotDrawing.Drand.Tests;

/// <summary>The library stands on the base class library alone: neither on the engine nor on a package.</summary>
public sealed class DependencyTests
{
    [Fact]
    public void The_library_references_the_base_class_library_alone() => Assert.All(
        typeof(Quicknet).Assembly.GetReferencedAssemblies(),
        reference => Assert.StartsWith("System.", reference.Name, StringComparison.Ordinal));
}
