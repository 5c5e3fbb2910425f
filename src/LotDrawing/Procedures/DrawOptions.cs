using LotDrawing.Procedures.Loads;
using LotDrawing.Rules;

namespace LotDrawing.Procedures;

/// <summary>How a public draw is run, where it differs from the default.</summary>
/// <remarks>Immutable; any number of threads may use it.</remarks>
public sealed record DrawOptions
{
    /// <summary>Whether it is a rehearsal: its labels differ, so that it can never equal the draw.</summary>
    public bool Rehearsal { get; init; }

    /// <summary>The load bounds, or null for those of the mechanism or the plan.</summary>
    public LoadBounds? Load { get; init; }

    /// <summary>The plan with its pots narrowed to those preferred (<see cref="DrawPlan.Narrowed"/>), of the same roster under the same
    /// rules and loads; null for the pots as they are.</summary>
    public DrawPlan? Narrowed { get; init; }

    /// <summary>By which procedure; null for the default, which <see cref="ProcedureFor"/> tells.</summary>
    public DrawProcedure? Procedure { get; init; }

    /// <summary>After how many voids the exact procedure gives up.</summary>
    public long VoidLimit { get; init; } = ExactProcedure.DefaultVoidLimit;

    /// <summary>How the loads procedure runs.</summary>
    public LoadsProcedure.Options Loads { get; init; } = new();

    /// <summary>How the chain procedure runs.</summary>
    public ChainProcedure.Options Chain { get; init; } = new();

    /// <summary>Opens the sequential procedure for a plan. It is in <c>LotDrawing.Solver</c>, and has to be given where
    /// <see cref="Procedure"/> is <see cref="DrawProcedure.Sequential"/>.</summary>
    public Func<DrawPlan, ISeatProcedure>? Sequential { get; init; }

    /// <summary>Who says whether a drawing can be completed where the engine's own reasoning does not decide, or null.</summary>
    public ICompletability? Solver { get; init; }

    /// <summary>By which procedure a plan is drawn: the one asked for, else the loads procedure where the plan is of its kind
    /// (<see cref="DrawPlan.IsOfLoadsKind"/>), so that a seed gives one drawing, and the exact one everywhere else.</summary>
    public DrawProcedure ProcedureFor(DrawPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return Procedure ?? (plan.IsOfLoadsKind ? DrawProcedure.Loads : DrawProcedure.Exact);
    }
}
