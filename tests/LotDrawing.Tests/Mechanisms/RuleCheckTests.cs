using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using LotDrawing.Rules;
using LotDrawing.TestKit;

namespace LotDrawing.Tests.Mechanisms;

/// <summary>The check that every result passes before it is handed out, against the independent predicates of the kit.</summary>
public class RuleCheckTests
{
    private static readonly Roster Roster = ReferenceData.Untoc2020;
    private static readonly Drawing Valid = ReferenceData.VectorsDraw;

    public static TheoryData<string> Ways { get; } = [.. Mutations.All.Select(way => way.Name)];

    [Fact]
    public void The_vectors_draw_breaks_no_rule()
    {
        Assert.Empty(RuleCheck.Breaches(Roster, Mechanism.Untoc, Valid));
        Assert.Empty(DrawInvariants.Broken(Roster, Mechanism.Untoc, Valid));
        Assert.True(DrawInvariants.GroupsHaveTheirSizes([62, 63, 64], Valid));
        Assert.True(DrawInvariants.QuotasBetweenFloorAndCeiling(Roster, Valid));
    }

    [Fact]
    public void The_vectors_draw_with_load_bounds_keeps_them_and_no_tighter_ones()
    {
        var vector = ReferenceData.VectorsV1.GetProperty("drawWithLoad");
        Drawing drawing = DrawingText.ParseShort(vector.GetProperty("reviews").GetString()!, code => Valid.ReviewOf(code)!.Group);
        int most = Roster.States.Max(state => drawing.ReviewsBy(state.Code).Count());

        Assert.Equal("0..8", vector.GetProperty("load").GetString());
        Assert.Empty(RuleCheck.Breaches(Roster, Bounded(0, 8), drawing));
        Assert.Empty(DrawInvariants.Broken(Roster, Bounded(0, 8), drawing));
        Assert.NotEmpty(RuleCheck.Breaches(Roster, Bounded(0, most - 1), drawing));
        Assert.Equal([nameof(DrawInvariants.LoadsWithinBounds)], DrawInvariants.Broken(Roster, Bounded(0, most - 1), drawing));
        Assert.NotEmpty(RuleCheck.Breaches(Roster, Bounded(1, 8), drawing));
        Assert.Equal([nameof(DrawInvariants.LoadsWithinBounds)], DrawInvariants.Broken(Roster, Bounded(1, 8), drawing));
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public void Every_mutation_is_found_and_by_the_predicates_too(string name)
    {
        var broken = Mutations.All.Single(way => way.Name == name).Broken;
        var mutants = Valid.Reviews
            .Where((_, index) => index % 9 == 0)
            .SelectMany(review => broken(Roster, Valid, review).Take(2).Select(drawing => (review.State, drawing)))
            .ToList();

        Assert.NotEmpty(mutants);
        Assert.All(mutants, mutant =>
        {
            var breaches = RuleCheck.Breaches(Roster, Mechanism.Untoc, mutant.drawing);
            Assert.Contains(breaches, breach => breach.State == mutant.State || breach.Found.Contains(mutant.State, StringComparison.Ordinal));
            Assert.NotEmpty(DrawInvariants.Broken(Roster, Mechanism.Untoc, mutant.drawing));
        });
    }

    [Property(MaxTest = 300)]
    public Property The_check_and_the_predicates_agree_on_any_change_of_some_seats()
    {
        Gen<string> codes = Gen.Frequency((20, Gen.Elements(Roster.States.Select(state => state.Code).ToArray())), (1, Gen.Constant("XXX")));
        Gen<Drawing> changed =
            from states in Gen.Elements(Valid.Reviews.ToArray()).ListOf(3)
            from principals in codes.ListOf(3)
            from additionals in Gen.OneOf(codes, Gen.Constant("")).ListOf(3)
            from changes in Gen.Choose(0, 3)
            from seat in Gen.Choose(0, 1)
            select Enumerable.Range(0, changes).Aggregate(Valid, (drawing, i) =>
            {
                Review review = drawing.ReviewOf(states[i].State)!;
                FilledSeat other = new(review.Seats[seat].Seat, principals[i], additionals[i].Length == 0 ? null : additionals[i]);
                return drawing.With(review with { Seats = review.Seats.SetItem(seat, other) });
            });

        return Prop.ForAll(changed.ToArbitrary(), drawing =>
            RuleCheck.Breaches(Roster, Mechanism.Untoc, drawing).IsEmpty == (DrawInvariants.Broken(Roster, Mechanism.Untoc, drawing).Count == 0));
    }

    [Fact]
    public void More_reviewing_States_than_allowed_are_found()
    {
        Mechanism three = Mechanism.Untoc with { MaxReviewingStates = 3 };
        bool four = Valid.Reviews.Any(review => review.ReviewingStates.Count() == 4);

        Assert.True(four, "the vectors' draw has a review with four reviewing States");
        Assert.Contains(RuleCheck.Breaches(Roster, three, Valid), breach => breach.Expected == "at most 3");
        Assert.Equal([nameof(DrawInvariants.AtMostSoManyReviewingStates)], DrawInvariants.Broken(Roster, three, Valid));
    }

    [Fact]
    public void A_breach_reads_as_one_line_with_its_paragraph()
    {
        Review review = Valid.ReviewOf("AFG")!;
        Drawing broken = Valid.With(review with { Seats = review.Seats.SetItem(0, new FilledSeat("same-region", "FRA")) });

        Assert.Equal(
            "AFG: FRA in same-region is of western-european-and-other; expected asia-pacific (Conference resolution 9/1, annex, para. 28)",
            RuleCheck.Breaches(Roster, Mechanism.Untoc, broken)[0].ToString());
    }

    private static Mechanism Bounded(int min, int max) => Mechanism.Untoc with { Load = new LoadBounds(min, max) };
}
