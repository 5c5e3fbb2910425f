using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using LotDrawing.Lots;

namespace LotDrawing.Draws.Simulation;

/// <summary>The hot loop of simulation: one attempt at one component, eight seats at a time with AVX2.</summary>
/// <remarks>
/// The order of the words differs from algorithm v1 (up to 32 principal lots, then the additional lots they need: branches
/// that are taken at random cost more than the few lots drawn in vain), the law does not: every lot is still uniform from its pot and independent of all others, and an attempt is void just when two of its
/// seats review each other, which is seen at the later of the two. benchmarks/README.md has what it gave.
/// Arrays are read without bounds checks: every index comes from the compiled plan or is below a count it was given.
/// </remarks>
internal sealed class LaneLoop(LaneTables tables, SimulationWords words)
{
    /// <summary>How many seats are drawn before it is looked whether they stand.</summary>
    private const int Chunk = 32;

    /// <summary>By seat: the principal's place in the low half, the additional's in the high half, all ones when there is none.</summary>
    internal uint[] Drawn { get; } = new uint[tables.Counts.Length];

    internal static bool IsSupported => Avx2.IsSupported;

    /// <summary>Draws the component once. False when it is void.</summary>
    /// <param name="run">The component's seats.</param>
    /// <param name="additionalLots">How many additional lots were taken, to be counted up.</param>
    /// <param name="reached">The first seat that was not drawn.</param>
    internal unsafe bool TryDraw((int From, int To, int Seats) run, ref int additionalLots, out int reached)
    {
        unchecked
        {
            int kind = run.From / tables.Width * tables.Width;
            fixed (uint* counts = tables.Counts, underReview = tables.UnderReview, drawn = Drawn, buffer = words.Buffer)
            fixed (int* ranks = tables.RanksBefore, starts = tables.Starts, entries = tables.Entries)
            {
                uint* missing = stackalloc uint[Chunk];
                int taken = 0;
                int at = run.From;
                bool isVoid = false;
                while (at < run.To && !isVoid)
                {
                    words.Ensure();
                    uint* next = buffer + words.Place;
                    int end = Math.Min(at + Chunk, run.To);
                    uint needed = 0; // a bit for each seat of the chunk that needs an additional State
                    for (int group = at; group < end; group += LaneTables.Lanes)
                    {
                        Vector256<int> lot = Below(Vector256.Load(counts + group), ref next).AsInt32();
                        lot -= Vector256.GreaterThan(lot, Vector256.Load(ranks + group)); // minus all ones: one further
                        Vector256<int> entry = Avx2.GatherVector256(entries, lot + Vector256.Load(starts + group), 4);
                        Vector256<uint> lacks = Vector256.AndNot(Vector256.Load(underReview + group), (entry >>> 16).AsUInt32());
                        Vector256.Store((entry | Vector256.Create(unchecked((int)0xFFFF0000))).AsUInt32(), drawn + group);
                        Vector256.Store(lacks, missing + (group - at));
                        needed |= (~Vector256.Equals(lacks, Vector256<uint>.Zero).ExtractMostSignificantBits() & 0xFF) << (group - at);
                    }

                    taken += BitOperations.PopCount(needed);
                    for (; needed != 0; needed &= needed - 1)
                    {
                        int lane = BitOperations.TrailingZeroCount(needed);
                        isVoid |= Additional(at + lane, kind, missing[lane], drawn, entries, ref next);
                    }

                    words.Place = (int)(next - buffer);
                    isVoid |= AnyMutual((int*)drawn + kind, at - kind, end - kind);
                    at = end;
                }

                additionalLots += taken;
                reached = at;
                return !isVoid;
            }
        }
    }

    /// <summary>Whether a principal drawn for one of these seats has this seat's State in its own, earlier seat.</summary>
    /// <param name="drawn">What is drawn for the seats of one kind.</param>
    /// <param name="from">The first place.</param>
    /// <param name="to">The place after the last.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static unsafe bool AnyMutual(int* drawn, int from, int to)
    {
        var low16 = Vector256.Create(0xFFFF);
        var owner = Vector256<int>.Indices + Vector256.Create(from);
        var mutual = Vector256<int>.Zero;
        for (int group = from; group < to; group += LaneTables.Lanes)
        {
            Vector256<int> principal = Vector256.Load(drawn + group) & low16;
            Vector256<int> back = Avx2.GatherVector256(drawn, principal, 4);
            mutual |= Vector256.GreaterThan(owner, principal)
                & (Vector256.Equals(back & low16, owner) | Vector256.Equals(back >>> 16, owner));
            owner += Vector256.Create(LaneTables.Lanes);
        }

        return mutual != Vector256<int>.Zero;
    }

    /// <summary>Eight lots, each below its own count; a word that would favour somebody is thrown away, as in <c>Below</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static unsafe Vector256<uint> Below(Vector256<uint> n, ref uint* next)
    {
        Vector256<uint> word = Vector256.Load(next);
        next += LaneTables.Lanes;
        Vector256<ulong> even = Avx2.Multiply(word, n);
        Vector256<ulong> odd = Avx2.Multiply((word.AsUInt64() >>> 32).AsUInt32(), (n.AsUInt64() >>> 32).AsUInt32());
        Vector256<uint> high = Avx2.Blend((even >>> 32).AsUInt32(), odd.AsUInt32(), 0b10101010);
        Vector256<uint> low = Avx2.Blend(even.AsUInt32(), (odd << 32).AsUInt32(), 0b10101010);
        return Vector256.LessThanAny(low, n) ? NearTheEdge(word, n, ref next) : high;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static unsafe Vector256<uint> NearTheEdge(Vector256<uint> word, Vector256<uint> n, ref uint* next)
    {
        unchecked
        {
            var lots = Vector256<uint>.Zero;
            for (int lane = 0; lane < LaneTables.Lanes; lane++)
            {
                ulong m = (ulong)word[lane] * n[lane];
                uint rejected = (0u - n[lane]) % n[lane];
                while ((uint)m < rejected)
                    m = (ulong)*next++ * n[lane];
                lots = lots.WithElement(lane, (uint)(m >> 32));
            }

            return lots;
        }
    }

    /// <summary>Draws the additional State of one seat, and says whether the two review each other.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private unsafe bool Additional(int seat, int kind, uint missing, uint* drawn, int* entries, ref uint* next)
    {
        unchecked
        {
            ref readonly var pot = ref Unsafe.Add(
                ref MemoryMarshal.GetArrayDataReference(tables.Additionals),
                Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(tables.Rows), seat) + (nint)missing);
            uint n = pot.Count;
            ulong m = (ulong)*next++ * n;
            if ((uint)m < n)
            {
                uint rejected = (0u - n) % n;
                while ((uint)m < rejected)
                    m = (ulong)*next++ * n;
            }

            int owner = seat - kind;
            int* place = entries + pot.Start + (nint)(m >> 32);
            bool own = Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(tables.OwnPot), seat);
            place += own & (*place & 0xFFFF) >= owner ? 1 : 0;
            int additional = *place & 0xFFFF;
            drawn[seat] = (drawn[seat] & 0xFFFF) | ((uint)additional << 16);
            uint back = drawn[kind + additional];
            return additional < owner & ((back & 0xFFFF) == owner | back >> 16 == owner);
        }
    }
}
