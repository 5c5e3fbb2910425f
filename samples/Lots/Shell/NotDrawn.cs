using System.Collections.Immutable;
using LotDrawing;
using LotDrawing.Procedures;
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

    internal static BadInputException Because(DrawResult<Drawing> outcome, Subject subject) => outcome is DrawResult<Drawing>.Infeasible { Seats.IsEmpty: false } infeasible
        ? new BadInputException([.. infeasible.Seats.Select(fault => $"no valid drawing exists: {fault}")])
        : Conflict(subject) ?? new BadInputException(outcome.ToString());

    internal static BadInputException Because(DrawResult<ImmutableArray<PlanDraw.Seat>> outcome, Subject subject) => Conflict(subject) ?? new BadInputException(outcome.ToString());

    /// <summary>The rules that conflict, each on a line; null when they do not, or it is not known that they do.</summary>
    internal static BadInputException? Conflict(Subject subject)
    {
        DrawPlan plan = subject.Compile();
        if (new ConflictSolver(new SolverOptions { Effort = Effort }).Examine(plan) is not Drawability.Infeasible { Conflict: var conflict })
            return null;
        return new BadInputException([.. conflict.Lines(subject.Parties?.States, subject.Parties?.Rules).Select(line => $"no valid drawing exists: {line}")]);
    }
}
