using System.Collections.Immutable;

namespace LotDrawing.Procedures;

/// <summary>One lot of the sequential procedure, so that a hall can follow it. States are numbers of the plan, in order.</summary>
/// <param name="Pot">The States of the pot that were drawn from: those that leave the drawing completable.</param>
/// <param name="Barred">The States of the pot that would have broken a rule at once.</param>
/// <param name="LeftOut">The States of the pot that would have broken no rule at once, but left no way to complete the drawing.</param>
/// <param name="Drawn">The State drawn.</param>
public sealed record SequentialLot(ImmutableArray<int> Pot, ImmutableArray<int> Barred, ImmutableArray<int> LeftOut, int Drawn);
