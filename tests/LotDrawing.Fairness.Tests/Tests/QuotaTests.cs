using LotDrawing.Fairness.Tests.Audits;
using LotDrawing.Fairness.Tests.Rigged;
using LotDrawing.Procedures;

namespace LotDrawing.Fairness.Tests.Tests;

/// <summary>How a small regional group is spread: of 193 States, the quota of a region of 3 in a group of 64 is 192/193, which is rounded down in one of 193 draws.</summary>
public sealed class QuotaTests
{
    private static readonly AuditSubject Subject = AuditSubject.Of(
        Subjects.States(("african", 95), ("asia-pacific", 95), ("eastern-european", 3)), Mechanism.Untoc, [64, 64, 65]);

    private static readonly int[] Small = [.. Enumerable.Range(0, 193).Where(state => Subject.RegionIds[Subject.Regions[state]] == "eastern-european")];

    /// <summary>It happens to one of the two groups of 64 in about one of ninety fair audits of 1,000 draws.</summary>
    [Fact]
    public void A_quota_that_was_never_rounded_otherwise_may_be_chance() => Assert.True(Regions(new Quotas(FirstIsNeverLeftOut), 1_000).Passed);

    [Fact]
    public void In_many_draws_it_is_not() => Assert.False(Regions(new Quotas(FirstIsNeverLeftOut), 8_000).Passed);

    [Fact]
    public void A_quota_that_is_neither_rounded_down_nor_up_is_impossible_in_a_single_draw()
    {
        var result = Regions(new Quotas((groups, draw) =>
        {
            if (draw == 700)
                AllInOne(groups);
            return true;
        }), 1_000);

        Assert.InRange(result.PValue, 0, 1e-290);
        Assert.Contains("not always that number rounded down or up", result.Effect!.What, StringComparison.Ordinal);
    }

    /// <summary>100 fair audits with fixed seeds; Binomial(100, 5 %) exceeds 13 once in two thousand times.</summary>
    [Fact]
    public void Fair_draws_pass_at_the_stated_level()
    {
        int[] low = new int[100];
        Parallel.For(0, low.Length, audit => low[audit] = Regions(new Quotas((_, _) => true), 1_000, $"{audit}").PValue <= 0.05 ? 1 : 0);

        Assert.InRange(low.Sum(), 0, 13);
    }

    private static bool FirstIsNeverLeftOut(int[] groups, int draw) => Small.Any(state => groups[state] == 1);

    /// <summary>Exchanges States of the small region with others until all three are in one group.</summary>
    private static void AllInOne(int[] groups)
    {
        foreach (int state in Small.Skip(1))
        {
            int other = Enumerable.Range(0, groups.Length).First(one => !Small.Contains(one) && groups[one] == groups[Small[0]]);
            (groups[state], groups[other]) = (groups[other], groups[state]);
        }
    }

    private static TestResult Regions(IAuditedDraw draw, long draws, string seed = AuditOptions.DefaultSeed) =>
        Audit.Run(Subject, draw, new AuditOptions { Draws = draws, Seed = seed, Threads = 1, ReferenceDraws = 0, Tests = AuditTests.Groups })
            .Tests.Single(test => test.Name == "groups/regions");

    /// <summary>Fair groups, drawn again until they are wanted; seats are not looked at.</summary>
    private sealed class Quotas(Func<int[], int, bool> isWanted) : Rig(QuotaTests.Subject)
    {
        public override IDrawer Open() => new GroupsAgain(Subject, isWanted);

        private sealed class GroupsAgain(AuditSubject subject, Func<int[], int, bool> isWanted) : Drawer(subject)
        {
            private int drawn;

            protected override void DrawGroups(int[] groups, ref SimulationStream lots)
            {
                drawn++;
                do
                {
                    base.DrawGroups(groups, ref lots);
                }
                while (!isWanted(groups, drawn));
            }

            protected override void DrawSeats(ref SimulationStream lots)
            {
            }
        }
    }
}
