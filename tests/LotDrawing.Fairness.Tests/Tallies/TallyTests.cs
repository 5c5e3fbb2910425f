using LotDrawing.Fairness.Tests.Audits;

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
}
