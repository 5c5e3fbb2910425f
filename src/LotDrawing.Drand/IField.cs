namespace LotDrawing.Drand;

/// <summary>A field with a curve y² = x³ + b over it: what points and their encoding need of it, so that both are written once.</summary>
internal interface IField<F> : ICombined<F>, IEquatable<F>
    where F : struct, IField<F>
{
    /// <summary>The bytes of an encoded element.</summary>
    static abstract int Size { get; }

    static abstract F One { get; }

    /// <summary>The constant b of the curve over this field.</summary>
    static abstract F CurveB { get; }

    bool IsZero { get; }

    /// <summary>Whether this is larger than its negative: the order by which an encoding tells the two square roots apart.</summary>
    bool IsLarger { get; }

    static abstract F operator +(in F a, in F b);

    static abstract F operator -(in F a, in F b);

    static abstract F operator *(in F a, in F b);

    /// <summary>Reads <see cref="Size"/> bytes; false when a number is not below p.</summary>
    static abstract bool TryRead(ReadOnlySpan<byte> bytes, out F value);

    /// <summary>A square root of this; false when there is none.</summary>
    bool TryRoot(out F root);
}
