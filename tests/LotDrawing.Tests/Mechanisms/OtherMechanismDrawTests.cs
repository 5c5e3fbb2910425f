using LotDrawing.Procedures;
using LotDrawing.TestKit;
using LotDrawing.TestKit.Plans;

namespace LotDrawing.Tests.Mechanisms;

/// <summary>Draws under other mechanisms than UNTOC's: drawn by the engine, read by the rules.</summary>
public class OtherMechanismDrawTests
{
    /// <summary>The States of 2020 as members of the United Nations, every fourth on the Council: 48, as near as it gets to 47.</summary>
    private static readonly Roster Members = new(ReferenceData.Untoc2020.States.Select((state, i) =>
        new StateParty(state.Code, state.Name, state.RegionalGroup, i % 4 == 0 ? ["UN", "HRC"] : ["UN"])));

    private static readonly Roster Corruption = new(ReferenceData.Untoc2020.States.Select(state => state.WithInstruments(["UNCAC"])));

    [Fact]
    public void A_troika_is_of_the_Council_and_of_three_regions()
    {
        Drawing drawing = Drawn(Members, Mechanism.Upr);

        Assert.All(drawing.Reviews, review =>
        {
            var troika = review.ReviewingStates.Select(code => Members[code]).ToList();
            Assert.Equal(3, troika.Select(state => state.RegionalGroup).Distinct().Count());
            Assert.All(troika, state => Assert.True(state.IsPartyTo("HRC")));
            Assert.DoesNotContain(review.State, review.ReviewingStates);
        });
    }

    [Fact]
    public void Who_asks_gets_one_rapporteur_of_its_own_region() =>
        Assert.All(Drawn(Members, Mechanism.UprOwnRegion).Reviews, review =>
            Assert.Equal(
                [review.Seats[0].Principal],
                review.ReviewingStates.Where(code => Members[code].RegionalGroup == Members[review.State].RegionalGroup)));

    [Fact]
    public void Under_UNCAC_one_reviewing_State_is_of_the_region_and_none_reviews_its_reviewer()
    {
        Drawing drawing = Drawn(Corruption, Mechanism.Uncac with { Load = LoadBounds.None });

        Assert.All(drawing.Reviews, review =>
        {
            Assert.Equal(Corruption[review.State].RegionalGroup, Corruption[review.Seats[0].Principal].RegionalGroup);
            Assert.Equal(2, review.ReviewingStates.Distinct().Count());
            Assert.DoesNotContain(review.ReviewingStates, code => drawing.ReviewOf(code)!.IsReviewedBy(review.State));
        });
        Assert.Contains(drawing.Reviews, review => Corruption[review.State].RegionalGroup == Corruption[review.Seats[1].Principal].RegionalGroup);
    }

    [Fact]
    public void The_loads_of_UNCAC_bind_and_are_drawn_exactly()
    {
        var drawn = Assert.IsType<DrawResult<Drawing>.Drawn>(PublicDraw.Run(Corruption, Mechanism.Uncac, Mechanism.Uncac.Groups.EvenSizes(189), "example"));
        Assert.IsType<DrawAccount.Loads>(drawn.Account);
        var loads = drawn.Result.Reviews.SelectMany(review => review.ReviewingStates).CountBy(code => code).ToDictionary();
        Assert.All(Corruption.States, state => Assert.InRange(loads.GetValueOrDefault(state.Code), 1, 3));
    }

    [Fact]
    public void The_exact_procedure_names_the_one_that_draws_UNCAC() =>
        Assert.Contains(
            "use the loads procedure",
            Assert.IsType<DrawResult<Drawing>.GaveUp>(PublicDraw.Run(
                Corruption, Mechanism.Uncac, Mechanism.Uncac.Groups.EvenSizes(189), "example", new DrawOptions { Procedure = DrawProcedure.Exact, VoidLimit = 50 })).Advice,
            StringComparison.Ordinal);

    [Fact]
    public void A_mechanism_that_a_user_wrote_draws_and_is_drawn() => Drawn(SampleMechanism.Roster, SampleMechanism.Mechanism);

    private static Drawing Drawn(Roster roster, Mechanism mechanism) =>
        Assert.IsType<DrawResult<Drawing>.Drawn>(PublicDraw.Run(roster, mechanism, mechanism.Groups.EvenSizes(roster.Count), "example")).Result;
}
