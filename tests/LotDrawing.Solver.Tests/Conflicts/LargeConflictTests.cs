using LotDrawing.Procedures;
using LotDrawing.Rules;
using LotDrawing.Solver.Deciding;
using LotDrawing.TestKit;
using LotDrawing.TestKit.Plans;

namespace LotDrawing.Solver.Tests.Conflicts;

/// <summary>Conflicts of hundreds of States: without any one of its rules the others can be kept, shown by a drawing that does and that is
/// read here seat by seat.</summary>
public class LargeConflictTests
{
    [Theory]
    [InlineData("untoc", 0, 1)]
    [InlineData("320", 3, 9)]
    [InlineData("320 any", 0, 1)]
    public void Hundreds_of_rules_conflict_and_any_one_given_up_resolves_it(string roster, int min, int max) => Check(roster, new LoadBounds(min, max), every: 23);

    [Theory]
    [Trait("Category", "Long")]
    [InlineData("untoc", 0, 2)]
    [InlineData("untoc", 4, int.MaxValue)]
    [InlineData("320", 0, 1)]
    [InlineData("320 any", 3, 9)]
    public void Hundreds_of_rules_conflict_and_every_one_given_up_resolves_it(string roster, int min, int max) => Check(roster, new LoadBounds(min, max), every: 1);

    private static void Check(string roster, LoadBounds load, int every)
    {
        DrawPlan plan = roster switch
        {
            "untoc" => DrawPlan.Compile(ReferenceData.Untoc2020, Mechanism.Untoc with { Load = load }).Plan,
            "320" => LoadsPlans.Plan([SeatSide.SameRegion, SeatSide.OtherRegion], load, 130, 110, 80),
            _ => LoadsPlans.Plan([SeatSide.SameRegion, SeatSide.AnyRegion], load, 130, 110, 80),
        };
        Conflict conflict = Assert.IsType<Drawability.Infeasible>(new ConflictSolver().Examine(plan)).Conflict;

        Assert.True(conflict.IsMinimal);
        Assert.InRange(conflict.Rules.Length, 90, 1_000);
        var all = new ActiveRules(plan);
        int[] numbers = [.. all.Numbers.Where(number => conflict.Rules.Contains(all[number]))];
        Assert.Equal(conflict.Rules.Length, numbers.Length);
        var decider = Decider.Of(plan, new SolverOptions())!;
        Assert.IsNotType<Decision.Yes>(decider.Decide(all.Only(numbers.ToHashSet()), inFull: false));
        for (int i = 0; i < numbers.Length; i += every)
        {
            int given = numbers[i];
            ConflictingRule[] kept = [.. numbers.Where(number => number != given).Select(number => all[number])];
            var yes = Assert.IsType<Decision.Yes>(decider.Decide(all.Only(numbers.Where(number => number != given).ToHashSet())));
            Assert.Empty(Broken(plan, yes.Drawing, kept));
        }
    }

    /// <summary>The rules that a drawing breaks, read from their documentation.</summary>
    private static IEnumerable<ConflictingRule> Broken(DrawPlan plan, SeatLots[] drawing, ConflictingRule[] rules)
    {
        var filled = Enumerable.Range(0, drawing.Length).Where(seat => drawing[seat].Principal >= 0).ToList();
        Assert.All(filled, seat => Assert.Contains(drawing[seat].Principal, plan.Pot(seat)));
        Assert.All(filled.Where(seat => drawing[seat].Additional >= 0), seat => Assert.Contains(drawing[seat].Additional, plan.AdditionalPot(seat, drawing[seat].Principal)));
        var reviews = filled
            .SelectMany(seat => new[] { drawing[seat].Principal, drawing[seat].Additional }.Where(state => state >= 0).Select(state => (Owner: plan.OwnerOf(seat), State: state)))
            .ToList();
        var served = reviews.CountBy(review => review.State).ToDictionary();
        return rules.Where(rule => !(rule switch
        {
            ConflictingRule.SeatFilled(var seat) => drawing[seat].Principal >= 0,
            ConflictingRule.MostLoad(var state) => served.GetValueOrDefault(state) <= plan.Load.Max,
            ConflictingRule.LeastLoad(var state) => served.GetValueOrDefault(state) >= plan.Load.Min,
            ConflictingRule.NoMutualReviews => !reviews.Any(review => reviews.Contains((review.State, review.Owner))),
            ConflictingRule.InOneReview(0) => reviews.Distinct().Count() == reviews.Count,
            ConflictingRule.InstrumentsCovered => filled.TrueForAll(seat => drawing[seat].Additional >= 0 || plan.AdditionalPot(seat, drawing[seat].Principal).IsEmpty),
            _ => throw new ArgumentException($"Not a rule that is read here: {rule}", nameof(rules)),
        }));
    }
}
