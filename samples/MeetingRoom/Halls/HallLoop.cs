using System.Threading.Channels;

namespace MeetingRoom.Halls;

/// <summary>The one loop of a hall: what operators ask and what is due by itself happens here, one after another.</summary>
internal sealed class HallLoop : IAsyncDisposable
{
    private static readonly Answer Stopping = new(503, 0, "The server is stopping.");

    private readonly Func<Due?> next;
    private readonly Channel<Work> inbox = Channel.CreateUnbounded<Work>(new UnboundedChannelOptions { SingleReader = true });
    private readonly CancellationTokenSource stop = new();
    private readonly Task loop;

    /// <summary>Starts it.</summary>
    /// <param name="next">What is due next by itself, asked on the loop; null where there is nothing.</param>
    internal HallLoop(Func<Due?> next)
    {
        this.next = next;
        loop = Task.Run(Run);
    }

    /// <summary>Whether it has ended.</summary>
    internal bool HasEnded => loop.IsCompleted;

    /// <summary>Does something on the loop.</summary>
    internal async Task<Answer> AskAsync(Func<Answer> act)
    {
        var work = new Work(act);
        return inbox.Writer.TryWrite(work) ? await work.Answer.Task.ConfigureAwait(false) : Stopping;
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync().ConfigureAwait(false);
        await loop.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        stop.Dispose();
    }

    private async Task Run()
    {
        try
        {
            Task<bool> arrived = inbox.Reader.WaitToReadAsync(stop.Token).AsTask();
            while (!stop.IsCancellationRequested)
            {
                Due? due = next();
                if (due is null || due.After > TimeSpan.Zero)
                {
                    using var timer = CancellationTokenSource.CreateLinkedTokenSource(stop.Token);
                    await Task.WhenAny(arrived, Task.Delay(due?.After ?? Timeout.InfiniteTimeSpan, timer.Token)).ConfigureAwait(false);
                    await timer.CancelAsync().ConfigureAwait(false);
                }

                if (arrived.IsCompleted)
                {
                    while (inbox.Reader.TryRead(out Work? work))
                        work.Answer.TrySetResult(work.Act());
                    arrived = inbox.Reader.WaitToReadAsync(stop.Token).AsTask();
                }
                else if (!stop.IsCancellationRequested)
                {
                    due?.Act();
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The server stops.
        }
        finally
        {
            inbox.Writer.TryComplete();
            while (inbox.Reader.TryRead(out Work? work))
                work.Answer.TrySetResult(Stopping);
        }
    }

    /// <summary>Something that is due by itself.</summary>
    /// <param name="After">In how long.</param>
    /// <param name="Act">What.</param>
    internal sealed record Due(TimeSpan After, Action Act);

    /// <summary>Something to do, and who waits for it.</summary>
    private sealed record Work(Func<Answer> Act)
    {
        internal TaskCompletionSource<Answer> Answer { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
