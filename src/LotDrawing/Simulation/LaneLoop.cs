using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using LotDrawing.Rules;

namespace LotDrawing.Simulation;

/// <summary>The hot loop of simulation: all seats of a plan, eight at a time with AVX2, component by component until each stands.</summary>
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
internal sealed unsafe class LaneLoop(LaneTables tables, SimulationWords words)
{
    /// <summary>How many seats are drawn from the words of one <see cref="SimulationWords.Ensure"/>.</summary>
    private const int Chunk = 64;

    private const uint NotDrawn = uint.MaxValue;

    /// <summary>For each choice of eight lanes, their numbers one after the other, a byte each.</summary>
    private static readonly Pinned<ulong> Packed = new([.. Enumerable.Range(0, 256).Select(lanes =>
        Enumerable.Range(0, LaneTables.Lanes).Where(lane => (lanes >> lane & 1) != 0).Reverse().Aggregate(0UL, (packed, lane) => (packed << 8) | (uint)lane))]);

    /// <summary>The seats that need an additional State; two groups of eight more, as eight are written at a time and the last may reach beyond.</summary>
    private readonly Pinned<uint> lacking = new(tables.Width + (2 * LaneTables.Lanes));

    /// <summary>By place in <see cref="lacking"/>: the number of the pot of its additional lot.</summary>
    private readonly Pinned<uint> lackingPots = new(tables.Width + (2 * LaneTables.Lanes));

    /// <summary>Seats to be drawn again, and those found after that; a seat at most once.</summary>
    private int[] again = new int[tables.Width];
    private int[] found = new int[tables.Width];

    /// <summary>By seat: the instruments under review that its principal is not party to.</summary>
    private readonly Pinned<uint> missing = new(tables.Counts.Items.Length);

    /// <summary>By seat: the principal's place in the low half, and above it the instruments of the seat's own State: whoever looks
    /// at a principal's seat, to see whom it holds, sees the principal's instruments as well.</summary>
    internal Pinned<uint> Drawn { get; } = new(tables.Counts.Items.Length);

    /// <summary>By seat: the additional State's place, all ones when there is none.</summary>
    /// <remarks>Apart from <see cref="Drawn"/>, so that looking there never waits for what was just written: 0.1 of 2.6 µs.</remarks>
    internal Pinned<uint> Added { get; } = new(tables.Counts.Items.Length);

    /// <summary>How many lots were taken since this was set.</summary>
    internal long Lots { get; set; }

    /// <summary>How many pairs of seats, and how many whole components, were void since this was set.</summary>
    internal long Voids { get; set; }

    internal static bool IsSupported => Avx2.IsSupported;

    /// <summary>Draws all seats until every component stands. False when it gave up: there were more voids than the limit.</summary>
    /// <remarks>All components of one kind are drawn in one sweep, and then those that did not stand: short loops of unforeseeable
    /// lengths cost more than what they do.</remarks>
    internal bool TryDraw(long voidLimit)
    {
        foreach (LaneTables.Sweep sweep in tables.Sweeps)
        {
            for (ulong broken = Draw(sweep.All, voidLimit); broken != 0; broken &= broken - 1)
            {
                if (!TryDrawAgain(sweep.ByBit[BitOperations.TrailingZeroCount(broken)], voidLimit))
                    return false;
            }

            if (Voids > voidLimit)
                return false;
        }

        return true;
    }

    /// <summary>Draws components that have one bit until all of them stand.</summary>
    private bool TryDrawAgain(LaneTables.Run[] runs, long voidLimit)
    {
        ulong broken = 1;
        while (broken != 0 && ++Voids <= voidLimit)
        {
            broken = 0;
            foreach (LaneTables.Run run in runs)
                broken |= Draw(run, voidLimit);
        }

        return Voids <= voidLimit;
    }

    /// <summary>Draws seats once; the bits of the components that do not stand. Beyond the void limit it ends without a result.</summary>
    private ulong Draw(LaneTables.Run run, long voidLimit)
    {
        Lots += run.Seats;

        // The last eight may reach into seats that are not to be drawn.
        Vector256<uint> beyond = Vector256.Load(Drawn.First + run.To);
        if (tables.Narrow is { } narrow)
            DrawPrincipals(run, narrow);
        else
            DrawPrincipals(run);
        beyond.Store(Drawn.First + run.To);
        return DrawMutualAgain(run, voidLimit) ? DrawAdditionals(run) : 0;
    }

    private void DrawPrincipals(LaneTables.Run run)
    {
        uint* counts = tables.Counts.First;
        uint* own = tables.OwnInstruments.First;
        uint* drawn = Drawn.First;
        uint* buffer = words.Buffer.First;
        int* ranks = tables.RanksBefore.First;
        int* starts = tables.Starts.First;
        int* entries = tables.Entries.First;
        for (int at = run.From; at < run.To;)
        {
            words.Ensure();
            uint* next = buffer + words.Place;
            for (int end = Math.Min(at + Chunk, run.To); at < end; at += LaneTables.Lanes)
            {
                Vector256<int> lot = LaneLots.Below(Vector256.Load(counts + at), ref next).AsInt32();
                lot -= Vector256.GreaterThan(lot, Vector256.Load(ranks + at)); // minus all ones: one further
                Vector256<uint> place = Avx2.GatherVector256(entries, lot + Vector256.Load(starts + at), 4).AsUInt32() & Vector256.Create(0xFFFFu);
                (place | Vector256.Load(own + at)).Store(drawn + at);
            }

            words.Place = (int)(next - buffer);
        }
    }

    /// <summary>The same from half a word each and without reading pots, where that can be; not reading them is 0.2 of 2.0 µs.</summary>
    private void DrawPrincipals(LaneTables.Run run, NarrowPots narrow)
    {
        ushort* counts = narrow.Counts.First;
        ushort* rejected = narrow.Rejected.First;
        short* firsts = narrow.FirstPlaces.First;
        short* lastBefore = narrow.LastBefore.First;
        short* skipped = narrow.Skipped.First;
        uint* own = tables.OwnInstruments.First;
        uint* drawn = Drawn.First;
        uint* buffer = words.Buffer.First;
        for (int at = run.From; at < run.To;)
        {
            words.Ensure();
            uint* next = buffer + words.Place;
            for (int end = Math.Min(at + Chunk, run.To); at < end; at += 2 * LaneTables.Lanes)
            {
                Vector256<short> lot = LaneLots.Below(Vector256.Load(counts + at), Vector256.Load(rejected + at), ref next).AsInt16();
                Vector256<short> place = lot + Vector256.Load(firsts + at) + (Vector256.GreaterThan(lot, Vector256.Load(lastBefore + at)) & Vector256.Load(skipped + at));
                (Vector256<uint> first, Vector256<uint> second) = Vector256.Widen(place.AsUInt16());
                (first | Vector256.Load(own + at)).Store(drawn + at);
                if (at + LaneTables.Lanes < end)
                    (second | Vector256.Load(own + at + LaneTables.Lanes)).Store(drawn + at + LaneTables.Lanes);
            }

            at = Math.Min(at, run.To);
            words.Place = (int)(next - buffer);
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

    /// <summary>Puts the places of all principals that review each other into <see cref="again"/>, and gives their number; what
    /// principals miss into <see cref="missing"/>.</summary>
    private int FindMutual(LaneTables.Run run, int kind)
    {
        unchecked
        {
            int count = 0;
            int* drawn = (int*)Drawn.First + kind;
            int* underReview = (int*)tables.UnderReview.First + kind;
            int* lacks = (int*)missing.First + kind;
            var low16 = Vector256.Create(0xFFFF);
            var owner = Vector256<int>.Indices + Vector256.Create(run.From - kind);
            for (int group = run.From - kind; group < run.To - kind; group += LaneTables.Lanes)
            {
                Vector256<int> principal = Vector256.Load(drawn + group) & low16;
                Vector256<int> seat = Avx2.GatherVector256(drawn, principal, 4);
                Vector256<int> mutual = Vector256.GreaterThan(owner, principal) & Vector256.Equals(seat & low16, owner);
                Vector256.AndNot(Vector256.Load(underReview + group), seat >>> 16).Store(lacks + group);
                for (uint lanes = mutual.ExtractMostSignificantBits(); lanes != 0; lanes &= lanes - 1)
                {
                    int place = group + BitOperations.TrailingZeroCount(lanes);
                    again[count++] = place;
                    again[count++] = drawn[place] & 0xFFFF;
                }

                owner += Vector256.Create(LaneTables.Lanes);
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
            uint drawn = Drawn.First[kind + place];
            if (drawn == NotDrawn)
                continue; // found already, from the other side

            int principal = (int)(drawn & 0xFFFF);
            if ((Drawn.First[kind + principal] & 0xFFFF) != place)
                continue;
            found[count++] = place;
            found[count++] = principal;
            Drawn.First[kind + place] = Drawn.First[kind + principal] = NotDrawn;
        }

        (again, found) = (found, again);
        return count;
    }

    private void DrawPrincipal(int seat)
    {
        words.Ensure();
        int lot;
        uint* buffer = words.Buffer.First;
        uint* next = buffer + words.Place;
        lot = (int)Below(tables.Counts.First[seat], ref next);
        words.Place = (int)(next - buffer);

        lot += lot > tables.RanksBefore.First[seat] ? 1 : 0;
        uint entry = (uint)tables.Entries.First[tables.Starts.First[seat] + lot];
        Drawn.First[seat] = (entry & 0xFFFF) | tables.OwnInstruments.First[seat];
        missing.First[seat] = tables.UnderReview.First[seat] & ~(entry >> 16);
    }

    /// <summary>Draws the additional States that the principals need; the components in which one of them makes a mutual review.</summary>
    private ulong DrawAdditionals(LaneTables.Run run)
    {
        ulong broken = 0;
        int kind = run.From - (run.From % tables.Width);
        int count = FindLacking(run);
        for (int from = 0; from < count && broken != run.Bits; from += Chunk)
        {
            words.Ensure();
            int to = Math.Min(from + Chunk, count);
            Lots += to - from;
            broken |= DrawAdditionals(from, to, kind);
        }

        return broken;
    }

    /// <summary>Draws for some of the lacking seats. Lot i takes the word i, so that no lot waits for the one before; a word that
    /// would bias the lot is replaced by one from behind them.</summary>
    private ulong DrawAdditionals(int from, int to, int kind)
    {
        unchecked
        {
            uint* drawn = Drawn.First + kind;
            uint* added = Added.First + kind;
            uint* buffer = words.Buffer.First;
            uint* places = lacking.First;
            uint* pots = lackingPots.First;
            int* entries = tables.Entries.First;
            uint* own = tables.OwnPot.First + kind;
            PlanTables.Additional* additionals = tables.Additionals.First;
            ulong* bits = tables.RunBits.First + kind;
            uint* word = buffer + words.Place - from;
            uint* spare = word + to;
            ulong broken = 0;
            for (nuint i = (uint)from; i < (uint)to; i++)
            {
                PlanTables.Additional* pot = additionals + pots[i];
                ulong product = (ulong)word[i] * pot->Count;
                if ((uint)product < pot->Count)
                    product = AwayFromTheEdge(product, pot->Count, ref spare);
                int* entry = entries + pot->Start + (nuint)(product >> 32);
                uint owner = places[i];

                // At or after the State itself, one further: a comparison that is added, as it falls at random.
                entry += ((owner - 1 - (ushort)*entry) >> 31) & own[owner];
                uint additional = (ushort)*entry;
                added[owner] = additional;

                // Of two additional States that review each other the later one sees the earlier.
                broken |= (ushort)drawn[additional] == owner | added[additional] == owner ? bits[owner] : 0;
            }

            words.Place = (int)(spare - buffer);
            return broken;
        }
    }

    /// <summary>Puts the seats whose principal is not party to all instruments under review into <see cref="lacking"/> and the
    /// pots of their additional lots into <see cref="lackingPots"/>, leaves all of the component without an additional State, and gives their number.</summary>
    private int FindLacking(LaneTables.Run run)
    {
        int count = 0;
        uint* added = Added.First;
        uint* lacks = missing.First;
        uint* places = lacking.First;
        uint* pots = lackingPots.First;
        uint* rows = tables.Rows.First;
        int kind = run.From - (run.From % tables.Width);
        ulong* packed = Packed.First;
        Vector256<uint> beyond = Vector256.Load(added + run.To);
        for (int group = run.From; group < run.To; group += LaneTables.Lanes)
        {
            Vector256<uint> missed = Vector256.Load(lacks + group);
            uint lanes = ~Vector256.Equals(missed, Vector256<uint>.Zero).ExtractMostSignificantBits() & 0xFF;
            Vector256<int> chosen = Avx2.ConvertToVector256Int32((byte*)(packed + lanes));
            (chosen + Vector256.Create(group - kind)).AsUInt32().Store(places + count);
            Avx2.PermuteVar8x32(Vector256.Load(rows + group) + missed, chosen.AsUInt32()).Store(pots + count);
            count += BitOperations.PopCount(lanes);
            Vector256<uint>.AllBitsSet.Store(added + group);
        }

        // The last eight may reach into seats of another run: they stay as they are.
        beyond.Store(added + run.To);
        while (count > 0 && places[count - 1] >= run.To - kind)
            count--;
        return count;
    }

    /// <summary>The product of a word that biases no lot: this one, or one of the spare words.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static ulong AwayFromTheEdge(ulong product, uint n, ref uint* spare)
    {
        unchecked
        {
            uint rejected = (0u - n) % n;
            while ((uint)product < rejected)
                product = (ulong)*spare++ * n;
            return product;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Below(uint n, ref uint* next)
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
