using System.Text.RegularExpressions;
using LotDrawing.Procedures;
using LotDrawing.Rules;
using LotDrawing.TestKit.Plans;

namespace LotDrawing.Tests.Draws;

/// <summary>The flow from lots to States against every way to spread the lots: it exists just when one way keeps the bounds, what it
/// finds keeps them, and the numbers of its refusal prove it.</summary>
public sealed partial class LoadFlowReckoningTests
{
    private static readonly LoadBounds[] Bounds = [new(0, 1), new(1, 1), new(1, 2), new(2, 2), new(1, int.MaxValue), new(2, 3)];

    [Fact]
    public void Of_generated_plans() => Check(SmallPlans.First(250).Select(made => DrawPlan.Compile(made.Plan).Plan));

    [Fact]
    public void Of_generated_rosters_with_additional_lots() => Check(SmallRosters.First(45, partialDrawings: 20_000)
        .Select(made => DrawPlan.Compile(made.Roster, made.Mechanism)).Where(compiled => compiled.IsPossible).Select(compiled => compiled.Plan));

    /// <summary>So many that in some an additional lot must give up whom it drew.</summary>
    [Fact]
    public void Of_seats_drawn_while_others_are_in_force() => Check(InForceCase.First(600).Select(made => made.Compilation.Plan));

    /// <summary>A lot: its seat, whether it is the principal's, who is in its pot, and whether it may draw none.</summary>
    private sealed record Lot(int Seat, bool IsPrincipal, HashSet<int> Pot, bool IsOptional);

    private static void Check(IEnumerable<DrawPlan> plans)
    {
        int found = 0;
        int refused = 0;
        foreach (DrawPlan plan in plans.SelectMany(unbound => Bounds.Select(unbound.With)))
        {
            List<Lot> lots = Lots(plan);
            SeatLots[]? flow = LoadFlow.Find(plan, out string? why);
            Assert.Equal(why, LoadFlow.WhyInfeasible(plan));
            Assert.Equal(CanBeSpread(plan, lots), flow is not null);
            if (flow is null)
                AssertProof(plan, lots, why!);
            else
                AssertFlow(plan, lots, flow);
            (found, refused) = flow is null ? (found, refused + 1) : (found + 1, refused);
        }

        Assert.True(found > 30 && refused > 30, $"{found} found, {refused} refused");
    }

    /// <summary>An additional lot whose principal is open may draw whoever fits some principal, or none.</summary>
    private static List<Lot> Lots(DrawPlan plan)
    {
        var lots = new List<Lot>();
        for (int seat = 0; seat < plan.SeatCount; seat++)
        {
            int staying = plan.PrincipalInForce(seat);
            if (staying < 0)
                lots.Add(new Lot(seat, true, [.. plan.Pot(seat)], false));
            IEnumerable<int> principals = staying >= 0 ? [staying] : plan.Pot(seat);
            var additional = principals.SelectMany(principal => plan.AdditionalPot(seat, principal)).ToHashSet();
            if (additional.Count > 0)
                lots.Add(new Lot(seat, false, additional, staying < 0));
        }

        return lots;
    }

    /// <summary>Lot after lot, all loads that can have come about, as numbers with a digit a State; what is above both bounds is one.</summary>
    private static bool CanBeSpread(DrawPlan plan, List<Lot> lots)
    {
        int most = plan.Load.Max == int.MaxValue ? plan.Load.Min : plan.Load.Max + 1;
        int[] start = [.. plan.States.Select((_, state) => Math.Min(most, plan.LoadInForce(state)))];
        long[] one = [.. start.Select((_, state) => (long)Math.Pow(most + 1, state))];
        int Of(long loads, int state) => (int)(loads / one[state] % (most + 1));
        var reached = new HashSet<long> { start.Select((load, state) => load * one[state]).Sum() };
        foreach (Lot lot in lots)
        {
            var next = new HashSet<long>(lot.IsOptional ? reached : []);
            foreach (long loads in reached)
                next.UnionWith(lot.Pot.Where(state => Of(loads, state) < plan.Load.Max).Select(state => Of(loads, state) == most ? loads : loads + one[state]));
            reached = next;
        }

        return reached.Any(loads => start.Select((_, state) => Of(loads, state)).All(load => load >= plan.Load.Min && load <= plan.Load.Max));
    }

    private static void AssertFlow(DrawPlan plan, List<Lot> lots, SeatLots[] flow)
    {
        int[] loads = [.. plan.States.Select((_, state) => plan.LoadInForce(state))];
        foreach (Lot lot in lots)
        {
            int drawn = lot.IsPrincipal ? flow[lot.Seat].Principal : flow[lot.Seat].Additional;
            Assert.True(lot.Pot.Contains(drawn) || (lot.IsOptional && drawn == -1));
            if (drawn >= 0)
                loads[drawn]++;
        }

        Assert.All(loads, load => Assert.InRange(load, plan.Load.Min, plan.Load.Max));
        for (int seat = 0; seat < flow.Length; seat++)
        {
            Assert.True(plan.PrincipalInForce(seat) < 0 || flow[seat].Principal == plan.PrincipalInForce(seat));
            Assert.True(flow[seat].Additional == -1 || lots.Exists(lot => lot.Seat == seat && !lot.IsPrincipal));
        }
    }

    /// <summary>More lots draw from these States alone than they have room for; or they lack more than there are lots that can draw them.</summary>
    private static void AssertProof(DrawPlan plan, List<Lot> lots, string why)
    {
        int[] Numbers(Match match) => [.. plan.States.Select((code, state) => (code, state)).Where(pair => match.Groups["names"].Value.Split(", ").Contains(pair.code)).Select(pair => pair.state)];
        int Number(Match match, string group) => int.Parse(match.Groups[group].Value, System.Globalization.CultureInfo.InvariantCulture);
        if (TooFew().Match(why) is { Success: true } few)
        {
            int[] named = Numbers(few);
            int only = lots.Count(lot => !lot.IsOptional && lot.Pot.IsSubsetOf(named));
            Assert.Equal((only, named.Length), (Number(few, "lots"), Number(few, "count")));
            Assert.Equal(named.Sum(state => plan.Load.Max - plan.LoadInForce(state)), Number(few, "room"));
            Assert.True(only > Number(few, "room"), why);
            return;
        }

        Match many = TooMany().Match(why);
        Assert.True(many.Success, why);
        int[] lacking = Numbers(many);
        Assert.Equal((lots.Count(lot => lot.Pot.Overlaps(lacking)), lacking.Length), (Number(many, "lots"), Number(many, "count")));
        Assert.Equal(lacking.Sum(state => plan.Load.Min - plan.LoadInForce(state)), Number(many, "need"));
        Assert.True(Number(many, "need") > Number(many, "lots"), why);
    }

    [GeneratedRegex(@"^(?<lots>\d+) lots can draw only (?<count>\d+) of \d+ \((?<names>[^)]+)\), who have room for (?<room>-?\d+) together")]
    private static partial Regex TooFew();

    [GeneratedRegex(@"^(?<count>\d+) of \d+ \((?<names>[^)]+)\) must be drawn (?<need>\d+) times together .* but only (?<lots>\d+) lots can draw them$")]
    private static partial Regex TooMany();
}
