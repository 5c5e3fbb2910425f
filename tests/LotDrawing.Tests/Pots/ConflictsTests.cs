using LotDrawing.Rules;
using LotDrawing.TestKit;

namespace LotDrawing.Tests.Pots;

/// <summary>Which two lots exclude each other.</summary>
public sealed class ConflictsTests
{
    /// <summary>A0, A1 and A2 of one regional group, E3, E4 and E5 of another, numbered so; the second rule is that reviewing States are of different ones.</summary>
    private static readonly Mechanism Distinct = Mechanism.Untoc with
    {
        Seats = [new SeatRule("any", SeatSide.AnyRegion, new Citation("The seat", "")), new SeatRule("other", SeatSide.AnyRegion, new Citation("The other", ""))],
        DistinctRegions = new Citation("The groups", "3"),
    };

    private static readonly Conflicts Conflicts = Of(Distinct);

    [Fact]
    public void The_first_rule_makes_every_State_a_class_of_its_own()
    {
        Assert.Equal(2, Conflicts.RuleCount);
        Assert.Equal([0, 1, 2, 3, 4], Enumerable.Range(0, 5).Select(state => Conflicts.ClassOf(0, state)));
        Assert.Equal(1, Of(Mechanism.Untoc).RuleCount);
        Assert.Equal([0, 1, 2, 3, 4], Enumerable.Range(0, 5).Select(state => Of(Mechanism.Untoc).ClassOf(0, state)));
    }

    [Fact]
    public void The_second_makes_a_class_of_every_regional_group()
    {
        Assert.Equal([0, 0, 0, 1, 1], Enumerable.Range(0, 5).Select(state => Conflicts.ClassOf(1, state)));
        Assert.True(Conflicts.AreOfTheSameClasses(0, 2));
        Assert.False(Conflicts.AreOfTheSameClasses(0, 3));
        Assert.True(Of(Mechanism.Untoc).AreOfTheSameClasses(0, 3));
    }

    [Theory]
    [InlineData(0, 2, true)]
    [InlineData(3, 4, true)]
    [InlineData(1, 1, true)]
    [InlineData(0, 3, false)]
    [InlineData(4, 2, false)]
    [InlineData(-1, 0, false)]
    public void States_of_one_class_share_it(int sitting, int state, bool share)
    {
        Assert.Equal(share, Conflicts.ShareClass(sitting, state));
        Assert.Equal(share ? 1 : 0, Conflicts.SharedClasses(sitting, state));
        Assert.Equal(0, Of(Mechanism.Untoc).SharedClasses(sitting, state));
    }

    [Theory]
    [InlineData(0, 1, 0, 1, true)] // drawn twice for one review
    [InlineData(0, 1, 0, 2, true)] // two of one regional group in one review
    [InlineData(0, 1, 0, 3, false)]
    [InlineData(0, 1, 1, 0, true)] // each reviews the other
    [InlineData(0, 1, 1, 2, false)]
    [InlineData(0, 1, 2, 0, false)]
    [InlineData(0, 1, 3, 1, false)] // one State in two reviews
    [InlineData(1, 0, 0, 1, true)]
    [InlineData(-1, 1, -1, 1, false)] // seats without a State under review
    [InlineData(0, -1, 0, -1, false)] // nothing drawn
    [InlineData(0, 0, 0, -1, false)]
    [InlineData(0, -1, 0, 0, false)]
    [InlineData(0, -1, -1, 0, false)]
    public void Two_lots_exclude_each_other(int underReview, int reviewing, int otherUnderReview, int otherReviewing, bool exclude) =>
        Assert.Equal(exclude, Conflicts.Exclude(underReview, reviewing, otherUnderReview, otherReviewing));

    [Fact]
    public void Mutual_reviews_are_not_excluded_where_the_rules_allow_them() =>
        Assert.False(Of(Distinct with { NoMutualReviews = null }).Exclude(0, 1, 1, 0));

    [Fact]
    public void Sets_meet_that_hold_one_State_or_two_of_one_class()
    {
        Assert.True(Conflicts.Meet(new HashSet<int> { 0, 3 }, new HashSet<int> { 4 }));
        Assert.False(Conflicts.Meet(new HashSet<int> { 0, 1 }, new HashSet<int> { 3, 4 }));
        Assert.False(Of(Mechanism.Untoc).Meet(new HashSet<int> { 0, 1 }, new HashSet<int> { 2, 3, 4 }));
        Assert.True(Of(Mechanism.Untoc).Meet(new HashSet<int> { 0, 1 }, new HashSet<int> { 1, 3, 4 }));
    }

    [Fact]
    public void Rules_are_told_with_their_source_or_their_name()
    {
        Assert.Equal("no State is drawn twice for one review (The seat)", Conflicts.Words(0, Distinct));
        Assert.Equal("the reviewing States of one review are of different regional groups (The groups, para. 3)", Conflicts.Words(1, Distinct));
        Assert.Equal("no State is drawn twice for one review (noMutual)", DrawPlan.Compile(new Plan([new("x", ["a"])])).Plan.Conflicts.Words(0, null));
    }

    private static Conflicts Of(Mechanism mechanism) => DrawPlan.Compile(SmallPhases.Roster("A0 A1 A2 E3 E4 E5"), mechanism).Plan.Conflicts;
}
