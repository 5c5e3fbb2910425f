namespace LotDrawing.Fairness.Tests.Audits;

public sealed class AuditOptionsTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(-5)]
    public void No_draws_is_a_fault(long draws) =>
        Assert.Equal([$"draws: {draws}; expected at least 1"], new AuditOptions { Draws = draws }.Validate(Subjects.Thirty).AsEnumerable());

    [Fact]
    public void All_faults_are_told_at_once_and_nothing_is_drawn()
    {
        var options = new AuditOptions { Draws = 0, Threads = 0, Level = 1, ReferenceDraws = -1, FileOrder = ["nobody"], Tests = AuditTests.Exact };

        var fault = Assert.Throws<ArgumentException>(() => Audit.Run(Subjects.Thirty, new NeverDrawn(), options));

        Assert.Equal(
            "draws: 0; expected at least 1; threads: 0; expected at least 1; level: 1; expected more than 0 and less than 1; "
            + "reference draws: -1; expected 0 or more; tests: exact probabilities were asked for, and none were given; "
            + "file order: nobody is not among the States; file order: 1 States; expected all 30 (Parameter 'options')",
            fault.Message);
    }

    [Fact]
    public void Pairs_of_too_many_States_are_refused_when_asked_for_and_left_out_when_not()
    {
        var states = Enumerable.Range(0, 1500).Select(i => new StateParty($"S{i:0000}", "", i % 2 == 0 ? "african" : "asia-pacific", ["UNTOC"]));
        var many = AuditSubject.Of(new Roster(states), Mechanism.Untoc, []);

        Assert.Equal(
            ["tests: pairs of 3000 seats and 1500 States need 4,503,000 counters; expected at most 4,194,304, or other tests than pairs"],
            new AuditOptions { Draws = 10, Tests = AuditTests.All & ~AuditTests.Exact }.Validate(many).AsEnumerable());
        var result = Audit.Run(many, new ExactDraw(many), new AuditOptions { Draws = 20, ReferenceDraws = 0 });
        Assert.False(result.Tally.CountsPairs);
        Assert.Contains(result.TestsNotMade, reason => reason.Contains("pairs", StringComparison.Ordinal));
        Assert.DoesNotContain(result.Tests, test => test.Name.StartsWith("pairs", StringComparison.Ordinal));
    }

    [Fact]
    public void The_reference_for_too_many_States_is_refused_when_asked_for_and_left_out_when_not()
    {
        var states = Enumerable.Range(0, 3000).Select(i => new StateParty($"S{i:0000}", "", i % 2 == 0 ? "african" : "asia-pacific", ["UNTOC"]));
        var many = AuditSubject.Of(new Roster(states), Mechanism.Untoc, []);

        Assert.Equal(
            ["tests: reference for 6000 seats and 3000 States needs 18,006,000 positions in pots; expected at most 16,777,216, or other tests than reference"],
            new AuditOptions { Draws = 10, Tests = AuditTests.Reference }.Validate(many).AsEnumerable());
        var result = Audit.Run(many, new ExactDraw(many), new AuditOptions { Draws = 20 });
        Assert.Null(result.Reference);
        Assert.Contains(result.TestsNotMade, reason => reason.Contains("the draw is too large for it", StringComparison.Ordinal));
    }

    [Fact]
    public void Few_draws_leave_it_undecided()
    {
        var result = Audit.Run(Subjects.Thirty, new ExactDraw(Subjects.Thirty), new AuditOptions { Draws = 1 });

        Assert.Equal(AuditVerdict.Undecided, result.Verdict);
        Assert.Equal("Undecided: 1 draws are too few to tell, 1,000 are the least.", result.Sentence);
    }

    private sealed class NeverDrawn : IAuditedDraw
    {
        public string Name => "never";

        public IDrawer Open() => throw new InvalidOperationException("Drawn before the faults were told.");
    }
}
