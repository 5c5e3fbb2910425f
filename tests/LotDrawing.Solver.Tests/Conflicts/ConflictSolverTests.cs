using LotDrawing.Rules;
using LotDrawing.TestKit;
using LotDrawing.TestKit.Naive;
using LotDrawing.TestKit.Plans;

namespace LotDrawing.Solver.Tests.Conflicts;

/// <summary>Why no valid drawing exists, against enumeration of everything.</summary>
public class ConflictSolverTests
{
    private readonly ConflictSolver solver = new();

    [Fact]
    public void Plans_conflict_exactly_when_enumeration_finds_no_drawing_and_minimally()
    {
        var faults = SmallPlans.First(1_000).SelectMany(made => Faults($"plan {made.Number}", DrawPlan.Compile(made.Plan).Plan, NaiveDraw.Of(made.Plan))).ToList();

        Assert.Empty(faults);
        Assert.InRange(conflicts, 33, 966);
    }

    [Fact]
    public void Rosters_conflict_exactly_when_enumeration_finds_no_drawing_and_minimally()
    {
        var faults = SmallRosters.First(200, 3_000)
            .Select(made => (made.Number, Naive: NaiveDraw.Of(made.Roster, made.Mechanism), Compiled: DrawPlan.Compile(made.Roster, made.Mechanism)))
            .Where(made => made.Compiled.IsPossible)
            .SelectMany(made => Faults($"roster {made.Number}", made.Compiled.Plan, made.Naive))
            .ToList();

        Assert.Empty(faults);
        Assert.InRange(conflicts, 25, 175);
    }

    [Fact]
    public void The_answer_is_the_same_every_time_and_on_any_number_of_threads()
    {
        var plans = SmallPlans.First(100).Select(made => DrawPlan.Compile(made.Plan).Plan)
            .Concat(SmallRosters.First(100, 300_000).Select(made => DrawPlan.Compile(made.Roster, made.Mechanism)).Where(compiled => compiled.IsPossible).Select(compiled => compiled.Plan))
            .ToList();
        string Answer(DrawPlan plan) => solver.Examine(plan) switch
        {
            Drawability.Infeasible impossible => string.Join(Environment.NewLine, impossible.Conflict.Lines()),
            Drawability.Feasible possible => NaiveOutcomes.Written(plan, possible.Drawing.AsSpan()),
            var other => Assert.IsType<Drawability.NotDecided>(other).Reason,
        };

        Assert.Equal(plans.Select(Answer), plans.AsParallel().AsOrdered().WithDegreeOfParallelism(4).Select(Answer));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    [InlineData(4, int.MaxValue)]
    public void The_2020_roster_cannot_be_drawn_within_these_loads_and_some_nearer_ones_can(int min, int max) => AssertCannotBeDrawn(min, max);

    [Theory]
    [Trait("Category", "Long")]
    [InlineData(0, 2)]
    [InlineData(500, 1_000)]
    public void Nor_within_these_which_take_longer_to_tell(int min, int max) => AssertCannotBeDrawn(min, max);

    private void AssertCannotBeDrawn(int min, int max)
    {
        DrawPlan plan = Untoc2020(new LoadBounds(min, max));
        Conflict conflict = Assert.IsType<Drawability.Infeasible>(solver.Examine(plan)).Conflict;

        Assert.Contains(conflict.Rules, rule => rule is ConflictingRule.MostLoad or ConflictingRule.LeastLoad);
        if (conflict.LoadThatFits is { } fits)
            AssertCanBeDrawn(Untoc2020(fits));
        else
            Assert.Equal(500, min); // farther off than is tried
    }

    [Theory]
    [InlineData(0, int.MaxValue)]
    [InlineData(1, 3)]
    [InlineData(2, 3)]
    [InlineData(3, 3)]
    public void The_2020_roster_can_be_drawn_within_these_loads(int min, int max) => AssertCanBeDrawn(Untoc2020(new LoadBounds(min, max)));

    [Fact]
    public void Capacity_below_the_number_of_seats_is_the_smallest_set_that_Halls_theorem_allows()
    {
        DrawPlan plan = Untoc2020(new LoadBounds(0, 1));
        Conflict conflict = Assert.IsType<Drawability.Infeasible>(solver.Examine(plan)).Conflict;

        Assert.True(conflict.IsMinimal);
        Assert.Equal(189, conflict.Rules.Count(rule => rule is ConflictingRule.MostLoad));
        Assert.Equal(190, conflict.Rules.Count(rule => rule is ConflictingRule.SeatFilled));
    }

    [Fact]
    public void Barred_pairs_are_named_where_they_narrow_a_pot()
    {
        var veto = new Citation("A decision of this test", "7");
        var roster = new Roster("ABCD".Select(letter => new StateParty(letter.ToString(), "", "african", ["UNTOC"])));
        Mechanism mechanism = Mechanism.Untoc with
        {
            Seats = [Mechanism.Untoc.Seats[0]],
            Load = new LoadBounds(0, 1),
            BarredPairs = [.. "ABC".Select(letter => new BarredPair { Reviewer = "D", UnderReview = letter.ToString(), Source = veto })],
        };
        DrawPlan plan = DrawPlan.Compile(roster, mechanism).Plan;

        var impossible = Assert.IsType<Drawability.Infeasible>(solver.Examine(plan));

        Assert.Contains(
            "A, seat same-region: one has to be drawn of B, C; D may not review it (A decision of this test, para. 7) (Conference resolution 9/1, annex, para. 28)",
            impossible.Conflict.Lines(roster, mechanism));
    }

    private int conflicts;

    private void AssertCanBeDrawn(DrawPlan plan)
    {
        var possible = Assert.IsType<Drawability.Feasible>(solver.Examine(plan));
        Mechanism mechanism = Mechanism.Untoc with { Load = plan.Load };
        Assert.Empty(RuleCheck.Breaches(ReferenceData.Untoc2020, mechanism, PlanDrawing.Of(plan, mechanism, possible.Drawing)));
    }

    private static DrawPlan Untoc2020(LoadBounds load) => DrawPlan.Compile(ReferenceData.Untoc2020, Mechanism.Untoc with { Load = load }).Plan;

    /// <summary>What enumeration says against the solver's answer: that it is the right one, that the conflict is one, and that it is none
    /// without any of its rules.</summary>
    private IEnumerable<string> Faults(string name, DrawPlan plan, NaiveDraw draw)
    {
        bool can = NaiveLaw.Drawings(draw).Any(draw.IsValid);
        Drawability answer = solver.Examine(plan);
        if (answer is not Drawability.Infeasible { Conflict: var conflict })
            return answer is Drawability.Feasible && can ? [] : [$"{name}: {answer.GetType().Name}, but enumeration says {can}"];
        conflicts++;
        if (can)
            return [$"{name}: a conflict, but enumeration finds a drawing"];
        var naive = new NaiveConflict(draw, plan);
        if (naive.CanKeep(conflict.Rules))
            return [$"{name}: {string.Join(", ", conflict.Rules)} do not conflict"];
        if (!conflict.IsMinimal)
            return [$"{name}: not seen to be minimal"];
        return conflict.Rules.Where(rule => !naive.CanKeep([.. conflict.Rules.Where(other => other != rule)])).Select(rule => $"{name}: {rule} is not needed");
    }
}
