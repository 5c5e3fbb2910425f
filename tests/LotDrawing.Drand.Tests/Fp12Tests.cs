using System.Numerics;

namespace LotDrawing.Drand.Tests;

/// <summary>Fp12 against another picture of it: polynomials in w over the integers modulo p, where w¹² = 2w⁶ − 2 (from w⁶ = 1 + u
/// and u² = −1).</summary>
public sealed class Fp12Tests
{
    private static IEnumerable<Random> Seeds => Enumerable.Range(0, 20).Select(seed => new Random(seed));

    [Fact]
    public void Products_are_those_of_polynomials() => Assert.All(Seeds, random =>
    {
        (Fp12 a, Fp12 b) = (Element(random), Element(random));
        Assert.Equal(Product(Polynomial(a), Polynomial(b)), Polynomial(a * b));
        Assert.Equal(Product(Polynomial(a), Polynomial(a)), Polynomial(a.Squared()));
    });

    [Fact]
    public void A_product_with_zeros_is_that_of_polynomials() => Assert.All(Seeds, random =>
    {
        (Fp12 a, Fp12 line) = (Element(random), Element(random));
        line[1] = line[4] = line[5] = default;
        Assert.Equal(Product(Polynomial(a), Polynomial(line)), Polynomial(a * line));
        Assert.Equal(Product(Polynomial(a), Polynomial(line)), Polynomial(line * a));
    });

    [Fact]
    public void The_inverse_times_the_element_is_one() => Assert.All(Seeds, random =>
    {
        Fp12 a = Element(random);
        Assert.True((a * a.Inverse()).IsOne);
        Assert.False(a.IsOne);
    });

    [Fact]
    public void Frobenius_is_the_power_p_and_the_conjugate_its_sixth()
    {
        Fp12 a = Element(new Random(1));
        Fp12 power = Fp12.One;
        for (int bit = 380; bit >= 0; bit--)
        {
            power *= power;
            if (((Numbers.P >> bit) & 1) == 1)
                power *= a;
        }

        Assert.Equal(Polynomial(power), Polynomial(a.Frobenius()));
        Assert.Equal(Polynomial(a.Conjugate()), Polynomial(a.Frobenius().Frobenius().Frobenius().Frobenius().Frobenius().Frobenius()));
    }

    [Fact]
    public void The_short_square_is_the_square_in_the_cyclotomic_subgroup() => Assert.All(Seeds, random =>
    {
        Fp12 a = Element(random);
        Fp12 unitary = a.Conjugate() * a.Inverse();
        unitary = unitary.Frobenius().Frobenius() * unitary;
        Assert.Equal(Polynomial(unitary.Squared()), Polynomial(Fp12.Double(unitary)));
        Assert.NotEqual(Polynomial(a.Squared()), Polynomial(Fp12.Double(a)));
    });

    private static Fp12 Element(Random random)
    {
        Fp12 element = default;
        for (int i = 0; i < 6; i++)
            element[i] = Numbers.RandomFp2(random);
        return element;
    }

    /// <summary>(c₀ + c₁u)wⁱ is (c₀ − c₁)wⁱ + c₁wⁱ⁺⁶.</summary>
    private static BigInteger[] Polynomial(Fp12 element)
    {
        var polynomial = new BigInteger[12];
        for (int i = 0; i < 6; i++)
        {
            polynomial[i] = Numbers.Mod(element[i].C0.Number() - element[i].C1.Number());
            polynomial[i + 6] = element[i].C1.Number();
        }

        return polynomial;
    }

    private static BigInteger[] Product(BigInteger[] a, BigInteger[] b)
    {
        var product = new BigInteger[23];
        for (int i = 0; i < 12; i++)
        {
            for (int j = 0; j < 12; j++)
                product[i + j] += a[i] * b[j];
        }

        for (int k = 22; k >= 12; k--)
        {
            product[k - 6] += 2 * product[k];
            product[k - 12] -= 2 * product[k];
        }

        return [.. product.Take(12).Select(Numbers.Mod)];
    }
}
