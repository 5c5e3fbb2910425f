using System.Numerics;

namespace LotDrawing.Drand.Tests;

/// <summary>What the constants have to be by the definitions of the curve, as identities of integers.</summary>
public sealed class ConstantsTests
{
    private static readonly BigInteger P = Numbers.P, R = Numbers.R, X = Numbers.X;

    [Fact]
    public void The_prime_and_the_order_follow_from_the_parameter()
    {
        Assert.Equal(-X, Pairing.X);
        Assert.Equal(R, BigInteger.Pow(X, 4) - (X * X) + 1);
        Assert.Equal(P, ((X - 1) * (X - 1) * R / 3) + X);
        Assert.Equal(P, Numbers.Of(Fp.P));
    }

    [Fact]
    public void The_exponents_are_parts_of_p()
    {
        Assert.Equal(P, (4 * Numbers.Of(Fp.QuarterP)) + 3);
        Assert.Equal(P, (6 * Numbers.Of(Fp12.SixthP)) + 1);
    }

    /// <summary>Three times the hard part of the final exponentiation, in the form in which it is computed.</summary>
    [Fact]
    public void The_hard_part_is_that_of_Hayashida_Hayasaka_and_Teruya() => Assert.Equal(
        3 * (BigInteger.Pow(P, 4) - (P * P) + 1) / R,
        ((X - 1) * (X - 1) * (X + P) * ((X * X) + (P * P) - 1)) + 3);
}
