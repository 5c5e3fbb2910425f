using System.Collections.Immutable;
using LotDrawing.Rules;

namespace LotDrawing.Solver;

/// <summary>A plan with its pots narrowed to those preferred.</summary>
/// <param name="Plan">The plan to draw.</param>
/// <param name="Preferences">For each preference asked for, in order, which seats got it.</param>
public sealed record PreferredPlan(DrawPlan Plan, ImmutableArray<PreferenceMet> Preferences);
