using System.Collections.Immutable;
using System.Globalization;
using LotDrawing.Procedures;

namespace LotDrawing.Solver;

/// <summary>How a drawing came about by the sequential procedure, step by step, so that a hall can follow it. docs/sequential.md
/// says what the figures mean.</summary>
/// <remarks>Immutable; any number of threads may use it.</remarks>
public sealed record SequentialAccount : DrawAccount
{
    internal SequentialAccount()
    {
    }

    /// <inheritdoc/>
    public override DrawProcedure Procedure => DrawProcedure.Sequential;

    /// <summary>The draw, seat after seat in the order in which they were drawn.</summary>
    public required ImmutableArray<Step> Steps { get; init; }

    /// <summary>How many lots were drawn: for seats, principals and additional States.</summary>
    public required long Lots { get; init; }

    /// <summary>How often it was asked whether a State leaves the drawing completable.</summary>
    public required int Questions { get; init; }

    /// <summary>How often the answer was yes because the known completion could be repaired to one with that State.</summary>
    public required int Repaired { get; init; }

    /// <summary>How often the answer was no by flows and counting, without the solver.</summary>
    public required int ByFlow { get; init; }

    /// <summary>How often the solver was asked.</summary>
    public required int BySolver { get; init; }

    internal override string GaveUp => "the sequential procedure gave up";

    /// <summary>What it took, in a line.</summary>
    public override string ToString()
    {
        var lots = Steps.SelectMany(step => new[] { step.Principal, step.Additional }).OfType<Lot>();
        return string.Create(CultureInfo.InvariantCulture, $"{ProcedureAndLaw}: {Steps.Length:N0} seats, {Lots:N0} lots; {lots.Sum(lot => lot.LeftOut.Length):N0} of {Questions:N0} States in pots left out, as the drawing could not have been completed");
    }

    /// <summary>One seat of the sequential procedure, drawn after those before it.</summary>
    public sealed class Step
    {
        /// <summary>The seat's number in the plan.</summary>
        public required int Seat { get; init; }

        /// <summary>Among how many open seats it was drawn by lot.</summary>
        public required int OpenSeats { get; init; }

        /// <summary>The principal lot, or null when the seat's principal stays in force.</summary>
        public Lot? Principal { get; init; }

        /// <summary>The additional lot, or null when none was needed.</summary>
        public Lot? Additional { get; init; }
    }

    /// <summary>One lot of the sequential procedure. States are numbers of the plan, in order.</summary>
    public sealed class Lot
    {
        /// <summary>The States of the pot that were drawn from: those that leave the drawing completable.</summary>
        public required ImmutableArray<int> Pot { get; init; }

        /// <summary>The States of the pot that would have broken a rule at once.</summary>
        public ImmutableArray<int> Barred { get; init; } = [];

        /// <summary>The States of the pot that would have broken no rule at once, but left no way to complete the drawing.</summary>
        public ImmutableArray<int> LeftOut { get; init; } = [];

        /// <summary>The State drawn.</summary>
        public required int Drawn { get; init; }
    }

    /// <inheritdoc/>
    public bool Equals(SequentialAccount? other) =>
        ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}
