using System.Collections.Immutable;
using LotDrawing.Procedures;
using LotDrawing.Rules;

namespace LotDrawing.Tests.Draws.Chain;

/// <summary>Gives always the same valid drawing, so that a chain starts where a test wants it to.</summary>
internal sealed class FixedStart(ImmutableArray<SeatLots> drawing) : ICompletability
{
    public Completion Complete(DrawPlan plan, ReadOnlySpan<SeatLots> held) => new Completion.Feasible(drawing);
}
