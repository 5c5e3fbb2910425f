using Google.OrTools.LinearSolver;
using LotDrawing.Rules;
using LinearSolver = Google.OrTools.LinearSolver.Solver;

namespace LotDrawing.Solver;

/// <summary>Asks linear programming how much of what States are short of their least loads the open seats can make up for, each by one of the kinds of
/// drawings that it can have.</summary>
/// <remarks>It calculates in floating point, so nothing is believed: the set of States that it finds is a hint for <see cref="CountingProofs"/>, which counts.</remarks>
internal sealed class ShortfallProgram(DrawPlan plan, LotPots pots, PartialDrawing held, OpenLots open)
{
    /// <summary>The States for whom most is missing, those that count half so much once and the others twice.</summary>
    internal CountingProof Hint()
    {
        using LinearSolver solver = LinearSolver.CreateSolver("GLOP");
        var served = new Dictionary<int, Constraint>();
        using Objective objective = solver.Objective();
        objective.SetMaximization();
        for (int state = 0; state < plan.States.Length; state++)
        {
            if (held.Loads[state] < plan.Load.Min)
                served[state] = solver.MakeConstraint(0, plan.Load.Min - held.Loads[state]);
        }

        foreach (int seat in open.Seats)
        {
            Constraint one = solver.MakeConstraint(0, 1);
            if (open.HasPrincipal(seat))
            {
                Serve(one, open.Cover(seat), open.Cover(seat));
                continue;
            }

            foreach (SeatKind kind in pots.Kinds(seat))
            {
                if (!open.MayBe(seat, kind))
                    continue;
                if (kind.Additionals is null)
                {
                    Serve(one, open.Cover(seat), kind.Principals);
                }
                else
                {
                    Variable isSo = solver.MakeNumVar(0, 1, "");
                    one.SetCoefficient(isSo, 1);
                    Serve(AtMost(isSo), open.Beside(seat), kind.Principals);
                    Serve(AtMost(isSo), open.Cover(seat), kind.Additionals);
                }
            }
        }

        ulong[] states = new ulong[StateSet.Words(plan.States.Length)];
        ulong[] twice = new ulong[states.Length];
        if (solver.Solve() == LinearSolver.ResultStatus.OPTIMAL)
        {
            foreach (var (state, constraint) in served)
            {
                double weight = 1 - constraint.DualValue();
                if (weight > 0.25)
                    StateSet.Add(states, state);
                if (weight > 0.75)
                    StateSet.Add(twice, state);
            }
        }

        return new CountingProof(states, twice, false);

        Constraint AtMost(Variable isSo)
        {
            Constraint lot = solver.MakeConstraint(double.NegativeInfinity, 0);
            lot.SetCoefficient(isSo, -1);
            return lot;
        }

        void Serve(Constraint lot, Span<ulong> domain, ReadOnlySpan<ulong> kind)
        {
            foreach (var (state, constraint) in served)
            {
                if (!StateSet.Has(domain, state) || !StateSet.Has(kind, state))
                    continue;
                Variable draws = solver.MakeNumVar(0, 1, "");
                lot.SetCoefficient(draws, 1);
                constraint.SetCoefficient(draws, 1);
                objective.SetCoefficient(draws, 1);
            }
        }
    }
}
