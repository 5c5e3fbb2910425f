using Google.OrTools.Sat;
using LotDrawing.Draws;
using LotDrawing.Pots;

namespace LotDrawing.Solver;

/// <summary>Answers by CP-SAT whether a drawing that has begun can be completed.</summary>
/// <remarks>Deterministic; safe to use from several threads at once. It answers yes or no and never chooses a State.</remarks>
public sealed class CompletabilitySolver : ICompletability
{
    private readonly SolverOptions options;

    /// <summary>Makes a solver.</summary>
    /// <param name="options">Where it differs from the default; null for the default.</param>
    public CompletabilitySolver(SolverOptions? options = null) => this.options = options ?? new SolverOptions();

    /// <inheritdoc/>
    public Completion Complete(DrawPlan plan, ReadOnlySpan<SeatLots> held)
    {
        ArgumentNullException.ThrowIfNull(plan);
        if (held.Length != plan.SeatCount)
            throw new ArgumentException($"{held.Length} seats are held; expected {plan.SeatCount}, one for each seat of the plan.", nameof(held));

        if (PlanModel.Of(plan, new ActiveRules(plan), held) is not { } model)
            return new Completion.Impossible();
        using CpSolver solver = Deterministic.Solver(options);
        return solver.Solve(model.Model) switch
        {
            CpSolverStatus.Optimal or CpSolverStatus.Feasible => new Completion.Possible([.. model.Drawing(solver)]),
            CpSolverStatus.Infeasible => new Completion.Impossible(),
            _ => new Completion.NotDecided(Deterministic.Limit(options)),
        };
    }
}
