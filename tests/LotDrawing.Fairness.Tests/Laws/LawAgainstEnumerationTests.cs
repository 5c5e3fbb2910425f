using LotDrawing.Rules;
using LotDrawing.TestKit.Naive;
using LotDrawing.TestKit.Plans;

namespace LotDrawing.Fairness.Tests.Laws;

/// <summary>Every fraction equals that of an enumeration which shares no code with the engine.</summary>
public class LawAgainstEnumerationTests
{
    [Fact]
    public void Exact_law_of_generated_plans()
    {
        int valid = 0;
        foreach (var (number, plan) in SmallPlans.First(600))
        {
            NaiveDraw naive = NaiveDraw.Of(plan);
            var expected = NaiveLaw.Exact(naive, out int draws);
            DrawLaw? law = Compare(number, naive, expected, DrawPlan.Compile(plan), LawProcedure.Exact);
            if (law is null)
                continue;
            valid++;
            Assert.Equal(draws, law.ValidDraws);
            Assert.All(law.Entries, entry => Assert.Equal(entry.Probability, new Rational(entry.Draws!.Value, entry.Of!.Value)));
        }

        Assert.InRange(valid, 400, 599);
    }

    [Fact]
    public void Sequential_law_of_generated_plans()
    {
        foreach (var (number, plan) in SmallPlans.First(250, seats: 4).Concat(SmallPlans.First(60)))
        {
            NaiveDraw naive = NaiveDraw.Of(plan);
            Compare(number, naive, NaiveLaw.Sequential(naive), DrawPlan.Compile(plan), LawProcedure.Sequential);
        }
    }

    [Fact]
    public void Exact_law_of_generated_rosters()
    {
        int valid = 0;
        foreach (var (number, roster, mechanism) in SmallRosters.First(300, 50_000))
        {
            NaiveDraw naive = NaiveDraw.Of(roster, mechanism);
            var expected = NaiveLaw.Exact(naive, out int draws);
            DrawLaw? law = Compare(number, naive, expected, DrawPlan.Compile(roster, mechanism), LawProcedure.Exact);
            valid += law is null ? 0 : 1;
            if (law?.ValidDraws is { } counted)
                Assert.Equal(draws, counted);
        }

        Assert.InRange(valid, 80, 299);
    }

    [Fact]
    public void Sequential_law_of_generated_rosters()
    {
        foreach (var (number, roster, mechanism) in SmallRosters.First(200, 5_000))
        {
            NaiveDraw naive = NaiveDraw.Of(roster, mechanism);
            Compare(number, naive, NaiveLaw.Sequential(naive), DrawPlan.Compile(roster, mechanism), LawProcedure.Sequential);
        }
    }

    private static DrawLaw? Compare(
        int number,
        NaiveDraw naive,
        Dictionary<(string Seat, string Drawn), NaiveFraction>? expected,
        PlanCompilation compilation,
        LawProcedure procedure)
    {
        if (!compilation.IsPossible)
        {
            Assert.True(expected is null, $"plan {number} was refused, yet a drawing is valid");
            return null;
        }

        LawAnswer answer = DrawLaw.Of(compilation.Plan, procedure);
        if (expected is null)
        {
            Assert.True(answer is LawAnswer.NoValidDrawing, $"plan {number}: no drawing is valid, yet the answer is {answer}");
            return null;
        }

        DrawLaw law = Assert.IsType<LawAnswer.Known>(answer).Law;
        var found = law.Entries.ToDictionary(entry => (entry.Id, entry.Drawn), entry => new NaiveFraction(entry.Probability.Numerator, entry.Probability.Denominator));
        foreach (NaiveSeat seat in naive.Seats)
        {
            var principals = seat.Choices.Select(choice => choice.Principal).Distinct().ToList();
            Assert.Equal(principals.Count, found.Keys.Count(pair => pair.Id == seat.Id));
            foreach (string drawn in principals)
            {
                NaiveFraction should = expected.GetValueOrDefault((seat.Id, drawn), NaiveFraction.Zero);
                NaiveFraction was = found[(seat.Id, drawn)];
                Assert.True(should.Over * was.Under == was.Over * should.Under, $"plan {number}, {procedure}: {seat.Id} draws {drawn} with {was}, by enumeration {should}");
            }
        }

        return law;
    }
}
