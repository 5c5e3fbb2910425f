using System.Collections.Immutable;
using LotDrawing.Procedures;

namespace LotDrawing.Solver;

/// <summary>Whether a plan has a valid drawing, and why not.</summary>
public abstract class Drawability
{
    private Drawability()
    {
    }

    /// <summary>It has.</summary>
    public sealed class Feasible : Drawability
    {
        internal Feasible(ImmutableArray<SeatLots> drawing) => Drawing = drawing;

        /// <summary>By seat, what it holds in one that breaks no rule: a proof, not a result, as no lot chose it.</summary>
        public ImmutableArray<SeatLots> Drawing { get; }
    }

    /// <summary>It has none.</summary>
    public sealed class Infeasible : Drawability
    {
        internal Infeasible(Conflict conflict) => Conflict = conflict;

        /// <summary>The rules that conflict.</summary>
        public Conflict Conflict { get; }
    }

    /// <summary>No answer was found.</summary>
    public sealed class NotDecided : Drawability
    {
        internal NotDecided(string reason) => Reason = reason;

        /// <summary>Why not, in words.</summary>
        public string Reason { get; }
    }
}
