using LotDrawing.Procedures;
using LotDrawing.TestKit;

namespace LotDrawing.Tests.Draws;

/// <summary>Reviewing States of different regional groups, where the seats' sides see to that already.</summary>
public sealed class DistinctRegionTests
{
    private static readonly Citation Rule = new("A rule of this test", "");

    /// <summary>With one lot a seat, one seat from the State's own region and one from the others, the rule forbids nothing,
    /// so it draws the very same. The two seats of a review then lie in different components, of which the second's may come first.</summary>
    [Fact]
    public void A_rule_that_forbids_nothing_changes_nothing()
    {
        Mechanism without = Mechanism.Untoc with { InstrumentsCovered = null };
        Mechanism with = without with { DistinctRegions = Rule };

        Drawing expected = PublicDraw.Run(ReferenceData.Untoc2020, without, [62, 63, 64], "example").Value;
        Drawing found = PublicDraw.Run(ReferenceData.Untoc2020, with, [62, 63, 64], "example").Value;

        Assert.Equal<Review>(expected.Reviews, found.Reviews);
    }
}
