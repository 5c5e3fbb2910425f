using Lots.Shell;
using MeetingRoom.Journals;
using MeetingRoom.Meetings;
using MeetingRoom.Records;
using MeetingRoom.Web;
using Microsoft.Extensions.Logging;

namespace MeetingRoom.Halls;

/// <summary>A meeting that another server writes, as its journal and its record tell it: several may serve one meeting. It changes
/// neither, and while it hears nothing the last picture stays.</summary>
internal sealed class FollowedHall : IMeeting, IAsyncDisposable
{
    private static readonly TimeSpan Each = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Retry = TimeSpan.FromSeconds(1);

    private readonly Journal journal;
    private readonly string file;
    private readonly StateJson json;
    private readonly ILogger log;
    private readonly CancellationTokenSource stop = new();
    private readonly Task loop;
    private Book book;
    private RoomState room;
    private volatile string? trouble;

    /// <summary>Reads what there is, and then whatever comes.</summary>
    /// <param name="begun">A record without an entry, as the meeting's was begun.</param>
    /// <param name="file">The record's file, which may not be there yet.</param>
    /// <param name="journal">The journal, open for reading.</param>
    /// <param name="json">Writes what everybody is sent.</param>
    /// <param name="log">Told what happens.</param>
    /// <exception cref="BadInputException">Journal or record cannot be read, or do not belong together.</exception>
    internal FollowedHall(LotDrawing.Record begun, string file, Journal journal, StateJson json, ILogger log)
    {
        (this.journal, this.file, this.json, this.log) = (journal, file, json, log);
        book = new Book(File.Exists(file) ? RecordReading.Of(File.ReadAllBytes(file), file) : begun);
        try
        {
            List<JournalLine> lines = journal.ReadAfter(0);
            room = JournalCheck.Replayed(lines, book, journal.Name);
        }
        catch (JournalLostException lost)
        {
            throw new BadInputException($"{journal.Name}: {lost.Message}; expected the journal of a meeting that another server has begun");
        }

        Feed = new Feed(new Snapshot(room, book, json));
        loop = Task.Run(Run);
    }

    /// <inheritdoc/>
    public Feed Feed { get; }

    /// <inheritdoc/>
    public bool IsHealthy => trouble is null && !loop.IsCompleted;

    /// <inheritdoc/>
    public string Trouble => trouble ?? "the server stops";

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync().ConfigureAwait(false);
        await loop.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        stop.Dispose();
        Feed.Dispose();
    }

    private async Task Run()
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                foreach (JournalLine line in journal.ReadAfter(room.View.V))
                    Apply(line);
                trouble = null;
            }
            catch (Exception fault) when (fault is JournalLostException or IOException or UnauthorizedAccessException or BadInputException)
            {
                if (trouble is null)
                    RoomLog.NotFollowed(log, OneLine.Of(fault.Message));
                trouble = $"what the other server writes cannot be read: {OneLine.Of(fault.Message)}";
            }

            await Task.Delay(trouble is null ? Each : Retry, stop.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private void Apply(JournalLine line)
    {
        if (line.What is Acts.Found or Acts.Recorded)
            Hold(line.Entry!.Value, line.Text("hash")!);
        room = room.Apply(line, book);
        Feed.Publish(new Snapshot(room, book, json));
    }

    /// <summary>Reads the record anew where it has not the entry that the journal tells of.</summary>
    private void Hold(int entry, string hash)
    {
        if (entry > book.Length)
            book = book.With(RecordReading.Of(File.ReadAllBytes(file), file));
        if (entry > book.Length || book[entry].Hash != hash)
            throw new BadInputException($"{file}: has not the entry {entry} that the journal knows; expected the record of the server that is followed");
    }
}
