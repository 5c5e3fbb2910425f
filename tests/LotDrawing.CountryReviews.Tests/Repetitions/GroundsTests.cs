using LotDrawing.CountryReviews.Tests.World;
using static LotDrawing.CountryReviews.ReviewEvent;
using static LotDrawing.CountryReviews.Tests.World.SmallWorld;

namespace LotDrawing.CountryReviews.Tests.Repetitions;

/// <summary>From what happened to a request for a repetition (PR 28).</summary>
public class GroundsTests
{
    private static ReviewPhase Consulting { get; } = Phase.After([.. FocalPoints("A"), new ConsultationOpened(Day(1), "A", Actor.Secretariat)]);

    [Fact]
    public void Nothing_is_wrong_and_there_are_no_grounds() => Assert.Empty(Consulting.RepetitionsWorth(Day(1)));

    [Fact]
    public void A_focal_point_missing_beyond_the_limit()
    {
        ReviewPhase phase = Phase.After(FocalPoints("A").SkipLast(1));

        Assert.Empty(phase.RepetitionsWorth(Day(14)));
        RepetitionGrounds worth = Assert.Single(phase.RepetitionsWorth(Day(15)));
        Assert.Equal(
            new Request("A", ["other-region"], "A", RepetitionKind.Ordinary, "State N has no focal point, due on 2020-12-15"), worth.Request);
        Assert.Equal([GroundsKind.FocalPointMissing], worth.Kinds.AsEnumerable());
        Assert.Equal("28", worth.Source.Paragraph);
    }

    [Fact]
    public void A_focal_point_that_does_not_answer()
    {
        ReviewPhase phase = Consulting.After(new FocalPointSilent(Day(50), "A", "B"));

        RepetitionGrounds worth = Assert.Single(phase.RepetitionsWorth(Day(50)));
        Assert.Equal(["same-region"], worth.Request.Seats.AsEnumerable());
        Assert.Equal([GroundsKind.FocalPointSilent], worth.Kinds.AsEnumerable());
        Assert.Empty(phase.RepetitionsWorth(Day(49)));
        Assert.Empty(phase.After(new FocalPointAnswered(Day(60), "A", "B")).RepetitionsWorth(Day(60)));
    }

    [Fact]
    public void No_agreement_on_the_languages_with_whom_it_says_or_with_any()
    {
        RepetitionGrounds with = Assert.Single(Consulting.After(new LanguagesNotAgreed(Day(3), "A", Actor.Secretariat, ["N"])).RepetitionsWorth(Day(3)));
        Assert.Equal(["other-region"], with.Request.Seats.AsEnumerable());
        Assert.Equal("no agreement on the working languages with State N, found on 2020-12-04", with.Request.Grounds);

        RepetitionGrounds any = Assert.Single(Consulting.After(new LanguagesNotAgreed(Day(3), "A", Actor.Secretariat, [])).RepetitionsWorth(Day(3)));
        Assert.Equal(["same-region", "other-region"], any.Request.Seats.AsEnumerable());
    }

    [Fact]
    public void Several_grounds_are_one_request()
    {
        ReviewPhase phase = Consulting.After(
            new LanguagesNotAgreed(Day(3), "A", Actor.Secretariat, ["N"]), new FocalPointSilent(Day(4), "A", "N"), new Withdrawn(Day(5), "A", "B-f1", Role.FocalPoint));

        RepetitionGrounds worth = Assert.Single(phase.RepetitionsWorth(Day(20)));
        Assert.Equal(["same-region", "other-region"], worth.Request.Seats.AsEnumerable());
        Assert.Equal([GroundsKind.FocalPointMissing, GroundsKind.FocalPointSilent, GroundsKind.NoLanguageAgreement], worth.Kinds.AsEnumerable());
    }

    [Fact]
    public void Who_is_not_there_itself_asks_for_nothing() =>
        Assert.Empty(Phase.After(FocalPoints("A").Skip(1).Take(1)).RepetitionsWorth(Day(100)));

    [Fact]
    public void After_four_repetitions_it_takes_exceptional_circumstances()
    {
        ReviewPhase phase = Consulting;
        foreach ((string state, int day) in new[] { ("P", 20), ("N", 40), ("P", 60) })
            phase = phase.After(new DrawingRepeated(Day(day), "A", [new FilledSeat("other-region", state)]));
        Assert.Equal(RepetitionKind.Ordinary, Assert.Single(phase.RepetitionsWorth(Day(300))).Request.Kind);

        phase = phase.After(new DrawingRepeated(Day(80), "A", [new FilledSeat("other-region", "N")]));
        Assert.Equal(RepetitionKind.Exceptional, Assert.Single(phase.RepetitionsWorth(Day(300))).Request.Kind);
    }

    [Fact]
    public void A_completed_review_has_no_grounds_left() =>
        Assert.DoesNotContain(Phase.After(WholeReview).RepetitionsWorth(Day(300)), worth => worth.Request.State == "A");
}
