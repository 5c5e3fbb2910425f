using LotDrawing.Procedures;
using LotDrawing.Rules;
using LotDrawing.TestKit.Plans;

namespace LotDrawing.Tests.Draws.Chain;

/// <summary>The breaches that the chain counts along, beside counting them anew as docs/chain.md, section 1, says; and that every seat
/// holds at any time what its pots can give.</summary>
public sealed class LiveDrawingTests
{
    private static readonly LoadBounds[] Bounds = [LoadBounds.None, new(1, 1), new(1, 3)];

    [Fact]
    public void Of_generated_plans() => Check(SmallPlans.First(60).Select(made => (DrawPlan.Compile(made.Plan).Plan, (Func<int, string>?)null)));

    [Fact]
    public void Of_generated_rosters() => Check(SmallRosters.First(60, partialDrawings: 100_000)
        .Where(made => DrawPlan.Compile(made.Roster, made.Mechanism).IsPossible)
        .Select(made => (DrawPlan.Compile(made.Roster, made.Mechanism).Plan, Region(made.Roster, made.Mechanism))));

    [Fact]
    public void Of_seats_drawn_while_others_are_in_force() => Check(InForceCase.First(100)
        .Select(made => (made.Compilation.Plan, Region(made.Roster, made.Mechanism))));

    private static Func<int, string>? Region(Roster roster, Mechanism mechanism) =>
        mechanism.DistinctRegions is null ? null : state => roster.States[state].RegionalGroup;

    private static void Check(IEnumerable<(DrawPlan Plan, Func<int, string>? Region)> plans)
    {
        var lots = new SimulationStream(12);
        int most = 0;
        foreach (var (unbound, region) in plans)
        {
            foreach (DrawPlan plan in Bounds.Select(unbound.With).Append(unbound))
            {
                var live = new LiveDrawing(plan);
                live.DrawAll(ref lots);
                for (int sweep = 0; sweep < 25; sweep++)
                {
                    AssertHeld(plan, live.Drawn);
                    int breaches = Breaches(plan, region, live.Drawn);
                    Assert.Equal(breaches, live.Breaches);
                    most = Math.Max(most, breaches);
                    live.Sweep(ref lots);
                }

                var other = new LiveDrawing(plan);
                other.Take(live.Drawn);
                Assert.Equal(live.Breaches, other.Breaches);
            }
        }

        Assert.True(most > 3, $"{most}");
    }

    private static void AssertHeld(DrawPlan plan, ReadOnlySpan<SeatLots> drawn)
    {
        for (int seat = 0; seat < drawn.Length; seat++)
        {
            int staying = plan.PrincipalInForce(seat);
            Assert.True(staying >= 0 ? drawn[seat].Principal == staying : plan.Pot(seat).Contains(drawn[seat].Principal));
            var additional = plan.AdditionalPot(seat, drawn[seat].Principal);
            Assert.True(additional.IsEmpty ? drawn[seat].Additional == -1 : additional.Contains(drawn[seat].Additional));
        }
    }

    private static int Breaches(DrawPlan plan, Func<int, string>? region, ReadOnlySpan<SeatLots> drawn)
    {
        int[] loads = [.. plan.States.Select((_, state) => plan.LoadInForce(state))];
        var lots = new List<(int Owner, int State)>();
        for (int seat = 0; seat < drawn.Length; seat++)
        {
            int owner = plan.OwnerOf(seat);
            lots.Add((owner, drawn[seat].Principal));
            if (drawn[seat].Additional >= 0)
                lots.Add((owner, drawn[seat].Additional));
            if (plan.PrincipalInForce(seat) >= 0)
                loads[plan.PrincipalInForce(seat)]--; // counted with its seat
        }

        foreach (var (_, state) in lots)
            loads[state]++;
        int breaches = loads.Sum(load => Math.Max(0, load - plan.Load.Max) + Math.Max(0, plan.Load.Min - load));
        for (int one = 0; one < lots.Count; one++)
        {
            for (int other = 0; other < one; other++)
            {
                var (a, b) = (lots[one], lots[other]);
                if (a.Owner < 0 || b.Owner < 0)
                    continue;
                if (a.Owner == b.Owner)
                    breaches += (a.State == b.State ? 1 : 0) + (region is not null && region(a.State) == region(b.State) ? 1 : 0);
                else if (plan.NoMutual && a.Owner == b.State && b.Owner == a.State)
                    breaches++;
            }
        }

        return breaches;
    }
}
