using LotDrawing.Rules;
using LotDrawing.TestKit;

namespace LotDrawing.Fairness.Tests.Laws;

public class LawRefusalTests
{
    private static readonly DrawPlan Roster2020 = DrawPlan.Compile(ReferenceData.Untoc2020, Mechanism.Untoc).Plan;

    private static DrawPlan Compiled(LoadBounds load, bool noMutual, params (string Id, string Pot)[] seats) =>
        DrawPlan.Compile(new Plan(seats.Select(seat => new Plan.Seat(seat.Id, [.. seat.Pot.Split(' ')])), load, noMutual)).Plan;

    /// <summary>Twelve seats whose pots all differ, so that nothing can be exchanged.</summary>
    private static DrawPlan Irregular { get; } = Compiled(
        new LoadBounds(0, 2),
        false,
        [.. Enumerable.Range(0, 12).Select(i => ($"s{i}", string.Join(' ', Enumerable.Range(0, 9).Where(j => ((i + 3) * (j + 2) % 11) < 7).Select(j => $"p{j}"))))]);

    [Theory]
    [InlineData(LawProcedure.Exact)]
    [InlineData(LawProcedure.Sequential)]
    public void The_whole_roster_is_refused_with_an_estimate(LawProcedure procedure)
    {
        var refused = Assert.IsType<LawAnswer.TooLarge>(DrawLaw.Of(Roster2020, procedure, new LawLimits { Bytes = 64 << 20 }));

        Assert.Equal(189, refused.Seats);
        Assert.InRange(refused.Log10States, 50, 1000);
        Assert.InRange(refused.Counted, 1, 2_000_000);
        Assert.StartsWith("the law is too large to compute: 189 connected seats, an estimated 10^", refused.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(LawProcedure.Exact)]
    [InlineData(LawProcedure.Sequential)]
    public void Memory_is_refused_before_it_is_taken(LawProcedure procedure)
    {
        var limits = new LawLimits { Bytes = 20_000 };

        var refused = Assert.IsType<LawAnswer.TooLarge>(DrawLaw.Of(Irregular, procedure, limits));

        Assert.InRange(refused.Counted, 50, 20_000 / 160);
        Assert.Same(limits, refused.Limits);
    }

    [Theory]
    [InlineData(LawProcedure.Exact)]
    [InlineData(LawProcedure.Sequential)]
    public void Steps_are_limited_too(LawProcedure procedure)
    {
        Assert.IsType<LawAnswer.TooLarge>(DrawLaw.Of(Irregular, procedure, new LawLimits { Steps = 300 }));
        Assert.IsType<LawAnswer.Known>(DrawLaw.Of(Irregular, LawProcedure.Exact));
    }

    [Fact]
    public void A_plan_of_very_many_joined_seats_is_refused_at_once()
    {
        var plan = Compiled(new LoadBounds(0, 1500), false, [.. Enumerable.Range(0, 2000).Select(i => ($"s{i}", "a b"))]);

        var refused = Assert.IsType<LawAnswer.TooLarge>(DrawLaw.Of(plan, LawProcedure.Exact));

        Assert.Equal(0, refused.Counted);
        Assert.Equal(2000 * Math.Log10(2) / 2, refused.Log10States, 1e-6);
    }

    [Fact]
    public void Without_a_valid_drawing_there_is_no_law()
    {
        var crowded = Compiled(new LoadBounds(0, 1), false, ("s", "a b"), ("t", "a b"), ("u", "a b"), ("v", "c d"));
        var mutual = Compiled(LoadBounds.None, true, ("a", "b"), ("b", "a"), ("c", "a"));

        foreach (LawProcedure procedure in Enum.GetValues<LawProcedure>())
        {
            Assert.Equal(
                "no valid drawing exists: 3 connected seats, s among them, cannot all be filled",
                Assert.IsType<LawAnswer.NoValidDrawing>(DrawLaw.Of(crowded, procedure)).ToString());
            Assert.Equal(
                ["a", "b"],
                Assert.IsType<LawAnswer.NoValidDrawing>(DrawLaw.Of(mutual, procedure)).Seats.ToArray());
        }
    }

    [Fact]
    public void A_State_out_of_reach_of_its_least_load_is_named()
    {
        // In a roster, unlike in a plan, compiling does not count who can be drawn how often.
        var source = new Citation("test", "");
        var roster = new Roster(
        [
            new StateParty("A", "", "west", ["I", "member"]),
            new StateParty("B", "", "west", ["I", "member"]),
            new StateParty("C", "", "west", ["I"]),
        ]);
        var mechanism = Mechanism.Untoc with
        {
            Instruments = ["I"],
            RegionalGroups = ["west"],
            Groups = new GroupRule(1, [], source),
            Seats = [new SeatRule("any", SeatSide.AnyRegion, source)],
            NoMutualReviews = null,
            ReviewersPartyTo = "member",
            Load = new LoadBounds(1, 3),
        };

        var answer = DrawLaw.Of(DrawPlan.Compile(roster, mechanism).Plan, LawProcedure.Exact);

        Assert.Equal("no valid drawing exists: C can be drawn for too few seats to reach the least load of 1", answer.ToString());
    }
}
