using LotDrawing.Fairness.Tests.Audits;

namespace LotDrawing.Fairness.Tests.Tallies;

/// <summary>Pairs of bits against counting each draw by hand: whole blocks, and a last one that ends within a word.</summary>
public sealed class TogetherCounterTests
{
    private const int Draws = 1024 + 70;

    private static readonly AuditSubject Subject = Subjects.Thirty;
    private static readonly AuditOptions Options = new() { Draws = Draws, Seed = "together" };

    [Fact]
    public void Every_pair_is_counted()
    {
        TogetherShape shape = Options.ShapeOf(Subject).Together!;
        TogetherCounts counts = Audit.Count(Subject, new ExactDraw(Subject), Options)!.Together;
        var draws = Drawn();
        int bits = shape.Bits;
        bool[][] set = [.. draws.Select(draw => Bits(shape, draw))];
        Assert.Equal(Draws, counts.Totals[0]);
        Assert.Equal(Draws - 2, counts.Totals[1]); // each of two blocks has a first draw
        for (int i = 0; i < bits; i++)
        {
            Assert.Equal(set.Count(draw => draw[i]), counts.Ones[i]);
            for (int j = 0; j < bits; j++)
            {
                Assert.Equal(j > i ? set.Count(draw => draw[i] && draw[j]) : 0, counts.Both[(i * bits) + j]);
                Assert.Equal(Following(draws.Count).Count(at => set[at][i] && set[at - 1][j]), counts.After[(i * bits) + j]);
            }
        }
    }

    [Fact]
    public void Every_repeat_and_every_two_States_in_one_group_are_counted()
    {
        TogetherCounts counts = Audit.Count(Subject, new ExactDraw(Subject), Options)!.Together;
        var draws = Drawn();
        bool IsRepeated(int at, int seat) => draws[at].Seats[seat].Principal == draws[at - 1].Seats[seat].Principal;
        int[] repeated = [.. Following(draws.Count).Select(at => Enumerable.Range(0, 60).Count(seat => IsRepeated(at, seat)))];
        Assert.Equal(repeated.Sum(), counts.Totals[2]);
        Assert.Equal(repeated.Sum(number => number * number), counts.Totals[3]);
        for (int seat = 0; seat < 60; seat++)
            Assert.Equal(Following(draws.Count).Count(at => IsRepeated(at, seat)), counts.Repeats[seat]);
        for (int i = 0; i < 30; i++)
        {
            for (int j = 0; j < 30; j++)
                Assert.Equal(j > i ? draws.Count(draw => draw.Groups[i] == draw.Groups[j]) : 0, counts.SameGroup[(i * 30) + j]);
        }
    }

    /// <summary>The draws that have one before them in their block.</summary>
    private static IEnumerable<int> Following(int draws) => Enumerable.Range(0, draws).Where(at => at % 1024 != 0);

    private static bool[] Bits(TogetherShape shape, SeenDraw draw) =>
        [.. draw.Seats.Select((lots, seat) => shape.SecondHalf[(seat * 31) + lots.Principal + 1] == 1), .. draw.Groups.Select(group => group >= shape.FirstOfSecondHalf)];

    /// <summary>The same draws from the same blocks, in the plan's order.</summary>
    private static List<SeenDraw> Drawn()
    {
        var watched = new WatchedDraw(new ExactDraw(Subject));
        Audit.Count(Subject, watched, Options with { Threads = 1 });
        return watched.Seen;
    }
}
