namespace LotDrawing.Drand.Tests;

/// <summary>The addition of points, in G1 and G2 alike.</summary>
public sealed class PointTests
{
    private static readonly Point<Fp> OfG1 = Read<Fp>("97f1d3a73197d7942695638c4fa9ac0fc3688c4f9774b905a14e3a3f171bac586c55e83ff97a1aeffb3af00adb22c6bb");
    private static readonly Point<Fp2> OfG2 = Read<Fp2>(Convert.ToHexString(References.KeyOf("quicknet")));

    [Fact]
    public void Points_of_G1_are_a_group() => IsGroup(OfG1);

    [Fact]
    public void Points_of_G2_are_a_group() => IsGroup(OfG2);

    /// <summary>The x-coordinate of twice the generator, by @noble/curves 2.4.0.</summary>
    [Fact]
    public void Twice_the_generator_of_G1() => Assert.Equal(
        Numbers.Hex("0572cbea904d67468808c8eb50a9450c9721db309128012543902d0ac358a62ae28f75bb8f1c7c42c39a8c5529bf0f4e"),
        (OfG1 + OfG1).Affine().X);

    private static void IsGroup<F>(Point<F> point)
        where F : struct, IField<F>
    {
        Point<F> infinity = Point<F>.Infinity;
        Point<F> two = point + point, three = two + point;
        AreEqual(point, point + infinity);
        AreEqual(point, infinity + point);
        AreEqual(infinity, infinity + infinity);
        AreEqual(infinity, point - point);
        AreEqual(two + two, three + point);
        AreEqual(two + three, three + two);
        AreEqual(point, three - two);
        AreEqual(two + three, Repeated.Of(point, 5));
        AreEqual(infinity, Repeated.Of(point, Numbers.Digits(Numbers.R)));
        Assert.False(Repeated.Of(point, Numbers.Digits(Numbers.R - 1)).Z.IsZero);
        Assert.All([point, two, three], sum => Assert.Equal(sum.Y * sum.Y * sum.Z, (sum.X * sum.X * sum.X) + (F.CurveB * sum.Z * sum.Z * sum.Z)));
    }

    private static void AreEqual<F>(Point<F> expected, Point<F> actual)
        where F : struct, IField<F>
    {
        Assert.False(actual.X.IsZero && actual.Y.IsZero && actual.Z.IsZero);
        Assert.Equal(expected.X * actual.Z, actual.X * expected.Z);
        Assert.Equal(expected.Y * actual.Z, actual.Y * expected.Z);
        Assert.Equal(expected.Z.IsZero, actual.Z.IsZero);
    }

    private static Point<F> Read<F>(string hex)
        where F : struct, IField<F>
    {
        Assert.True(PointEncoding.TryRead(Convert.FromHexString(hex), out Point<F> point, out string? fault), fault);
        return point;
    }
}
