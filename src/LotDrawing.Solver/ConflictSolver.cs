using LotDrawing.Rules;
using LotDrawing.Solver.Conflicts;
using LotDrawing.Solver.Deciding;

namespace LotDrawing.Solver;

/// <summary>Says of a plan whether a valid drawing exists and, where none does, which rules conflict.</summary>
/// <remarks>Deterministic.
/// Immutable; any number of threads may use it.</remarks>
public sealed class ConflictSolver
{
    private readonly SolverOptions options;

    /// <summary>Makes a solver.</summary>
    /// <param name="options">Where it differs from the default; null for the default. The effort is that of each question asked on the
    /// way: whether a drawing exists, and whether one would without some of the rules.</param>
    public ConflictSolver(SolverOptions? options = null) => this.options = options ?? new SolverOptions();

    /// <summary>Whether a valid drawing of the plan exists, and why not.</summary>
    /// <param name="plan">The plan. Seats whose pots are empty do not get as far: see <see cref="PlanCompilation.Faults"/>.</param>
    /// <exception cref="OperationCanceledException">The options' token was cancelled.</exception>
    public Drawability Examine(DrawPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        options.Progress?.Report("whether a valid drawing exists");
        if (Decider.Of(plan, options) is not { } decider)
            return new Drawability.NotDecided(Deterministic.TooLarge);
        var rules = new ActiveRules(plan);
        if (Shortage.Of(decider.Choices, rules) is { } shortage)
            return new Drawability.Infeasible(Told(plan, rules, shortage, isMinimal: true));

        switch (decider.Decide(rules))
        {
            case Decision.Yes yes:
                return new Drawability.Feasible([.. yes.Drawing]);
            case Decision.No no:
                var (numbers, isMinimal) = ConflictSearch.Of(decider, no.Rules, options);
                return new Drawability.Infeasible(Told(plan, rules, numbers, isMinimal));
            default:
                return new Drawability.NotDecided(Deterministic.Limit(options));
        }
    }

    private Conflict Told(DrawPlan plan, ActiveRules rules, List<int> numbers, bool isMinimal)
    {
        var conflicting = numbers.Select(number => rules[number]).ToList();
        bool most = conflicting.Exists(rule => rule is ConflictingRule.MostLoad);
        bool least = conflicting.Exists(rule => rule is ConflictingRule.LeastLoad);
        return new Conflict(plan, [.. conflicting], isMinimal, most || least ? LoadThatFits(plan, most) : null);
    }

    /// <summary>The nearest greater most, or smaller least, with which a drawing is found.</summary>
    private LoadBounds? LoadThatFits(DrawPlan plan, bool raisesMost)
    {
        const int Farthest = 16;
        for (int step = 1; step <= Farthest; step++)
        {
            var (min, max) = (plan.Load.Min, plan.Load.Max);
            if (raisesMost ? max > int.MaxValue - step : min < step)
                return null;
            var load = raisesMost ? new LoadBounds(min, max + step) : new LoadBounds(min - step, max);
            options.Progress?.Report($"whether load bounds of {load} leave a valid drawing");
            DrawPlan relaxed = plan.With(load);
            if (Decider.Of(relaxed, options)?.Decide(new ActiveRules(relaxed), inFull: false) is Decision.Yes)
                return load;
        }

        return null;
    }
}
