using System.Numerics;
using System.Runtime.CompilerServices;

namespace LotDrawing.Procedures.Loads;

/// <summary>A yes with the probability a/b of two whole numbers, 0 &lt; a &lt; b, exactly.</summary>
/// <remarks>docs/loads.md, section 3. The words are compared one by one with the digits of a/b in base 2³². The first two digits
/// are kept as one number of 64 bits, so that nearly always one comparison decides; where both words tie, once in 2⁶⁴, the
/// division is carried on with the numbers themselves.</remarks>
internal static class Chance
{
    internal const int No = 0;
    internal const int Yes = 1;

    /// <summary>Two words tied with the threshold: ask <see cref="AfterTies"/>.</summary>
    internal const int Tied = 2;

    /// <summary>The first 64 bits of a/b.</summary>
    internal static ulong Threshold(in BigInteger a, in BigInteger b) => (ulong)((a << 64) / b);

    /// <summary>Takes one word, or two where the first ties.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int Ask<TLots>(ref TLots lots, ulong threshold)
        where TLots : struct, ILotSource
    {
        unchecked
        {
            uint word = lots.NextWord();
            uint digit = (uint)(threshold >> 32);
            return word != digit ? (word < digit ? Yes : No) : AskSecond(ref lots, (uint)threshold);
        }
    }

    /// <summary>What the words after the first two say.</summary>
    internal static bool AfterTies<TLots>(ref TLots lots, in BigInteger a, in BigInteger b)
        where TLots : struct, ILotSource
    {
        BigInteger rest = (a << 64) % b;
        while (true)
        {
            var digit = (uint)BigInteger.DivRem(rest << 32, b, out rest);
            uint word = lots.NextWord();
            if (word != digit)
                return word < digit;
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int AskSecond<TLots>(ref TLots lots, uint digit)
        where TLots : struct, ILotSource
    {
        uint word = lots.NextWord();
        return word < digit ? Yes : word > digit ? No : Tied;
    }
}
