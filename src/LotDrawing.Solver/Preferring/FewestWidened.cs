using Google.OrTools.Sat;
using LotDrawing.Solver.Deciding;

namespace LotDrawing.Solver.Preferring;

/// <summary>The fewest seats that have at least one in each of some sets; of those as few, the one that a given order of the seats prefers.</summary>
internal static class FewestWidened
{
    /// <param name="conflicts">Sets of seats that cannot all stay narrowed.</param>
    /// <param name="order">All seats in the order drawn by lot: the first of them are the last to be widened.</param>
    /// <param name="options">How far to go.</param>
    /// <returns>The seats to widen, or null when that was not decided.</returns>
    internal static HashSet<int>? Of(List<List<int>> conflicts, int[] order, SolverOptions options)
    {
        var model = new CpModel();
        var widened = order.Where(seat => conflicts.Exists(conflict => conflict.Contains(seat))).ToDictionary(seat => seat, _ => model.NewBoolVar(""));
        foreach (var conflict in conflicts)
            model.AddBoolOr(conflict.Select(seat => widened[seat]));
        LinearExpr count = LinearExpr.Sum(widened.Values);
        model.Minimize(count);
        using CpSolver solver = Deterministic.Solver(options);
        if (Deterministic.Solve(solver, model, options.Cancellation) != CpSolverStatus.Optimal)
            return null;

        model.Add(count <= (long)solver.ObjectiveValue);
        foreach (BoolVar seat in widened.Values)
        {
            // Seat by seat in the order: it stays narrowed if that is still possible.
            model.Minimize(seat);
            if (Deterministic.Solve(solver, model, options.Cancellation) != CpSolverStatus.Optimal)
                return null;
            model.Add(seat == (solver.BooleanValue(seat) ? 1 : 0));
        }

        return [.. widened.Where(seat => solver.BooleanValue(seat.Value)).Select(seat => seat.Key)];
    }
}
