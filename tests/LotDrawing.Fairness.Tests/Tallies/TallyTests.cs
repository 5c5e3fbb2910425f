using LotDrawing.Fairness.Tests.Audits;
using LotDrawing.Procedures;
using LotDrawing.Rules;

namespace LotDrawing.Fairness.Tests.Tallies;

/// <summary>Counts against counting each draw by hand.</summary>
public sealed class TallyTests
{
    private const int Draws = 300;

    private static readonly AuditOptions Options = new() { Draws = Draws };

    [Fact]
    public void Every_count_is_what_the_draws_add_up_to()
    {
        var subject = Subjects.Thirty;
        var watched = new WatchedDraw(new ExactDraw(subject));
        var tally = Audit.Count(subject, watched, Options)!;
        var draws = watched.Seen;

        Assert.Equal(Draws, draws.Count);
        Assert.Equal(Draws, tally.Draws);
        Assert.Equal(draws.Sum(draw => draw.Lots), tally.Lots);
        Assert.Equal(draws.Sum(draw => draw.Voids), tally.Voids);
        for (int state = 0; state < 30; state++)
        {
            int s = state;
            for (int seat = 0; seat < 60; seat++)
            {
                int x = seat;
                Assert.Equal(draws.Count(draw => draw.Seats[x].Principal == s), tally.Principal(seat, state));
                Assert.Equal(draws.Count(draw => draw.Seats[x].Additional == s), tally.Additional(seat, state));
            }

            for (int group = 1; group <= 3; group++)
                Assert.Equal(draws.Count(draw => draw.Groups[s] == group), tally.Group(state, group));
            int Load(SeenDraw draw) => draw.Seats.Count(lots => lots.Contains(s));
            Assert.Equal(draws.Sum(Load), tally.Load(state));
            ILookup<int, int> loads = draws.Select(Load).ToLookup(load => load);
            for (int load = 0; load < tally.Loads(state).Length - 1; load++)
                Assert.Equal(loads[load].Count(), tally.Loads(state)[load]);
        }

        for (int group = 1; group <= 3; group++)
        {
            int Participants(SeenDraw draw) => Enumerable.Range(0, 30).Count(state => draw.Groups[state] == group
                || Enumerable.Range(0, 60).Any(seat => draw.Groups[seat / 2] == group && draw.Seats[seat].Contains(state)));
            ILookup<int, int> participants = draws.Select(Participants).ToLookup(number => number);
            for (int number = 0; number <= 30; number++)
                Assert.Equal(participants[number].Count(), tally.Participants(group)[number]);
        }

        for (int number = 0; number <= 60; number++)
            Assert.Equal(draws.Count(draw => draw.Seats.Count(lots => lots.Additional >= 0) == number), tally.AdditionalReviewers[number]);
    }

    [Fact]
    public void Tallies_of_different_subjects_do_not_add_up()
    {
        var options = new AuditOptions { Draws = 10 };
        var one = Audit.Count(Subjects.Thirty, new ExactDraw(Subjects.Thirty), options)!;
        var other = Audit.Count(Subjects.Eighteen, new ExactDraw(Subjects.Eighteen), options)!;

        Assert.Throws<ArgumentException>(() => one.Add(other));
    }

    [Fact]
    public void Nor_do_tallies_with_pairs_of_bits_and_without()
    {
        var options = new AuditOptions { Draws = 10 };
        var one = Audit.Count(Subjects.Thirty, new ExactDraw(Subjects.Thirty), options)!;
        var other = Audit.Count(Subjects.Thirty, new ExactDraw(Subjects.Thirty), options with { Tests = AuditTests.Pairs })!;

        Assert.Throws<ArgumentException>(() => one.Add(other));
        Assert.Throws<ArgumentException>(() => other.Add(one));
        Assert.Equal((10, 10), (one.Draws, other.Draws));
    }

    /// <summary>Whatever a drawer of somebody else gives is looked at before it is counted without checks of bounds.</summary>
    [Theory]
    [InlineData(30, -1)]
    [InlineData(int.MaxValue, -1)]
    [InlineData(-2, -1)]
    [InlineData(0, 30)]
    [InlineData(0, int.MaxValue)]
    [InlineData(0, int.MinValue)]
    public void A_State_that_there_is_not_is_refused(int principal, int additional)
    {
        var draw = new FirstSeatFilled(new WholeDrawRejection(Subjects.Thirty), new SeatLots(principal, additional));

        var fault = Assert.Throws<InvalidOperationException>(() => Audit.Count(Subjects.Thirty, draw, Options));
        Assert.EndsWith("; there are 30, from 0.", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_count_of_what_there_is_not_is_refused()
    {
        var tally = Audit.Count(Subjects.Thirty, new ExactDraw(Subjects.Thirty), new AuditOptions { Draws = 10 })!;
        var chances = new ExactProbabilities(Subjects.Thirty, (_, state) => state == 0 ? 1 : 0);

        Assert.All(
            (Action[])[() => tally.Group(0, 0), () => tally.Group(0, 4), () => tally.Group(30, 1), () => tally.Load(-1), () => tally.Loads(30), () => tally.Participants(0),
                () => tally.Participants(4), () => tally.Principal(60, 0), () => tally.Principal(0, 30), () => tally.Additional(-1, 0), () => _ = chances[0, 30], () => _ = chances[60, 0], () => _ = chances[1, -1]],
            wrong => Assert.Throws<ArgumentOutOfRangeException>(wrong));
    }

    /// <summary>Pots are looked at without counts of pairs too: in the draws of which moments are kept.</summary>
    [Theory]
    [InlineData(29, -1, AuditTests.Loads)]
    [InlineData(1, 0, AuditTests.Loads)]
    [InlineData(29, -1, AuditTests.Pairs)]
    public void A_State_from_outside_the_pot_breaks_the_rules(int principal, int additional, AuditTests tests)
    {
        var draw = new FirstSeatFilled(new WholeDrawRejection(Subjects.Thirty), new SeatLots(principal, additional));

        var rules = Assert.Single(Audit.Run(Subjects.Thirty, draw, new AuditOptions { Draws = 1000, Tests = tests, ReferenceDraws = 0 }).Tests, test => test.Name == "rules");

        Assert.False(rules.Passed);
        Assert.Contains("pot it is not in", rules.Question, StringComparison.Ordinal);
    }

    /// <summary>Squares of squared loads would pass what 64 bits hold after some 230 draws.</summary>
    [Fact]
    public void Of_thousands_of_seats_for_two_evenness_is_counted_too()
    {
        var plan = new Plan([.. Enumerable.Range(0, 20_000).Select(seat => new Plan.Seat($"seat {seat}", ["A", "B"]))], LoadBounds.None, noMutual: false);
        var subject = AuditSubject.Of(plan);

        var result = Audit.Run(subject, new ExactDraw(subject), new AuditOptions { Draws = 1024, ReferenceDraws = 256 });

        Assert.Equal(AuditVerdict.Fair, result.Verdict);
        Assert.Contains(result.Tests, test => test.Name == "reference/evenness" && test.Statistic is > -5 and < 5);
    }

    /// <summary>Tables are large: those of the drawer's numbers and those of the plan's serve again, each for its own.</summary>
    [Fact]
    public void Tables_serve_again_under_the_numbers_that_they_have()
    {
        var shape = new TallyShape(Subjects.Thirty, countsPairs: true, countsTogether: false);
        IDrawer lanes = new ExactDraw(Subjects.Thirty).Open();
        IDrawer plain = new WholeDrawRejection(Subjects.Thirty).Open();
        var (one, other) = (shape.Rent(lanes), shape.Rent(plain));
        shape.Return(one);
        shape.Return(other);

        Assert.Same(other, shape.Rent(plain));
        Assert.Same(one, shape.Rent(lanes));
        Assert.NotSame(one, shape.Rent(lanes));
    }

    private sealed class FirstSeatFilled(IAuditedDraw draw, SeatLots first) : IAuditedDraw
    {
        public string Name => draw.Name;

        public IDrawer Open() => new Drawer(draw.Open(), first);

        private sealed class Drawer(IDrawer drawer, SeatLots first) : IDrawer
        {
            private SeatLots[] seats = [];

            public ReadOnlySpan<int> Groups => drawer.Groups;

            public ReadOnlySpan<SeatLots> Seats => seats;

            public long Lots => drawer.Lots;

            public long Voids => drawer.Voids;

            public void Begin(SimulationStream lots) => drawer.Begin(lots);

            public bool TryDraw()
            {
                bool drawn = drawer.TryDraw();
                seats = [first, .. drawer.Seats[1..]];
                return drawn;
            }
        }
    }
}
