using LotDrawing.Procedures;
using LotDrawing.Rules;
using LotDrawing.TestKit;
using LotDrawing.TestKit.Plans;

namespace LotDrawing.Tests.Draws;

/// <summary>Who is in a pot, beside the pot itself: looked up in sets of bits, and searched where those would take too much.</summary>
public sealed class PotMembersTests
{
    [Theory]
    [InlineData(long.MaxValue)]
    [InlineData(0)]
    public void A_State_is_told_to_be_in_the_pots_that_list_it(long mostWords)
    {
        IEnumerable<DrawPlan> plans =
        [
            DrawPlan.Compile(ReferenceData.Untoc2020, Mechanism.Untoc).Plan,
            .. SmallPlans.First(40).Select(made => DrawPlan.Compile(made.Plan).Plan),
            .. SmallRosters.First(20, partialDrawings: 100_000).Select(made => DrawPlan.Compile(made.Roster, made.Mechanism)).Where(made => made.IsPossible).Select(made => made.Plan),
            .. InForceCase.First(40).Select(made => made.Compilation.Plan),
        ];
        foreach (DrawPlan plan in plans)
        {
            var members = new PotMembers(plan, mostWords);
            for (int seat = 0; seat < plan.SeatCount; seat++)
            {
                var pot = plan.Pot(seat).ToHashSet();
                for (int state = 0; state < plan.States.Length; state++)
                    Assert.Equal(pot.Contains(state), members.Contain(seat, state));
            }
        }
    }
}
