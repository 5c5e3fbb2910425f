using LotDrawing.Procedures;
using LotDrawing.Rules;
using LotDrawing.TestKit;
using LotDrawing.TestKit.Naive;
using LotDrawing.TestKit.Plans;

namespace LotDrawing.Solver.Tests.Preferences;

/// <summary>"If possible": the most seats that enumeration finds, narrowed to those preferred and no others.</summary>
public class PreferenceSolverTests
{
    private static readonly Citation Asked = new("asked for in a test", "");
    private static readonly Preference[] Both = [new(PreferenceKind.LegalSystem, Asked), new(PreferenceKind.Language, Asked)];

    private readonly PreferenceSolver solver = new();

    [Fact]
    public void As_many_seats_are_narrowed_as_enumeration_finds_possible_and_each_to_all_those_preferred()
    {
        var wrong = new List<string>();
        int widened = 0;
        foreach (var (number, roster, mechanism, plan, valid) in Drawable(125))
        {
            var lots = new SimulationStream((ulong)number);
            var preferred = solver.Narrow(roster, mechanism, plan, Both, ref lots);
            var pots = Enumerable.Range(0, plan.SeatCount).Select(seat => plan.Pot(seat).ToList()).ToList();
            foreach (var (preference, met) in Both.Zip(preferred.Preferences))
            {
                bool Is(int seat, string state) => preference.IsMet(roster.States[plan.OwnerOf(seat)], roster[state]);
                bool InPot(int seat, string state) => pots[seat].Contains(plan.States.IndexOf(state));
                int most = valid.Where(drawing => Enumerable.Range(0, pots.Count).All(seat => InPot(seat, drawing[seat].Principal)))
                    .Max(drawing => Enumerable.Range(0, pots.Count).Count(seat => Is(seat, drawing[seat].Principal)));
                if (met.Seats != most || !met.IsMost)
                    wrong.Add($"roster {number}: {met}, but enumeration finds {most}");
                widened += met.Widened.Length;
                for (int seat = 0; seat < pots.Count; seat++)
                {
                    if (!met.Widened.Contains(plan.SeatNames[seat]) && !met.Unmet.Contains(plan.SeatNames[seat]))
                        pots[seat].RemoveAll(state => !Is(seat, plan.States[state]));
                }
            }

            if (!Enumerable.Range(0, pots.Count).All(seat => pots[seat].SequenceEqual(preferred.Plan.Pot(seat))))
                wrong.Add($"roster {number}: other pots than those told");
            if (!valid.Exists(drawing => Enumerable.Range(0, pots.Count).All(seat => pots[seat].Contains(plan.States.IndexOf(drawing[seat].Principal)))))
                wrong.Add($"roster {number}: no valid drawing is left");
        }

        Assert.Empty(wrong);
        Assert.True(widened > 25, $"only {widened} seats were ever widened");
    }

    [Fact]
    public void Narrowed_pots_are_drawn_from_by_the_law_of_narrowed_pots()
    {
        // Of A's two possible States only B has its legal system, of B's only A; they may not review each other.
        var roster = new Roster([State("A", "civil"), State("B", "civil"), State("C", "common"), State("D", "common")]);
        Mechanism mechanism = OneSeat;
        DrawPlan plan = DrawPlan.Compile(roster, mechanism).Plan;
        var seen = new HashSet<string>();
        for (ulong seed = 0; seed < 64; seed++)
        {
            var lots = new SimulationStream(seed);
            var preferred = solver.Narrow(roster, mechanism, plan, [Both[0]], ref lots);
            PreferredPlan.Met met = Assert.Single(preferred.Preferences);
            Assert.Equal((2, 2, true), (met.Seats, met.Widened.Length, met.IsMost));
            seen.Add(string.Join(' ', met.Widened));

            var draw = new ExactProcedure(preferred.Plan);
            for (int time = 0; time < 20; time++)
            {
                Assert.True(draw.TryDraw(ref lots));
                for (int seat = 0; seat < 4; seat++)
                    Assert.Contains(draw.Drawn[seat].Principal, preferred.Plan.Pot(seat));
            }
        }

        // One of each pair is widened, by lot: each of the four ways comes up (chance of missing one: below 10⁻⁷).
        Assert.Equal(4, seen.Count);
    }

    [Fact]
    public void The_same_lots_give_the_same_narrowing_on_any_number_of_threads()
    {
        var drawable = Drawable(40).ToList();
        string Narrowed((int Number, Roster Roster, Mechanism Mechanism, DrawPlan Plan, List<IReadOnlyList<NaiveChoice>>) made)
        {
            var lots = new SimulationStream(7);
            return string.Join(Environment.NewLine, solver.Narrow(made.Roster, made.Mechanism, made.Plan, Both, ref lots).Preferences);
        }

        Assert.Equal(drawable.Select(Narrowed), drawable.AsParallel().AsOrdered().WithDegreeOfParallelism(4).Select(Narrowed));
    }

    [Fact]
    public void The_2020_roster_gets_nearly_all_and_a_public_draw_keeps_to_it()
    {
        Roster roster = ReferenceData.Untoc2020;
        DrawPlan plan = DrawPlan.Compile(roster, Mechanism.Untoc).Plan;
        var lots = new SimulationStream(1);
        var preferred = solver.Narrow(roster, Mechanism.Untoc, plan, Both, ref lots);

        Assert.All(preferred.Preferences, met => Assert.True(met.IsMost && met.Seats + met.Unmet.Length == 378, met.ToString()));
        Assert.Equal("a legal system in common: 377 of 378 seats; no State in the pot has one: AND/same-region", preferred.Preferences[0].ToString());
        var drawing = PublicDraw.Run(roster, Mechanism.Untoc, [62, 63, 64], "example", new DrawOptions { Narrowed = preferred.Plan }).Value;
        var without = Both.Select((preference, i) => drawing.Reviews
            .SelectMany(review => review.Seats.Select(seat => (Name: $"{review.State}/{seat.Seat}", IsMet: preference.IsMet(roster[review.State], roster[seat.Principal]))))
            .Where(seat => !seat.IsMet && !preferred.Preferences[i].Unmet.Contains(seat.Name)));
        Assert.All(without, Assert.Empty);
        Assert.Throws<ArgumentException>(() => PublicDraw.Run(roster, Mechanism.Untoc, [62, 63, 64], "a", new DrawOptions { Narrowed = preferred.Plan.With(new LoadBounds(0, 9)) }));
    }

    private static Mechanism OneSeat => Mechanism.Untoc with
    {
        Seats = [new SeatRule("seat", SeatSide.AnyRegion, Asked)],
        InstrumentsCovered = null,
        MaxReviewingStates = 1,
    };

    private static StateParty State(string code, string legalSystem) => new(code, "", "african", ["UNTOC"], [legalSystem]);

    /// <summary>Generated rosters that can be drawn, with legal systems and languages, and all their valid drawings.</summary>
    private static IEnumerable<(int Number, Roster Roster, Mechanism Mechanism, DrawPlan Plan, List<IReadOnlyList<NaiveChoice>> Valid)> Drawable(int count)
    {
        foreach (var (number, generated, mechanism) in SmallRosters.First(count, 30_000))
        {
            var chance = new Random(number);
            IEnumerable<string> Some(params string[] words) => words.Where(_ => chance.Next(3) == 0);
            var roster = new Roster(generated.States.Select(state => new StateParty(
                state.Code, state.Name, state.RegionalGroup, state.Instruments, [.. Some("civil", "common", "islamic")], [.. Some("E", "F", "S")])));
            PlanCompilation compiled = DrawPlan.Compile(roster, mechanism);
            if (!compiled.IsPossible)
                continue;
            var draw = NaiveDraw.Of(roster, mechanism);
            List<IReadOnlyList<NaiveChoice>> valid = [.. NaiveLaw.Drawings(draw).Where(draw.IsValid)];
            if (valid.Count > 0)
                yield return (number, roster, mechanism, compiled.Plan, valid);
        }
    }
}
