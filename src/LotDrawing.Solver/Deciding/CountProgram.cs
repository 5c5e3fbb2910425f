using Google.OrTools.LinearSolver;
using LinearSolver = Google.OrTools.LinearSolver.Solver;

namespace LotDrawing.Solver.Deciding;

/// <summary>Asks linear programming about counts: how little the rules have to be broken together, and at which price each.</summary>
/// <remarks>It calculates in floating point, so nothing is believed: prices are hints for <see cref="CountProof"/>, which proves in whole
/// numbers, and counts are hints for <see cref="RepairSearch"/>, which finds a drawing or does not.</remarks>
internal sealed class CountProgram : IDisposable
{
    private const double Little = 1e-6;

    private readonly CountRows rows;
    private readonly LinearSolver solver = LinearSolver.CreateSolver("GLOP");
    private readonly Variable[] counts;
    private readonly Constraint[] constraints;
    private bool isSolved;

    internal CountProgram(CountRows rows)
    {
        this.rows = rows;
        counts = [.. rows.Counts.Select(count => solver.MakeNumVar(count.Least, count.Most, ""))];
        using Objective breaches = solver.Objective();
        constraints = [.. rows.Rows.Select(row => Constrain(row, breaches))];
        breaches.SetMinimization();
        Solve();
    }

    /// <summary>Whether some rule has to be broken, as far as floating point can tell.</summary>
    internal bool MustBreak { get; private set; }

    public void Dispose() => solver.Dispose();

    /// <summary>By row, its price: 0 where it is none of the reasons.</summary>
    internal IEnumerable<double> Prices() => constraints.Select(constraint => Math.Abs(constraint.DualValue()));

    /// <summary>From which classes of States to fill each seat, or null when no counts were found: the counts of each class shared out
    /// to its seats, those with the smallest additional pots first.</summary>
    internal CountedSeat[]? Counted(SeatChoices choices)
    {
        if (!isSolved || MustBreak)
            return null;
        int[] classOf = rows.Classes.StateClass;
        var counted = new CountedSeat[choices.Plan.SeatCount];
        Array.Fill(counted, new CountedSeat(classOf, -1, -1));
        foreach (var filled in rows.Filled)
        {
            var seats = new Queue<int>(filled.Seats);
            var pots = choices[filled.Seats[0]].Pots;
            var left = filled.Additionals.ToDictionary(one => one.State, one => Whole(one.Count));
            foreach (var (state, pot, count) in filled.Principals.OrderBy(one => one.Pot < 0 ? 0 : pots[one.Pot].Length))
            {
                for (int i = Whole(count); i > 0 && seats.Count > 0; i--)
                {
                    int additional = pot < 0 ? -1 : pots[pot].Select(one => classOf[one]).FirstOrDefault(one => left.GetValueOrDefault(one) > 0, -1);
                    if (additional >= 0)
                        left[additional]--;
                    counted[seats.Dequeue()] = new CountedSeat(classOf, state, additional);
                }
            }
        }

        return counted;
    }

    /// <summary>The same when this rule is given up: of interchangeable seats, the last one.</summary>
    internal CountedSeat[]? CountedWithout(int number, SeatChoices choices)
    {
        // From one such question to the next it goes on from where it was.
        solver.SetSolverSpecificParametersAsString("use_preprocessing:false use_dual_simplex:true");
        var touched = rows.Rows.Zip(constraints).Where(pair => pair.First.Rules.Contains(number)).ToList();
        foreach (var (row, constraint) in touched)
        {
            bool isSeat = number < choices.Plan.SeatCount;
            constraint.SetBounds(isSeat ? row.Bound - 1 : double.NegativeInfinity, double.PositiveInfinity);
        }

        Solve();
        var counted = Counted(choices);
        foreach (var (row, constraint) in touched)
            constraint.SetBounds(row.IsLeast ? row.Bound : double.NegativeInfinity, row.IsLeast ? double.PositiveInfinity : row.Bound);
        return counted;
    }

    private void Solve()
    {
        isSolved = solver.Solve() == LinearSolver.ResultStatus.OPTIMAL;
        MustBreak = isSolved && solver.Objective().Value() > Little;
    }

    private int Whole(int count) => (int)Math.Round(counts[count].SolutionValue());

    private Constraint Constrain(CountRow row, Objective breaches)
    {
        Constraint constraint = row.IsLeast
            ? solver.MakeConstraint(row.Bound, double.PositiveInfinity)
            : solver.MakeConstraint(double.NegativeInfinity, row.Bound);
        foreach (int count in row.Plus)
            constraint.SetCoefficient(counts[count], 1);
        foreach (int count in row.Minus)
            constraint.SetCoefficient(counts[count], -1);
        if (row.Rules.Count > 0)
        {
            Variable breach = solver.MakeNumVar(0, double.PositiveInfinity, "");
            constraint.SetCoefficient(breach, row.IsLeast ? 1 : -1);
            breaches.SetCoefficient(breach, 1);
        }

        return constraint;
    }
}
