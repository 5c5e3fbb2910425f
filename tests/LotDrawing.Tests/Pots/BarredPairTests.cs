using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using LotDrawing.Procedures;
using LotDrawing.Rules;
using LotDrawing.TestKit;
using LotDrawing.TestKit.Generators;
using LotDrawing.TestKit.Naive;
using LotDrawing.TestKit.Plans;

namespace LotDrawing.Tests.Pots;

/// <summary>A State that may not review another is in none of its pots, and every account of a pot says why.</summary>
public sealed class BarredPairTests
{
    private static readonly Citation Veto = new("A decision of this test", "7");

    private static readonly Roster Four = new("ABCD".Select(letter => new StateParty(letter.ToString(), "", "african", ["UNTOC"])));

    private static readonly Mechanism OneSeat = Mechanism.Untoc with { Seats = [Mechanism.Untoc.Seats[0]], NoMutualReviews = null };

    [Fact]
    public void The_State_is_in_no_pot_of_the_other_and_the_reason_names_the_paragraph()
    {
        Mechanism mechanism = OneSeat with { BarredPairs = [Barred("B", "A")] };
        var reasons = new PotReasons(Four, mechanism, new SeatToDraw("A", "same-region"));
        DrawPlan plan = DrawPlan.Compile(Four, mechanism).Plan;

        Assert.Equal(["C", "D"], reasons.Pot.ToArray());
        Assert.Equal([2, 3], plan.Pot(0).ToArray());
        Assert.Equal("may not review A (A decision of this test, para. 7)", Assert.Single(reasons.WhyNot("B")).ToString());
    }

    [Fact]
    public void The_other_may_still_review_the_State() =>
        Assert.Contains(0, DrawPlan.Compile(Four, OneSeat with { BarredPairs = [Barred("B", "A")] }).Plan.Pot(1));

    [Fact]
    public void A_pot_that_pairs_leave_empty_is_told_with_their_source()
    {
        PlanCompilation compiled = DrawPlan.Compile(Four, OneSeat with { BarredPairs = [Barred("B", "A"), Barred("C", "A"), Barred("D", "A")] });

        PlanFault fault = Assert.Single(compiled.Faults);
        Assert.Equal(("A", "same-region", Veto), (fault.State, fault.Seat, fault.Source));
        Assert.Equal("barred pairs leave no other State of african that may review A", fault.Reason);
    }

    [Fact]
    public void A_drawing_that_holds_one_breaks_the_rule()
    {
        var reviews = Four.States.Select(state => new Review(state.Code, 1, [new FilledSeat("same-region", state.Code == "A" ? "B" : "A")]));
        var drawing = new Drawing(1, reviews);
        Mechanism mechanism = OneSeat with { BarredPairs = [Barred("B", "A")] };

        RuleCheck.Breach breach = Assert.Single(RuleCheck.Breaches(Four, mechanism, drawing));

        Assert.Equal("A: B in same-region may not review A; expected a State that no barred pair excludes (A decision of this test, para. 7)", breach.ToString());
        Assert.Contains(nameof(DrawInvariants.NoBarredPair), DrawInvariants.Broken(Four, mechanism, drawing));
    }

    [Fact]
    public void Codes_that_no_State_has_bar_none()
    {
        Mechanism mechanism = Mechanism.Untoc with { BarredPairs = [Barred("AFG", "XXX"), Barred("FRA", "FRA"), Barred("XXX", "AFG")] };

        Drawing expected = PublicDraw.Run(ReferenceData.Untoc2020, Mechanism.Untoc, [62, 63, 64], "example").Value;
        Drawing found = PublicDraw.Run(ReferenceData.Untoc2020, mechanism, [62, 63, 64], "example").Value;

        Assert.Equal<Review>(expected.Reviews, found.Reviews);
    }

    /// <summary>All pots of many rosters, most of them with pairs, against a plain reading, and against the reasons.</summary>
    [Fact]
    public void Pots_are_those_of_the_plain_reading_and_the_reasons_agree()
    {
        int barred = 0;
        foreach (var (_, roster, mechanism) in SmallRosters.First(400, partialDrawings: 1e12))
        {
            PlanCompilation compiled = DrawPlan.Compile(roster, mechanism);
            if (!compiled.IsPossible)
                continue;
            barred += mechanism.BarredPairs.IsEmpty ? 0 : 1;
            var naive = NaiveDraw.Of(roster, mechanism);
            for (int seat = 0; seat < compiled.Plan.SeatCount; seat++)
            {
                var (state, rule) = Math.DivRem(seat, mechanism.Seats.Length);
                string[] expected = [.. naive.Seats[seat].Choices.Select(choice => choice.Principal).Distinct()];
                Assert.Equal(expected, compiled.Plan.Pot(seat).Select(one => compiled.Plan.States[one]));
                var reasons = new PotReasons(roster, mechanism, new SeatToDraw(roster.States[state].Code, mechanism.Seats[rule].Id));
                Assert.Equal(expected, reasons.Pot);
                Assert.All(expected, principal => Assert.Equal(
                    naive.Seats[seat].Choices.Where(choice => choice.Principal == principal && choice.Additional is not null).Select(choice => choice.Additional),
                    reasons.AdditionalPot(principal)));
            }
        }

        Assert.InRange(barred, 30, 400);
    }

    [Property(MaxTest = 60, Replay = "20211012,5")]
    public Property Beside_drawings_in_force_pots_are_those_of_the_plain_reading(int seed) =>
        Prop.ForAll(Phases.Small.SelectMany(phase => Phases.Seats(phase.Drawing).Select(seats => (phase.Roster, phase.Drawing, Seats: seats))).ToArbitrary(), draw =>
        {
            Mechanism mechanism = Mechanism.Untoc with { BarredPairs = Some(draw.Roster, seed) };
            var naive = new NaiveInForce(draw.Roster, mechanism, draw.Drawing, draw.Seats);
            PlanCompilation compiled = DrawPlan.Compile(draw.Roster, mechanism, draw.Drawing, draw.Seats);
            if (!compiled.IsPossible)
                return naive.IsImpossible;
            var seats = draw.Seats.OrderBy(seat => seat.State, StringComparer.Ordinal).ThenBy(seat => mechanism.SeatIndex(seat.Seat)).ToList();
            return !naive.IsImpossible && seats.Select((seat, i) => compiled.Plan.Pot(i).Select(state => compiled.Plan.States[state]).SequenceEqual(naive.Pot(seat))).All(same => same);
        });

    /// <summary>A third of all pairs of a roster.</summary>
    internal static ImmutableArray<BarredPair> Some(Roster roster, int seed)
    {
        var lots = new SimulationStream(unchecked((ulong)seed));
        var pairs = ImmutableArray.CreateBuilder<BarredPair>();
        foreach (StateParty reviewer in roster.States)
        {
            foreach (StateParty underReview in roster.States)
            {
                if (lots.Below(3) == 0)
                    pairs.Add(Barred(reviewer.Code, underReview.Code));
            }
        }

        return pairs.ToImmutable();
    }

    private static BarredPair Barred(string reviewer, string underReview) => new() { Reviewer = reviewer, UnderReview = underReview, Source = Veto };
}
