using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using LotDrawing.Procedures;
using LotDrawing.Rules;
using LotDrawing.TestKit;
using LotDrawing.TestKit.Generators;

namespace LotDrawing.Tests.Draws;

public sealed class ExactProcedureTests
{
    /// <summary>The loop for whole rosters and the one for any plan are two pieces of code: from the same words they draw the
    /// same. A plan of all seats with nothing in force takes the second.</summary>
    [Property(MaxTest = 100)]
    public Property The_hot_loop_draws_as_the_plain_one_does() => Prop.ForAll(UntocRosters.Comfortable.ToArbitrary(), roster =>
    {
        var whole = new ExactProcedure(DrawPlan.Compile(roster, Mechanism.Untoc).Plan);
        var plain = new ExactProcedure(AllSeats(roster).Plan);
        var a = new SimulationStream(7);
        var b = new SimulationStream(7);
        return Enumerable.Range(0, 20).All(_ =>
            whole.TryDraw(ref a) && plain.TryDraw(ref b)
            && whole.Drawn.SequenceEqual(plain.Drawn) && whole.Lots == plain.Lots && whole.Voids == plain.Voids);
    });

    [Fact]
    public void Drawing_allocates_nothing()
    {
        var procedure = new ExactProcedure(DrawPlan.Compile(ReferenceData.Untoc2020, Mechanism.Untoc).Plan);
        var lots = new SimulationStream(1);
        procedure.TryDraw(ref lots);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 1000; i++)
            procedure.TryDraw(ref lots);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void It_gives_up_after_the_stated_number_of_voids()
    {
        // Three States, each of whom two may review: of the eight drawings two have no mutual review, but nobody may serve twice either way.
        var plan = new Plan([new("A", ["B", "C"]), new("B", ["A", "C"]), new("C", ["A", "B"])], new LoadBounds(0, 1), noMutual: true);
        var lots = new SimulationStream(1);

        var never = new ExactProcedure(DrawPlan.Compile(plan).Plan, voidLimit: 0);
        int stood = Enumerable.Range(0, 1000).Count(_ => never.TryDraw(ref lots));
        Assert.InRange(stood, 190, 310); // a quarter is expected: 250, give or take 4.4 standard deviations of 13.7

        var patient = new ExactProcedure(DrawPlan.Compile(plan).Plan, voidLimit: 1000);
        Assert.True(patient.TryDraw(ref lots));
    }

    [Fact]
    public void Giving_up_is_an_outcome_that_says_what_to_use()
    {
        var options = new DrawOptions { Load = new LoadBounds(1, 3), VoidLimit = 100 };
        var outcome = PublicDraw.Run(ReferenceData.Untoc2020, Mechanism.Untoc, [62, 63, 64], "example", options);
        var gaveUp = Assert.IsType<DrawResult<Drawing>.GaveUp>(outcome);
        Assert.Equal(101, Assert.IsType<DrawAccount.Exact>(gaveUp.Account).Voids);
        Assert.Contains("chain", gaveUp.ToString(), StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => outcome.Value);
    }

    [Fact]
    public void Loads_start_from_the_drawings_in_force()
    {
        var roster = new Roster("AAA BBB CCC DDD EEE".Split(' ').Select(code => new StateParty(code, "", "african", ["UNTOC"])));
        var mechanism = Mechanism.Untoc with { Seats = [Mechanism.Untoc.Seats[0]], MaxReviewingStates = 2, Load = new LoadBounds(0, 1) };
        var inForce = new Drawing(1, [new Review("AAA", 1, [new FilledSeat("same-region", "BBB")]), new Review("CCC", 1, [new FilledSeat("same-region", "DDD")])]);
        var plan = DrawPlan.Compile(roster, mechanism, inForce, [new SeatToDraw("EEE", "same-region")]).Plan;
        Assert.Equal(1, plan.LoadInForce(roster.IndexOf("BBB")));

        var procedure = new ExactProcedure(plan);
        var lots = new SimulationStream(3);
        var drawn = Enumerable.Range(0, 200).Select(_ => procedure.TryDraw(ref lots) ? procedure.Drawn[0].Principal : -1).ToHashSet();
        Assert.Equal(["AAA", "CCC"], drawn.Select(state => plan.States[state]).Order(StringComparer.Ordinal));
    }

    private static PlanCompilation AllSeats(Roster roster) => DrawPlan.Compile(
        roster,
        Mechanism.Untoc,
        new Drawing(1, []),
        roster.States.SelectMany(state => Mechanism.Untoc.Seats.Select(seat => new SeatToDraw(state.Code, seat.Id))));
}
