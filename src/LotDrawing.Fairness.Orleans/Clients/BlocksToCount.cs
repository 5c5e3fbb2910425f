using System.Runtime.ExceptionServices;

namespace LotDrawing.Fairness.Orleans;

/// <summary>Blocks handed out in runs: each is open, given to a silo, or counted.</summary>
/// <remarks>A run that a silo does not answer for is open again; the tally takes each block once, whoever answers first.</remarks>
internal sealed class BlocksToCount
{
    private readonly object door = new();
    private readonly AuditTally tally;
    private readonly IProgress<AuditProgress>? progress;
    private readonly LinkedList<(long First, long End)> open = new();
    private readonly Dictionary<object, long> inHand = [];
    private readonly Stack<AuditTally> spare = [];
    private readonly long wanted;
    private TaskCompletionSource changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long left;
    private bool isClosed;
    private ExceptionDispatchInfo? fault;

    internal BlocksToCount(AuditTally tally, long first, long end, IProgress<AuditProgress>? progress)
    {
        (this.tally, this.progress, wanted, left) = (tally, progress, end - first, end - first);
        open.AddLast((first, end));
    }

    /// <summary>Whether all blocks are counted.</summary>
    internal bool IsDone
    {
        get
        {
            lock (door)
                return left == 0;
        }
    }

    /// <summary>Whether no silo is to wait for blocks: all are counted, or none is given out any more.</summary>
    internal bool IsOver
    {
        get
        {
            lock (door)
                return left == 0 || isClosed;
        }
    }

    /// <summary>What the caller's progress threw, or null: it is told nothing from then on, and no more runs are given out.</summary>
    internal ExceptionDispatchInfo? Fault
    {
        get
        {
            lock (door)
                return fault;
        }
    }

    /// <summary>Ends when blocks may be open that were not, or all are counted, or none is given out any more.</summary>
    internal Task Changed
    {
        get
        {
            lock (door)
                return changed.Task;
        }
    }

    /// <summary>How many of the blocks are not in any tally yet.</summary>
    internal long Left
    {
        get
        {
            lock (door)
                return left;
        }
    }

    /// <summary>An empty tally of the same audit, for what a silo answers.</summary>
    internal AuditTally NewTally()
    {
        lock (door)
        {
            if (spare.TryPop(out AuditTally? used))
                return used;
        }

        return new AuditTally(tally.Tally.Subject, tally.Draw, tally.Options);
    }

    /// <summary>A run of open blocks; null when there is none, or none is given out any more.</summary>
    /// <param name="length">From how many blocks are open, how many the silo should have.</param>
    internal (long First, long End)? Take(Func<long, long> length)
    {
        lock (door)
        {
            if (isClosed || open.First is not { Value: var (first, end) } range)
                return null;
            long taken = Math.Min(end, first + Math.Clamp(length(open.Sum(one => one.End - one.First)), 1, SiloCounter.MostBlocks));
            open.RemoveFirst();
            if (taken < end)
                open.AddFirst((taken, end));
            return (first, taken);
        }
    }

    /// <summary>Gives blocks of a run back that were not counted.</summary>
    internal void Return(long first, long end)
    {
        if (first >= end)
            return;
        lock (door)
        {
            open.AddFirst((first, end));
            Change();
        }
    }

    /// <summary>Adds what a silo counted of a run, its first blocks, whole, and takes the tally back; how many blocks they are.</summary>
    /// <exception cref="ArgumentException">It is of another audit; nothing was added.</exception>
    internal long Add(AuditTally counted, object silo)
    {
        long blocks = counted.Counted.Count;
        lock (door)
        {
            tally.Add(counted);
            left -= blocks;
            inHand.Remove(silo);
            counted.Clear();
            spare.Push(counted);
            if (left == 0)
                Change();
            Report();
        }

        return blocks;
    }

    /// <summary>Tells how far a silo is with its run.</summary>
    internal void Report(object silo, long draws)
    {
        lock (door)
        {
            inHand[silo] = draws;
            Report();
        }
    }

    /// <summary>Forgets what a silo had in hand.</summary>
    internal void Forget(object silo)
    {
        lock (door)
            inHand.Remove(silo);
    }

    /// <summary>No more runs are given out.</summary>
    internal void Close()
    {
        lock (door)
        {
            isClosed = true;
            Change();
        }
    }

    /// <summary>What the caller throws is not the silo's fault whose answer it hears of, and undoes nothing: it ends the whole.</summary>
    private void Report()
    {
        if (progress is null || fault is not null)
            return;
        long most = wanted * AuditOptions.DrawsInBlock;
        try
        {
            progress.Report(new AuditProgress(Math.Min(most, ((wanted - left) * AuditOptions.DrawsInBlock) + inHand.Values.Sum()), most));
        }
        catch (Exception thrown)
        {
            fault = ExceptionDispatchInfo.Capture(thrown);
            Close();
        }
    }

    private void Change()
    {
        changed.TrySetResult();
        if (!isClosed && left > 0)
            changed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
