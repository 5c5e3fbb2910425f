using LotDrawing.Procedures;
using LotDrawing.Rules;
using LotDrawing.Solver;

namespace LotDrawing.Campaigns.Draws;

/// <summary>A solver that answers once and then has no answer: a roster whose drawings ask it again and again, for seconds each time, is left.</summary>
internal sealed class OneQuestion : ICompletability
{
    private readonly CompletabilitySolver solver = new(new SolverOptions { Effort = 1 });
    private bool isAsked;

    public Completion Complete(DrawPlan plan, ReadOnlySpan<SeatLots> held)
    {
        if (isAsked)
            return new Completion.NotDecided("it was asked before");
        isAsked = true;
        return solver.Complete(plan, held);
    }
}
