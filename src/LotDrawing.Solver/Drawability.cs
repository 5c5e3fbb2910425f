using System.Collections.Immutable;
using LotDrawing.Procedures;

namespace LotDrawing.Solver;

/// <summary>Whether a plan has a valid drawing, and why not.</summary>
public abstract record Drawability
{
    private Drawability()
    {
    }

    /// <summary>It has.</summary>
    /// <param name="Drawing">By seat, what it holds in one that breaks no rule: a proof, not a result, as no lot chose it.</param>
    public sealed record Possible(ImmutableArray<SeatLots> Drawing) : Drawability;

    /// <summary>It has none.</summary>
    /// <param name="Conflict">The rules that conflict.</param>
    public sealed record Impossible(Conflict Conflict) : Drawability;

    /// <summary>No answer was found.</summary>
    /// <param name="Reason">Why not, in words.</param>
    public sealed record NotDecided(string Reason) : Drawability;
}
