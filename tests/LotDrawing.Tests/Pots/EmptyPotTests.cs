using LotDrawing.Rules;
using LotDrawing.TestKit;

namespace LotDrawing.Tests.Pots;

/// <summary>What is said of a seat that can never be filled.</summary>
public sealed class EmptyPotTests
{
    private static readonly Citation One = new("A decision of this test", "1");
    private static readonly Citation Two = new("A decision of this test", "2");

    private static readonly Mechanism SameRegion = Mechanism.Untoc with { Seats = [Mechanism.Untoc.Seats[0]], NoMutualReviews = null };

    private static readonly Mechanism OtherRegion = Mechanism.Untoc with { Seats = [Mechanism.Untoc.Seats[1]], NoMutualReviews = null };

    private static readonly Mechanism AnyRegion = Mechanism.Untoc with { Seats = [new SeatRule("any", SeatSide.AnyRegion, One)], NoMutualReviews = null };

    [Fact]
    public void No_State_on_the_side()
    {
        Assert.Equal("A1, seat same-region: there is no other State of african (Conference resolution 9/1, annex, para. 28)", Fault("A1 E1 E2", SameRegion));
        Assert.Equal("A1, seat other-region: there is no State of another regional group than african (Conference resolution 9/1, annex, para. 28)", Fault("A1 A2", OtherRegion));
        Assert.Equal("A1, seat any: there is no other State (A decision of this test, para. 1)", Fault("A1", AnyRegion));
    }

    [Fact]
    public void Barred_pairs_with_the_source_of_the_first() =>
        Assert.Equal(
            "A1, seat same-region: barred pairs leave no other State of african that may review A1 (A decision of this test, para. 1)",
            Fault("A1 A2 A3 E1 E2", SameRegion with { BarredPairs = [Barred("A2", "A1", One), Barred("A3", "A1", Two), Barred("E1", "A1", Two)] }));

    /// <summary>A1 may not review A2 either; and A1, of another region, may not review E1.</summary>
    [Theory]
    [InlineData("A3", "A1 A2 A3", "A1>A2:2 A1>A3:1 A2>A3:1")]
    [InlineData("E1", "A1 A2 E1 E2", "A1>E1:2 E2>E1:1")]
    public void A_pair_that_does_not_count_is_not_the_source(string state, string states, string pairs) =>
        Assert.StartsWith(
            $"{state}, seat same-region: barred pairs leave no other State of ",
            Fault(states, SameRegion with { BarredPairs = [.. pairs.Split(' ').Select(pair => Barred(pair[..2], pair[3..5], pair[6] == '1' ? One : Two))] }, One),
            StringComparison.Ordinal);

    [Fact]
    public void Drawings_in_force_that_leave_none() =>
        Assert.Equal("A1, seat same-region: drawings in force leave no other State of african free (Conference resolution 9/1, annex, para. 28)", FaultInForce("A1 A2 A3", ["A2", "A3"]));

    [Fact]
    public void An_instrument_that_none_of_them_is_party_to() =>
        Assert.Equal(
            "A1, seat same-region: no other State of african is party to TIP, FIREARMS, to which A1 is party (Conference resolution 9/1, annex, para. 28 (b))",
            Fault("A1+TIP+SOM+FIREARMS A2 A3+SOM E1+TIP+FIREARMS", SameRegion));

    [Fact]
    public void The_party_to_it_is_barred() =>
        Assert.Equal(
            "A1, seat same-region: no other State of african that may review A1 is party to TIP, to which A1 is party (Conference resolution 9/1, annex, para. 28 (b))",
            Fault("A1+TIP A2+TIP A3", SameRegion with { BarredPairs = [Barred("A2", "A1", One)] }));

    [Fact]
    public void The_party_to_it_is_not_free() =>
        Assert.Equal(
            "A1, seat same-region: no other State of african left free by drawings in force is party to TIP, to which A1 is party (Conference resolution 9/1, annex, para. 28 (b))",
            FaultInForce("A1+TIP A2+TIP A3", ["A2"]));

    [Fact]
    public void Two_of_them_together_are_not_party_to_all() =>
        Assert.Equal(
            "A1, seat same-region: no other State of african and no two of them together are party to all of UNTOC, TIP, SOM, FIREARMS (Conference resolution 9/1, annex, para. 28 (b))",
            Fault("A1+TIP+SOM+FIREARMS A2+TIP A3+SOM A4+FIREARMS", SameRegion));

    private static string Fault(string states, Mechanism mechanism) => DrawPlan.Compile(SmallPhases.Roster(states), mechanism).Faults[0].ToString();

    private static string Fault(string states, Mechanism mechanism, Citation source)
    {
        PlanFault fault = Assert.Single(DrawPlan.Compile(SmallPhases.Roster(states), mechanism).Faults);
        Assert.Equal(source, fault.Source);
        return fault.ToString();
    }

    private static string FaultInForce(string states, string[] replaced) =>
        Assert.Single(DrawPlan.Compile(SmallPhases.Roster(states), SameRegion, new Drawing(1, []), [new SeatToDraw("A1", "same-region", [.. replaced])]).Faults).ToString();

    private static BarredPair Barred(string reviewer, string underReview, Citation source) => new() { Reviewer = reviewer, UnderReview = underReview, Source = source };
}
