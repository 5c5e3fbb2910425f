using LotDrawing.Fairness.Tests.Rigged;
using LotDrawing.Procedures;
using LotDrawing.Rules;

namespace LotDrawing.Fairness.Tests.Tests;

/// <summary>Known chances of seats some of whose cells expect next to nothing.</summary>
/// <remarks>A staircase: seat i is filled from participants 0 to i + 1, and each serves once at the most. One participant is left at each step, so that a seat is filled by the
/// one left or by a new one, each with chance 1/2: all drawings are equally likely, and a participant's chance halves from seat to seat.</remarks>
public sealed class ExactSeatTests
{
    private const int SeatCount = 15;

    private static readonly AuditSubject Subject = AuditSubject.Of(new Plan(
        Enumerable.Range(0, SeatCount).Select(seat => new Plan.Seat($"S{seat:00}", [.. Enumerable.Range(0, seat + 2).Select(state => $"P{state:00}")])), new LoadBounds(0, 1)));

    private static readonly ExactProbabilities Chances = new(Subject, (seat, state) => state > seat + 1 ? 0 : Math.ScaleB(1, Math.Max(state, 1) - seat - 2));

    /// <summary>600 fair audits at 0.1 %, fixed seeds; Binomial(600, 0.1 %) exceeds 4 once in 2,500 times.</summary>
    [Fact]
    public void Rare_cells_are_called_missed_at_the_stated_level()
    {
        int[] unfair = new int[600];
        Parallel.For(0, unfair.Length, audit => unfair[audit] = Audited(bias: 0, $"{audit}").Verdict == AuditVerdict.Unfair ? 1 : 0);

        Assert.InRange(unfair.Sum(), 0, 4);
    }

    /// <summary>The new one in 40 % of the draws.</summary>
    [Fact]
    public void A_bias_is_found_seat_by_seat() => Assert.False(Audited(bias: 0.1).Tests.Single(test => test.Name == "exact/seats").Passed);

    private static AuditResult Audited(double bias, string seed = AuditOptions.DefaultSeed) => Audit.Run(
        Subject,
        new Staircase(Subject, bias),
        new AuditOptions { Draws = 1_000, Seed = seed, Threads = 1, ReferenceDraws = 0, Tests = AuditTests.Exact, Exact = Chances });

    private sealed class Staircase(AuditSubject subject, double bias) : Rig(subject)
    {
        public override IDrawer Open() => new Steps(Subject, bias);

        private sealed class Steps(AuditSubject subject, double bias) : Drawer(subject)
        {
            protected override void DrawSeats(ref SimulationStream lots)
            {
                int left = 0;
                for (int seat = 0; seat < SeatCount; seat++)
                {
                    bool isNew = lots.Below(1_000) >= 500 + (1_000 * bias);
                    Drawn[seat] = new SeatLots(isNew ? seat + 1 : left, -1);
                    left = isNew ? left : seat + 1;
                }
            }
        }
    }
}
