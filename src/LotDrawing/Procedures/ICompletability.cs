using System.Collections.Immutable;
using LotDrawing.Rules;

namespace LotDrawing.Procedures;

/// <summary>Answers exactly whether a drawing that has begun can be completed. The engine asks it where its own
/// reasoning does not decide, and works without it; <c>LotDrawing.Solver</c> implements it.</summary>
/// <remarks>It answers yes or no and never chooses a State: what the lots give is the same whichever implementation
/// answers, as long as its answers are right.
/// Immutable; any number of threads may use it.</remarks>
public interface ICompletability
{
    /// <summary>Whether the open seats can be filled so that no rule is broken.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="held">By seat, what it holds. A principal of −1 means that the seat is open; an additional of −1,
    /// where the principal needs one, that the additional lot is open.</param>
    Completion Complete(DrawPlan plan, ReadOnlySpan<SeatLots> held);
}

/// <summary>Whether a drawing that has begun can be completed.</summary>
/// <remarks>Immutable; any number of threads may use it.</remarks>
public abstract class Completion
{
    private Completion()
    {
    }

    /// <summary>It can: here is one way.</summary>
    /// <param name="drawing">By seat, what it holds in that way; it breaks no rule.</param>
    public sealed class Feasible(ImmutableArray<SeatLots> drawing) : Completion
    {
        /// <summary>By seat, what it holds in that way; it breaks no rule.</summary>
        public ImmutableArray<SeatLots> Drawing { get; } = drawing;
    }

    /// <summary>It cannot, whatever the lots give.</summary>
    public sealed class Infeasible : Completion;

    /// <summary>No answer was found.</summary>
    /// <param name="reason">Why not, in words: a limit, or no solver at hand.</param>
    public sealed class NotDecided(string reason) : Completion
    {
        /// <summary>Why not, in words: a limit, or no solver at hand.</summary>
        public string Reason { get; } = reason;
    }
}
