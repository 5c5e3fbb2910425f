using System.Collections.Immutable;
using LotDrawing.Rules;

namespace LotDrawing.Repetitions;

/// <summary>What a change of a phase came to: the phase after it, or the reason why there is none. Nothing is ever half applied.</summary>
public abstract record PhaseChange
{
    private PhaseChange()
    {
    }

    /// <summary>Seats were drawn; the result has passed <see cref="RuleCheck"/>.</summary>
    /// <param name="After">The phase from now on.</param>
    /// <param name="Reviews">Of each review just the seats drawn.</param>
    /// <param name="Lots">How many lots it took, void drawings included.</param>
    /// <param name="Voids">How many drawings were void.</param>
    public sealed record Drawn(PhaseState After, ImmutableArray<Review> Reviews, long Lots, long Voids) : PhaseChange;

    /// <summary>The change needed no drawing.</summary>
    /// <param name="After">The phase from now on.</param>
    public sealed record NothingToDraw(PhaseState After) : PhaseChange;

    /// <summary>Some seat cannot be filled, so nothing was changed.</summary>
    /// <param name="Faults">Every such seat, and why.</param>
    public sealed record Impossible(ImmutableArray<PlanFault> Faults) : PhaseChange
    {
        /// <inheritdoc/>
        public bool Equals(Impossible? other) => other is not null && Faults.SequenceEqual(other.Faults);

        /// <inheritdoc/>
        public override int GetHashCode() => Faults.Length;

        /// <summary>All reasons, a line each.</summary>
        public override string ToString() => string.Join(Environment.NewLine, Faults);
    }

    /// <summary>The seats together cannot be drawn without breaking a rule, or every drawing up to the limit was void;
    /// nothing was changed.</summary>
    /// <param name="Voids">How many drawings were void; 0 when none was tried, as it is known that no valid one exists.</param>
    public sealed record NoValidDrawing(long Voids) : PhaseChange
    {
        /// <summary>What happened, and what could be done.</summary>
        public override string ToString() => Voids == 0
            ? "no drawing of these seats together keeps the rules; ask for fewer of them at one meeting"
            : $"gave up after {Voids} void drawings; a valid one may not exist, or loads bind too tightly: ask for fewer seats at one meeting";
    }
}
