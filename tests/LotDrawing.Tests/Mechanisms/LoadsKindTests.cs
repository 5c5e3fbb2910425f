using LotDrawing.Rules;

namespace LotDrawing.Tests.Mechanisms;

/// <summary>Which mechanisms the loads procedure draws, and which load bounds no drawing can keep.</summary>
public sealed class LoadsKindTests
{
    /// <summary>Two reviewing States each of five States: ten lots; where a State may be drawn in addition, ten to twenty.</summary>
    [Theory]
    [InlineData(0, 1, false, "5 States with 2 reviewing States each make 10 lots, but under loads of 0..1 the States serve at most 5 times together")]
    [InlineData(0, 2, false, null)]
    [InlineData(2, 2, false, null)]
    [InlineData(2, 3, false, null)]
    [InlineData(3, 4, false, "5 States with 2 reviewing States each make 10 lots, but under loads of 3..4 the States must serve at least 15 times together")]
    [InlineData(0, 1, true, "5 States with 2 reviewing States each make at least 10 lots, but under loads of 0..1 the States serve at most 5 times together")]
    [InlineData(3, 4, true, null)]
    [InlineData(4, 4, true, null)]
    [InlineData(5, 6, true, "5 States with 2 reviewing States each make at least 10 lots and at most 20, but under loads of 5..6 the States must serve at least 25 times together")]
    public void Lots_that_do_not_fit_the_bounds_are_counted(int min, int max, bool additional, string? why) =>
        Assert.Equal(why, LoadSums.Refuse(new LoadBounds(min, max), 5, 2, additional));

    [Fact]
    public void Three_lots_for_each_State_are_too_many_where_it_serves_twice() =>
        Assert.Equal(
            "5 States with 3 reviewing States each make 15 lots, but under loads of 1..2 the States serve at most 10 times together",
            LoadSums.Refuse(new LoadBounds(1, 2), 5, 3, additional: false));

    [Fact]
    public void Without_a_greatest_load_or_with_none_at_all_it_is_not_of_the_kind()
    {
        Assert.Equal(["no State has a greatest number of reviews to serve in"], LoadsKind.Objections(Mechanism.Uncac with { Load = new LoadBounds(1, int.MaxValue) }).ToArray());
        Assert.Equal(["no State may serve in a review"], LoadsKind.Objections(Mechanism.Uncac with { Load = new LoadBounds(0, 0) }).ToArray());
        Assert.Empty(LoadsKind.Objections(Mechanism.Uncac with { Load = new LoadBounds(0, 1) }));
        Assert.Throws<ArgumentNullException>("mechanism", () => LoadsKind.Objections(null!));
    }

    [Fact]
    public void Every_other_objection_names_the_rule()
    {
        Mechanism other = Mechanism.Uncac with
        {
            InstrumentsCovered = new Citation("", ""),
            DistinctRegions = new Citation("", ""),
            ReviewersPartyTo = "HRC",
            BarredPairs = [new() { Reviewer = "A", UnderReview = "B", Source = new("", "") }],
            NoMutualReviews = null,
            Seats = [Mechanism.Uncac.Seats[0], Mechanism.Uncac.Seats[0] with { Id = "again" }],
        };

        Assert.Equal(
            [
                "additional States may have to be drawn (instrumentsCovered)",
                "the reviewing States of a review are of different regional groups (distinctRegions)",
                "not every State can be drawn (reviewersPartyTo)",
                "1 pairs of States are barred (barredPairs)",
                "two States may review each other (noMutualReviews)",
                "a review has 2 seats of the State's own regional group, not at most one",
            ],
            LoadsKind.Objections(other).ToArray());
        Assert.Equal(string.Join("; ", LoadsKind.Objections(other)), LoadsKind.WhyNot(other, 10));
    }

    /// <summary>The tables grow with the product of the greatest load and the number of States: at most 1,000.</summary>
    [Theory]
    [InlineData(3, 333, "")]
    [InlineData(3, 334, "334 States of at most 3 reviews each are 1002 together, more than 1000")]
    [InlineData(1000, 1, "")]
    [InlineData(1001, 1, "1 States of at most 1001 reviews each are 1001 together, more than 1000")]
    public void Too_large_is_said_with_the_numbers(int max, int states, string why)
    {
        Mechanism mechanism = Mechanism.Uncac with { Load = new LoadBounds(1, max) };

        Assert.Equal(why, LoadsKind.WhyNot(mechanism, states));
        Assert.Equal(why.Length == 0, LoadsKind.Covers(mechanism, states));
        Assert.Equal(why.Length == 0, LoadsKind.IsSmall(mechanism.Load, states));
    }

    [Fact]
    public void Where_nothing_binds_there_is_nothing_to_object()
    {
        Assert.Equal("", LoadsKind.WhyNot(Mechanism.Uncac with { Load = LoadBounds.None }, 189));
        Assert.False(LoadsKind.Covers(Mechanism.Uncac with { Load = LoadBounds.None }, 189));
        Assert.False(LoadsKind.Covers(Mechanism.Untoc with { Load = new LoadBounds(1, 3) }, 189));
        Assert.False(LoadsKind.IsSmall(new LoadBounds(0, 0), 189));
        Assert.True(LoadsKind.IsSmall(new LoadBounds(0, 1), 189));
    }

    [Fact]
    public void A_plan_of_the_kind_knows_sides_and_regional_groups()
    {
        var roster = new Roster(new[] { ("A", "western-european-and-other"), ("B", "african"), ("C", "western-european-and-other"), ("D", "african") }
            .Select(state => new StateParty(state.Item1, "", state.Item2, ["UNCAC"])));

        LoadsShape shape = LoadsShape.Of(new RosterNumbers(roster, Mechanism.Uncac))!;

        Assert.Equal([SeatSide.SameRegion, SeatSide.AnyRegion], shape.Sides.ToArray());
        Assert.Equal(["african", "western-european-and-other"], shape.RegionNames.ToArray());
        Assert.Equal([1, 0, 1, 0], shape.Regions);
        Assert.Null(LoadsShape.Of(new RosterNumbers(roster, Mechanism.Uncac with { NoMutualReviews = null })));
    }
}
