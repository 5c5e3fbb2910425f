using LotDrawing.Procedures;
using LotDrawing.Rules;
using LotDrawing.TestKit.Naive;
using LotDrawing.TestKit.Plans;

namespace LotDrawing.Solver.Tests.Sequential;

/// <summary>Flows and branching against enumeration, without the repairs that answer most questions of a draw before them.</summary>
public class FlowBranchingTests
{
    [Fact]
    public void On_generated_rosters_each_answer_is_that_of_enumeration()
    {
        var checks = SmallRosters.First(800, partialDrawings: 10_000)
            .Select(made => (made.Number, Naive: NaiveDraw.Of(made.Roster, made.Mechanism), Compiled: DrawPlan.Compile(made.Roster, made.Mechanism)))
            .Where(made => made.Compiled.IsPossible)
            .Select(made => new Check($"roster {made.Number}", made.Compiled.Plan, made.Naive))
            .ToList();
        checks.ForEach(check => check.Run());

        // All kinds of answers are met often.
        Assert.True(checks.Sum(check => check.Yes) > 1_000);
        Assert.True(checks.Sum(check => check.No) > 300);
        Assert.True(checks.Sum(check => check.Struck) > 100);
    }

    private sealed class Check
    {
        private readonly string name;
        private readonly DrawPlan plan;
        private readonly LotPots pots;
        private readonly PartialDrawing held;
        private readonly FlowBranching branching;
        private readonly SeatLots[] none;
        private List<SeatLots[]> valid;

        internal Check(string name, DrawPlan plan, NaiveDraw naive)
        {
            (this.name, this.plan) = (name, plan);
            pots = new LotPots(plan);
            held = new PartialDrawing(plan);
            branching = new FlowBranching(plan, pots, held);
            none = new SeatLots[plan.SeatCount];
            Array.Fill(none, new SeatLots(-1, -1));
            valid = [.. NaiveLaw.Drawings(naive).Where(naive.IsValid).Select(drawing => drawing.Select(Read).ToArray())];
        }

        internal int Yes { get; private set; }

        internal int No { get; private set; }

        internal int Struck { get; private set; }

        /// <summary>Asks about all lots, of an empty drawing and of one that is filled seat by seat.</summary>
        internal void Run()
        {
            Expect(LotId.None, []);
            for (int filled = 0; filled < plan.SeatCount && valid.Count > 0; filled++)
            {
                for (int seat = filled; seat < plan.SeatCount; seat++)
                    Ask(LotId.PrincipalOf(seat), pots.Principal(seat));
                SeatLots next = valid[valid.Count / 2][filled];
                Hold(LotId.PrincipalOf(filled), next.Principal);
                if (pots.Additional(filled, next.Principal) is { Count: > 0 } pot)
                    Ask(LotId.AdditionalOf(filled), pot);
                Hold(LotId.AdditionalOf(filled), next.Additional);
                held.Close(filled);
            }
        }

        private void Hold(LotId lot, int state)
        {
            held.Hold(lot, state);
            valid = [.. valid.Where(drawing => lot.Of(drawing[lot.Seat]) == state)];
        }

        private void Ask(LotId lot, LotPot pot)
        {
            List<int> states = [.. Enumerable.Range(0, pot.Count).Select(i => pot[i]).Where(state => !held.Forbids(lot, state))];
            foreach (int state in states)
                Expect(lot, [state]);
            foreach (var kind in states.GroupBy(state => !lot.IsAdditional && pots.Missing(lot.Seat, state) != 0).Where(_ => branching.TakesMany))
                Expect(lot, [.. kind]);
            List<int> left = [.. states];
            branching.Strike(lot, left, none);
            Assert.All(states.Except(left), state => Assert.False(Exists(lot, [state]), $"{name}: {plan.States[state]} was struck from {plan.SeatNames[lot.Seat]}"));
            Struck += states.Count - left.Count;
        }

        private void Expect(LotId lot, int[] states)
        {
            bool expected = lot.IsNone ? valid.Count > 0 : Exists(lot, states);
            Assert.True(branching.CanComplete(lot, states, none) == expected, $"{name}: {(lot.IsNone ? "" : plan.SeatNames[lot.Seat])} {string.Join(' ', states.Select(state => plan.States[state]))}, expected {expected}");
            Yes += expected ? 1 : 0;
            No += expected ? 0 : 1;
            if (!expected)
                return;
            SeatLots[] found = branching.Completion.ToArray();
            Assert.True(valid.Exists(drawing => drawing.AsSpan().SequenceEqual(found)), name);
            Assert.True(lot.IsNone || states.Contains(lot.Of(found[lot.Seat])), name);
        }

        private bool Exists(LotId lot, int[] states) => valid.Exists(drawing => states.Contains(lot.Of(drawing[lot.Seat])));

        private SeatLots Read(NaiveChoice choice) =>
            new(plan.States.IndexOf(choice.Principal), choice.Additional is null ? -1 : plan.States.IndexOf(choice.Additional));
    }
}
