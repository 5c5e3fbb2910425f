using LotDrawing.Procedures;
using LotDrawing.Rules;
using LotDrawing.TestKit;
using LotDrawing.TestKit.Naive;
using LotDrawing.TestKit.Plans;

namespace LotDrawing.Solver.Tests.Completability;

/// <summary>The solver against enumeration: whether a drawing that has begun can be completed.</summary>
public class CompletabilitySolverTests
{
    private readonly CompletabilitySolver solver = new();

    [Fact]
    public void Plans_are_completable_exactly_when_enumeration_finds_a_valid_drawing()
    {
        var answers = SmallPlans.First(200).Select(made => Judged($"plan {made.Number}", DrawPlan.Compile(made.Plan).Plan, NaiveDraw.Of(made.Plan), made.Number)).ToList();

        Assert.Empty(answers.SelectMany(answer => answer.Wrong));
        Assert.InRange(answers.Sum(answer => answer.Impossible), 50, answers.Sum(answer => answer.Asked) - 50);
    }

    [Fact]
    public void Rosters_are_completable_exactly_when_enumeration_finds_a_valid_drawing()
    {
        var answers = SmallRosters.First(200, 300_000)
            .Select(made => (made.Number, Naive: NaiveDraw.Of(made.Roster, made.Mechanism), Compiled: DrawPlan.Compile(made.Roster, made.Mechanism)))
            .Where(made => made.Compiled.IsPossible)
            .Select(made => Judged($"roster {made.Number}", made.Compiled.Plan, made.Naive, made.Number))
            .ToList();

        Assert.Empty(answers.SelectMany(answer => answer.Wrong));
        Assert.InRange(answers.Sum(answer => answer.Impossible), 50, answers.Sum(answer => answer.Asked) - 50);
    }

    [Fact]
    public void The_answer_is_the_same_every_time_and_on_any_number_of_threads()
    {
        var plans = SmallRosters.First(60, 300_000).Select(made => DrawPlan.Compile(made.Roster, made.Mechanism)).Where(compiled => compiled.IsPossible).Select(compiled => compiled.Plan).ToList();
        string Answer(DrawPlan plan) => solver.Complete(plan, Open(plan)) is Completion.Feasible possible ? NaiveOutcomes.Written(plan, possible.Drawing.AsSpan()) : "impossible";

        Assert.Equal(plans.Select(Answer), plans.AsParallel().AsOrdered().WithDegreeOfParallelism(4).Select(Answer));
    }

    [Fact]
    public void Without_effort_it_says_that_it_has_not_decided()
    {
        // One seat is held, which leaves counting aside; no drawing is there to be found, and no effort left to prove it.
        DrawPlan plan = DrawPlan.Compile(ReferenceData.Untoc2020, Mechanism.Untoc with { Load = new LoadBounds(0, 1) }).Plan;
        var held = Open(plan);
        held[1] = new SeatLots(plan.Pot(1)[0], -1);

        var answer = Assert.IsType<Completion.NotDecided>(new CompletabilitySolver(new SolverOptions { Effort = 0.001 }).Complete(plan, held));
        Assert.Contains("limit", answer.Reason, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Category", "Long")]
    public void A_plan_too_large_to_look_at_one_by_one_is_said_so()
    {
        string[] everybody = [.. Enumerable.Range(0, 1_500).Select(i => $"p{i}")];
        DrawPlan plan = DrawPlan.Compile(new Plan(everybody.Select(name => new Plan.Seat($"for {name}", [.. everybody])), new LoadBounds(1, 1))).Plan;

        Assert.Contains("2,000,000", Assert.IsType<Completion.NotDecided>(solver.Complete(plan, Open(plan))).Reason, StringComparison.Ordinal);
        Assert.Contains("2,000,000", Assert.IsType<Drawability.NotDecided>(new ConflictSolver().Examine(plan)).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void As_many_seats_are_held_as_the_plan_has()
    {
        DrawPlan plan = DrawPlan.Compile(new Plan([new Plan.Seat("a", ["x"])])).Plan;

        Assert.Throws<ArgumentException>(() => solver.Complete(plan, []));
    }

    /// <summary>Asks with nothing held, and with some seats held by lot, whether or not that breaks a rule already.</summary>
    private (List<string> Wrong, int Asked, int Impossible) Judged(string name, DrawPlan plan, NaiveDraw draw, int number)
    {
        var chance = new Random(number);
        var valid = NaiveLaw.Drawings(draw).Where(draw.IsValid).ToList();
        var wrong = new List<string>();
        int impossible = 0;
        const int Times = 4;
        for (int time = 0; time < Times; time++)
        {
            var held = draw.Seats.Select(seat => time > 0 && chance.Next(3) == 0 && seat.Choices.Count > 0 ? seat.Choices[chance.Next(seat.Choices.Count)] : null).ToList();
            if (time == 2 && held.FindIndex(choice => choice?.Additional is not null) is var some and >= 0)
                held[some] = held[some]! with { Additional = null };
            bool can = valid.Exists(drawing => Agree(held, drawing));
            var answer = solver.Complete(plan, [.. held.Select(choice => new SeatLots(Index(plan, choice?.Principal), Index(plan, choice?.Additional)))]);
            impossible += can ? 0 : 1;
            if (answer is Completion.Feasible possible)
            {
                string written = NaiveOutcomes.Written(plan, possible.Drawing.AsSpan());
                if (!valid.Exists(drawing => Agree(held, drawing) && Written(drawing) == written))
                    wrong.Add($"{name}, time {time}: completed to {written}, which is not valid");
            }
            else if (can || answer is not Completion.Infeasible)
            {
                wrong.Add($"{name}, time {time}: {answer}, but enumeration says {can}");
            }
        }

        return (wrong, Times, impossible);
    }

    private static bool Agree(List<NaiveChoice?> held, IReadOnlyList<NaiveChoice> drawing) =>
        held.Zip(drawing).All(pair => pair.First is null
            || (pair.First.Principal == pair.Second.Principal && (pair.First.Additional is null || pair.First.Additional == pair.Second.Additional)));

    private static string Written(IReadOnlyList<NaiveChoice> drawing) =>
        string.Join('|', drawing.Select(choice => choice.Additional is null ? choice.Principal : $"{choice.Principal}+{choice.Additional}"));

    private static int Index(DrawPlan plan, string? state) => state is null ? -1 : plan.States.IndexOf(state);

    private static SeatLots[] Open(DrawPlan plan)
    {
        var open = new SeatLots[plan.SeatCount];
        Array.Fill(open, new SeatLots(-1, -1));
        return open;
    }
}
