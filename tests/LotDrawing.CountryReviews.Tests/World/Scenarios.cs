using FsCheck;
using FsCheck.Fluent;

namespace LotDrawing.CountryReviews.Tests.World;

/// <summary>Random sequences of events.</summary>
internal static class Scenarios
{
    /// <summary>Numbers for up to some 150 events; they shrink to fewer and smaller ones.</summary>
    internal static Arbitrary<int[]> Numbers { get; } = Arb.From(
        Gen.Choose(0, 600).SelectMany(count => Gen.Choose(0, 1_000_000).ArrayOf(count)),
        numbers => Enumerable.Range(1, 8).Select(part => numbers[..(numbers.Length * (8 - part) / 8)]));

    /// <summary>The property for every scenario.</summary>
    internal static Property All(Func<Scenario, bool> holds) => Prop.ForAll(Numbers, numbers => holds(Scenario.Of(numbers)));
}
