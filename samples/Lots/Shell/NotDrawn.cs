using System.Collections.Immutable;
using LotDrawing;
using LotDrawing.Procedures;
using LotDrawing.Procedures.Loads;
using LotDrawing.Rules;
using LotDrawing.Solver;
using Lots.Inputs;

namespace Lots.Shell;

/// <summary>What a command says when there is no drawing: the rules that conflict, where they do.</summary>
internal static class NotDrawn
{
    /// <summary>Of each question that the solver asks itself on the way; a second or so.</summary>
    private const double Effort = 1;

    /// <summary>Refuses before any lot what no lots can give: only where loads bind or a plan sets its own rules, as without them
    /// nearly everything can be drawn and the draw itself is the quickest proof.</summary>
    internal static void RefuseConflict(Subject subject)
    {
        if ((subject.Load.Bind || subject is Subject.Seats) && Conflict(subject) is { } conflict)
            throw conflict;
    }

    /// <summary>The same of a roster under rules that only rejection would draw: the loads procedure says itself, and at once,
    /// what it cannot draw.</summary>
    internal static void RefuseConflict(Roster roster, Mechanism mechanism)
    {
        if (mechanism.Load.Bind && !LoadsProcedure.Covers(mechanism, roster.Count) && DrawPlan.Compile(roster, mechanism) is { IsPossible: true, Plan: var plan }
            && Lines(plan, roster, mechanism) is { IsEmpty: false } lines)
            throw Refused(lines);
    }

    /// <summary>Why seats cannot be drawn again together, each rule on a line with its paragraph; empty when that is not known.</summary>
    internal static ImmutableArray<string> Conflict(Meeting meeting, Record record)
    {
        ImmutableArray<SeatToDraw> seats = [.. meeting.Pots.Select(pot => new SeatToDraw(pot.State, pot.Seat, pot.Replaced))];
        PlanCompilation compilation = DrawPlan.Compile(record.Roster, record.Mechanism, record.InForce!, seats);
        return compilation.IsPossible ? Lines(compilation.Plan, record.Roster, record.Mechanism) : [];
    }

    internal static BadInputException Because(DrawResult<Drawing> outcome, Subject subject) => outcome is DrawResult<Drawing>.Infeasible { Seats.IsEmpty: false } infeasible
        ? new BadInputException([.. infeasible.Seats.Select(fault => $"no valid drawing exists: {fault}")])
        : Conflict(subject) ?? new BadInputException(outcome.ToString());

    internal static BadInputException Because(DrawResult<ImmutableArray<PlanDraw.Seat>> outcome, Subject subject) => Conflict(subject) ?? new BadInputException(outcome.ToString());

    /// <summary>The rules that conflict, each on a line; null when they do not, or it is not known that they do.</summary>
    internal static BadInputException? Conflict(Subject subject)
    {
        var lines = Lines(subject.Compile(), subject.Parties?.States, subject.Parties?.Rules);
        return lines.IsEmpty ? null : Refused(lines);
    }

    /// <summary>Whether a valid drawing of the plan was found.</summary>
    internal static bool IsDrawable(DrawPlan plan) => new ConflictSolver(new SolverOptions { Effort = Effort }).Examine(plan) is Drawability.Feasible;

    /// <summary>The rules that conflict, each on a line; empty when they do not, or it is not known that they do.</summary>
    internal static ImmutableArray<string> Lines(DrawPlan plan, Roster? roster, Mechanism? mechanism) =>
        new ConflictSolver(new SolverOptions { Effort = Effort }).Examine(plan) is Drawability.Infeasible { Conflict: var conflict } ? conflict.Lines(roster, mechanism) : [];

    private static BadInputException Refused(ImmutableArray<string> lines) => new([.. lines.Select(line => $"no valid drawing exists: {line}")]);
}
