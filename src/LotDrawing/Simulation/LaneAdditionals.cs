using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using LotDrawing.Rules;

namespace LotDrawing.Simulation;

/// <summary>Draws the additional States that the principals of a run need.</summary>
/// <remarks>Arrays are read without bounds checks: every index comes from the compiled plan or is below a count it was given.</remarks>
internal sealed unsafe class LaneAdditionals<TSet>(LaneDraw drawing)
    where TSet : struct, ILaneSet
{
    private readonly LaneTables tables = drawing.Tables;
    private readonly SimulationWords words = drawing.Words;

    /// <summary>The seats that need an additional State; two groups of eight more, as eight are written at a time and the last may reach beyond.</summary>
    private readonly Pinned<uint> lacking = new(drawing.Tables.Width + (2 * LaneTables.Lanes));

    /// <summary>By position in <see cref="lacking"/>: the number of the pot of its additional lot.</summary>
    private readonly Pinned<uint> lackingPots = new(drawing.Tables.Width + (2 * LaneTables.Lanes));

    /// <summary>Draws the additional States that the principals need; the components in which one of them makes a mutual review.</summary>
    internal ulong Draw(LaneTables.Run run)
    {
        ulong broken = 0;
        int kind = run.From - (run.From % tables.Width);
        int count = FindLacking(run);
        for (int from = 0; from < count && broken != run.Bits; from += LaneDraw.Chunk)
        {
            words.Ensure();
            int to = Math.Min(from + LaneDraw.Chunk, count);
            drawing.Lots += to - from;
            broken |= Draw(from, to, kind);
        }

        return broken;
    }

    /// <summary>Draws for some of the lacking seats. Lot i takes the word i, so that no lot waits for the one before; a word that
    /// would bias the lot is replaced by one from behind them.</summary>
    private ulong Draw(int from, int to, int kind)
    {
        unchecked
        {
            uint* drawn = drawing.Drawn.First + kind;
            uint* added = drawing.Added.First + kind;
            uint* buffer = words.Buffer.First;
            uint* positions = lacking.First;
            uint* pots = lackingPots.First;
            int* entries = tables.Entries.First;
            uint* own = tables.OwnPot.First + kind;
            PlanTables.Additional* additionals = tables.Additionals.First;
            ulong* bits = tables.RunBits.First + kind;
            uint* word = buffer + words.Position - from;
            uint* spare = word + to;
            ulong broken = 0;
            for (nuint i = (uint)from; i < (uint)to; i++)
            {
                PlanTables.Additional* pot = additionals + pots[i];
                ulong product = (ulong)word[i] * pot->Count;
                if ((uint)product < pot->Count)
                    product = AwayFromTheEdge(product, pot->Count, ref spare);
                int* entry = entries + pot->Start + (nuint)(product >> 32);
                uint owner = positions[i];

                // At or after the State itself, one further: a comparison that is added, as it falls at random.
                entry += ((owner - 1 - (ushort)*entry) >> 31) & own[owner];
                uint additional = (ushort)*entry;
                added[owner] = additional;

                // Of two additional States that review each other the later one sees the earlier.
                broken |= (ushort)drawn[additional] == owner | added[additional] == owner ? bits[owner] : 0;
            }

            words.Position = (int)(spare - buffer);
            return broken;
        }
    }

    /// <summary>Puts the seats whose principal is not party to all instruments under review into <see cref="lacking"/> and the
    /// pots of their additional lots into <see cref="lackingPots"/>, leaves all of the component without an additional State, and gives their number.</summary>
    private int FindLacking(LaneTables.Run run)
    {
        int count = 0;
        uint* added = drawing.Added.First;
        uint* missing = drawing.Missing.First;
        uint* positions = lacking.First;
        uint* pots = lackingPots.First;
        uint* rows = tables.Rows.First;
        int kind = run.From - (run.From % tables.Width);
        Vector256<uint> beyond = Vector256.Load(added + run.To);
        for (int group = run.From; group < run.To; group += LaneTables.Lanes)
        {
            Vector256<uint> missed = Vector256.Load(missing + group);
            Vector256<uint> lacks = ~Vector256.Equals(missed, Vector256<uint>.Zero);
            uint lanes = lacks.ExtractMostSignificantBits();
            Vector256<int> chosen = TSet.Chosen(lacks, lanes);
            (chosen + Vector256.Create(group - kind)).AsUInt32().Store(positions + count);
            TSet.Permute(Vector256.Load(rows + group) + missed, chosen).Store(pots + count);
            count += BitOperations.PopCount(lanes);
            Vector256<uint>.AllBitsSet.Store(added + group);
        }

        // The last eight may reach into seats of another run: they stay as they are.
        beyond.Store(added + run.To);
        while (count > 0 && positions[count - 1] >= run.To - kind)
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
}
