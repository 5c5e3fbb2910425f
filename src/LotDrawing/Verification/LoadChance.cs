using System.Numerics;

namespace LotDrawing.Verification;

/// <summary>A chance of a in b, drawn from words: docs/loads.md, section 2.</summary>
internal sealed class LoadChance
{
    private readonly BigInteger of;
    private readonly BigInteger rest;
    private readonly uint threshold;
    private readonly bool? certain;

    internal LoadChance(BigInteger a, BigInteger b)
    {
        if (a.IsZero || a == b)
        {
            certain = !a.IsZero;
            return;
        }

        of = b;
        threshold = (uint)BigInteger.DivRem(a << 32, b, out rest);
    }

    internal bool Draw(WordStream words)
    {
        if (certain is { } answer)
            return answer;
        uint word = words.Next();
        if (word != threshold)
            return word < threshold;

        // A tie, once in four thousand million: the next digits decide.
        BigInteger left = rest;
        while (true)
        {
            uint next = (uint)BigInteger.DivRem(left << 32, of, out left);
            word = words.Next();
            if (word != next)
                return word < next;
        }
    }
}
