using LotDrawing.Fairness.Tests.Audits;

namespace LotDrawing.Fairness.Tests.Tests;

/// <summary>Degrees of freedom counted by hand. That the statistics follow the distributions that these name is in
/// <see cref="ErrorRateTests"/>.</summary>
public sealed class DegreesOfFreedomTests
{
    /// <summary>Eight clubs each come once: (8 − 1)² ways to differ, less one for each of the 64 − 49 pairs that cannot be. Five with their
    /// own left out: (5 − 1)² − 5.</summary>
    [Fact]
    public void Exact_chances_of_a_plan_in_which_each_comes_once()
    {
        Assert.Equal(49 - 15, Freedom(Subjects.Football, "exact/chi-square", Subjects.FootballChances));
        Assert.Equal(16 - 5, Freedom(Subjects.Derangements, "exact/chi-square", Subjects.DerangementChances));
    }

    /// <summary>Three regional groups of 12, 10 and 8, three groups: (11 + 9 + 7) · 2.</summary>
    [Fact]
    public void Groups() => Assert.Equal(54, Freedom(Subjects.Thirty, "groups/chi-square"));

    /// <summary>In a regional group of 12 there are 8 States party to all, 2 that lack two Protocols and 2 that lack one; of 10, 6, 2 and 2; of
    /// 8, 6, 1 and 1: one less than each class has.</summary>
    [Fact]
    public void Loads() => Assert.Equal(7 + 1 + 1 + 5 + 1 + 1 + 5 + 0 + 0, Freedom(Subjects.Thirty, "loads/chi-square"));

    /// <summary>The table of n States that draw each other has n² − n cells and 2n − 1 margins that are set aside; r by c: (r − 1)(c − 1).</summary>
    [Theory]
    [InlineData(8, 8, true, 41)]
    [InlineData(3, 3, true, 1)]
    [InlineData(2, 2, true, 0)]
    [InlineData(1, 1, true, 0)]
    [InlineData(8, 6, false, 35)]
    [InlineData(1, 6, false, 0)]
    public void Interactions(int rows, int columns, bool ownClass, int freedom) =>
        Assert.Equal(freedom, new Orbit(rows, columns, ownClass).InteractionFreedom);

    private static double? Freedom(AuditSubject subject, string test, ExactProbabilities? exact = null)
    {
        var result = Audit.Run(subject, new ExactDraw(subject), new AuditOptions { Draws = 2000, ReferenceDraws = 0, Exact = exact });
        return result.Tests.Single(one => one.Name == test).DegreesOfFreedom;
    }
}
