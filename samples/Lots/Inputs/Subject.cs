using LotDrawing.Mechanisms;
using LotDrawing.Pots;

namespace Lots.Inputs;

/// <summary>What is drawn: a roster under a mechanism, or a plan.</summary>
internal abstract record Subject
{
    private Subject()
    {
    }

    /// <summary>The load bounds.</summary>
    internal abstract LoadBounds Load { get; }

    /// <summary>Its seats with their pots.</summary>
    /// <exception cref="DrawImpossibleException">Some seat can never be filled.</exception>
    internal abstract DrawPlan Compile();

    /// <summary>A roster, its rules, its groups' sizes.</summary>
    internal sealed record States(RosterInput Input) : Subject
    {
        internal override LoadBounds Load => Input.Mechanism.Load;

        internal override DrawPlan Compile() => DrawPlan.Compile(Input.Roster, Input.Mechanism).Plan;
    }

    /// <summary>A plan.</summary>
    /// <param name="File">The file it was read from.</param>
    /// <param name="Plan">The plan.</param>
    internal sealed record Seats(string File, Plan Plan) : Subject
    {
        internal override LoadBounds Load => Plan.Load;

        internal override DrawPlan Compile() => DrawPlan.Compile(Plan).Plan;
    }
}
