using LotDrawing.Rules;
using LotDrawing.TestKit.Plans;

namespace LotDrawing.Fairness.Tests.Laws;

/// <summary>Published draws, in every fraction.</summary>
public class PublishedLawTests
{
    private static readonly PublishedDraw Published = PublishedDraw.ChampionsLeague2017;

    private static DrawLaw Law(LawProcedure procedure) =>
        Assert.IsType<LawAnswer.Known>(DrawLaw.Of(DrawPlan.Compile(Plan.Parse(Published.PlanJson).Value).Plan, procedure)).Law;

    [Fact]
    public void Exact_law_of_2017_18_in_every_fraction()
    {
        DrawLaw law = Law(LawProcedure.Exact);

        Assert.Equal(4238, law.ValidDraws);
        Assert.Equal(49, law.Entries.Length);
        Assert.Equal(
            Published.Probabilities.Select(answer => $"{answer.Id} {answer.Drawn} {answer.Exact}").Order(StringComparer.Ordinal),
            law.Entries.Select(entry => $"{entry.Id} {entry.Drawn} {entry.Fraction}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Sequential_law_of_2017_18_in_every_fraction()
    {
        DrawLaw law = Law(LawProcedure.Sequential);

        Assert.Null(law.ValidDraws);
        Assert.Equal(
            Published.Probabilities.Select(answer => $"{answer.Id} {answer.Drawn} {answer.Sequential}").Order(StringComparer.Ordinal),
            law.Entries.Select(entry => $"{entry.Id} {entry.Drawn} {entry.Fraction}").Order(StringComparer.Ordinal));
    }
}
