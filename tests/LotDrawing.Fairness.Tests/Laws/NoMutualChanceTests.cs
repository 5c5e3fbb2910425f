using LotDrawing.Fairness.Tests.Audits;
using LotDrawing.Procedures;

namespace LotDrawing.Fairness.Tests.Laws;

/// <summary>The chance of no mutual review, against counting by hand and by enumeration; and the engine and the reference against it.</summary>
public sealed class NoMutualChanceTests
{
    private const int Draws = 20_000;

    /// <summary>The rules of the 2020 roster with no instruments to cover, so that there are principals alone.</summary>
    private static readonly AuditSubject Principals = AuditSubject.Of(Subjects.World.Roster!, Mechanism.Untoc with { InstrumentsCovered = null }, []);

    private static readonly double Chance2020 = NoMutualChance.Of(Sizes(Subjects.World)).ToDouble();

    /// <summary>The figure of a separate program, in fractions.</summary>
    [Fact]
    public void Of_the_2020_roster() => Assert.Equal(0.0368812815571, Chance2020, 12);

    /// <summary>Of all drawings of so few States, those without a mutual review, counted one by one.</summary>
    [Theory]
    [InlineData(2, 2)]
    [InlineData(3, 2)]
    [InlineData(2, 2, 2)]
    public void Of_few_States_by_enumeration(params int[] sizes)
    {
        int[] region = [.. sizes.SelectMany((size, number) => Enumerable.Repeat(number, size))];
        Rational same = Share(region, (a, b) => region[a] == region[b]);
        Rational other = Share(region, (a, b) => region[a] != region[b]);

        Assert.Equal(same * other, NoMutualChance.Of(sizes));
    }

    /// <summary>Drawings that stand at the first try: the engine's acceptance. Standard error 0.0013; equal chances are further apart than 4.5 of them once in 150,000 seeds.</summary>
    [Fact]
    public void The_engine_accepts_so_many()
    {
        var never = new ExactProcedure(Principals.Plan, voidLimit: 0);
        var lots = new SimulationStream(28);
        int stood = 0;
        for (int i = 0; i < Draws; i++)
            stood += never.TryDraw(ref lots) ? 1 : 0;

        IsTheChance(stood, Draws);
    }

    /// <summary>One in so many whole drawings of the independent procedure stands.</summary>
    [Fact]
    public void The_reference_accepts_so_many()
    {
        IDrawer drawer = new WholeDrawRejection(Principals).Open();
        drawer.Begin(new SimulationStream(28));
        const int Stood = 1_000;
        long tried = 0;
        for (int i = 0; i < Stood; i++)
        {
            Assert.True(drawer.TryDraw());
            tried += drawer.Voids + 1;
        }

        IsTheChance(Stood, tried);
    }

    private static void IsTheChance(double stood, double tried)
    {
        double error = Math.Sqrt(Chance2020 * (1 - Chance2020) / tried);
        Assert.InRange(stood / tried, Chance2020 - (4.5 * error), Chance2020 + (4.5 * error));
    }

    private static int[] Sizes(AuditSubject subject) =>
        [.. Enumerable.Range(0, subject.RegionIds.Length).Select(region => subject.Regions.Count(of => of == region))];

    private static Rational Share(int[] region, Func<int, int, bool> isInPot)
    {
        int[][] pots = [.. Enumerable.Range(0, region.Length).Select(a => Enumerable.Range(0, region.Length).Where(b => a != b && isInPot(a, b)).ToArray())];
        long all = pots.Aggregate(1L, (product, pot) => product * pot.Length);
        long without = 0;
        for (long drawing = 0; drawing < all; drawing++)
        {
            long rest = drawing;
            int[] drawn = new int[pots.Length];
            for (int state = 0; state < pots.Length; state++)
            {
                drawn[state] = pots[state][rest % pots[state].Length];
                rest /= pots[state].Length;
            }

            without += Enumerable.Range(0, drawn.Length).Any(state => drawn[drawn[state]] == state) ? 0 : 1;
        }

        return new Rational(without, all);
    }
}
