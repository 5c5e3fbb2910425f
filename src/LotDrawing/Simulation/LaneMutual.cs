using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LotDrawing.Simulation;

/// <summary>Draws principals that review each other again until none do.</summary>
/// <remarks>Arrays are read without bounds checks: every index comes from the compiled plan or is below a count it was given.</remarks>
internal sealed unsafe class LaneMutual<TSet>(LaneDraw drawing)
    where TSet : struct, ILaneSet
{
    private const uint NotDrawn = uint.MaxValue;

    private readonly LaneTables tables = drawing.Tables;
    private readonly SimulationWords words = drawing.Words;

    /// <summary>Seats to be drawn again, and those found after that; a seat at most once.</summary>
    private int[] again = new int[drawing.Tables.Width];
    private int[] found = new int[drawing.Tables.Width];

    /// <summary>Draws until none are left. False when it gave up at the void limit.</summary>
    internal bool TryDrawAgain(LaneTables.Run run, long voidLimit)
    {
        int kind = run.From - (run.From % tables.Width);
        int count = FindMutual(run, kind);
        while (count > 0)
        {
            drawing.Lots += count;
            drawing.Voids += count / 2;
            if (drawing.Voids > voidLimit)
                return false;

            for (int i = 0; i < count; i++)
                DrawPrincipal(kind + again[i]);
            count = FindMutualAmongAgain(kind, count);
        }

        return true;
    }

    /// <summary>Puts the positions of all principals that review each other into <see cref="again"/>, and gives their number; what
    /// principals miss into <see cref="LaneDraw.Missing"/>.</summary>
    private int FindMutual(LaneTables.Run run, int kind)
    {
        unchecked
        {
            int count = 0;
            int* drawn = (int*)drawing.Drawn.First + kind;
            int* underReview = (int*)tables.UnderReview.First + kind;
            int* lacks = (int*)drawing.Missing.First + kind;
            var low16 = Vector256.Create(0xFFFF);
            var owner = Vector256<int>.Indices + Vector256.Create(run.From - kind);
            for (int group = run.From - kind; group < run.To - kind; group += LaneTables.Lanes)
            {
                Vector256<int> principal = Vector256.Load(drawn + group) & low16;
                Vector256<int> seat = TSet.Gather(drawn, principal);
                Vector256<int> mutual = Vector256.GreaterThan(owner, principal) & Vector256.Equals(seat & low16, owner);
                Vector256.AndNot(Vector256.Load(underReview + group), seat >>> 16).Store(lacks + group);
                for (uint lanes = mutual.ExtractMostSignificantBits(); lanes != 0; lanes &= lanes - 1)
                {
                    int position = group + BitOperations.TrailingZeroCount(lanes);
                    again[count++] = position;
                    again[count++] = drawn[position] & 0xFFFF;
                }

                owner += Vector256.Create(LaneTables.Lanes);
            }

            return count;
        }
    }

    /// <summary>The same when only the positions in <see cref="again"/> were drawn since.</summary>
    private int FindMutualAmongAgain(int kind, int drawnAgain)
    {
        int count = 0;
        for (int i = 0; i < drawnAgain; i++)
        {
            int position = again[i];
            uint drawn = drawing.Drawn.First[kind + position];
            if (drawn == NotDrawn)
                continue; // found already, from the other side

            int principal = (int)(drawn & 0xFFFF);
            if ((drawing.Drawn.First[kind + principal] & 0xFFFF) != position)
                continue;
            found[count++] = position;
            found[count++] = principal;
            drawing.Drawn.First[kind + position] = drawing.Drawn.First[kind + principal] = NotDrawn;
        }

        (again, found) = (found, again);
        return count;
    }

    private void DrawPrincipal(int seat)
    {
        words.Ensure();
        int lot;
        uint* buffer = words.Buffer.First;
        uint* next = buffer + words.Position;
        lot = (int)Below(tables.Counts.First[seat], ref next);
        words.Position = (int)(next - buffer);

        lot += lot > tables.RanksBefore.First[seat] ? 1 : 0;
        uint entry = (uint)tables.Entries.First[tables.Starts.First[seat] + lot];
        drawing.Drawn.First[seat] = (entry & 0xFFFF) | tables.OwnInstruments.First[seat];
        drawing.Missing.First[seat] = tables.UnderReview.First[seat] & ~(entry >> 16);
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
