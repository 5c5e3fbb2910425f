using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using LotDrawing.Lots;

namespace LotDrawing.Draws.Simulation;

/// <summary>The hot loop of simulation: one attempt at one component, eight seats at a time with AVX2.</summary>
/// <remarks>
/// Gives the law from fewer lots than algorithm v1, in three steps:
/// 1. A principal lot for every seat.
/// 2. Whenever two seats hold each other's State, these two lots are drawn again, and no other. That leaves the lots
/// uniform under the condition that no two principals review each other: a principal is in one such pair at most, so two
/// pairs that share a seat cannot stand at once, and for such conditions drawing again just what breaks them is exact
/// (partial rejection sampling of extremal instances: Guo, Jerrum and Liu, Journal of the ACM 66(3), 2019).
/// 3. The additional lots that these principals need. When one makes a mutual review, the whole component is void: an
/// additional lot is drawn only for some principals, so drawing it again by itself would bend the law.
/// benchmarks/README.md has what it gave.
/// Arrays are read without bounds checks: every index comes from the compiled plan or is below a count it was given.
/// </remarks>
internal sealed class LaneLoop(LaneTables tables, SimulationWords words)
{
    /// <summary>How many seats are drawn from the words of one <see cref="SimulationWords.Ensure"/>.</summary>
    private const int Chunk = 32;

    private const uint NotDrawn = uint.MaxValue;

    /// <summary>By seat: the instruments under review that its principal is not party to.</summary>
    private readonly uint[] missing = new uint[tables.Counts.Length];

    /// <summary>Seats to be drawn again, and those found after that; a seat at most once.</summary>
    private int[] again = new int[tables.Width];
    private int[] found = new int[tables.Width];

    /// <summary>By seat: the principal's place in the low half, the additional's in the high half, all ones when there is none.</summary>
    internal uint[] Drawn { get; } = new uint[tables.Counts.Length];

    /// <summary>How many lots were taken since this was set.</summary>
    internal long Lots { get; set; }

    /// <summary>How many pairs of seats, and how many whole components, were void since this was set.</summary>
    internal long Voids { get; set; }

    internal static bool IsSupported => Avx2.IsSupported;

    /// <summary>Draws the component until it stands. False when it gave up: there were more voids than the limit.</summary>
    internal bool TryDraw(LaneTables.Run run, long voidLimit)
    {
        while (true)
        {
            Lots += run.Seats;
            DrawPrincipals(run);
            if (!DrawMutualAgain(run, voidLimit))
                return false;
            if (DrawAdditionals(run))
                return true;
            if (++Voids > voidLimit)
                return false;
        }
    }

    private unsafe void DrawPrincipals(LaneTables.Run run)
    {
        unchecked
        {
            fixed (uint* counts = tables.Counts, underReview = tables.UnderReview, drawn = Drawn, lacks = missing, buffer = words.Buffer)
            fixed (int* ranks = tables.RanksBefore, starts = tables.Starts, entries = tables.Entries)
            {
                for (int at = run.From; at < run.To;)
                {
                    words.Ensure();
                    uint* next = buffer + words.Place;
                    for (int end = Math.Min(at + Chunk, run.To); at < end; at += LaneTables.Lanes)
                    {
                        Vector256<int> lot = Below(Vector256.Load(counts + at), ref next).AsInt32();
                        lot -= Vector256.GreaterThan(lot, Vector256.Load(ranks + at)); // minus all ones: one further
                        Vector256<int> entry = Avx2.GatherVector256(entries, lot + Vector256.Load(starts + at), 4);
                        Vector256.Store(Vector256.AndNot(Vector256.Load(underReview + at), (entry >>> 16).AsUInt32()), lacks + at);
                        Vector256.Store((entry | Vector256.Create(unchecked((int)0xFFFF0000))).AsUInt32(), drawn + at);
                    }

                    words.Place = (int)(next - buffer);
                }
            }
        }
    }

    /// <summary>Draws principals that review each other again until none do. False when it gave up at the void limit.</summary>
    private bool DrawMutualAgain(LaneTables.Run run, long voidLimit)
    {
        int kind = run.From - (run.From % tables.Width);
        int count = FindMutual(run, kind);
        while (count > 0)
        {
            Lots += count;
            Voids += count / 2;
            if (Voids > voidLimit)
                return false;

            for (int i = 0; i < count; i++)
                DrawPrincipal(kind + again[i]);
            count = FindMutualAmongAgain(kind, count);
        }

        return true;
    }

    /// <summary>Puts the places of all principals that review each other into <see cref="again"/>, and gives their number.</summary>
    private unsafe int FindMutual(LaneTables.Run run, int kind)
    {
        unchecked
        {
            int count = 0;
            fixed (uint* all = Drawn)
            {
                int* drawn = (int*)all + kind;
                var low16 = Vector256.Create(0xFFFF);
                var owner = Vector256<int>.Indices + Vector256.Create(run.From - kind);
                for (int group = run.From - kind; group < run.To - kind; group += LaneTables.Lanes)
                {
                    Vector256<int> principal = Vector256.Load(drawn + group) & low16;
                    Vector256<int> back = Avx2.GatherVector256(drawn, principal, 4) & low16;
                    Vector256<int> mutual = Vector256.GreaterThan(owner, principal) & Vector256.Equals(back, owner);
                    for (uint lanes = mutual.ExtractMostSignificantBits(); lanes != 0; lanes &= lanes - 1)
                    {
                        int place = group + BitOperations.TrailingZeroCount(lanes);
                        again[count++] = place;
                        again[count++] = drawn[place] & 0xFFFF;
                    }

                    owner += Vector256.Create(LaneTables.Lanes);
                }
            }

            return count;
        }
    }

    /// <summary>The same when only the places in <see cref="again"/> were drawn since.</summary>
    private int FindMutualAmongAgain(int kind, int drawnAgain)
    {
        int count = 0;
        for (int i = 0; i < drawnAgain; i++)
        {
            int place = again[i];
            uint drawn = Drawn[kind + place];
            if (drawn == NotDrawn)
                continue; // found already, from the other side

            int principal = (int)(drawn & 0xFFFF);
            if ((Drawn[kind + principal] & 0xFFFF) != place)
                continue;
            found[count++] = place;
            found[count++] = principal;
            Drawn[kind + place] = Drawn[kind + principal] = NotDrawn;
        }

        (again, found) = (found, again);
        return count;
    }

    private void DrawPrincipal(int seat)
    {
        int lot = (int)NextBelow(tables.Counts[seat]);
        lot += lot > tables.RanksBefore[seat] ? 1 : 0;
        int entry = tables.Entries[tables.Starts[seat] + lot];
        missing[seat] = tables.UnderReview[seat] & ~(uint)(entry >> 16);
        Drawn[seat] = (uint)entry | 0xFFFF0000;
    }

    private uint NextBelow(uint n)
    {
        unchecked
        {
            words.Ensure();
            ulong m = (ulong)words.Buffer[words.Place++] * n;
            if ((uint)m < n)
            {
                uint rejected = (0u - n) % n;
                while ((uint)m < rejected)
                {
                    words.Ensure();
                    m = (ulong)words.Buffer[words.Place++] * n;
                }
            }

            return (uint)(m >> 32);
        }
    }

    /// <summary>Draws the additional States that the principals need. False when one of them makes a mutual review.</summary>
    private unsafe bool DrawAdditionals(LaneTables.Run run)
    {
        unchecked
        {
            int kind = run.From - (run.From % tables.Width);
            fixed (uint* drawn = Drawn, lacks = missing, buffer = words.Buffer)
            fixed (int* entries = tables.Entries)
            {
                for (int at = run.From; at < run.To; at += Chunk)
                {
                    uint needed = 0; // a bit for each seat of the chunk
                    for (int group = at; group < Math.Min(at + Chunk, run.To); group += LaneTables.Lanes)
                        needed |= (~Vector256.Equals(Vector256.Load(lacks + group), Vector256<uint>.Zero).ExtractMostSignificantBits() & 0xFF) << (group - at);
                    if (needed == 0)
                        continue;

                    words.Ensure();
                    uint* next = buffer + words.Place;
                    bool isVoid = false;
                    Lots += BitOperations.PopCount(needed);
                    for (; needed != 0; needed &= needed - 1)
                    {
                        int seat = at + BitOperations.TrailingZeroCount(needed);
                        isVoid |= Additional(seat, kind, lacks[seat], drawn, entries, ref next);
                    }

                    words.Place = (int)(next - buffer);
                    if (isVoid)
                        return false;
                }

                return true;
            }
        }
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
            uint back = drawn[kind + additional]; // an additional that is drawn later looks back here in its turn
            return (back & 0xFFFF) == owner | back >> 16 == owner;
        }
    }
}
