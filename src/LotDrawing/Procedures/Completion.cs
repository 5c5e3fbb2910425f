using System.Collections.Immutable;

namespace LotDrawing.Procedures;

/// <summary>Whether a drawing that has begun can be completed.</summary>
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
