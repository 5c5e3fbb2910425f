namespace LotDrawing.Drand;

/// <summary>A point of the curve y² = x³ + b over a field, in homogeneous coordinates: x = X/Z, y = Y/Z, and Z = 0 at infinity.</summary>
internal readonly struct Point<F>(in F x, in F y, in F z) : ICombined<Point<F>>
    where F : struct, IField<F>
{
    internal readonly F X = x, Y = y, Z = z;

    internal static Point<F> Infinity => new(default, F.One, default);

    private static F CurveB3 { get; } = F.CurveB + F.CurveB + F.CurveB;

    /// <summary>Renes, Costello and Batina, "Complete addition formulas for prime order elliptic curves" (Eurocrypt 2016, ePrint
    /// 2015/1060), algorithm 7: one formula for sums, doubles and infinity, complete because neither curve has a point of order 2.</summary>
    public static Point<F> operator +(in Point<F> a, in Point<F> b)
    {
        F xx = a.X * b.X, yy = a.Y * b.Y, zz = a.Z * b.Z;
        F xy = ((a.X + a.Y) * (b.X + b.Y)) - (xx + yy);
        F yz = ((a.Y + a.Z) * (b.Y + b.Z)) - (yy + zz);
        F xz = ((a.X + a.Z) * (b.X + b.Z)) - (xx + zz);
        F xx3 = xx + xx + xx, zzB = CurveB3 * zz, xzB = CurveB3 * xz;
        F sum = yy + zzB, difference = yy - zzB;
        return new((xy * difference) - (yz * xzB), (difference * sum) + (xzB * xx3), (sum * yz) + (xx3 * xy));
    }

    public static Point<F> operator -(in Point<F> a, in Point<F> b) => a + new Point<F>(b.X, default(F) - b.Y, b.Z);

    public static Point<F> Combine(in Point<F> a, in Point<F> b) => a + b;

    /// <summary>Whether the group order r times this point is infinity: r = x⁴ − x² + 1 with the curve's parameter x, so that
    /// four multiplications by x, which has six ones among its 64 bits, take less than one by r.</summary>
    internal bool IsInSubgroup() => (TimesSquare(TimesSquare(this) - this) + this).Z.IsZero;

    private static Point<F> TimesSquare(in Point<F> point) => Repeated.Of(Repeated.Of(point, Pairing.X), Pairing.X);
}
