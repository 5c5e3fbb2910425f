using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using LotDrawing.Repetitions;
using LotDrawing.Rules;
using LotDrawing.TestKit;
using LotDrawing.TestKit.Generators;
using LotDrawing.TestKit.Naive;
using LotDrawing.Procedures;

namespace LotDrawing.Tests.Repetitions;

/// <summary>Random sequences of meetings, accessions and withdrawals against a notebook: what must be granted, refused and
/// drawn is; what is not drawn never moves; no rule is ever broken and no allowance exceeded.</summary>
public class PhaseModelTests
{
    private static readonly Mechanism Twice = Untoc.Mechanism with { Repetition = Untoc.Mechanism.Repetition with { OrdinaryAllowance = 2 } };
    private static readonly Mechanism TwiceMayComeBack =
        Twice with { Repetition = Twice.Repetition with { ReplacedStateLeavesPot = false, ExceptionalSource = null } };

    [Property(MaxTest = 60)]
    public Property Small_phases(int seed) => Prop.ForAll(
        Phases.Small.ToArbitrary(), Steps, (phase, steps) => Plays(phase.Roster, Twice, phase.Drawing, steps, seed));

    [Property(MaxTest = 30)]
    public Property Small_phases_by_other_rules(int seed) => Prop.ForAll(
        Phases.Small.ToArbitrary(), Steps, (phase, steps) => Plays(phase.Roster, TwiceMayComeBack, phase.Drawing, steps, seed));

    [Property(MaxTest = 15)]
    public Property Phases_with_room(int seed) => Prop.ForAll(
        Phases.Comfortable.ToArbitrary(), Steps, (phase, steps) => Plays(phase.Roster, Twice, phase.Drawing, steps, seed));

    private static Arbitrary<PhaseStep[]> Steps { get; } = Arb.From(PhaseStep.Any.ArrayOf(25), steps =>
        Enumerable.Range(0, steps.Length).Select(i => steps.Where((_, j) => j != i).ToArray()));

    private static void Plays(Roster roster, Mechanism mechanism, Drawing drawing, PhaseStep[] steps, int seed)
    {
        var lots = new SimulationStream(unchecked((ulong)seed));
        var model = new NaivePhase(roster, mechanism, drawing);
        PhaseState phase = PhaseState.Begin(roster, mechanism, drawing, SmallPhases.Drawn);
        foreach (PhaseStep step in steps)
        {
            phase = step.Kind switch
            {
                PhaseStepKind.Meeting => Meet(phase, step.Requests(phase), model, ref lots),
                PhaseStepKind.Accession => Accede(phase, step, step.NewState(phase), model, ref lots),
                PhaseStepKind.Protocols => step.Joined(phase) is { } joined ? Accede(phase, step, joined, model, ref lots) : phase,
                _ => Leave(phase, step, model, ref lots),
            };
            IsAsTheModel(phase, model);
        }
    }

    private static PhaseState Meet(PhaseState phase, MeetingRequests requests, NaivePhase model, ref SimulationStream lots)
    {
        Meeting meeting = Meeting.Decide(phase, requests);
        var granted = new List<RepetitionRequest>();
        foreach (Decision decision in meeting.Decisions)
        {
            if (decision is Decision.Refused refused)
            {
                Assert.True(model.Holds(refused.Why.Reason, refused.Request, granted), $"refused without reason: {refused.Why}");
            }
            else
            {
                Assert.DoesNotContain(Enum.GetValues<RefusalReason>(), reason => model.Holds(reason, decision.Request, granted));
                granted.Add(decision.Request);
            }
        }

        Assert.Equal(requests.Requests.Length, meeting.Decisions.Length);
        Assert.Equal(granted, meeting.Granted);
        PhaseChange change = meeting.Draw(ref lots, voidLimit: 2000);
        if (change is not PhaseChange.Drawn drawn)
        {
            Assert.True(granted.Count == 0 || change is PhaseChange.NoValidDrawing);
            return phase;
        }

        DrewJust(model.SeatsOf(granted), model, drawn);
        model.Repeat(requests.Date, granted, drawn.Reviews);
        Assert.Equal(requests.Date, drawn.After.Date);
        return drawn.After;
    }

    private static PhaseState Accede(PhaseState phase, PhaseStep step, StateParty state, NaivePhase model, ref SimulationStream lots)
    {
        var expected = model.SeatsOfAccession(state);
        PhaseChange change = Accession.Of(phase, phase.Date.AddDays(step.Days), state).Draw(ref lots, voidLimit: 2000);
        if (After(change) is not { } after)
            return phase;
        DrewJust(expected, model, change as PhaseChange.Drawn);
        model.Accede(state, (change as PhaseChange.Drawn)?.Reviews ?? []);
        return after;
    }

    private static PhaseState Leave(PhaseState phase, PhaseStep step, NaivePhase model, ref SimulationStream lots)
    {
        string state = step.Leaving(phase);
        var expected = model.SeatsOfWithdrawal(state);
        PhaseChange change = Withdrawal.Of(phase, phase.Date.AddDays(step.Days), state).Draw(ref lots, voidLimit: 2000);
        if (After(change) is not { } after)
            return phase;
        DrewJust(expected, model, change as PhaseChange.Drawn);
        model.Withdraw(state, (change as PhaseChange.Drawn)?.Reviews ?? []);
        return after;
    }

    private static PhaseState? After(PhaseChange change) => change switch
    {
        PhaseChange.Drawn drawn => drawn.After,
        PhaseChange.NothingToDraw nothing => nothing.After,
        _ => null,
    };

    private static void DrewJust(ImmutableArray<SeatToDraw> expected, NaivePhase model, PhaseChange.Drawn? drawn)
    {
        var seats = drawn?.Reviews.SelectMany(review => review.Seats.Select(seat => (review.State, Seat: seat))).ToList() ?? [];
        Assert.Equal(
            expected.Select(seat => $"{seat.State}/{seat.Seat}").Order(StringComparer.Ordinal),
            seats.Select(seat => $"{seat.State}/{seat.Seat.Seat}").Order(StringComparer.Ordinal));
        foreach (var (state, seat) in seats)
        {
            SeatToDraw asked = expected.Single(other => other.State == state && other.Seat == seat.Seat);
            Assert.Empty(asked.Replaced.Intersect(seat.States));
            if (asked.AdditionalOnly)
                Assert.Equal(model.InForce.ReviewOf(state)!.Seat(seat.Seat)!.Principal, seat.Principal);
        }
    }

    private static void IsAsTheModel(PhaseState phase, NaivePhase model)
    {
        Assert.Equal(model.Roster.States.ToArray(), phase.Roster.States.ToArray());
        Assert.True(model.InForce.Reviews.SequenceEqual(phase.InForce.Reviews));
        Assert.Equal(model.Ended.Order(StringComparer.Ordinal), phase.Withdrawn.Keys);
        Assert.Equal(model.Granted.Select(grant => new GrantedRepetition(grant.Date, grant.Request)), phase.Repetitions);
        Assert.Empty(DrawInvariants.Broken(phase.Roster, phase.Mechanism, model.WithoutSpares));
        Assert.All(phase.Roster.States, state => Assert.InRange(phase.OrdinaryLeft(state.Code), 0, phase.Mechanism.Repetition.OrdinaryAllowance));
    }
}
