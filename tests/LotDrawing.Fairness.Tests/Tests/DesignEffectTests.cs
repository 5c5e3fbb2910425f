using LotDrawing.Fairness.Tests.Audits;

namespace LotDrawing.Fairness.Tests.Tests;

/// <summary>What is said of how counts of one draw vary together, against the variance of many audits' counts themselves.</summary>
public sealed class DesignEffectTests
{
    private const int Audits = 300;
    private const int Draws = 500;

    /// <summary>The mean over 300 tallies of the interaction's sum of squares, in units of what the design effect says, is its degrees
    /// of freedom: within 4 standard errors, orbit by orbit.</summary>
    [Fact]
    public void The_interaction_of_each_orbit_varies_as_its_design_effect_says()
    {
        var subject = Subjects.Eighteen;
        var sums = new Dictionary<string, (double Sum, double Freedom, int Count)>();
        for (int audit = 0; audit < Audits; audit++)
        {
            var options = new AuditOptions { Draws = Draws, Seed = $"{audit}" };
            var evidence = new Evidence(Audit.Count(subject, new ExactDraw(subject), options)!, null, options);
            foreach (OrbitTable table in OrbitTable.All(evidence, isPrincipal: true).Where(table => table.Orbit.InteractionFreedom > 0))
            {
                string orbit = $"{subject.Plan.SeatNames[table.Seats[0]]} {subject.Plan.States[table.States[0]]}";
                var (sum, _, count) = sums.GetValueOrDefault(orbit);
                sums[orbit] = (sum + (table.Pearson(table.Fit()) / table.InteractionEffect), table.Orbit.InteractionFreedom, count + 1);
            }
        }

        // Two classes of 6 and of 2 in each of two regions: 3 tables with themselves, 4 with the other region.
        Assert.Equal(14, sums.Count);
        foreach (var (orbit, (sum, freedom, count)) in sums)
        {
            double error = 4 * Math.Sqrt(2 / freedom / count);
            Assert.True(Math.Abs((sum / count / freedom) - 1) < error, $"{orbit}: {sum / count / freedom} of its degrees of freedom, ± {error}");
        }
    }

    /// <summary>A fit that is a least-squares fit keeps the margins.</summary>
    [Fact]
    public void The_fit_keeps_the_sums_of_rows_and_columns()
    {
        var subject = Subjects.Thirty;
        var options = new AuditOptions { Draws = Draws };
        var evidence = new Evidence(Audit.Count(subject, new ExactDraw(subject), options)!, null, options);
        foreach (OrbitTable table in OrbitTable.All(evidence, isPrincipal: true).Where(table => table.Orbit.InteractionFreedom > 0))
        {
            double[] fit = table.Fit();
            int columns = table.States.Length;
            for (int i = 0; i < table.Seats.Length; i++)
            {
                var here = Enumerable.Range(0, columns).Where(j => !table.IsLeftOut(i, j)).ToList();
                Assert.Equal(here.Sum(j => table.Count(i, j)), here.Sum(j => fit[(i * columns) + j]), 6);
            }

            for (int j = 0; j < columns; j++)
            {
                var here = Enumerable.Range(0, table.Seats.Length).Where(i => !table.IsLeftOut(i, j)).ToList();
                Assert.Equal(here.Sum(i => table.Count(i, j)), here.Sum(i => fit[(i * columns) + j]), 6);
            }
        }
    }
}
