using System.Collections.Immutable;
using LotDrawing.Procedures;
using LotDrawing.Rules;
using LotDrawing.Text;

namespace LotDrawing.Repetitions;

/// <summary>A State that joins: a new State party, whose reviewing States are drawn, or one of the roster that joined a
/// Protocol, so that its review may need additional States. All other drawings stay in force.</summary>
/// <remarks>docs/algorithm.md, section 5.</remarks>
public sealed class Accession
{
    private readonly PhaseState phase;
    private readonly DateOnly date;
    private readonly Roster roster;

    private Accession(PhaseState phase, DateOnly date, StateParty state, Roster roster, int? group, ImmutableArray<SeatToDraw> seats)
    {
        this.phase = phase;
        this.date = date;
        this.roster = roster;
        State = state;
        Group = group;
        Seats = seats;
    }

    /// <summary>The State as it is in the roster from now on.</summary>
    public StateParty State { get; }

    /// <summary>The group in which a new State is reviewed, from 1; null for a State of the roster, which keeps its own.</summary>
    public int? Group { get; }

    /// <summary>The seats to be drawn, all of this State; there may be none.</summary>
    public ImmutableArray<SeatToDraw> Seats { get; }

    /// <summary>Everything that is wrong with an accession, a line each; empty when nothing is.</summary>
    /// <inheritdoc cref="Of" path="/param"/>
    public static ImmutableArray<string> Faults(PhaseState phase, DateOnly date, StateParty state, int? group = null, IReadOnlySet<int>? started = null)
    {
        ArgumentNullException.ThrowIfNull(phase);
        ArgumentNullException.ThrowIfNull(state);
        return [.. Wrong()];

        IEnumerable<string> Wrong()
        {
            int groups = phase.InForce.Groups.Length;
            RosterVocabulary known = phase.Mechanism.Vocabulary;
            if (date < phase.Date)
                yield return $"date: {date:O}; expected {phase.Date:O} or later";
            if (!known.RegionalGroups.Contains(state.RegionalGroup, StringComparer.Ordinal))
                yield return $"{state.Code}: the regional group {state.RegionalGroup}; expected one of {string.Join(", ", known.RegionalGroups)}";
            foreach (string instrument in state.Instruments.Where(instrument => !known.Instruments.Contains(instrument, StringComparer.Ordinal)))
                yield return $"{state.Code}: the instrument {instrument}; expected one of {string.Join(", ", known.Instruments)}";
            if (phase.Roster.Find(state.Code) is not { } before)
            {
                if (group is < 1 || group > groups)
                    yield return $"group: {group}; expected 1 to {groups}";
                if (group is null && LastNotStarted(groups, started) is null)
                    yield return "group: none named and every group has started; expected one by its number";
                yield break;
            }

            if (group is not null)
                yield return $"group: {group}; expected none, as {state.Code} is in the roster and keeps its group";
            if (before.RegionalGroup != state.RegionalGroup)
                yield return $"{state.Code}: of {state.RegionalGroup}; expected {before.RegionalGroup}, as in the roster";
            if (before.Instruments.FirstOrDefault(instrument => !state.IsPartyTo(instrument)) is { } gone)
                yield return $"{state.Code}: no longer party to {gone}; expected at least the instruments in the roster";
            else if (state.Instruments.Length <= before.Instruments.Length)
                yield return $"{state.Code}: party to no more instruments than in the roster; expected at least one more";
        }
    }

    /// <summary>Prepares an accession: says what is to be drawn.</summary>
    /// <param name="phase">The phase as it stands.</param>
    /// <param name="date">The date of the accession.</param>
    /// <param name="state">A new State, or one of the roster with at least one more instrument.</param>
    /// <param name="group">The group of a new State, from 1; null for the last one that has not started.</param>
    /// <param name="started">The groups whose reviews have started; null for none.</param>
    /// <exception cref="ArgumentException">There are <see cref="Faults"/>; all are in the message.</exception>
    public static Accession Of(PhaseState phase, DateOnly date, StateParty state, int? group = null, IReadOnlySet<int>? started = null)
    {
        if (Faults(phase, date, state, group, started) is { IsEmpty: false } faults)
            throw new ArgumentException(string.Join(Environment.NewLine, faults), nameof(state));

        Roster roster = phase.Roster.With(state);
        bool isNew = !phase.Roster.Contains(state.Code);
        return new Accession(
            phase,
            date,
            state,
            roster,
            isNew ? group ?? LastNotStarted(phase.InForce.Groups.Length, started) : null,
            isNew ? [.. phase.Mechanism.Seats.Select(seat => new SeatToDraw(state.Code, seat.Id))] : ToBeCompleted(phase, roster, state));
    }

    /// <summary>Draws the seats and puts the State in the roster.</summary>
    /// <param name="lots">Where the lots come from; none is taken when no seat is to be drawn.</param>
    /// <param name="voidLimit">After how many voids to give up.</param>
    public PhaseChange Draw<TLots>(ref TLots lots, long voidLimit = ExactProcedure.DefaultVoidLimit)
        where TLots : struct, ILotSource =>
        new SeatDrawing(roster, phase.Mechanism, phase.InForce, Seats).Draw(
            state => Group ?? phase.InForce.ReviewOf(state)!.Group,
            reviews => phase.Acceded(date, State, reviews),
            voidLimit,
            ref lots);

    private static int? LastNotStarted(int groups, IReadOnlySet<int>? started)
    {
        for (int group = groups; group >= 1; group--)
        {
            if (started?.Contains(group) != true)
                return group;
        }

        return null;
    }

    /// <summary>The seats whose States no longer cover all instruments under review: of each the additional State alone, or
    /// the whole seat where nobody could be drawn in addition to its principal.</summary>
    private static ImmutableArray<SeatToDraw> ToBeCompleted(PhaseState phase, Roster roster, StateParty state)
    {
        if (phase.Mechanism.InstrumentsCovered is null || phase.InForce.ReviewOf(state.Code) is not { } review)
            return [];

        ImmutableArray<SeatToDraw> seats = [.. review.Seats
            .Where(seat => phase.Mechanism.Instruments.Any(instrument => state.IsPartyTo(instrument) && !seat.States.Any(code => roster[code].IsPartyTo(instrument))))
            .Select(seat => new SeatToDraw(state.Code, seat.Seat) { AdditionalOnly = true })];
        if (seats.IsEmpty)
            return seats;

        var hopeless = DrawPlan.Compile(roster, phase.Mechanism, phase.InForce, seats).Faults.Select(fault => fault.Seat).ToHashSet(StringComparer.Ordinal);
        return [.. seats.Select(seat => hopeless.Contains(seat.Seat) ? new SeatToDraw(seat.State, seat.Seat) : seat)];
    }
}
