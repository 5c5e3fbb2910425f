using System.Collections.Immutable;

namespace LotDrawing.Procedures;

/// <summary>Whether a drawing that has begun can be completed.</summary>
public abstract record Completion
{
    private Completion()
    {
    }

    /// <summary>It can: here is one way.</summary>
    /// <param name="Drawing">By seat, what it holds in that way; it breaks no rule.</param>
    public sealed record Possible(ImmutableArray<SeatLots> Drawing) : Completion;

    /// <summary>It cannot, whatever the lots give.</summary>
    public sealed record Impossible : Completion;

    /// <summary>No answer was found.</summary>
    /// <param name="Reason">Why not, in words: a time limit, or no solver at hand.</param>
    public sealed record NotDecided(string Reason) : Completion;
}
