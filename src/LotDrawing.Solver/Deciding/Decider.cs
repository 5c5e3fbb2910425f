using Google.OrTools.Sat;
using LotDrawing.Procedures;
using LotDrawing.Rules;

namespace LotDrawing.Solver.Deciding;

/// <summary>Decides whether rules of a plan can be kept together: by finding a way, by counting that there is none, and
/// by CP-SAT on every State in every seat where neither tells.</summary>
internal sealed class Decider
{
    private const int FewRounds = 3;
    private const int FirstRounds = 12;
    private const int MoreRounds = 100;

    /// <summary>So many States in all pots are too many to be asked about again and again.</summary>
    internal const int Large = 4_000;

    private readonly SolverOptions options;
    private readonly SeatChoices choices;
    private readonly SeatLots[] held;
    private readonly bool isAnyHeld;

    internal Decider(SeatChoices choices, SolverOptions options, ReadOnlySpan<SeatLots> held = default)
    {
        this.options = options;
        this.choices = choices;
        isAnyHeld = !held.IsEmpty && held.ContainsAnyExcept(new SeatLots(-1, -1));
        this.held = new SeatLots[choices.Plan.SeatCount];
        Array.Fill(this.held, new SeatLots(-1, -1));
        held.CopyTo(this.held);
    }

    /// <summary>A decider for a plan some of whose seats may be held, or null when the plan is too large to be looked at.</summary>
    internal static Decider? Of(DrawPlan plan, SolverOptions options, ReadOnlySpan<SeatLots> held = default) =>
        SeatChoices.Of(plan) is { } choices ? new Decider(choices, options, held) : null;

    internal SeatChoices Choices => choices;

    /// <summary>Whether these rules can be kept together.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="inFull">Whether CP-SAT may be asked about every State in every seat also where that takes seconds.</param>
    internal Decision Decide(ActiveRules rules, bool inFull = true)
    {
        options.Cancellation.ThrowIfCancellationRequested();
        if (new RepairSearch(choices, rules, held).Find(FirstRounds) is { } found)
            return new Decision.Yes(found);
        if (rules.AnyLoad || isAnyHeld)
            return Apart(rules, inFull);

        // Without loads, linked sets of seats have nothing to do with one another.
        Decision all = new Decision.Yes([.. held]);
        foreach (var seats in choices.Plan.Components.Where(seats => seats.Any(rules.Seat)))
        {
            Decision one = Apart(rules.OnlySeats(seats), inFull);
            if (one is Decision.No)
                return one;
            all = (all, one) switch
            {
                (Decision.Yes { Drawing: var drawing }, Decision.Yes part) => With(drawing, part.Drawing, seats),
                _ => new Decision.Unknown(),
            };
        }

        return all;
    }

    /// <summary>Whether the others of these rules can be kept without one, as far as counts lead to a way: a quick yes, or no answer.</summary>
    internal bool CanWithout(int number, ActiveRules rules, CountProgram program) =>
        program.CountedWithout(number, choices) is { } counted
        && new RepairSearch(choices, rules.Without([number]), held, counted).Find(FewRounds) is not null;

    private static Decision.Yes With(SeatLots[] drawing, SeatLots[] part, IEnumerable<int> seats)
    {
        foreach (int seat in seats)
            drawing[seat] = part[seat];
        return new Decision.Yes(drawing);
    }

    private Decision Apart(ActiveRules rules, bool inFull)
    {
        CountedSeat[]? counted = null;
        if (!isAnyHeld && !choices.IsNarrowed)
        {
            // Counting knows classes of States, which what is held and what is preferred would tear apart.
            var rows = new CountRows(choices, rules);
            using var program = new CountProgram(rows);
            if (program.MustBreak && CountProof.Of(rows, program.Prices()) is { } refuted)
                return new Decision.No(rules.Only(refuted));
            counted = program.Counted(choices);
        }

        if (new RepairSearch(choices, rules, held, counted).Find(MoreRounds) is { } found)
            return new Decision.Yes(found);
        return inFull || choices.Size(rules) < Large ? InFull(rules) : new Decision.Unknown();
    }

    private Decision InFull(ActiveRules rules)
    {
        if (PlanModel.Of(choices, rules, held) is not { } model)
            return new Decision.No(rules);
        using CpSolver solver = Deterministic.Solver(options, model.IsLarge);
        return Deterministic.Solve(solver, model.Model, options.Cancellation) switch
        {
            CpSolverStatus.Optimal or CpSolverStatus.Feasible => new Decision.Yes(model.Drawing(solver)),
            CpSolverStatus.Infeasible => new Decision.No(rules),
            _ => new Decision.Unknown(),
        };
    }
}
