using System.Globalization;
using System.Numerics;

namespace LotDrawing.Fairness;

/// <summary>An exact fraction in lowest terms. Equal by value; the default is 0.</summary>
/// <remarks>Immutable; any number of threads may use it.</remarks>
public readonly struct Rational : IEquatable<Rational>, IComparable<Rational>
{
    // Kept less one, so that the default of the struct is 0/1.
    private readonly BigInteger denominatorLessOne;

    /// <summary>Makes <paramref name="numerator"/> / <paramref name="denominator"/>, reduced, the denominator positive.</summary>
    /// <exception cref="DivideByZeroException">The denominator is 0.</exception>
    public Rational(BigInteger numerator, BigInteger denominator)
    {
        if (denominator.IsZero)
            throw new DivideByZeroException($"{numerator}/0 is no fraction.");
        BigInteger common = BigInteger.GreatestCommonDivisor(numerator, denominator) * denominator.Sign;
        Numerator = numerator / common;
        denominatorLessOne = (denominator / common) - 1;
    }

    /// <summary>0.</summary>
    public static Rational Zero { get; }

    /// <summary>1.</summary>
    public static Rational One { get; } = new(1, 1);

    /// <summary>The numerator, negative for a negative fraction.</summary>
    public BigInteger Numerator { get; }

    /// <summary>The denominator, at least 1, without a factor in common with the numerator.</summary>
    public BigInteger Denominator => denominatorLessOne + 1;

    /// <summary>The sum.</summary>
    public static Rational operator +(Rational a, Rational b) => Add(a, b);

    /// <summary>The difference.</summary>
    public static Rational operator -(Rational a, Rational b) => Subtract(a, b);

    /// <summary>The product.</summary>
    public static Rational operator *(Rational a, Rational b) => Multiply(a, b);

    /// <summary>The quotient.</summary>
    /// <exception cref="DivideByZeroException"><paramref name="b"/> is 0.</exception>
    public static Rational operator /(Rational a, Rational b) => Divide(a, b);

    /// <summary>Whether the fractions are equal.</summary>
    public static bool operator ==(Rational a, Rational b) => a.Equals(b);

    /// <summary>Whether the fractions differ.</summary>
    public static bool operator !=(Rational a, Rational b) => !a.Equals(b);

    /// <summary>Whether the first is less.</summary>
    public static bool operator <(Rational a, Rational b) => a.CompareTo(b) < 0;

    /// <summary>Whether the first is greater.</summary>
    public static bool operator >(Rational a, Rational b) => a.CompareTo(b) > 0;

    /// <summary>Whether the first is not greater.</summary>
    public static bool operator <=(Rational a, Rational b) => a.CompareTo(b) <= 0;

    /// <summary>Whether the first is not less.</summary>
    public static bool operator >=(Rational a, Rational b) => a.CompareTo(b) >= 0;

    /// <summary>The sum.</summary>
    public static Rational Add(Rational a, Rational b) =>
        new((a.Numerator * b.Denominator) + (b.Numerator * a.Denominator), a.Denominator * b.Denominator);

    /// <summary>The difference.</summary>
    public static Rational Subtract(Rational a, Rational b) =>
        new((a.Numerator * b.Denominator) - (b.Numerator * a.Denominator), a.Denominator * b.Denominator);

    /// <summary>The product.</summary>
    public static Rational Multiply(Rational a, Rational b) => new(a.Numerator * b.Numerator, a.Denominator * b.Denominator);

    /// <summary>The quotient.</summary>
    /// <exception cref="DivideByZeroException"><paramref name="b"/> is 0.</exception>
    public static Rational Divide(Rational a, Rational b) => new(a.Numerator * b.Denominator, a.Denominator * b.Numerator);

    /// <summary>A double within one unit in its last place, also where numerator and denominator are far beyond what a double holds.</summary>
    public double ToDouble()
    {
        // Shifted so that the quotient has 64 bits or a little more: what is cut is far below a double's last place.
        long shift = 64 + Denominator.GetBitLength() - BigInteger.Abs(Numerator).GetBitLength();
        BigInteger quotient = shift > 0
            ? (Numerator << (int)shift) / Denominator
            : Numerator / (Denominator << (int)-shift);
        return Math.ScaleB((double)quotient, (int)-shift);
    }

    /// <inheritdoc/>
    public int CompareTo(Rational other) => (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);

    /// <inheritdoc/>
    public bool Equals(Rational other) => Numerator == other.Numerator && denominatorLessOne == other.denominatorLessOne;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Rational other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked((Numerator.GetHashCode() * 397) ^ denominatorLessOne.GetHashCode());

    /// <summary>The fraction as <c>671/4238</c>; a whole number too has its denominator, <c>1/1</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Numerator}/{Denominator}");
}
