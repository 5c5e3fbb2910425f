using System.Numerics;
using LotDrawing.Rules;

namespace LotDrawing.Fairness.Tests.Laws;

/// <summary>Draws of any size whose laws are known in closed form.</summary>
public class ClosedFormLawTests
{
    private static DrawLaw Law(Plan plan, LawProcedure procedure) =>
        Assert.IsType<LawAnswer.Known>(DrawLaw.Of(DrawPlan.Compile(plan).Plan, procedure)).Law;

    private static Plan EverybodyButOneself(int n, string seat, LoadBounds load, bool noMutual) => new(
        Enumerable.Range(10, n).Select(i => new Plan.Seat($"{seat}{i}", [.. Enumerable.Range(10, n).Where(j => j != i).Select(j => $"p{j}")])),
        load,
        noMutual);

    // Derangements, OEIS A000166.
    [Theory]
    [InlineData(5, "44")]
    [InlineData(8, "14833")]
    [InlineData(16, "7697064251745")]
    [InlineData(20, "895014631192902121")]
    public void Each_but_ones_own_each_once_is_a_derangement(int n, string derangements)
    {
        DrawLaw law = Law(EverybodyButOneself(n, "s", new LoadBounds(0, 1), noMutual: false), LawProcedure.Exact);

        Assert.Equal(BigInteger.Parse(derangements, null), law.ValidDraws);
        Assert.All(law.Entries, entry => Assert.Equal(new Rational(1, n - 1), entry.Probability));
    }

    [Theory]
    [InlineData(5)]
    [InlineData(16)]
    public void Where_all_are_alike_the_sequential_law_is_uniform(int n) =>
        Assert.All(
            Law(EverybodyButOneself(n, "s", new LoadBounds(0, 1), noMutual: false), LawProcedure.Sequential).Entries,
            entry => Assert.Equal(new Rational(1, n - 1), entry.Probability));

    /// <summary>n people each name another, no two each other: inclusion and exclusion over the pairs that would.</summary>
    [Theory]
    [InlineData(3)]
    [InlineData(7)]
    [InlineData(14)]
    public void No_two_draw_each_other(int n)
    {
        BigInteger expected = 0;
        for (int pairs = 0; 2 * pairs <= n; pairs++)
        {
            BigInteger ways = Factorial(n) / (BigInteger.Pow(2, pairs) * Factorial(pairs) * Factorial(n - (2 * pairs)));
            expected += (pairs % 2 == 0 ? 1 : -1) * ways * BigInteger.Pow(n - 1, n - (2 * pairs));
        }

        DrawLaw law = Law(EverybodyButOneself(n, "p", LoadBounds.None, noMutual: true), LawProcedure.Exact);

        Assert.Equal(expected, law.ValidDraws);
        Assert.All(law.Entries, entry => Assert.Equal(new Rational(1, n - 1), entry.Probability));
    }

    /// <summary>Ways to hand 2n seats to n participants, each exactly two: (2n)! / 2ⁿ.</summary>
    [Fact]
    public void Everybody_exactly_twice()
    {
        var plan = new Plan(Enumerable.Range(10, 12).Select(i => new Plan.Seat($"s{i}", [.. "abcdef".Select(c => $"{c}")])), new LoadBounds(2, 2));

        Assert.Equal(Factorial(12) / 64, Law(plan, LawProcedure.Exact).ValidDraws);
    }

    /// <summary>Places 1 to n, each drawing its own number or a neighbour's, each once: Fibonacci numbers, OEIS A000045.</summary>
    [Fact]
    public void A_long_row_of_neighbours_stays_small()
    {
        var plan = new Plan(
            Enumerable.Range(100, 90).Select(i => new Plan.Seat($"s{i}", [.. Enumerable.Range(i - 1, 3).Where(j => j is >= 100 and < 190).Select(j => $"p{j}")])),
            new LoadBounds(1, 1));

        Assert.Equal(BigInteger.Parse("4660046610375530309", null), Law(plan, LawProcedure.Exact).ValidDraws);
    }

    [Fact]
    public void Seats_that_no_rule_joins_are_counted_apart()
    {
        var plan = new Plan(
            Enumerable.Range(100, 400).Select(i => new Plan.Seat($"s{i}", ["a", "b", "c"])).Append(new Plan.Seat("t", ["a", "d"])));

        DrawLaw law = Law(plan, LawProcedure.Exact);

        Assert.Equal(BigInteger.Pow(3, 400) * 2, law.ValidDraws);
        Assert.Equal("1/3", law.Entries[0].Fraction);
        Assert.Equal("1/2", law.Entries[^1].Fraction);
    }

    [Theory]
    [InlineData(LawProcedure.Exact)]
    [InlineData(LawProcedure.Sequential)]
    public void A_seat_s_chances_add_up_to_one(LawProcedure procedure)
    {
        var plan = new Plan(
            Enumerable.Range(0, 9).Select(i => new Plan.Seat($"s{i}", [.. Enumerable.Range(0, 7).Where(j => (i * j) % 5 != 1).Select(j => $"p{j}")])),
            new LoadBounds(1, 2));

        Assert.All(
            Law(plan, procedure).Entries.GroupBy(entry => entry.Id),
            seat => Assert.Equal(Rational.One, seat.Aggregate(Rational.Zero, (sum, entry) => sum + entry.Probability)));
    }

    private static BigInteger Factorial(int n) => Enumerable.Range(1, n).Aggregate(BigInteger.One, (product, i) => product * i);
}
