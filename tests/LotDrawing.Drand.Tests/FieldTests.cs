using System.Numerics;

namespace LotDrawing.Drand.Tests;

/// <summary>Fp and Fp2 against BigInteger: at their edges, and at seeded random numbers.</summary>
public sealed class FieldTests
{
    private static readonly BigInteger[] Some =
    [
        0, 1, 2, 3, 11, (Numbers.P - 1) / 2, (Numbers.P + 1) / 2, Numbers.P - 2, Numbers.P - 1,
        ulong.MaxValue, BigInteger.One << 64, (BigInteger.One << 320) - 1, BigInteger.One << 380,
        .. Enumerable.Range(0, 40).Select(seed => Numbers.Random(new Random(seed))),
    ];

    private static IEnumerable<(BigInteger A, BigInteger B)> Pairs => Some.SelectMany(a => Some.Select(b => (a, b)));

    [Fact]
    public void Reading_leads_into_Montgomerys_form() =>
        Assert.All(Some, number => Assert.Equal(number * (BigInteger.One << 384) % Numbers.P, Numbers.Of(Numbers.Element(number))));

    [Fact]
    public void Sums_differences_and_products_are_those_of_integers_modulo_p() => Assert.All(Pairs, pair =>
    {
        (BigInteger a, BigInteger b) = pair;
        (Fp x, Fp y) = (Numbers.Element(a), Numbers.Element(b));
        Assert.Equal(Numbers.Mod(a + b), (x + y).Number());
        Assert.Equal(Numbers.Mod(a - b), (x - y).Number());
        Assert.Equal(Numbers.Mod(a * b), (x * y).Number());
        Assert.Equal(a == b, x.Equals(y));
    });

    [Fact]
    public void Results_are_below_p() => Assert.All(Pairs, pair =>
    {
        (Fp x, Fp y) = (Numbers.Element(pair.A), Numbers.Element(pair.B));
        Assert.All([x + y, x - y, x * y, -x], result => Assert.True(Numbers.Of(result) < Numbers.P));
    });

    [Fact]
    public void Negatives_inverses_and_orders_are_those_of_integers_modulo_p() => Assert.All(Some, a =>
    {
        Fp x = Numbers.Element(a);
        Assert.Equal(Numbers.Mod(-a), (-x).Number());
        Assert.Equal(BigInteger.ModPow(a, Numbers.P - 2, Numbers.P), x.Inverse().Number());
        Assert.Equal(a == 0, x.IsZero);
        Assert.Equal(!a.IsEven, x.IsOdd);
        Assert.Equal(a > (Numbers.P - 1) / 2, x.IsLarger);
    });

    [Fact]
    public void There_is_a_root_exactly_of_squares() => Assert.All(Some, a =>
    {
        bool found = Numbers.Element(a).TryRoot(out Fp root);
        Assert.Equal(Numbers.IsSquare(a), found);
        if (found)
            Assert.Equal(a, root.Number() * root.Number() % Numbers.P);
    });

    /// <summary>Up to the twelve products of greatest numbers, where p is subtracted twice.</summary>
    [Fact]
    public void A_sum_of_products_is_that_of_integers_modulo_p()
    {
        var random = new Random(5);
        for (int terms = 0; terms <= 12; terms++)
        {
            for (int i = 0; i < 50; i++)
            {
                BigInteger[] a = [.. Enumerable.Range(0, terms).Select(_ => i == 0 ? Numbers.P - 1 : Numbers.Random(random))];
                BigInteger[] b = [.. Enumerable.Range(0, terms).Select(_ => i == 0 ? Numbers.P - 1 : Numbers.Random(random))];
                Fp sum = Fp.Dot([.. a.Select(Numbers.Element)], [.. b.Select(Numbers.Element)]);
                Assert.Equal(Numbers.Mod(a.Zip(b, (x, y) => x * y).Aggregate(BigInteger.Zero, (x, y) => x + y)), sum.Number());
                Assert.True(Numbers.Of(sum) < Numbers.P);
            }
        }
    }

    /// <summary>Montgomery's form decides which digits are great, not the number: of twelve products of the greatest digits about
    /// every fifth sum ends above 2p.</summary>
    [Fact]
    public void A_sum_of_twelve_products_of_the_greatest_digits_is_that_of_integers_modulo_p()
    {
        BigInteger radixInverse = BigInteger.ModPow(BigInteger.One << 384, Numbers.P - 2, Numbers.P);
        for (int i = 1; i <= 50; i++)
        {
            BigInteger number = Numbers.Mod((Numbers.P - i) * radixInverse);
            Fp[] twelve = [.. Enumerable.Repeat(Numbers.Element(number), 12)];
            Assert.Equal(Numbers.P - i, Numbers.Of(twelve[0]));

            Fp sum = Fp.Dot(twelve, twelve);
            Assert.Equal(Numbers.Mod(12 * number * number), sum.Number());
            Assert.True(Numbers.Of(sum) < Numbers.P);
        }
    }

    [Fact]
    public void Sixty_four_bytes_are_taken_modulo_p()
    {
        var random = new Random(6);
        BigInteger[] numbers = [0, Numbers.P, (BigInteger.One << 512) - 1, (BigInteger.One << 384) - 1, BigInteger.One << 384,
            .. Enumerable.Range(0, 100).Select(_ => (Numbers.Random(random) << 128) + Numbers.Random(random) % (BigInteger.One << 128))];
        Assert.All(numbers, number => Assert.Equal(Numbers.Mod(number), Fp.Modulo(Numbers.Bytes(number, 64)).Number()));
    }

    [Fact]
    public void A_number_is_read_exactly_when_it_is_below_p()
    {
        Assert.True(Fp.TryRead(Numbers.Bytes(Numbers.P - 1), out _));
        Assert.All([Numbers.P, Numbers.P + 1, (BigInteger.One << 384) - 1], number => Assert.False(Fp.TryRead(Numbers.Bytes(number), out _)));
    }

    [Fact]
    public void Fp2_is_Fp_with_a_root_of_minus_one() => Assert.All(Pairs.Chunk(2).Where(two => two.Length == 2), two =>
    {
        ((BigInteger a0, BigInteger a1), (BigInteger b0, BigInteger b1)) = (two[0], two[1]);
        Fp2 a = new(Numbers.Element(a0), Numbers.Element(a1)), b = new(Numbers.Element(b0), Numbers.Element(b1));
        Fp2 product = a * b;
        Assert.Equal(Numbers.Mod((a0 * b0) - (a1 * b1)), product.C0.Number());
        Assert.Equal(Numbers.Mod((a0 * b1) + (a1 * b0)), product.C1.Number());
        Assert.Equal(a * new Fp2(Fp.One, Fp.One), a.TimesXi);
        Assert.Equal(a.IsZero ? default : Fp2.One, a * a.Inverse());
    });

    [Fact]
    public void There_is_a_root_in_Fp2_exactly_when_the_norm_is_a_square()
    {
        (BigInteger, BigInteger)[] elements = [.. Pairs.Where((_, index) => index % 13 == 0), .. Some.Select(a => (a, BigInteger.Zero)), .. Some.Select(a => (BigInteger.Zero, a))];
        Assert.All(elements, element =>
        {
            (BigInteger a0, BigInteger a1) = element;
            Fp2 a = new(Numbers.Element(a0), Numbers.Element(a1));
            bool found = a.TryRoot(out Fp2 root);
            Assert.Equal(Numbers.IsSquare(Numbers.Mod((a0 * a0) + (a1 * a1))), found);
            if (found)
                Assert.Equal(a, root * root);
        });
    }

    [Fact]
    public void Of_two_numbers_in_Fp2_the_second_coefficient_decides_which_is_larger() => Assert.All(Some, a =>
    {
        bool larger = a > (Numbers.P - 1) / 2;
        Assert.Equal(larger, new Fp2(Numbers.Element(a), default).IsLarger);
        if (a != 0)
            Assert.Equal(larger, new Fp2(Numbers.Element(-a), Numbers.Element(a)).IsLarger);
    });
}
