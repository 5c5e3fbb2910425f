using LotDrawing.Draws;

namespace Lots.Shell;

/// <summary>What a command says when a draw gave no drawing.</summary>
internal static class NotDrawn
{
    internal static BadInputException Because(DrawOutcome outcome) => outcome is DrawOutcome.Impossible impossible
        ? new BadInputException([.. impossible.Faults.Select(fault => $"no valid drawing exists: {fault}")])
        : new BadInputException(outcome.ToString());

    internal static BadInputException Because(PlanOutcome outcome) => new(outcome.ToString());
}
