using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace LotDrawing.Fairness.Tests.Tests;

public sealed class HolmTests
{
    /// <summary>The example of Holm's correction in Wikipedia's article of that name: 0.01, 0.04, 0.03 and 0.005 at 5 % reject the first
    /// and the last.</summary>
    [Fact]
    public void A_worked_example() =>
        Assert.Equal([0.03, 0.06, 0.06, 0.02], Holm.Adjust([0.01, 0.04, 0.03, 0.005]).Select(p => Math.Round(p, 12)));

    [Property]
    public Property Between_the_p_value_and_Bonferroni_and_in_the_same_order() => Prop.ForAll(
        Gen.Choose(0, 1000).Select(p => p / 1000.0).NonEmptyListOf().ToArbitrary(), pValues =>
        {
            double[] adjusted = Holm.Adjust([.. pValues]);
            return pValues.Select((p, i) => adjusted[i] >= p && adjusted[i] <= Math.Min(1, p * pValues.Count)).All(holds => holds)
                && pValues.Select((p, i) => pValues.Select((q, j) => p >= q || adjusted[i] <= adjusted[j]).All(holds => holds)).All(holds => holds);
        });

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1.1)]
    [InlineData(double.NaN)]
    public void What_is_no_probability_is_refused(double p) => Assert.Throws<ArgumentOutOfRangeException>(() => Holm.Adjust([0.5, p]));
}
