using System.Collections.Immutable;
using LotDrawing;
using LotDrawing.Rules;
using LotDrawing.Simulation;

namespace Papers.Results;

/// <summary>How often a State reviews how many others in drawings that are simulated, to show how usual its number is.</summary>
/// <remarks>First drawings of all seats by the rules in force, from a fixed seed: the same each time, and no part of the record.</remarks>
public static class SimulatedLoads
{
    /// <summary>How many drawings are simulated.</summary>
    public const int Draws = 2_000;

    private const ulong Seed = 2_840;

    /// <summary>By number of reviews, in how many of the simulated drawings the State has so many; empty where loads are bounded, which
    /// says by itself what is usual, or where nothing can be drawn.</summary>
    public static ImmutableArray<int> Of(Record record, string state)
    {
        ArgumentNullException.ThrowIfNull(record);
        PlanCompilation compilation = DrawPlan.Compile(record.Roster, record.Mechanism);
        if (!compilation.IsPossible || compilation.Plan.Load.Bind)
            return [];
        DrawPlan plan = compilation.Plan;
        var simulation = new ExactSimulation(plan, Seed);
        int number = plan.States.IndexOf(state);
        int[] counts = new int[plan.SeatCount + 1];
        for (int draw = 0; draw < Draws; draw++)
        {
            if (!simulation.TryDraw())
                return [];
            int reviews = 0;
            for (int seat = 0; seat < plan.SeatCount; seat++)
                reviews += simulation[seat].Contains(number) ? 1 : 0;
            counts[reviews]++;
        }

        return [.. counts.AsSpan(0, Array.FindLastIndex(counts, count => count > 0) + 1)];
    }
}
