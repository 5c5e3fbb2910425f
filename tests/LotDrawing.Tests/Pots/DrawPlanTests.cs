using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using LotDrawing.Rules;
using LotDrawing.TestKit;
using LotDrawing.TestKit.Generators;

namespace LotDrawing.Tests.Pots;

public sealed class DrawPlanTests
{
    /// <summary>Two readings of the rules: the compiled plan, and the reasons for who is not in a pot.</summary>
    [Property(MaxTest = 60)]
    public Property Pots_are_those_that_the_reasons_leave() => Prop.ForAll(UntocRosters.Small.ToArbitrary(), roster =>
    {
        var compilation = DrawPlan.Compile(roster, Mechanism.Untoc);
        var reasons = Seats(roster).Select(seat => new PotReasons(roster, Mechanism.Untoc, seat)).ToList();
        return compilation.IsPossible
            ? reasons.Select((reason, seat) => reason.Pot.SequenceEqual(compilation.Plan.Pot(seat).Select(state => compilation.Plan.States[state]))).All(same => same)
            : reasons.Any(reason => reason.Pot.IsEmpty) || compilation.Faults.All(fault => fault.Source == Mechanism.Untoc.NoMutualReviews);
    });

    /// <summary>With the vectors' drawing in force and one State's seats drawn again.</summary>
    [Fact]
    public void Pots_with_drawings_in_force_are_those_that_the_reasons_leave()
    {
        var roster = ReferenceData.Untoc2020;
        var inForce = ReferenceData.VectorsDraw;
        foreach (var review in inForce.Reviews)
        {
            var seats = review.Seats.Select(seat => new SeatToDraw(review.State, seat.Seat, [.. seat.States])).ToList();
            foreach (var seat in seats)
            {
                var plan = DrawPlan.Compile(roster, Mechanism.Untoc, inForce, [seat]).Plan;
                var reasons = new PotReasons(roster, Mechanism.Untoc, seat, inForce);
                Assert.Equal(reasons.Pot, plan.Pot(0).Select(state => plan.States[state]));
                Assert.DoesNotContain(review.State, reasons.Pot);
                Assert.DoesNotContain(review.Seat(seat.Seat)!.Principal, reasons.Pot);
                foreach (var reviewed in inForce.ReviewsBy(review.State))
                    Assert.DoesNotContain(reviewed.State, reasons.Pot);
            }
        }
    }

    /// <summary>Links found kind by kind against links found seat by seat from the definition in the text.</summary>
    [Property(MaxTest = 60)]
    public Property Components_are_those_of_the_definition() => Prop.ForAll(UntocRosters.Small.ToArbitrary(), roster =>
    {
        var compilation = DrawPlan.Compile(roster, Mechanism.Untoc);
        return !compilation.IsPossible || compilation.Plan.Components.Select(Text).SequenceEqual(Defined(compilation.Plan).Select(Text));
    });

    [Fact]
    public void The_2020_roster_has_six_components() =>
        Assert.Equal([52, 189, 51, 23, 30, 33], DrawPlan.Compile(ReferenceData.Untoc2020, Mechanism.Untoc).Plan.Components.Select(seats => seats.Length));

    [Fact]
    public void A_region_of_one_is_named_with_its_paragraph()
    {
        var roster = Roster("african:AAA,BBB,CCC;asia-pacific:DDD");
        var fault = Assert.Single(DrawPlan.Compile(roster, Mechanism.Untoc).Faults);
        Assert.Equal(("DDD", "same-region"), (fault.State, fault.Seat));
        Assert.Contains("no other State of asia-pacific", fault.ToString(), StringComparison.Ordinal);
        Assert.Contains("para. 28", fault.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_instrument_that_nobody_else_is_party_to_is_named()
    {
        var roster = Roster("african:AAA,BBB,CCC;asia-pacific:DDD,EEE,FFF");
        roster = roster.With(roster["AAA"].WithInstruments(["UNTOC", "FIREARMS"]));
        var faults = DrawPlan.Compile(roster, Mechanism.Untoc).Faults;
        Assert.Equal(["AAA/same-region", "AAA/other-region"], faults.Select(fault => $"{fault.State}/{fault.Seat}"));
        Assert.All(faults, fault => Assert.Equal("FIREARMS", Assert.Single(fault.Instruments)));
        Assert.All(faults, fault => Assert.Equal(Mechanism.Untoc.InstrumentsCovered, fault.Source));
    }

    [Fact]
    public void A_region_of_two_is_found_to_force_a_mutual_review()
    {
        var fault = Assert.Single(DrawPlan.Compile(Roster("african:AAA,BBB;asia-pacific:DDD,EEE,FFF"), Mechanism.Untoc).Faults);
        Assert.Equal(Mechanism.Untoc.NoMutualReviews, fault.Source);
        Assert.Contains("AAA", fault.Reason, StringComparison.Ordinal);
        Assert.Contains("BBB", fault.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void An_id_that_the_mechanism_does_not_know_is_refused()
    {
        var roster = new Roster([new StateParty("AAA", "", "atlantis", ["UNTOC"]), new StateParty("BBB", "", "african", ["UNTOC"])]);
        var refused = Assert.Throws<ArgumentException>(() => DrawPlan.Compile(roster, Mechanism.Untoc));
        Assert.Contains("atlantis", refused.Message, StringComparison.Ordinal);
    }

    private static Roster Roster(string regions) => new(regions.Split(';').Select(region => region.Split(':')).SelectMany(region =>
        region[1].Split(',').Select(code => new StateParty(code, "", region[0], ["UNTOC"]))));

    private static IEnumerable<SeatToDraw> Seats(Roster roster) =>
        roster.States.SelectMany(state => Mechanism.Untoc.Seats.Select(seat => new SeatToDraw(state.Code, seat.Id)));

    private static string Text(ImmutableArray<int> seats) => string.Join(' ', seats);

    /// <summary>Word for word from the text: seat x of State s and seat y of State t are linked if t can be drawn into x and s
    /// into y, directly or as an additional; the two seats of one review if some State can be drawn into both.</summary>
    private static List<ImmutableArray<int>> Defined(DrawPlan plan)
    {
        var can = Enumerable.Range(0, plan.SeatCount)
            .Select(seat => plan.Pot(seat).SelectMany(principal => plan.AdditionalPot(seat, principal).Prepend(principal)).ToHashSet())
            .ToList();
        bool Linked(int x, int y) => plan.OwnerOf(x) == plan.OwnerOf(y)
            ? can[x].Overlaps(can[y])
            : can[x].Contains(plan.OwnerOf(y)) && can[y].Contains(plan.OwnerOf(x));
        var left = Enumerable.Range(0, plan.SeatCount).ToList();
        var components = new List<ImmutableArray<int>>();
        while (left.Count > 0)
        {
            var component = new SortedSet<int> { left[0] };
            while (left.FirstOrDefault(seat => !component.Contains(seat) && component.Any(other => Linked(seat, other)), -1) is var next and >= 0)
                component.Add(next);
            left.RemoveAll(component.Contains);
            components.Add([.. component]);
        }

        return components;
    }
}
