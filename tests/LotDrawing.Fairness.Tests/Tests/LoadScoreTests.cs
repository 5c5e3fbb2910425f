using LotDrawing.Fairness.Tests.Rigged;
using LotDrawing.Procedures;
using LotDrawing.Rules;

namespace LotDrawing.Fairness.Tests.Tests;

/// <summary>The score of a State's reviews where they are few, or where nearly all have as many as there can be.</summary>
public sealed class LoadScoreTests
{
    /// <summary>One seat for one of 1,000, 1,000 draws: each is expected once. 300 fair audits at 0.1 %, fixed seeds; Binomial(300, 0.1 %) exceeds 3 once in 3,800
    /// times.</summary>
    [Fact]
    public void Scarce_reviews_are_called_unfair_at_the_stated_level()
    {
        AuditSubject subject = AuditSubject.Of(new Plan([new Plan.Seat("seat", [.. Enumerable.Range(0, 1_000).Select(state => $"P{state:000}")])]));
        int[] unfair = new int[300];
        Parallel.For(0, unfair.Length, audit =>
        {
            var options = new AuditOptions { Draws = 1_000, Seed = $"{audit}", Threads = 1, ReferenceDraws = 0, Tests = AuditTests.Loads };
            unfair[audit] = Audit.Run(subject, new ExactDraw(subject), options).Verdict == AuditVerdict.Unfair ? 1 : 0;
        });

        Assert.InRange(unfair.Sum(), 0, 3);
    }

    /// <summary>Of 16 each serves once at the most, and one is left out in each draw: how often each is, is binomial.</summary>
    [Fact]
    public void Where_nearly_all_serve_those_left_out_are_counted()
    {
        AuditSubject subject = AuditSubject.Of(new Plan(
            Enumerable.Range(0, 15).Select(seat => new Plan.Seat($"S{seat:00}", [.. Enumerable.Range(0, 16).Select(state => $"P{state:00}")])), new LoadBounds(0, 1)));
        var options = new AuditOptions { Draws = 1_000, Threads = 1 };
        var evidence = new Evidence(Audit.Count(subject, new AllButOne(subject), options)!, null, options);
        var score = new LoadScore(evidence, 0, LoadTests.Variance(evidence, 0));

        Assert.All(
            Enumerable.Range(0, 16).Select(evidence.Tally.Load),
            load => Assert.Equal(-Chance.BinomialScore(1_000 - load, 1_000, 1.0 / 16), score.Of(load), 1e-9));
    }

    /// <summary>Seats in order, all participants but one drawn by lot.</summary>
    private sealed class AllButOne(AuditSubject subject) : Rig(subject)
    {
        public override IDrawer Open() => new Left(Subject);

        private sealed class Left(AuditSubject subject) : Drawer(subject)
        {
            protected override void DrawSeats(ref SimulationStream lots)
            {
                int left = (int)lots.Below(16);
                for (int seat = 0; seat < 15; seat++)
                    Drawn[seat] = new SeatLots(seat < left ? seat : seat + 1, -1);
            }
        }
    }
}
