using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using LotDrawing.Procedures;
using LotDrawing.Repetitions;
using LotDrawing.Rules;
using LotDrawing.TestKit;
using LotDrawing.TestKit.Generators;
using LotDrawing.Tests.Pots;

namespace LotDrawing.Tests.Repetitions;

/// <summary>The batch takes short cuts; the plan compiled for the same seats takes none. Both must take the same lots.</summary>
public class RepetitionBatchTests
{
    private static readonly Mechanism MayComeBack =
        Mechanism.Untoc with { Repetition = Mechanism.Untoc.Repetition with { ReplacedStateLeavesPot = false } };

    [Property(MaxTest = 60)]
    public Property Small_rosters_whose_pots_run_empty_give_the_same_lots(int seed) =>
        Prop.ForAll(Phases.Small.ToArbitrary(), phase => TakesTheSameLots(phase.Roster, Mechanism.Untoc, phase.Drawing, 60, seed));

    [Property(MaxTest = 15)]
    public Property Rosters_with_room_give_the_same_lots(int seed) =>
        Prop.ForAll(Phases.Comfortable.ToArbitrary(), phase => TakesTheSameLots(phase.Roster, Mechanism.Untoc, phase.Drawing, 30, seed));

    [Property(MaxTest = 15)]
    public Property Where_the_replaced_may_come_back_too(int seed) =>
        Prop.ForAll(Phases.Small.ToArbitrary(), phase => TakesTheSameLots(phase.Roster, MayComeBack, phase.Drawing, 40, seed));

    [Property(MaxTest = 15)]
    public Property Where_mutual_reviews_are_allowed_too(int seed) =>
        Prop.ForAll(Phases.Small.ToArbitrary(), phase => TakesTheSameLots(phase.Roster, Mechanism.Untoc with { NoMutualReviews = null }, phase.Drawing, 40, seed));

    [Property(MaxTest = 20)]
    public Property Where_pairs_are_barred_too(int seed) =>
        Prop.ForAll(Gen.OneOf(Phases.Small, Phases.Comfortable).ToArbitrary(), phase =>
        {
            // Pairs of which the drawings in force hold none.
            var pairs = BarredPairTests.Some(phase.Roster, seed).Where(pair => phase.Drawing.ReviewOf(pair.UnderReview)?.IsReviewedBy(pair.Reviewer) != true);
            return TakesTheSameLots(phase.Roster, Mechanism.Untoc with { BarredPairs = [.. pairs] }, phase.Drawing, 40, seed);
        });

    [Property(MaxTest = 20)]
    public Property Within_loads_too(int seed) =>
        Prop.ForAll(Gen.OneOf(Phases.Small, Phases.Comfortable).ToArbitrary(), phase =>
        {
            var loads = phase.Roster.States.Select(state => phase.Drawing.ReviewsBy(state.Code).Count()).ToList();
            Mechanism bounded = Mechanism.Untoc with { Load = new LoadBounds(loads.Min(), loads.Max()) };
            return TakesTheSameLots(phase.Roster, bounded, phase.Drawing, 30, seed);
        });

    [Property(MaxTest = 15)]
    public Property Where_the_seats_of_a_review_are_linked_too(int seed) =>
        Prop.ForAll(Phases.Small.ToArbitrary(), phase =>
        {
            Mechanism anyRegion = Mechanism.Untoc with { Seats = [.. Mechanism.Untoc.Seats.Select(seat => seat with { Side = SeatSide.AnyRegion })] };
            return TakesTheSameLots(phase.Roster, anyRegion, phase.Drawing, 30, seed);
        });

    [Fact]
    public void The_roster_of_2020_gives_the_same_lots() =>
        Assert.True(TakesTheSameLots(ReferenceData.Untoc2020, Mechanism.Untoc, ReferenceData.VectorsDraw, 100, seed: 1));

    [Fact]
    public void Random_repetitions_draw_the_State_first_and_keep_every_rule()
    {
        var batch = new RepetitionBatch(ReferenceData.Untoc2020, Mechanism.Untoc, ReferenceData.VectorsDraw);
        var single = new RepetitionBatch(ReferenceData.Untoc2020, Mechanism.Untoc, ReferenceData.VectorsDraw);
        var lots = new SimulationStream(2);
        var same = new SimulationStream(2);

        Assert.Equal(20_000, batch.RepeatRandom(20_000, ref lots));
        for (int i = 0; i < 20_000; i++)
            Assert.Equal(DrawEnd.Drawn, single.Repeat((int)same.Below(189), ref same));

        Assert.Empty(DrawInvariants.Broken(ReferenceData.Untoc2020, Mechanism.Untoc, batch.ToDrawing()));
        Assert.True(batch.ToDrawing().Reviews.SequenceEqual(single.ToDrawing().Reviews));
        Assert.Equal(batch.Seats.ToArray(), single.Seats.ToArray());
        Assert.Equal(batch.Lots, single.Lots);
    }

    [Fact]
    public void A_drawing_that_is_not_put_in_force_is_what_a_repetition_would_have_drawn()
    {
        var batch = new RepetitionBatch(ReferenceData.Untoc2020, Mechanism.Untoc, ReferenceData.VectorsDraw);
        var lots = new SimulationStream(5);
        SeatLots[] before = batch.Seats.ToArray();
        for (int state = 0; state < 189; state++)
        {
            var repeatedLots = lots;
            var repeated = new RepetitionBatch(ReferenceData.Untoc2020, Mechanism.Untoc, ReferenceData.VectorsDraw);

            Assert.Equal(DrawEnd.Drawn, batch.Draw(state, 0, 2, ref lots));
            Assert.Equal(DrawEnd.Drawn, repeated.Repeat(state, ref repeatedLots));
            Assert.Equal(repeated.Seats.Slice(2 * state, 2).ToArray(), batch.Drawn.ToArray());
            Assert.Equal(before, batch.Seats.ToArray());
        }
    }

    [Fact]
    public void Nothing_is_allocated()
    {
        var batch = new RepetitionBatch(ReferenceData.Untoc2020, Mechanism.Untoc, ReferenceData.VectorsDraw);
        var lots = new SimulationStream(3);
        batch.RepeatRandom(1000, ref lots);

        long before = GC.GetAllocatedBytesForCurrentThread();
        batch.RepeatRandom(100_000, ref lots);

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Fact]
    public void Drawings_that_break_a_rule_are_refused() =>
        Assert.Throws<ArgumentException>(() => new RepetitionBatch(
            ReferenceData.Untoc2020, Mechanism.Untoc, ReferenceData.VectorsDraw.Without(ReferenceData.VectorsDraw.Reviews[0])));

    [Fact]
    public void Indices_outside_are_refused()
    {
        var batch = new RepetitionBatch(ReferenceData.Untoc2020, Mechanism.Untoc, ReferenceData.VectorsDraw);
        var lots = new SimulationStream(4);

        Assert.Throws<ArgumentOutOfRangeException>(() => batch.Repeat(189, ref lots));
        Assert.Throws<ArgumentOutOfRangeException>(() => batch.Repeat(-1, ref lots));
        Assert.Throws<ArgumentOutOfRangeException>(() => batch.Repeat(0, 2, ref lots));
        Assert.Throws<ArgumentOutOfRangeException>(() => batch.Draw(189, 0, 1, ref lots));
        Assert.Throws<ArgumentOutOfRangeException>(() => batch.Draw(0, 1, 1, ref lots));
        Assert.Throws<ArgumentOutOfRangeException>(() => batch.Draw(0, 0, 3, ref lots));
        Assert.Throws<ArgumentOutOfRangeException>(() => batch.RepeatRandom(-1, ref lots));
    }

    private static bool TakesTheSameLots(Roster roster, Mechanism mechanism, Drawing drawing, int repetitions, int seed)
    {
        const int Patience = 60;
        var batch = new RepetitionBatch(roster, mechanism, drawing, Patience);
        var which = new SimulationStream(unchecked((ulong)seed));
        var batchLots = new SimulationStream(7);
        var planLots = new SimulationStream(7);
        for (int i = 0; i < repetitions; i++)
        {
            int state = (int)which.Below((uint)roster.Count);
            int seats = (int)which.Below(3); // one of the two, or both
            DrawEnd result = seats < 2 ? batch.Repeat(state, seats, ref batchLots) : batch.Repeat(state, ref batchLots);
            var (expected, after) = Compiled(roster, mechanism, drawing, roster.States[state].Code, seats < 2 ? [seats] : [0, 1], Patience, ref planLots);
            if (result != expected || !batch.ToDrawing().Reviews.SequenceEqual(after.Reviews))
                return false;
            drawing = after;
        }

        return batchLots.NextWord() == planLots.NextWord();
    }

    private static (DrawEnd Result, Drawing After) Compiled(
        Roster roster, Mechanism mechanism, Drawing drawing, string state, int[] seats, int patience, ref SimulationStream lots)
    {
        Review review = drawing.ReviewOf(state)!;
        PlanCompilation compilation = DrawPlan.Compile(roster, mechanism, drawing, seats.Select(seat => new SeatToDraw(
            state, mechanism.Seats[seat].Id, mechanism.Repetition.ReplacedStateLeavesPot ? [.. review.Seats[seat].States] : [])));
        if (!compilation.IsPossible)
            return (DrawEnd.Infeasible, drawing);
        var procedure = new ExactProcedure(compilation.Plan, patience);
        if (!procedure.TryDraw(ref lots))
            return (DrawEnd.GaveUp, drawing);

        var filled = review.Seats.ToBuilder();
        for (int i = 0; i < seats.Length; i++)
        {
            SeatLots drawn = procedure.Drawn[i];
            filled[seats[i]] = new FilledSeat(
                mechanism.Seats[seats[i]].Id, roster.States[drawn.Principal].Code, drawn.Additional < 0 ? null : roster.States[drawn.Additional].Code);
        }

        return (DrawEnd.Drawn, drawing.With(review with { Seats = filled.ToImmutable() }));
    }
}
