using LotDrawing.Rules;

namespace LotDrawing.CountryReviews.Tests.World;

public class SmallWorldTests
{
    [Fact]
    public void The_drawing_made_by_hand_breaks_no_rule() =>
        Assert.Empty(RuleCheck.Breaches(SmallWorld.Roster, Mechanism.Untoc, SmallWorld.Drawing));

    [Fact]
    public void It_has_additional_States() =>
        Assert.Equal(["C", "P"], SmallWorld.Drawing.Reviews.Where(review => review.ReviewingStates.Count() == 3).Select(review => review.State));
}
