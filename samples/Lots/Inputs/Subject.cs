using System.Collections.Immutable;
using LotDrawing;
using LotDrawing.Rules;
using Lots.Output;

namespace Lots.Inputs;

/// <summary>What is drawn: a roster under a mechanism, or a plan.</summary>
internal abstract record Subject
{
    private Subject()
    {
    }

    /// <summary>What it is, in a few words.</summary>
    internal abstract string Title { get; }

    /// <summary>The load bounds.</summary>
    internal abstract LoadBounds Load { get; }

    /// <summary>The States and their rules, or null for a plan.</summary>
    internal abstract (Roster States, Mechanism Rules)? Parties { get; }

    /// <summary>Its seats with their pots.</summary>
    /// <exception cref="RefusedException">Some seat can never be filled.</exception>
    internal abstract DrawPlan Compile();

    /// <summary>A roster, its rules, its groups' sizes.</summary>
    internal sealed record States(RosterInput Input) : Subject
    {
        internal override string Title => $"{Input.Mechanism.Name}, {Tables.Counted(Input.Roster.Count, "State")}";

        internal override LoadBounds Load => Input.Mechanism.Load;

        internal override (Roster, Mechanism)? Parties => (Input.Roster, Input.Mechanism);

        internal override DrawPlan Compile() => DrawPlan.Compile(Input.Roster, Input.Mechanism).Plan;
    }

    /// <summary>What a meeting grants on requests for repetitions: seats drawn again, all other drawings of a record being in force.</summary>
    /// <param name="Record">The record as the meeting finds it.</param>
    /// <param name="Meeting">What it decides; at least one request is granted.</param>
    internal sealed record Repetition(Record Record, Meeting Meeting) : Subject
    {
        /// <summary>The seats drawn again, each with those who leave its pot.</summary>
        internal ImmutableArray<SeatToDraw> DrawnAgain => [.. Meeting.Pots.Select(pot => new SeatToDraw(pot.State, pot.Seat, pot.Replaced))];

        internal override string Title => $"{Record.Mechanism.Name}, {Tables.Counted(Meeting.Pots.Length, "seat")} drawn again";

        internal override LoadBounds Load => Record.Mechanism.Load;

        internal override (Roster, Mechanism)? Parties => (Record.Roster, Record.Mechanism);

        internal override DrawPlan Compile() => DrawPlan.Compile(Record.Roster, Record.Mechanism, Record.InForce!, DrawnAgain).Plan;
    }

    /// <summary>A plan.</summary>
    /// <param name="File">The file it was read from.</param>
    /// <param name="Plan">The plan.</param>
    internal sealed record Seats(string File, Plan Plan) : Subject
    {
        internal override string Title => $"{Path.GetFileName(File)}, {Tables.Counted(Plan.Seats.Length, "seat")}";

        internal override LoadBounds Load => Plan.Load;

        internal override (Roster, Mechanism)? Parties => null;

        internal override DrawPlan Compile() => DrawPlan.Compile(Plan).Plan;
    }
}
