using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using LotDrawing.Records;
using LotDrawing.Rules;
using LotDrawing.TestKit;
using LotDrawing.TestKit.Generators;
using LotDrawing.TestKit.Naive;
using static LotDrawing.TestKit.SmallPhases;

namespace LotDrawing.Tests.Records;

/// <summary>Whether some drawing of a few seats keeps the rules: the search against the enumeration of every outcome.</summary>
public sealed class ValidDrawingTests
{
    private static readonly Mechanism MayComeBack = Mechanism.Untoc with { Repetition = Mechanism.Untoc.Repetition with { ReplacedStateLeavesPot = false } };

    private static bool? Exists(SmallPhase phase, IEnumerable<SeatToDraw> seats) =>
        ValidDrawing.Exists(DrawPlan.Compile(phase.Roster, phase.Mechanism, phase.InForce, seats).Plan);

    /// <summary>A phase with groups, and no State in any seat.</summary>
    private static SmallPhase WithoutSeats(string states, Mechanism mechanism)
    {
        Roster roster = Roster(states);
        return new SmallPhase(roster, mechanism, new Drawing(1, roster.States.Select(state => new Review(state.Code, 1, []))));
    }

    private static BarredPair Barred(string reviewer, string underReview) => new() { Reviewer = reviewer, UnderReview = underReview, Source = new Citation("a note", "") };

    private static bool Agrees(SmallPhase phase, ImmutableArray<SeatToDraw> seats)
    {
        var naive = new NaiveInForce(phase.Roster, phase.Mechanism, phase.InForce, seats);
        return naive.IsImpossible || Exists(phase, seats) == naive.Law().Count > 0;
    }

    [Property(MaxTest = 200)]
    public Property Small_phases() => Prop.ForAll(
        (from phase in Phases.Small from seats in Phases.Seats(phase.Drawing) select (phase, seats)).ToArbitrary(),
        drawn => Agrees(new SmallPhase(drawn.phase.Roster, Mechanism.Untoc, drawn.phase.Drawing), drawn.seats));

    [Property(MaxTest = 200)]
    public Property Small_phases_under_loads() => Prop.ForAll(
        (from phase in Phases.Small from seats in Phases.Seats(phase.Drawing) select (phase, seats)).ToArbitrary(),
        drawn =>
        {
            int most = drawn.phase.Roster.States.Max(state => drawn.phase.Drawing.ReviewsBy(state.Code).Count());
            return Agrees(new SmallPhase(drawn.phase.Roster, Mechanism.Untoc with { Load = new LoadBounds(0, most) }, drawn.phase.Drawing), drawn.seats);
        });

    /// <summary>A1 is alone in the pots of E1 and E2: A2 is barred from both reviews.</summary>
    [Theory]
    [InlineData(2, true)]
    [InlineData(1, false)]
    public void The_greatest_load_may_be_reached_and_not_exceeded(int most, bool exists)
    {
        Mechanism bounded = MayComeBack with
        {
            Load = new LoadBounds(0, most),
            BarredPairs = [Barred("A2", "E1"), Barred("A2", "E2")],
        };
        SmallPhase phase = WithoutSeats("A1 A2 E1 E2", bounded);

        Assert.Equal(exists, Exists(phase, [new SeatToDraw("E1", "other-region"), new SeatToDraw("E2", "other-region")]));
    }

    /// <summary>A1, party to TIP since, keeps its principal E4, who is not: E1, E2 or E3 comes in addition, unless each has its load.</summary>
    [Fact]
    public void A_principal_that_stays_counts_once()
    {
        SmallPhase tip = MostPartyToTip(Mechanism.Untoc with { Load = new LoadBounds(0, 3) });
        SmallPhase joined = tip with { Roster = tip.Roster.With(State("A1", "UNTOC", "TIP")) };
        SeatToDraw[] seat = [new SeatToDraw("A1", "other-region") { AdditionalOnly = true }];

        Assert.True(Exists(joined, seat));
        Assert.True(Agrees(joined, [.. seat]));
        Assert.False(Exists(joined with { Mechanism = joined.Mechanism with { Load = new LoadBounds(0, 2) } }, seat));
    }

    /// <summary>E1 and E2 are each party to one of A1's Protocols, so that each as principal needs the other; both are of one regional group.</summary>
    [Theory]
    [InlineData(false, true)]
    [InlineData(true, false)]
    public void A_principal_and_its_additional_State_are_of_different_regions_where_the_rules_say_so(bool distinct, bool exists)
    {
        Mechanism mechanism = Mechanism.Untoc with { DistinctRegions = distinct ? new Citation("a rule", "") : null };
        SmallPhase phase = WithoutSeats("A1+TIP+SOM A2 E1+TIP E2+SOM", mechanism);
        SeatToDraw[] seat = [new SeatToDraw("A1", "other-region")];

        Assert.Equal(exists, Exists(phase, seat));
        Assert.True(Agrees(phase, [.. seat]));
    }

    /// <summary>E1 and E2 are not party to TIP, so that each as principal needs a State that is; E3 is the only one, and each State may serve in so many reviews.</summary>
    [Theory]
    [InlineData(2, true)]
    [InlineData(1, false)]
    public void An_additional_State_counts_towards_its_load(int most, bool exists)
    {
        SmallPhase phase = WithoutSeats("A1+TIP A2+TIP E1 E2 E3+TIP", MayComeBack with { Load = new LoadBounds(0, most) });
        ImmutableArray<SeatToDraw> seats = [new SeatToDraw("A1", "other-region"), new SeatToDraw("A2", "other-region")];

        Assert.Equal(exists, Exists(phase, seats));
        Assert.True(Agrees(phase, seats));
    }

    /// <summary>With E3 beside E1 for A1 nobody is left for A2, from whose reviews E4 is barred; with E4 beside E1, E3 is.</summary>
    [Fact]
    public void An_additional_State_taken_back_counts_no_more()
    {
        SmallPhase phase = WithoutSeats("A1+TIP A2+TIP E1 E2 E3+TIP E4+TIP", MayComeBack with { Load = new LoadBounds(0, 1), BarredPairs = [Barred("E4", "A2")] });

        Assert.True(Exists(phase, [new SeatToDraw("A1", "other-region"), new SeatToDraw("A2", "other-region")]));
    }

    /// <summary>A3 is barred from the review of A2, so that A1 reviews A2 and A3 reviews A1; A2 reviews nobody.</summary>
    [Fact]
    public void Where_no_additional_State_is_needed_there_is_none()
    {
        SmallPhase phase = WithoutSeats("A1 A2 A3", MayComeBack with { BarredPairs = [Barred("A3", "A2")] });
        ImmutableArray<SeatToDraw> seats = [new SeatToDraw("A1", "same-region"), new SeatToDraw("A2", "same-region")];

        Assert.True(Exists(phase, seats));
        Assert.True(Agrees(phase, seats));
    }

    /// <summary>Each review needs a State party to TIP and one party to SOM, of which there are five each that may serve once: six reviews have no drawing, but
    /// there are 460,800 ways into five of them.</summary>
    [Fact]
    public void Additional_States_are_tries_too()
    {
        string[] reviewers = [.. Enumerable.Range(1, 5).SelectMany(i => (string[])[$"A{i}+TIP", $"A{i + 5}+SOM"])];
        string[] reviewed = [.. Enumerable.Range(1, 6).Select(i => $"E{i}")];
        SmallPhase phase = WithoutSeats(string.Join(' ', [.. reviewers, .. reviewed.Select(code => $"{code}+TIP+SOM")]), MayComeBack with { Load = new LoadBounds(0, 1) });

        Assert.Null(Exists(phase, reviewed.Select(code => new SeatToDraw(code, "other-region"))));
        Assert.True(Exists(phase, reviewed.Skip(1).Select(code => new SeatToDraw(code, "other-region"))));
    }

    /// <summary>Ten States that may serve once each, and eleven seats: there is no drawing, but no search of 300,000 tries gets through the
    /// orders of ten, so that it is not known.</summary>
    [Fact]
    public void A_search_without_end_is_given_up()
    {
        string[] reviewers = [.. Enumerable.Range(10, 10).Select(i => $"A{i}")];
        string[] reviewed = [.. Enumerable.Range(10, 11).Select(i => $"E{i}")];
        SmallPhase phase = WithoutSeats(string.Join(' ', [.. reviewers, .. reviewed]), MayComeBack with { Load = new LoadBounds(0, 1) });

        Assert.Null(Exists(phase, reviewed.Select(code => new SeatToDraw(code, "other-region"))));
        Assert.True(Exists(phase, reviewed.Skip(1).Select(code => new SeatToDraw(code, "other-region"))));
    }
}
