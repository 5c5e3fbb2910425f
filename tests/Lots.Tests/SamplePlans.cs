using LotDrawing.TestKit;

namespace Lots.Tests;

/// <summary>The files of samples/plans and samples/mechanisms.</summary>
public static class SamplePlans
{
    public static string Football { get; } = Repository.PathOf("samples", "plans", "champions-league-2017-18.json");

    public static string Gifts { get; } = Repository.PathOf("samples", "plans", "gifts.json");

    public static string RiverBasin { get; } = Repository.PathOf("samples", "mechanisms", "river-basin.json");

    public static string RiverBasinStates { get; } = Repository.PathOf("samples", "mechanisms", "river-basin.csv");
}
