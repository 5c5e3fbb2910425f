using System.Runtime.Intrinsics;

namespace LotDrawing.Simulation;

/// <summary>Draws a principal lot for every seat of a run.</summary>
/// <remarks>Arrays are read without bounds checks: every index comes from the compiled plan or is below a count it was given.</remarks>
internal sealed unsafe class LanePrincipals<TSet>(LaneDraw drawing)
    where TSet : struct, ILaneSet
{
    private readonly LaneTables tables = drawing.Tables;
    private readonly SimulationWords words = drawing.Words;

    internal void Draw(LaneTables.Run run)
    {
        // The last eight may reach into seats that are not to be drawn.
        Vector256<uint> beyond = Vector256.Load(drawing.Drawn.First + run.To);
        if (tables.Narrow is { } narrow)
            DrawReckoned(run, narrow);
        else
            DrawRead(run);
        beyond.Store(drawing.Drawn.First + run.To);
    }

    /// <summary>From a word each, the States read from the pots.</summary>
    private void DrawRead(LaneTables.Run run)
    {
        uint* counts = tables.Counts.First;
        uint* own = tables.OwnInstruments.First;
        uint* drawn = drawing.Drawn.First;
        uint* buffer = words.Buffer.First;
        int* ranks = tables.RanksBefore.First;
        int* starts = tables.Starts.First;
        int* entries = tables.Entries.First;
        for (int at = run.From; at < run.To;)
        {
            words.Ensure();
            uint* next = buffer + words.Position;
            for (int end = Math.Min(at + LaneDraw.Chunk, run.To); at < end; at += LaneTables.Lanes)
            {
                Vector256<int> lot = LaneLots<TSet>.Below(Vector256.Load(counts + at), ref next).AsInt32();
                lot -= Vector256.GreaterThan(lot, Vector256.Load(ranks + at)); // minus all ones: one further
                Vector256<uint> position = TSet.Gather(entries, lot + Vector256.Load(starts + at)).AsUInt32() & Vector256.Create(0xFFFFu);
                (position | Vector256.Load(own + at)).Store(drawn + at);
            }

            words.Position = (int)(next - buffer);
        }
    }

    /// <summary>From half a word each and without reading pots, where that can be; not reading them is 0.2 of 2.0 µs.</summary>
    private void DrawReckoned(LaneTables.Run run, NarrowPots narrow)
    {
        ushort* counts = narrow.Counts.First;
        ushort* rejected = narrow.Rejected.First;
        short* firsts = narrow.FirstPositions.First;
        short* lastBefore = narrow.LastBefore.First;
        short* skipped = narrow.Skipped.First;
        uint* own = tables.OwnInstruments.First;
        uint* drawn = drawing.Drawn.First;
        uint* buffer = words.Buffer.First;
        for (int at = run.From; at < run.To;)
        {
            words.Ensure();
            uint* next = buffer + words.Position;
            for (int end = Math.Min(at + LaneDraw.Chunk, run.To); at < end; at += 2 * LaneTables.Lanes)
            {
                Vector256<short> lot = LaneLots<TSet>.Below(Vector256.Load(counts + at), Vector256.Load(rejected + at), ref next).AsInt16();
                Vector256<short> position = lot + Vector256.Load(firsts + at) + (Vector256.GreaterThan(lot, Vector256.Load(lastBefore + at)) & Vector256.Load(skipped + at));
                (Vector256<uint> first, Vector256<uint> second) = Vector256.Widen(position.AsUInt16());
                (first | Vector256.Load(own + at)).Store(drawn + at);
                if (at + LaneTables.Lanes < end)
                    (second | Vector256.Load(own + at + LaneTables.Lanes)).Store(drawn + at + LaneTables.Lanes);
            }

            at = Math.Min(at, run.To);
            words.Position = (int)(next - buffer);
        }
    }
}
