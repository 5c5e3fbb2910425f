using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace LotDrawing.Procedures;

/// <summary>A fast stream of words for simulation: xoshiro256**. Not for a drawing that counts: its seed cannot be checked in public.</summary>
/// <remarks>D. Blackman and S. Vigna, Scrambled linear pseudorandom number generators, ACM Transactions on Mathematical
/// Software 47 (2021). Each 64-bit output gives two words, the low half first. The state lives in the struct: pass it by
/// reference, as a copy would repeat the same words. The default of the struct has no state and gives no word.
/// For one thread at a time.</remarks>
public struct SimulationStream : ILotSource
{
    private ulong s0;
    private ulong s1;
    private ulong s2;
    private ulong s3;
    private ulong kept;
    private bool hasKept;

    /// <summary>Starts a stream from a number: the state is filled by SplitMix64, as the authors advise.</summary>
    public SimulationStream(ulong seed)
    {
        s0 = SplitMix64(ref seed);
        s1 = SplitMix64(ref seed);
        s2 = SplitMix64(ref seed);
        s3 = SplitMix64(ref seed);
    }

    /// <summary>Starts a stream from the generator's whole state, not all zero.</summary>
    /// <exception cref="ArgumentException">All four words are zero: the generator would never leave zero.</exception>
    public SimulationStream(ulong s0, ulong s1, ulong s2, ulong s3)
    {
        if ((s0 | s1 | s2 | s3) == 0)
            throw new ArgumentException("The state of xoshiro256** is not all zero.");
        (this.s0, this.s1, this.s2, this.s3) = (s0, s1, s2, s3);
    }

    /// <summary>The next 64-bit output of the generator.</summary>
    /// <exception cref="InvalidOperationException">The stream was not started: it is the default of the struct.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong NextOutput()
    {
        unchecked
        {
            // The word is at hand for the output, and 0 once in 2⁶⁴ outputs of a stream that was started.
            if (s1 == 0)
                RefuseDefault();
            return Next(ref s0, ref s1, ref s2, ref s3);
        }
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public uint NextWord()
    {
        unchecked
        {
            if (hasKept)
            {
                hasKept = false;
                return (uint)(kept >> 32);
            }

            kept = NextOutput();
            hasKept = true;
            return (uint)kept;
        }
    }

    /// <summary>The next words, as many calls of <see cref="NextWord"/> would give: the state stays in registers meanwhile.</summary>
    internal void Fill(Span<uint> words)
    {
        unchecked
        {
            if (hasKept && words.Length > 0)
            {
                words[0] = NextWord();
                words = words[1..];
            }

            (ulong a, ulong b, ulong c, ulong d) = (s0, s1, s2, s3);
            foreach (ref ulong output in MemoryMarshal.Cast<uint, ulong>(words))
            {
                // The low half comes first, whatever order of bytes the machine has.
                ulong word = Next(ref a, ref b, ref c, ref d);
                output = BitConverter.IsLittleEndian ? word : BitOperations.RotateLeft(word, 32);
            }

            (s0, s1, s2, s3) = (a, b, c, d);
            if (words.Length % 2 != 0)
                words[^1] = NextWord();
        }
    }

    /// <summary>A step of the generator.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Next(ref ulong s0, ref ulong s1, ref ulong s2, ref ulong s3)
    {
        unchecked
        {
            ulong output = BitOperations.RotateLeft(s1 * 5, 7) * 9;
            ulong t = s1 << 17;
            s2 ^= s0;
            s3 ^= s1;
            s1 ^= s2;
            s0 ^= s3;
            s2 ^= t;
            s3 = BitOperations.RotateLeft(s3, 45);
            return output;
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private readonly void RefuseDefault()
    {
        if ((s0 | s2 | s3) == 0)
            throw new InvalidOperationException("The stream was not started; expected one made by a constructor with a seed or a state.");
    }

    /// <summary>The next number of SplitMix64, which fills states.</summary>
    internal static ulong SplitMix64(ref ulong state)
    {
        unchecked
        {
            ulong z = state += 0x9E3779B97F4A7C15;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return z ^ (z >> 31);
        }
    }
}
