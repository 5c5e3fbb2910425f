using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using LotDrawing.Fairness.Tests.Rigged;
using LotDrawing.Rules;
using LotDrawing.TestKit;
using LotDrawing.TestKit.Generators;
using LotDrawing.TestKit.Naive;

namespace LotDrawing.Fairness.Tests.Audits;

/// <summary>Seats drawn again while all others are in force: fair repetitions pass, rigged ones are caught, and what they are held to
/// is the law by enumeration.</summary>
public sealed class RepetitionAuditTests(Xunit.Abstractions.ITestOutputHelper output)
{
    private static readonly AuditSubject Repeated = Subjects.Repeated;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_fair_repetition_passes(bool asDrawn)
    {
        var result = Run(Repeated, new ExactDraw(Repeated, asDrawn: asDrawn), 6_000, Exactly(Repeated));

        Assert.Equal(AuditVerdict.Fair, result.Verdict);
        string[] made = [.. result.Tests.Select(test => test.Name)];
        Assert.All(["rules", "loads/chi-square", "exact/seats", "order/first-lot", "reference/meetings"], name => Assert.Contains(name, made));
        Assert.DoesNotContain(made, name => name.StartsWith("groups/", StringComparison.Ordinal));
    }

    /// <summary>The repetition of one review is drawn by the batch; what else is drawn again is not, nor is what follows other rules.</summary>
    [Fact]
    public void One_review_is_drawn_by_the_batch_and_fair()
    {
        AuditSubject review = Subjects.Again(Subjects.World, ReferenceData.VectorsDraw, "DEU", "DEU/other-region");
        AuditSubject seat = Subjects.Again(Subjects.World, ReferenceData.VectorsDraw, "KEN/other-region");
        var staying = AuditSubject.Of(review.Roster!, Mechanism.Untoc, ReferenceData.VectorsDraw, [.. review.SeatsDrawnAgain.Select(one => one with { Replaced = [] })]);

        Assert.IsType<RepeatedReview>(new ExactDraw(review).Open());
        Assert.IsType<RepeatedReview>(new ExactDraw(seat).Open());
        Assert.IsNotType<RepeatedReview>(new ExactDraw(Repeated).Open());
        Assert.IsNotType<RepeatedReview>(new ExactDraw(staying).Open());
        Assert.IsNotType<RepeatedReview>(new ExactDraw(review, asDrawn: true).Open());
        Assert.All([review, seat], subject => Assert.Equal(AuditVerdict.Fair, Run(subject, new ExactDraw(subject), 20_000, Exactly(subject)).Verdict));
        Caught(review, new ExactDraw(staying), "rules", "a State drawn for the seat in which it is being replaced");
    }

    [Fact]
    public void Every_seat_that_is_drawn_again_is_counted_in_every_draw_and_no_other()
    {
        var result = Run(Repeated, new ExactDraw(Repeated), 2_000);

        Assert.Equal(
            (string[])["DEU/same-region", "DEU/other-region", "FRA/same-region", "FRA/other-region", "JPN/same-region", "JPN/other-region", "KEN/other-region", "NLD/same-region", "UKR/same-region"],
            Repeated.Plan.SeatNames.ToArray());
        Assert.All(Enumerable.Range(0, Repeated.Plan.SeatCount), seat =>
            Assert.Equal(2_000, Enumerable.Range(0, Repeated.Plan.States.Length).Sum(state => result.Tally.Principal(seat, state))));
        Assert.All(Repeated.SeatsDrawnAgain.Select((seat, number) => (seat, number)), one =>
            Assert.All(one.seat.Replaced, replaced => Assert.Equal(0, result.Tally.Principal(one.number, Repeated.Plan.States.IndexOf(replaced)))));
    }

    [Fact]
    public void A_replaced_State_that_stays_in_its_pot_is_caught()
    {
        var staying = AuditSubject.Of(Repeated.Roster!, Mechanism.Untoc, ReferenceData.VectorsDraw, [.. Repeated.SeatsDrawnAgain.Select(seat => seat with { Replaced = [] })]);

        Caught(Repeated, new ExactDraw(staying), "rules", "a State drawn for the seat in which it is being replaced");
    }

    [Fact]
    public void Drawings_in_force_that_are_forgotten_are_caught()
    {
        var forgetful = AuditSubject.Of(Repeated.Roster!, Mechanism.Untoc, new Drawing(3, []), Repeated.SeatsDrawnAgain);

        Caught(Repeated, new ExactDraw(forgetful), "rules", "a mutual review");
    }

    [Fact]
    public void A_State_that_sits_in_the_other_seat_of_the_review_already_is_caught()
    {
        Mechanism anyRegion = Mechanism.Untoc with { Seats = [.. Mechanism.Untoc.Seats.Select(seat => seat with { Side = SeatSide.AnyRegion })], NoMutualReviews = null };
        var once = AuditSubject.Of(Repeated.Roster!, anyRegion, ReferenceData.VectorsDraw, [new SeatToDraw("FRA", "same-region")]);
        var forgetful = AuditSubject.Of(Repeated.Roster!, anyRegion, new Drawing(3, []), [new SeatToDraw("FRA", "same-region")]);

        Caught(once, new ExactDraw(forgetful), "rules", "a State twice in one review");
    }

    [Fact]
    public void A_second_State_of_a_region_that_sits_in_the_review_already_is_caught()
    {
        Mechanism apart = Mechanism.Untoc with
        {
            Seats = [.. Mechanism.Untoc.Seats.Select(seat => seat with { Side = SeatSide.AnyRegion })],
            InstrumentsCovered = null,
            DistinctRegions = new Citation("a test", ""),
        };
        var once = AuditSubject.Of(Repeated.Roster!, apart, ReferenceData.VectorsDraw, [new SeatToDraw("FRA", "same-region")]);
        var forgetful = AuditSubject.Of(Repeated.Roster!, apart, new Drawing(3, []), [new SeatToDraw("FRA", "same-region")]);

        Caught(once, new ExactDraw(forgetful), "rules", "two reviewing States of one regional group");
    }

    [Fact]
    public void Loads_in_force_that_are_forgotten_are_caught()
    {
        int most = Repeated.Plan.States.Max(code => ReferenceData.VectorsDraw.ReviewsBy(code).Count());
        Mechanism bounded = Mechanism.Untoc with { Load = new LoadBounds(0, most) };
        var subject = AuditSubject.Of(Repeated.Roster!, bounded, ReferenceData.VectorsDraw, Repeated.SeatsDrawnAgain);

        Assert.Equal(AuditVerdict.Fair, Run(subject, new ExactDraw(subject), 3_000).Verdict);
        Caught(subject, new ExactDraw(Repeated), "rules", "a load outside the bounds");
    }

    /// <summary>A State replaced may be left with no review: the least load counts in the first drawing alone (docs/algorithm.md).</summary>
    [Fact]
    public void The_least_load_is_not_asked_of_a_repetition_by_the_reference_either()
    {
        Assert.Contains(Repeated.Plan.States, code => !ReferenceData.VectorsDraw.ReviewsBy(code).Any());
        var subject = AuditSubject.Of(Repeated.Roster!, Mechanism.Untoc with { Load = new LoadBounds(1, 30) }, ReferenceData.VectorsDraw, Repeated.SeatsDrawnAgain);

        var result = Run(subject, new ExactDraw(subject), 3_000);

        Assert.Equal(AuditVerdict.Fair, result.Verdict);
        Assert.Contains(result.Tests, test => test.Name == "reference/meetings");
    }

    [Fact]
    public void A_preference_for_whoever_stands_first_in_the_pot_is_caught_with_the_law_and_without()
    {
        var rig = new EarlierOfTwo(Repeated, seat: 1, onceIn: 4);

        Caught(Repeated, rig, "exact/seats", "", Exactly(Repeated), draws: 20_000);
        Caught(Repeated, new EarlierOfTwo(Repeated, seat: Repeated.Plan.Components[0][0], onceIn: 4), "order/first-lot", "", draws: 20_000);
    }

    [Theory]
    [InlineData("eastern-european", "reference/meetings")]
    [InlineData("A", "loads/chi-square")]
    public void A_pot_that_lacks_somebody_is_caught(string who, string by)
    {
        // A whole regional group, which its States alike do not give away, or whoever has a code with A, whom they do.
        SeatToDraw kenya = Repeated.SeatsDrawnAgain.Single(seat => seat.State == "KEN");
        var lacking = Repeated.Roster!.States.Where(state => state.RegionalGroup == who || state.Code.StartsWith(who, StringComparison.Ordinal)).Select(state => state.Code);
        var subject = AuditSubject.Of(Repeated.Roster!, Mechanism.Untoc, ReferenceData.VectorsDraw, [kenya]);
        var narrowed = AuditSubject.Of(Repeated.Roster!, Mechanism.Untoc, ReferenceData.VectorsDraw, [kenya with { Replaced = [.. kenya.Replaced.Union(lacking)] }]);

        Caught(subject, new ExactDraw(narrowed), by, "");
    }

    [Property(Replay = "20211012,20211013", MaxTest = 150)]
    public Property States_called_alike_have_one_chance_and_all_chances_are_those_of_enumeration() =>
        Prop.ForAll(Phases.Small.SelectMany(phase => Phases.Seats(phase.Drawing), (phase, seats) => (phase.Roster, phase.Drawing, Seats: seats)).ToArbitrary(), phase =>
        {
            var loads = phase.Roster.States.Select(state => phase.Drawing.ReviewsBy(state.Code).Count()).ToList();
            return HoldsFor(Mechanism.Untoc) && HoldsFor(Mechanism.Untoc with { Load = new LoadBounds(loads.Min(), loads.Max()) });

            bool HoldsFor(Mechanism mechanism)
            {
                var law = new NaiveInForce(phase.Roster, mechanism, phase.Drawing, phase.Seats).Law();
                if (law.Count == 0 || !DrawPlan.Compile(phase.Roster, mechanism, phase.Drawing, phase.Seats).IsPossible)
                    return true;
                var subject = AuditSubject.Of(phase.Roster, mechanism, phase.Drawing, phase.Seats);
                var chances = Chances(subject, law);
                var exact = Exactly(subject);
                return Enumerable.Range(0, subject.Plan.SeatCount).All(seat => Enumerable.Range(0, phase.Roster.Count).All(state =>
                    Math.Abs(chances[seat, state] - exact[seat, state]) < 1e-9
                    && Enumerable.Range(0, phase.Roster.Count).Where(other => subject.Symmetry.ColumnClass[other] == subject.Symmetry.ColumnClass[state])
                        .All(other => Math.Abs(chances[seat, state] - chances[seat, other]) < 1e-9)));
            }
        });

    [Fact]
    public void Whole_draw_rejection_meets_the_law_by_enumeration()
    {
        var phase = SmallPhases.MostPartyToTip();
        ImmutableArray<SeatToDraw> seats = [new("A1", "other-region", ["E4"]), new("E4", "same-region", ["E1"]), new("E4", "other-region", ["A3"])];
        var subject = AuditSubject.Of(phase.Roster, phase.Mechanism, phase.InForce, seats);
        var chances = Chances(subject, new NaiveInForce(phase.Roster, phase.Mechanism, phase.InForce, seats).Law());

        var result = Run(subject, new WholeDrawRejection(subject), 10_000, new ExactProbabilities(subject, (seat, state) => chances[seat, state]), referenceDraws: 0);

        Assert.Equal(AuditVerdict.Fair, result.Verdict);
        Assert.Contains(result.Tests, test => test.Name == "exact/chi-square");
    }

    [Fact]
    public void What_cannot_be_drawn_or_audited_is_refused_before_anything_is_drawn()
    {
        var phase = SmallPhases.MostPartyToTip();
        AuditSubject Of(params SeatToDraw[] seats) => AuditSubject.Of(phase.Roster, phase.Mechanism, phase.InForce, [.. seats]);

        Assert.Contains("E4/same-region", Assert.Throws<ArgumentException>(() => Of(new SeatToDraw("E4", "same-region") { AdditionalOnly = true })).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Of());
        Assert.Throws<ArgumentException>(() => AuditSubject.Of(phase.Roster, phase.Mechanism, phase.InForce, default));
        Assert.Throws<ArgumentException>(() => Of(new SeatToDraw("XXX", "same-region")));
        Assert.Throws<RefusedException>(() => Of(new SeatToDraw("E4", "same-region", [.. phase.Roster.States.Select(state => state.Code)])));
    }

    private static double[,] Chances(AuditSubject subject, Dictionary<string, double> law)
    {
        double[,] chances = new double[subject.Plan.SeatCount, subject.Plan.States.Length];
        foreach (var (outcome, chance) in law)
        {
            string[] seats = outcome.Split(' ');
            for (int seat = 0; seat < seats.Length; seat++)
            {
                string[] named = seats[seat].Split(':', '/');
                chances[subject.Plan.SeatNames.IndexOf($"{named[0]}/{named[1]}"), subject.Plan.States.IndexOf(named[2])] += chance;
            }
        }

        return chances;
    }

    private static ExactProbabilities Exactly(AuditSubject subject) =>
        ExactProbabilities.Of(subject, Assert.IsType<LawAnswer.Known>(DrawLaw.Of(subject.Plan, LawProcedure.Exact)).Law);

    private void Caught(AuditSubject subject, IAuditedDraw rig, string by, string words, ExactProbabilities? exact = null, long draws = 4_000)
    {
        var result = Run(subject, rig, draws, exact);

        output.WriteLine(result.Sentence);
        foreach (var test in result.Tests)
            output.WriteLine(FormattableString.Invariant($"{test.Name,-28} {test.Statistic,12:F2} {test.DegreesOfFreedom,8:F1} {test.PValue,10:G3} {test.AdjustedPValue,10:G3} {test.Effect?.What}"));
        Assert.Equal(AuditVerdict.Unfair, result.Verdict);
        var found = result.Tests.Single(test => test.Name == by);
        Assert.False(found.Passed, $"{by} did not see it");
        Assert.Contains(words, found.Question, StringComparison.Ordinal);
    }

    private static AuditResult Run(AuditSubject subject, IAuditedDraw draw, long draws, ExactProbabilities? exact = null, long? referenceDraws = null) =>
        Audit.Run(subject, draw, new AuditOptions { Draws = draws, Exact = exact, ReferenceDraws = referenceDraws, FileOrder = Subjects.Scattered(subject) });
}
