using LotDrawing.Fairness.Tests.Audits;
using LotDrawing.Rules;

namespace LotDrawing.Fairness.Tests.References;

/// <summary>The oracle meets laws that were computed without drawing, and sees the plan that the engine compiles.</summary>
public sealed class WholeDrawRejectionTests
{
    [Fact]
    public void It_meets_the_exact_law_of_a_small_roster()
    {
        StateParty State(string code, string region, params string[] instruments) => new(code, "", region, instruments);
        var roster = new Roster([
            State("A", "african", "UNTOC", "TIP"), State("B", "african", "UNTOC", "TIP"), State("C", "african", "UNTOC", "TIP"), State("D", "african", "UNTOC"),
            State("X", "asia-pacific", "UNTOC", "TIP"), State("Y", "asia-pacific", "UNTOC", "TIP"), State("Z", "asia-pacific", "UNTOC", "TIP")]);
        var subject = AuditSubject.Of(roster, Mechanism.Untoc, [2, 2, 3]);
        var law = Assert.IsType<LawAnswer.Known>(DrawLaw.Of(subject.Plan, LawProcedure.Exact)).Law;

        Meets(subject, ExactProbabilities.Of(subject, law));
    }

    /// <summary>States that a barred pair names are exchangeable with none; all others stay so.</summary>
    [Fact]
    public void With_barred_pairs_the_engine_meets_it_and_both_meet_the_law()
    {
        var source = new Citation("a test", "");
        var roster = new Roster("ABCDEF".Select(letter => new StateParty(letter.ToString(), "", letter < 'D' ? "african" : "asia-pacific", ["UNTOC"])));
        var subject = AuditSubject.Of(
            roster,
            Mechanism.Untoc with
            {
                BarredPairs =
                [
                    new() { Reviewer = "A", UnderReview = "B", Source = source },
                    new() { Reviewer = "D", UnderReview = "A", Source = source },
                    new() { Reviewer = "Z", UnderReview = "C", Source = source },
                ],
            },
            []);
        var law = Assert.IsType<LawAnswer.Known>(DrawLaw.Of(subject.Plan, LawProcedure.Exact)).Law;

        Meets(subject, ExactProbabilities.Of(subject, law));
        var result = Audit.Run(subject, new ExactDraw(subject), new AuditOptions { Draws = 20_000, ReferenceDraws = 20_000 });
        Assert.Equal(AuditVerdict.Fair, result.Verdict);
        Assert.Equal([0, 1, 2, 3, 4, 4], subject.Symmetry.ColumnClass);
    }

    /// <summary>Five regional groups, whose States can review each other, and all reviews by other regions.</summary>
    [Fact]
    public void The_2020_roster_falls_into_six_parts()
    {
        int[][] parts = ReferenceParts.Of(ReferenceSeats.Of(Subjects.World.Roster!, Mechanism.Untoc, null));

        Assert.Equal([23, 30, 33, 51, 52, 189], parts.Select(part => part.Length).Order());
        Assert.Equal(Enumerable.Range(0, 378), parts.SelectMany(part => part).Order());
    }

    [Fact]
    public void It_meets_the_published_chances_of_a_plan() => Meets(Subjects.Football, Subjects.FootballChances);

    [Fact]
    public void It_draws_troikas_by_their_rules()
    {
        // Few, as every review has to be of three regions for all of it to stand.
        var roster = new Roster(Mechanism.Upr.RegionalGroups.Select((region, i) => new StateParty($"S{i}", "", region, ["UN", "HRC"])));
        var subject = AuditSubject.Of(roster, Mechanism.Upr, []);

        var result = Audit.Run(subject, new WholeDrawRejection(subject), new AuditOptions { Draws = 3000, ReferenceDraws = 0 });

        Assert.True(result.Tests.Single(test => test.Name == "rules").Passed, result.Sentence);
        Assert.Equal(AuditVerdict.Fair, result.Verdict);
    }

    [Fact]
    public void Owners_of_a_plans_seats_are_not_drawn_for_each_other()
    {
        string[] names = ["a", "b", "c", "d", "e"];
        var plan = new Plan(names.Select(name => new Plan.Seat(name, [.. names.Where(other => other != name)])), new LoadBounds(0, 2), noMutual: true);
        var subject = AuditSubject.Of(plan);

        var result = Audit.Run(subject, new WholeDrawRejection(subject), new AuditOptions { Draws = 3000, ReferenceDraws = 0 });

        Assert.True(result.Tests.Single(test => test.Name == "rules").Passed, result.Sentence);
    }

    [Fact]
    public void Where_nearly_every_drawing_is_void_it_gives_up_and_the_audit_says_so()
    {
        var tight = AuditSubject.Of(Subjects.Thirty.Roster!, Mechanism.Untoc with { Load = new LoadBounds(0, 4) }, Subjects.Thirty.Sizes);

        var result = Audit.Run(tight, new ExactDraw(Subjects.Thirty), new AuditOptions { Draws = 1000 });

        Assert.Null(result.Reference);
        Assert.Contains(result.TestsNotMade, reason => reason.StartsWith("the comparison with whole-draw rejection", StringComparison.Ordinal));
    }

    private static void Meets(AuditSubject subject, ExactProbabilities exact)
    {
        foreach (bool byParts in new[] { false, true })
        {
            var result = Audit.Run(subject, new WholeDrawRejection(subject, byParts), new AuditOptions { Draws = 6000, ReferenceDraws = 0, Exact = exact });

            Assert.Equal(AuditVerdict.Fair, result.Verdict);
            Assert.Contains(result.Tests, test => test.Name == "exact/chi-square");
        }
    }
}
