using System.Runtime.ExceptionServices;

namespace LotDrawing.Fairness;

/// <summary>Counts the blocks of several sources on several threads, in step, so that what was counted when it is stopped is
/// a fair part of each.</summary>
/// <remarks>Blocks are whole numbers added up, so neither the threads nor their order change the totals.</remarks>
internal sealed class Counter
{
    private readonly object door = new();
    private readonly Source[] sources;
    private readonly Action<long>? progress;
    private readonly CancellationToken cancellation;
    private ExceptionDispatchInfo? failure;
    private long drawsDone;

    private Counter(DrawBlocks[] blocks, Action<long>? progress, Tally? total, CancellationToken cancellation)
    {
        sources = [.. blocks.Select(block => new Source(block, total ?? new Tally(block.Shape)))];
        this.progress = progress;
        this.cancellation = cancellation;
    }

    /// <summary>Counts everything, or what there is time for.</summary>
    /// <param name="blocks">What is counted, by source: first what is audited, without which the others are counted for nothing.</param>
    /// <param name="threads">How many threads count.</param>
    /// <param name="progress">Hears how many draws are counted.</param>
    /// <param name="cancellation">Ends the counting.</param>
    /// <param name="total">Takes the counts of a single source, whatever happens; null for tallies of their own.</param>
    /// <returns>By source, the tally of whole blocks, how it ended, and where it has not finished, the first block that was not begun.</returns>
    internal static (Tally Tally, CountingEnd End, long Next)[] Run(DrawBlocks[] blocks, int threads, Action<long>? progress, CancellationToken cancellation, Tally? total = null)
    {
        var counter = new Counter(blocks, progress, total, cancellation);
        long most = blocks.Sum(block => block.End - block.First);
        var workers = new Thread[(int)Math.Min(threads - 1, Math.Max(0, most - 1))];
        for (int i = 0; i < workers.Length; i++)
        {
            workers[i] = new Thread(counter.Work) { IsBackground = true };
            workers[i].Start();
        }

        counter.Work();
        foreach (Thread worker in workers)
            worker.Join();
        counter.failure?.Throw();
        return [.. counter.sources.Select(source => (source.Total, source.End, source.Next))];
    }

    private void Work()
    {
        try
        {
            var drawers = new IDrawer?[sources.Length];
            var counts = new BlockTally?[sources.Length];
            while (Take() is var (source, block) && source >= 0)
            {
                var blocks = sources[source].Blocks;
                var drawer = drawers[source] ??= blocks.Open();
                var count = counts[source] ??= blocks.Shape.Rent(drawer);
                bool isWhole = blocks.TryDraw(block, drawer, count);
                Finish(source, isWhole ? blocks.DrawsOf(block) : null);
            }

            for (int source = 0; source < sources.Length; source++)
            {
                if (counts[source] is { } count)
                    Put(source, count);
            }
        }
        catch (Exception fault)
        {
            lock (door)
                failure ??= ExceptionDispatchInfo.Capture(fault);
        }
    }

    /// <summary>The next block: of the source that lags behind most.</summary>
    private (int Source, long Block) Take()
    {
        lock (door)
        {
            int next = -1;
            for (int i = 0; i < sources.Length && failure is null && sources[0].End != CountingEnd.GaveUp; i++)
            {
                if (sources[i].HasMore && (next < 0 || sources[i].Part < sources[next].Part))
                    next = i;
            }

            if (next < 0)
                return (-1, 0);
            if (cancellation.IsCancellationRequested)
            {
                foreach (Source source in sources.Where(source => source.HasMore))
                    source.End = CountingEnd.Cancelled;
                return (-1, 0);
            }

            return (next, sources[next].Next++);
        }
    }

    /// <summary>Takes note of a block of so many draws, or of one that was given up.</summary>
    private void Finish(int source, int? draws)
    {
        lock (door)
        {
            if (draws is null)
            {
                sources[source].End = CountingEnd.GaveUp;
                return;
            }

            drawsDone += draws.Value;
            progress?.Invoke(drawsDone);
        }
    }

    /// <summary>Adds what a thread has counted, once, as its tables are large.</summary>
    private void Put(int source, BlockTally count)
    {
        lock (door)
            count.MoveTo(sources[source].Total);
        sources[source].Blocks.Shape.Return(count);
    }

    private sealed class Source(DrawBlocks blocks, Tally total)
    {
        internal DrawBlocks Blocks { get; } = blocks;

        internal Tally Total { get; } = total;

        internal long Next { get; set; } = blocks.First;

        internal CountingEnd End { get; set; } = CountingEnd.Finished;

        internal bool HasMore => End == CountingEnd.Finished && Next < Blocks.End;

        internal double Part => (double)(Next - Blocks.First) / (Blocks.End - Blocks.First);
    }
}
