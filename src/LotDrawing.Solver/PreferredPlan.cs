using System.Collections.Immutable;
using LotDrawing.Rules;

namespace LotDrawing.Solver;

/// <summary>A plan with its pots narrowed to those preferred.</summary>
public sealed class PreferredPlan
{
    internal PreferredPlan()
    {
    }

    /// <summary>The plan to draw.</summary>
    public required DrawPlan Plan { get; init; }

    /// <summary>For each preference asked for, in order, which seats got it.</summary>
    public required ImmutableArray<PreferenceMet> Preferences { get; init; }
}
