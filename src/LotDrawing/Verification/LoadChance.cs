using System.Numerics;

namespace LotDrawing.Verification;

/// <summary>A chance of a in b, drawn from words: docs/loads.md, section 3.</summary>
internal sealed class LoadChance
{
    private readonly double least;
    private readonly double most;
    private readonly bool? always;
    private readonly Func<(BigInteger A, BigInteger B)> exact;

    private LoadChance(double least, double most, bool? always, Func<(BigInteger A, BigInteger B)> exact) =>
        (this.least, this.most, this.always, this.exact) = (least, most, always, exact);

    internal static LoadChance Certain { get; } = Of(1, 1);

    internal static LoadChance Never { get; } = Of(0, 1);

    internal static LoadChance Of(BigInteger a, BigInteger b)
    {
        if (a.IsZero || a == b)
            return new(0, 0, !a.IsZero, () => (a, b));
        double threshold = (double)((a << 32) / b);
        return new(threshold, threshold, null, () => (a, b));
    }

    /// <summary>A chance that is neither 0 nor 1, known to be from least to most, and exactly when it is asked for.</summary>
    internal static LoadChance Between(double least, double most, Func<(BigInteger A, BigInteger B)> exact) =>
        new(Math.Floor(least * 4_294_967_296.0), Math.Floor(most * 4_294_967_296.0), null, exact);

    internal bool Draw(WordStream words)
    {
        if (always is { } answer)
            return answer;
        uint word = words.Next();
        return word < least || (word <= most && Compare(word, words));
    }

    /// <summary>The word is near the chance, or ties with it: more digits decide.</summary>
    private bool Compare(uint word, WordStream words)
    {
        var (left, of) = exact();
        while (true)
        {
            uint digit = (uint)BigInteger.DivRem(left << 32, of, out left);
            if (word != digit)
                return word < digit;
            word = words.Next();
        }
    }
}
