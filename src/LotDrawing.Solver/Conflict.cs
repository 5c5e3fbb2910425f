using System.Collections.Immutable;
using LotDrawing.Procedures;
using LotDrawing.Rules;

namespace LotDrawing.Solver;

/// <summary>Rules of a plan that cannot be kept together, so that no valid drawing exists.</summary>
/// <remarks>Immutable; any number of threads may use it.</remarks>
public sealed class Conflict
{
    internal Conflict(DrawPlan plan, ImmutableArray<ConflictingRule> rules, bool isMinimal, LoadBounds? loadThatFits) =>
        (Plan, Rules, IsMinimal, LoadThatFits) = (plan, rules, isMinimal, loadThatFits);

    /// <summary>Whether it was seen of each of the rules that the others could be kept without it. False when the solver
    /// came to its limit with some: they conflict all the same.</summary>
    public bool IsMinimal { get; }

    /// <summary>Load bounds with which a valid drawing was found to exist, as near to the plan's as were tried; null when
    /// the plan's bounds are not among the reasons, or none was found.</summary>
    public LoadBounds? LoadThatFits { get; }

    internal DrawPlan Plan { get; }

    /// <summary>The rules, seats first; at least one. Who is in which pot is given, and not among them.</summary>
    internal ImmutableArray<ConflictingRule> Rules { get; }

    /// <summary>The conflict in words, a line a rule with its paragraph, the last line about what would relax it.</summary>
    /// <param name="roster">The roster that the plan was compiled from, or null for a plan of seats and pots.</param>
    /// <param name="mechanism">The rules that it was compiled by, or null for a plan of seats and pots.</param>
    public ImmutableArray<string> Lines(Roster? roster = null, Mechanism? mechanism = null) => ConflictText.Lines(this, Plan, roster, mechanism);
}

/// <summary>Whether a plan has a valid drawing, and why not.</summary>
/// <remarks>Immutable; any number of threads may use it.</remarks>
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
