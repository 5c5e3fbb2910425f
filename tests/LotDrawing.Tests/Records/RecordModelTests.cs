using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using LotDrawing.TestKit;
using LotDrawing.TestKit.Generators;
using LotDrawing.TestKit.Naive;
using SeatToDraw = LotDrawing.Rules.SeatToDraw;

namespace LotDrawing.Tests.Records;

/// <summary>Random legal acts on a record against a notebook: what must be granted, refused and drawn is; what is not drawn never
/// moves; no rule is ever broken. At the end the verifier, which has code of its own, holds the record, follows each lot, and
/// the file reads back the same.</summary>
public sealed class RecordModelTests
{
    private static readonly Mechanism Twice = Mechanism.Untoc with { Repetition = Mechanism.Untoc.Repetition with { OrdinaryAllowance = 2 } };
    private static readonly Mechanism TwiceMayComeBack =
        Twice with { Repetition = Twice.Repetition with { ReplacedStateLeavesPot = false, ExceptionalSource = null } };

    private static readonly ImmutableArray<PlannedContribution> Plan = [new PlannedContribution.Dice(6, 50)];

    private static Arbitrary<PhaseStep[]> Steps { get; } = Arb.From(PhaseStep.Any.ArrayOf(12), steps =>
        Enumerable.Range(0, steps.Length).Select(i => steps.Where((_, j) => j != i).ToArray()));

    [Property(MaxTest = 15)]
    public Property Small_records(int seed) => Prop.ForAll(UntocRosters.Small.ToArbitrary(), Steps, (roster, steps) => new Run(roster, Twice, seed).Plays(steps));

    [Property(MaxTest = 15)]
    public Property Small_records_by_other_rules(int seed) => Prop.ForAll(UntocRosters.Small.ToArbitrary(), Steps, (roster, steps) => new Run(roster, TwiceMayComeBack, seed).Plays(steps));

    [Property(MaxTest = 5)]
    public Property Records_with_room(int seed) => Prop.ForAll(UntocRosters.Comfortable.ToArbitrary(), Steps, (roster, steps) => new Run(roster, Twice, seed).Plays(steps));

    private sealed class Run
    {
        private readonly Roster roster;
        private readonly Mechanism mechanism;
        private readonly List<string> withdrawn = [];
        private DateOnly date = new(2026, 3, 10);
        private uint dice;

        internal Run(Roster roster, Mechanism mechanism, int seed) => (this.roster, this.mechanism, dice) = (Recoded(roster), mechanism, unchecked((uint)seed));

        /// <summary>Generated codes are of any characters; a record takes letters and digits.</summary>
        private static Roster Recoded(Roster roster) => new(roster.States.Select((state, i) =>
            new StateParty($"S{i:00}", "", state.RegionalGroup, state.Instruments, state.LegalSystems, state.Languages)));

        internal void Plays(PhaseStep[] steps)
        {
            Record record = Record.Begin(mechanism, roster);
            try
            {
                record = Drawn(record.AnnounceGroupsAndReviewers(date, Plan, mechanism.Groups.EvenSizes(roster.Count)));
            }
            catch (RefusedException)
            {
                return; // some small rosters have no valid drawing
            }

            var model = new NaivePhase(roster, mechanism, record.InForce!);
            foreach (PhaseStep step in steps)
            {
                date = date.AddDays(step.Days);
                record = step.Kind switch
                {
                    PhaseStepKind.Meeting => Meet(record, step.Requests(record.Roster, withdrawn), model),
                    PhaseStepKind.Accession => Accede(record, step.NewState(record.Roster, withdrawn), model),
                    PhaseStepKind.Protocols => step.Joined(record.Roster) is { } joined ? Accede(record, joined, model) : record,
                    _ => Leave(record, step.Leaving(record.Roster), model),
                };
                IsAsTheModel(record, model);
            }

            HoldsEverywhere(record);
        }

        /// <summary>A ceremony of dice, then the drawing.</summary>
        private Record Drawn(Record open)
        {
            if (open.Open is null)
                return open;
            ImmutableArray<int> rolls = [.. Enumerable.Range(0, 50).Select(_ => 1 + (int)((dice = unchecked((dice * 1664525) + 1013904223)) >> 8) % 6)];
            return open.Contribute(date, new Contribution.Dice(6, rolls)).Draw(date).Value;
        }

        private Record Meet(Record record, ImmutableArray<Request> requests, NaivePhase model)
        {
            Meeting meeting = record.Meet(date, requests, again: true);
            var granted = new List<Request>();
            foreach (RequestDecision decision in meeting.Decisions)
            {
                if (decision.Refused is { } refused)
                {
                    Assert.True(model.Holds(refused, decision.Request, granted), $"refused without reason: {refused}");
                }
                else
                {
                    Assert.DoesNotContain(Enum.GetValues<RefusalReason>(), reason => model.Holds(reason, decision.Request, granted));
                    granted.Add(decision.Request);
                }
            }

            if (!meeting.CanBeDrawn)
            {
                Assert.Throws<RefusedException>(() => record.AnnounceMeeting(meeting, Plan));
                return record;
            }

            var expected = model.SeatsOf(granted);
            Record after = Drawn(record.AnnounceMeeting(meeting, Plan));
            var drawn = DrewJust(expected, record, after);
            model.Repeat(date, granted, drawn);
            return after;
        }

        private Record Accede(Record record, StateParty state, NaivePhase model)
        {
            var expected = model.SeatsOfAccession(state);
            int? group = record.Roster.Contains(state.Code) ? null : 1 + (date.DayNumber % mechanism.Groups.Count);
            return Changed(record, () => record.AnnounceAccession(date, state, group, Plan), expected, drawn =>
            {
                model.Accede(state, drawn);
                withdrawn.Remove(state.Code);
            });
        }

        private Record Leave(Record record, string state, NaivePhase model)
        {
            if (record.Roster.Count == 1)
                return record;
            return Changed(record, () => record.AnnounceWithdrawal(date, state, Plan), model.SeatsOfWithdrawal(state), drawn =>
            {
                model.Withdraw(state, drawn);
                withdrawn.Add(state);
            });
        }

        private Record Changed(Record record, Func<Record> announce, ImmutableArray<SeatToDraw> expected, Action<ImmutableArray<Review>> tell)
        {
            Record open;
            try
            {
                open = announce();
            }
            catch (RefusedException)
            {
                return record; // it cannot be drawn, and so is not announced
            }

            Assert.Equal(expected.IsEmpty, open.Open is null);
            Record after = Drawn(open);
            tell(DrewJust(expected, record, after));
            return after;
        }

        private static ImmutableArray<Review> DrewJust(ImmutableArray<SeatToDraw> expected, Record before, Record after)
        {
            var drawn = after.Entries.Length > before.Entries.Length && after.Entries[^1] is Entry.Drawing drawing ? drawing.Reviews!.Value : [];
            Assert.Equal(
                expected.Select(seat => $"{seat.State}/{seat.Seat}").Order(StringComparer.Ordinal),
                drawn.SelectMany(review => review.Seats.Select(seat => $"{review.State}/{seat.Seat}")).Order(StringComparer.Ordinal));
            foreach (SeatToDraw asked in expected)
            {
                FilledSeat seat = drawn.Single(review => review.State == asked.State).Seat(asked.Seat)!;
                Assert.Empty(asked.Replaced.Intersect(seat.States));
                if (asked.AdditionalOnly)
                    Assert.Equal(before.InForce!.ReviewOf(asked.State)!.Seat(asked.Seat)!.Principal, seat.Principal);
            }

            return drawn;
        }

        private static void IsAsTheModel(Record record, NaivePhase model)
        {
            Assert.Equal(model.Roster.States.ToArray(), record.Roster.States.ToArray());
            Assert.Equal(model.InForce.Reviews.ToArray(), record.InForce!.Reviews.ToArray());
            Assert.Empty(DrawInvariants.Broken(record.Roster, record.Mechanism, model.WithoutSpares));
            Assert.All(record.Roster.States, state => Assert.Equal(
                record.Mechanism.Repetition.OrdinaryAllowance - model.Granted.Count(grant => grant.Request.State == state.Code && grant.Request.Kind == RepetitionKind.Ordinary),
                record.OrdinaryLeft(state.Code)));
        }

        private static void HoldsEverywhere(Record record)
        {
            using var file = new MemoryStream();
            record.Save(file);
            byte[] bytes = file.ToArray();

            Verdict verdict = Verifier.Verify(bytes);
            Assert.True(verdict.Contents == VerdictContents.Holds, string.Join(Environment.NewLine, verdict.Findings));
            using var again = new MemoryStream();
            Record.Load(new MemoryStream(bytes)).Value.Save(again);
            Assert.Equal(bytes, again.ToArray());
            Assert.All(record.Entries.OfType<Entry.Drawing>(), drawing => Assert.Equal(
                Verifier.LotsOf(bytes, drawing.Number)!.Value.Select(lot => lot.ToString()),
                record.LotsOf(drawing.Number).Select(lot => lot.ToString())));
            foreach (Review review in record.InForce!.Reviews)
                Assert.Equal(review.Seats, record.Explain(review.State).Seats.Select(seat => seat.Filled));
        }
    }
}
