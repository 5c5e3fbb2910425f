using System.Collections.Immutable;
using LotDrawing.Procedures;
using LotDrawing.Rules;

namespace LotDrawing.Repetitions;

/// <summary>A State that withdraws: its review ends, and every seat in which it served is drawn again, whole. That counts
/// against nobody's allowance.</summary>
/// <remarks>docs/algorithm.md, section 5.</remarks>
public sealed class Withdrawal
{
    private readonly PhaseState phase;
    private readonly DateOnly date;

    private Withdrawal(PhaseState phase, DateOnly date, string state)
    {
        this.phase = phase;
        this.date = date;
        State = state;
        Seats = [.. phase.InForce.Without(state).SeatsServedBy(state).Select(seat => new SeatToDraw(seat.State, seat.Seat))];
    }

    /// <summary>The code of the State that withdraws.</summary>
    public string State { get; }

    /// <summary>The seats to be drawn; there may be none.</summary>
    public ImmutableArray<SeatToDraw> Seats { get; }

    /// <summary>Everything that is wrong with a withdrawal, a line each; empty when nothing is.</summary>
    /// <inheritdoc cref="Of" path="/param"/>
    public static ImmutableArray<string> Faults(PhaseState phase, DateOnly date, string state)
    {
        ArgumentNullException.ThrowIfNull(phase);
        ArgumentNullException.ThrowIfNull(state);
        return [.. Wrong()];

        IEnumerable<string> Wrong()
        {
            if (date < phase.Date)
                yield return $"date: {date:O}; expected {phase.Date:O} or later";
            if (!phase.Roster.Contains(state))
                yield return $"{state}: not in the roster; expected a State party";
            else if (phase.Roster.Count == 1)
                yield return $"{state}: the last State party; expected another to stay";
        }
    }

    /// <summary>Prepares a withdrawal: says what is to be drawn.</summary>
    /// <param name="phase">The phase as it stands.</param>
    /// <param name="date">The date on which it takes effect.</param>
    /// <param name="state">The State's code.</param>
    /// <exception cref="ArgumentException">There are <see cref="Faults"/>; all are in the message.</exception>
    public static Withdrawal Of(PhaseState phase, DateOnly date, string state) =>
        Faults(phase, date, state) is { IsEmpty: false } faults
            ? throw new ArgumentException(string.Join(Environment.NewLine, faults), nameof(state))
            : new Withdrawal(phase, date, state);

    /// <summary>Draws the seats, and takes the State out of the roster.</summary>
    /// <param name="lots">Where the lots come from; none is taken when no seat is to be drawn.</param>
    /// <param name="voidLimit">After how many voids to give up.</param>
    public PhaseChange Draw<TLots>(ref TLots lots, long voidLimit = ExactProcedure.DefaultVoidLimit)
        where TLots : struct, ILotSource
    {
        Roster roster = phase.Roster.Without(State);
        Drawing inForce = phase.InForce.Without(State);
        return new SeatDrawing(roster, phase.Mechanism, inForce, Seats).Draw(
            state => inForce.ReviewOf(state)!.Group,
            reviews => phase.Left(date, State, reviews),
            voidLimit,
            ref lots);
    }
}
