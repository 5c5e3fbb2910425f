using LotDrawing.Procedures;
using LotDrawing.Rules;
using LotDrawing.Solver.Deciding;

namespace LotDrawing.Solver;

/// <summary>Answers exactly whether a drawing that has begun can be completed: by a search that finds a way where there are
/// many, by counting, and by CP-SAT where neither tells.</summary>
/// <remarks>Deterministic. It answers yes or no and never chooses a State.
/// Immutable; any number of threads may use it.</remarks>
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

        return Decider.Of(plan, options, held)?.Decide(new ActiveRules(plan)) switch
        {
            null => new Completion.NotDecided(Deterministic.TooLarge),
            Decision.Yes yes => new Completion.Feasible([.. yes.Drawing]),
            Decision.No => new Completion.Infeasible(),
            _ => new Completion.NotDecided(Deterministic.Limit(options)),
        };
    }
}
