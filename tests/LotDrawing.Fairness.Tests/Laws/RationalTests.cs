using System.Numerics;

namespace LotDrawing.Fairness.Tests.Laws;

public class RationalTests
{
    [Theory]
    [InlineData(671, 4238, "671/4238")]
    [InlineData(1192, 4238, "596/2119")]
    [InlineData(-2, 4, "-1/2")]
    [InlineData(2, -4, "-1/2")]
    [InlineData(0, -7, "0/1")]
    [InlineData(7, 7, "1/1")]
    public void Is_in_lowest_terms_with_its_denominator(int over, int under, string text) =>
        Assert.Equal(text, new Rational(over, under).ToString());

    [Fact]
    public void The_default_is_zero()
    {
        Assert.Equal(Rational.Zero, default);
        Assert.Equal("0/1", default(Rational).ToString());
        Assert.Equal(new Rational(1, 3), default(Rational) + new Rational(1, 3));
    }

    [Fact]
    public void Has_no_denominator_zero()
    {
        Assert.Throws<DivideByZeroException>(() => new Rational(1, 0));
        Assert.Throws<DivideByZeroException>(() => Rational.One / Rational.Zero);
    }

    [Fact]
    public void Calculates_as_fractions_do()
    {
        var half = new Rational(1, 2);
        var third = new Rational(1, 3);

        Assert.Equal(new Rational(5, 6), half + third);
        Assert.Equal(new Rational(1, 6), half - third);
        Assert.Equal(new Rational(1, 6), half * third);
        Assert.Equal(new Rational(3, 2), half / third);
        Assert.True(third < half && half > third && half <= new Rational(2, 4) && half >= third && half != third);
        Assert.True(half == new Rational(3, 6));
        Assert.Equal(half.GetHashCode(), new Rational(3, 6).GetHashCode());
    }

    [Fact]
    public void Becomes_a_double_whatever_the_size_of_its_parts()
    {
        Assert.Equal(0.41264428515694257, new Rational(BigInteger.Parse("412644285156942568", null), BigInteger.Parse("1000000000000000000", null)).ToDouble(), 1e-16);
        Assert.Equal(1.0 / 3, new Rational(BigInteger.Pow(10, 400), 3 * BigInteger.Pow(10, 400)).ToDouble(), 1e-16);
        Assert.Equal(-0.75, new Rational(-3, 4).ToDouble());
        Assert.Equal(0, Rational.Zero.ToDouble());
        Assert.Equal(1e300, new Rational(BigInteger.Pow(10, 300), 1).ToDouble(), 1e285);
        Assert.Equal(0, new Rational(1, BigInteger.Pow(10, 400)).ToDouble());
    }
}
