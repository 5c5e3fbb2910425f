using LotDrawing.Procedures;
using LotDrawing.Rules;
using LotDrawing.Simulation;
using LotDrawing.TestKit;
using LotDrawing.TestKit.Naive;

namespace LotDrawing.Tests.Draws;

/// <summary>The law itself: every outcome of rosters small enough to enumerate, drawn as often as it should be. Chi-square
/// over all outcomes, the expectation from naive enumeration; seeds are fixed, and a fair procedure would fail at one seed
/// in a billion (|z| above 6).</summary>
public sealed class ExactLawTests
{
    private const int Draws = 100_000;

    /// <summary>The seats of a review, and the States of each region; a plus: party to a Protocol as well, so that
    /// additional lots are drawn. After a stroke the barred pairs, "A>B" for A that may not review B. With both seats a roster with
    /// additional lots is too large to enumerate.</summary>
    public static TheoryData<string> Rosters { get; } = new(
        "same-region,other-region ABC DEF",
        "same-region A+B+C+D",
        "same-region ABCDE",
        "other-region A+B+C D+E+F",
        "other-region AB+C+ DE+F+",
        "same-region,other-region ABC DEF / A>B,D>A",
        "same-region A+B+C+D / B>A,C>D",
        "other-region AB+C+ DE+F+ / D>A,E>B");

    [Theory]
    [MemberData(nameof(Rosters))]
    public void The_exact_procedure_gives_the_law(string regions) => AssertExactLaw(regions, load: null);

    /// <summary>Load bounds join all seats: where one State serves too often or, at the end, too seldom, everything is drawn again.</summary>
    [Theory]
    [InlineData("same-region,other-region ABC DEF", 1, 3)]
    [InlineData("same-region ABCDE", 1, 1)]
    [InlineData("other-region AB+C+ DE+F+", 1, 2)]
    [InlineData("other-region A+B+C D+E+F", 0, 2)]
    public void The_exact_procedure_gives_the_law_under_loads(string regions, int min, int max) => AssertExactLaw(regions, new LoadBounds(min, max));

    private static void AssertExactLaw(string regions, LoadBounds? load)
    {
        var plan = Plan(regions, out var expected, load);
        var procedure = new ExactProcedure(plan);
        var lots = new SimulationStream(20201123);
        AssertLaw(expected, plan, () => procedure.TryDraw(ref lots), seat => procedure.Drawn[seat]);
    }

    /// <summary>More components of a kind than there are bits to tell them by: the first and the last two share theirs with another.</summary>
    [Fact]
    public void The_simulation_gives_the_law_of_more_than_64_components()
    {
        const int Regions = 66;
        string[] names = [.. Enumerable.Range(0, Regions).Select(region => $"region-{region:00}")];
        StateParty[] Four(string region) => [.. "ABCD".Select(letter => new StateParty($"{region}-{letter}", "", region, letter == 'D' ? ["UNTOC"] : ["UNTOC", "TIP"]))];
        var mechanism = Mechanism.Untoc with { RegionalGroups = [.. names], Seats = [Mechanism.Untoc.Seats[0]] };
        var plan = DrawPlan.Compile(new Roster(names.SelectMany(Four)), mechanism).Plan;
        var law = NaiveOutcomes.Exact(NaiveDraw.Of(new Roster(Four(names[0])), mechanism));
        int[] looked = [0, 1, 40, 64, 65];
        var counts = looked.Select(_ => new Dictionary<string, int>()).ToArray();
        var simulation = new ExactSimulation(plan, seed: 20201123);
        for (int draw = 0; draw < 20_000; draw++)
        {
            Assert.True(simulation.TryDraw());
            for (int i = 0; i < looked.Length; i++)
            {
                string outcome = string.Join('|', Enumerable.Range(4 * looked[i], 4).Select(seat => Written(plan, simulation[seat]).Replace(names[looked[i]], names[0], StringComparison.Ordinal)));
                counts[i][outcome] = counts[i].GetValueOrDefault(outcome) + 1;
            }
        }

        Assert.All(counts, one => Assert.True(GoodnessOfFit.Fits(law, one)));
    }

    private static string Written(DrawPlan plan, SeatLots lots) =>
        lots.Additional < 0 ? plan.States[lots.Principal] : $"{plan.States[lots.Principal]}+{plan.States[lots.Additional]}";

    [Theory]
    [MemberData(nameof(Rosters))]
    public void The_v1_stream_gives_the_law(string regions)
    {
        var plan = Plan(regions, out var expected);
        var procedure = new ExactProcedure(plan);
        var lots = LotStream.Open("fixed", "reviewers/2");
        AssertLaw(expected, plan, () => procedure.TryDraw(ref lots), seat => procedure.Drawn[seat], Draws / 2); // SHA-256 is slow
    }

    [Theory]
    [MemberData(nameof(Rosters))]
    public void Simulation_gives_the_law_eight_seats_at_a_time_and_one_by_one(string regions)
    {
        var plan = Plan(regions, out var expected);
        foreach (bool useLanes in new[] { true, false })
        {
            var simulation = new ExactSimulation(plan, 20201214, ExactProcedure.DefaultVoidLimit, useLanes);
            Assert.Equal(useLanes, simulation.UsesLanes);
            AssertLaw(expected, plan, simulation.TryDraw, seat => simulation[seat]);
        }
    }

    /// <summary>Valid drawings by another law are seen: one lot in fifty, of the first seat alone, goes to the first of its pot
    /// whatever was drawn.</summary>
    [Fact]
    [Trait("Category", "Long")]
    public void Another_law_is_seen()
    {
        var plan = Plan("same-region,other-region ABC DEF", out var expected);
        var procedure = new ExactProcedure(plan);
        var lots = new SimulationStream(1);
        int favoured = plan.Pot(0)[0];
        bool Draw()
        {
            bool favours = lots.Below(50) == 0;
            do
            {
                procedure.TryDraw(ref lots);
            }
            while (favours && procedure.Drawn[0].Principal != favoured);
            return true;
        }

        Assert.True(Z(expected, plan, Draw, seat => procedure.Drawn[seat], 2_000_000) > 6);
    }

    private static void AssertLaw(Dictionary<string, double> expected, DrawPlan plan, Func<bool> draw, Func<int, SeatLots> drawn, int draws = Draws) =>
        Assert.InRange(Z(expected, plan, draw, drawn, draws), -6, 6);

    /// <summary>Chi-square, less its degrees of freedom, in standard deviations; outcomes expected fewer than five times are pooled.</summary>
    private static double Z(Dictionary<string, double> expected, DrawPlan plan, Func<bool> draw, Func<int, SeatLots> drawn, int draws)
    {
        var drawings = new OutcomeCounts(plan);
        var drawing = new SeatLots[plan.SeatCount];
        for (int i = 0; i < draws; i++)
        {
            Assert.True(draw());
            for (int seat = 0; seat < drawing.Length; seat++)
                drawing[seat] = drawn(seat);
            drawings.Add(drawing);
        }

        Dictionary<string, int> counts = drawings.ByText;
        Assert.Empty(counts.Keys.Except(expected.Keys));
        var cells = expected
            .GroupBy(pair => pair.Value * draws < 5 ? "pooled" : pair.Key)
            .Select(cell => (Expected: cell.Sum(pair => pair.Value) * draws, Count: cell.Sum(pair => counts.GetValueOrDefault(pair.Key))))
            .ToList();
        double chiSquare = cells.Sum(cell => (cell.Count - cell.Expected) * (cell.Count - cell.Expected) / cell.Expected);
        double freedom = cells.Count - 1;
        return (chiSquare - freedom) / Math.Sqrt(2 * freedom);
    }

    private static DrawPlan Plan(string seatsAndRegions, out Dictionary<string, double> expected, LoadBounds? load = null)
    {
        string[] names = ["african", "asia-pacific"];
        var states = new List<StateParty>();
        string[] halves = seatsAndRegions.Split(" / ");
        string[] parts = halves[0].Split(' ');
        foreach (var (region, text) in names.Zip(parts[1..]))
        {
            for (int i = 0; i < text.Length; i++)
            {
                if (text[i] != '+')
                    states.Add(new StateParty(text[i].ToString(), "", region, i + 1 < text.Length && text[i + 1] == '+' ? ["UNTOC", "TIP"] : ["UNTOC"]));
            }
        }

        var roster = new Roster(states);
        var mechanism = Mechanism.Untoc with { Seats = [.. Mechanism.Untoc.Seats.Where(seat => parts[0].Split(',').Contains(seat.Id))] };
        if (halves.Length > 1)
            mechanism = mechanism with { BarredPairs = [.. halves[1].Split(',').Select(pair => new BarredPair { Reviewer = pair[..1], UnderReview = pair[2..], Source = Mechanism.Untoc.Seats[0].Source })] };
        if (load is { } bounds)
            mechanism = mechanism with { Load = bounds };
        expected = NaiveOutcomes.Exact(NaiveDraw.Of(roster, mechanism));
        return DrawPlan.Compile(roster, mechanism).Plan;
    }
}
