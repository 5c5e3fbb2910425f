using LotDrawing.Fairness.Tests.Audits;
using LotDrawing.Fairness.Tests.Rigged;
using LotDrawing.Procedures;

namespace LotDrawing.Fairness.Tests.Tallies;

/// <summary>A drawing that breaks a rule is told by name, each rule in turn; one in a thousand is enough.</summary>
public sealed class RuleTests
{
    private static readonly AuditSubject Subject = Subjects.Thirty;

    [Fact]
    public void An_empty_seat() => Told(seats => seats[7] = new SeatLots(-1, -1), "a seat left empty");

    [Fact]
    public void A_State_twice_in_one_seat() => Told(seats => seats[7] = new SeatLots(seats[7].Principal, seats[7].Principal), "a State twice in one review");

    [Fact]
    public void A_State_in_both_seats_of_a_review() => Told(seats => seats[7] = seats[6], "a State twice in one review");

    [Fact]
    public void A_mutual_review() => Told(seats => seats[2 * seats[0].Principal] = new SeatLots(0, -1), "a mutual review");

    [Fact]
    public void A_State_that_reviews_itself() => Told(seats => seats[0] = new SeatLots(0, -1), "whose pot it is not in");

    [Fact]
    public void A_State_of_the_wrong_region() => Told(seats => seats[0] = new SeatLots(Elsewhere(), -1), "whose pot it is not in");

    [Fact]
    public void A_load_beyond_the_bounds()
    {
        var bounded = AuditSubject.Of(Subject.Roster!, Mechanism.Untoc with { Load = new LoadBounds(0, 4) }, Subject.Sizes);

        Told(bounded, new ExactDraw(Subject), "a load outside the bounds");
    }

    [Fact]
    public void A_group_that_has_not_its_size() => Told(Subject, new ExactDraw(AuditSubject.Of(Subject.Roster!, Mechanism.Untoc, [10, 10, 10])), "a group not of its size");

    [Fact]
    public void Two_of_one_region_where_they_must_differ()
    {
        var strict = AuditSubject.Of(Subject.Roster!, Mechanism.Untoc with { InstrumentsCovered = null, DistinctRegions = new Citation("a test", "") }, Subject.Sizes);

        Told(strict, new ExactDraw(Subject), "two reviewing States of one regional group");
    }

    [Fact]
    public void A_State_that_may_not_review_the_other()
    {
        var strict = AuditSubject.Of(Subject.Roster!, Mechanism.Untoc with { BarredPairs = [Barred(Subject.Plan.Pot(0)[0])] }, Subject.Sizes);

        Told(strict, new ExactDraw(Subject), "a State that may not review the State under review");
    }

    private static BarredPair Barred(int reviewer) =>
        new() { Reviewer = Subject.Plan.States[reviewer], UnderReview = Subject.Plan.States[0], Source = new Citation("a test", "") };

    private static int Elsewhere() => Enumerable.Range(0, 30).First(state => Subject.Regions[state] != Subject.Regions[0]);

    private static void Told(Action<SeatLots[]> tamper, string words) => Told(Subject, new OneTampered(Subject, tamper), words);

    private static void Told(AuditSubject subject, IAuditedDraw draw, string words)
    {
        var result = Audit.Run(subject, draw, new AuditOptions { Draws = 1000, ReferenceDraws = 0 });

        var rules = result.Tests.Single(test => test.Name == "rules");
        Assert.False(rules.Passed);
        Assert.Contains(words, rules.Question, StringComparison.Ordinal);
        Assert.Equal(AuditVerdict.Unfair, result.Verdict);
    }

    /// <summary>Fair draws, but for one.</summary>
    private sealed class OneTampered(AuditSubject subject, Action<SeatLots[]> tamper) : Rig(subject)
    {
        public override IDrawer Open() => new Tampered(Subject, tamper);

        private sealed class Tampered(AuditSubject subject, Action<SeatLots[]> tamper) : ExactSeats(subject)
        {
            private int drawn;

            protected override void DrawSeats(ref SimulationStream lots)
            {
                base.DrawSeats(ref lots);
                if (++drawn == 500)
                    tamper(Drawn);
            }
        }
    }
}
