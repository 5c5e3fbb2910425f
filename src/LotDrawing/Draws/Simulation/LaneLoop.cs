using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using LotDrawing.Lots;
using LotDrawing.Pots;

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

    /// <summary>For each choice of eight lanes, their numbers one after the other, a byte each.</summary>
    private static readonly ulong[] Packed = [.. Enumerable.Range(0, 256).Select(lanes =>
        Enumerable.Range(0, LaneTables.Lanes).Where(lane => (lanes >> lane & 1) != 0).Reverse().Aggregate(0UL, (packed, lane) => (packed << 8) | (uint)lane))];

    /// <summary>The seats that need an additional State; a group of eight more, as eight are written at a time.</summary>
    private readonly int[] lacking = new int[tables.Width + LaneTables.Lanes];

    /// <summary>Seats to be drawn again, and those found after that; a seat at most once.</summary>
    private int[] again = new int[tables.Width];
    private int[] found = new int[tables.Width];

    /// <summary>By seat: the principal's entry, its place in the low half and its instruments above.</summary>
    internal uint[] Drawn { get; } = new uint[tables.Counts.Length];

    /// <summary>By seat: the additional State's place, all ones when there is none.</summary>
    /// <remarks>Apart from <see cref="Drawn"/>, so that looking there never waits for what was just written: 0.1 of 2.6 µs.</remarks>
    internal uint[] Added { get; } = new uint[tables.Counts.Length];

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
            if (tables.Narrow is { } narrow)
                DrawPrincipals(run, narrow);
            else
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
        fixed (uint* counts = tables.Counts, drawn = Drawn, buffer = words.Buffer)
        fixed (int* ranks = tables.RanksBefore, starts = tables.Starts, entries = tables.Entries)
        {
            for (int at = run.From; at < run.To;)
            {
                words.Ensure();
                uint* next = buffer + words.Place;
                for (int end = Math.Min(at + Chunk, run.To); at < end; at += LaneTables.Lanes)
                {
                    Vector256<int> lot = LaneLots.Below(Vector256.Load(counts + at), ref next).AsInt32();
                    lot -= Vector256.GreaterThan(lot, Vector256.Load(ranks + at)); // minus all ones: one further
                    Avx2.GatherVector256(entries, lot + Vector256.Load(starts + at), 4).AsUInt32().Store(drawn + at);
                }

                words.Place = (int)(next - buffer);
            }
        }
    }

    /// <summary>The same from half a word each, where all counts are small: 0.2 of 2.6 µs.</summary>
    private unsafe void DrawPrincipals(LaneTables.Run run, NarrowCounts narrow)
    {
        fixed (ushort* counts = narrow.Counts, rejected = narrow.Rejected)
        fixed (short* ranks = narrow.RanksBefore)
        fixed (uint* drawn = Drawn, buffer = words.Buffer)
        fixed (int* starts = tables.Starts, entries = tables.Entries)
        {
            for (int at = run.From; at < run.To;)
            {
                words.Ensure();
                uint* next = buffer + words.Place;
                for (int end = Math.Min(at + Chunk, run.To); at < end; at += 2 * LaneTables.Lanes)
                {
                    Vector256<short> lot = LaneLots.Below(Vector256.Load(counts + at), Vector256.Load(rejected + at), ref next).AsInt16();
                    lot -= Vector256.GreaterThan(lot, Vector256.Load(ranks + at));
                    (Vector256<int> first, Vector256<int> second) = Vector256.Widen(lot);
                    Avx2.GatherVector256(entries, first + Vector256.Load(starts + at), 4).AsUInt32().Store(drawn + at);
                    if (at + LaneTables.Lanes < end)
                        Avx2.GatherVector256(entries, second + Vector256.Load(starts + at + LaneTables.Lanes), 4).AsUInt32().Store(drawn + at + LaneTables.Lanes);
                }

                at = Math.Min(at, run.To);
                words.Place = (int)(next - buffer);
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

    private unsafe void DrawPrincipal(int seat)
    {
        words.Ensure();
        int lot;
        fixed (uint* buffer = words.Buffer)
        {
            uint* next = buffer + words.Place;
            lot = (int)Below(tables.Counts[seat], ref next);
            words.Place = (int)(next - buffer);
        }

        lot += lot > tables.RanksBefore[seat] ? 1 : 0;
        Drawn[seat] = (uint)tables.Entries[tables.Starts[seat] + lot];
    }

    /// <summary>Draws the additional States that the principals need. False when one of them makes a mutual review.</summary>
    private unsafe bool DrawAdditionals(LaneTables.Run run)
    {
        unchecked
        {
            int kind = run.From - (run.From % tables.Width);
            int count = FindLacking(run);
            fixed (uint* drawn = Drawn, added = Added, underReview = tables.UnderReview, buffer = words.Buffer)
            fixed (int* seats = lacking, entries = tables.Entries, rows = tables.Rows, own = tables.OwnPot)
            fixed (PlanTables.Additional* pots = tables.Additionals)
            {
                for (int i = 0; i < count;)
                {
                    words.Ensure();
                    uint* next = buffer + words.Place;
                    int end = Math.Min(i + Chunk, count);
                    Lots += end - i;
                    bool isVoid = false;
                    for (; i < end; i++)
                    {
                        int seat = seats[i];
                        int owner = seat - kind;
                        uint missing = underReview[seat] & ~(drawn[seat] >> 16);
                        PlanTables.Additional* pot = pots + rows[seat] + missing;
                        int* entry = entries + pot->Start + (nint)Below(pot->Count, ref next);

                        // At or after the State itself, one further: a comparison that is added, as it falls at random.
                        entry += ((uint)(owner - 1 - (*entry & 0xFFFF)) >> 31) & (uint)own[seat];
                        int additional = *entry & 0xFFFF;
                        added[seat] = (uint)additional;
                        isVoid |= (drawn[kind + additional] & 0xFFFF) == owner;
                    }

                    words.Place = (int)(next - buffer);
                    if (isVoid)
                        return false;
                }

                bool mutual = false;
                for (int i = 0; i < count; i++)
                    mutual |= added[kind + added[seats[i]]] == seats[i] - kind;
                return !mutual;
            }
        }
    }

    /// <summary>Puts the seats whose principal is not party to all instruments under review into <see cref="lacking"/>, leaves
    /// all of the component without an additional State, and gives their number.</summary>
    private unsafe int FindLacking(LaneTables.Run run)
    {
        int count = 0;
        fixed (uint* drawn = Drawn, added = Added, underReview = tables.UnderReview)
        fixed (int* seats = lacking)
        fixed (ulong* packed = Packed)
        {
            for (int group = run.From; group < run.To; group += LaneTables.Lanes)
            {
                Vector256<uint> missing = Vector256.AndNot(Vector256.Load(underReview + group), Vector256.Load(drawn + group) >>> 16);
                uint lanes = ~Vector256.Equals(missing, Vector256<uint>.Zero).ExtractMostSignificantBits() & 0xFF;
                (Avx2.ConvertToVector256Int32((byte*)(packed + lanes)) + Vector256.Create(group)).Store(seats + count);
                count += BitOperations.PopCount(lanes);
                Vector256<uint>.AllBitsSet.Store(added + group);
            }
        }

        return count;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static unsafe uint Below(uint n, ref uint* next)
    {
        unchecked
        {
            ulong m = (ulong)*next++ * n;
            if ((uint)m < n)
            {
                uint rejected = (0u - n) % n;
                while ((uint)m < rejected)
                    m = (ulong)*next++ * n;
            }

            return (uint)(m >> 32);
        }
    }
}
