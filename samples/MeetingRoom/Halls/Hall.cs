using System.Text.Json;
using System.Threading.Channels;
using LotDrawing;
using Lots.Shell;
using MeetingRoom.Journals;
using MeetingRoom.Meetings;
using MeetingRoom.Records;
using MeetingRoom.Web;
using Microsoft.Extensions.Logging;

namespace MeetingRoom.Halls;

/// <summary>The one loop that writes: everything that happens in a meeting happens here, one after another, and is in the journal
/// before anybody is told.</summary>
internal sealed class Hall : IAsyncDisposable
{
    private static readonly TimeSpan Retry = TimeSpan.FromSeconds(1);

    private readonly Journal journal;
    private readonly RecordKeeper keeper;
    private readonly HallClock clock;
    private readonly Pacer pacer;
    private readonly StateJson json;
    private readonly ILogger log;
    private readonly Channel<Work> inbox = Channel.CreateUnbounded<Work>(new UnboundedChannelOptions { SingleReader = true });
    private readonly CancellationTokenSource stop = new();
    private readonly Dictionary<string, long> answered = new(StringComparer.Ordinal);
    private readonly List<JournalLine> tail = [];
    private readonly Task loop;
    private long lastByPerson;
    private bool isBehind;

    /// <summary>Opens the meeting: what the journal does not know of the record is journalled as found, and the lots stand still.</summary>
    /// <param name="begun">The record; perhaps without an entry.</param>
    /// <param name="journal">The journal.</param>
    /// <param name="keeper">Holds the record.</param>
    /// <param name="clock">The hall's clock.</param>
    /// <param name="json">Writes what everybody is sent.</param>
    /// <param name="autoplay">How long a State takes when the server plays by itself, or null.</param>
    /// <param name="log">Told what happens.</param>
    /// <exception cref="BadInputException">The journal is of another record.</exception>
    internal Hall(Record begun, Journal journal, RecordKeeper keeper, HallClock clock, StateJson json, TimeSpan? autoplay, ILogger log)
    {
        (this.journal, this.keeper, this.clock, this.json, this.log) = (journal, keeper, clock, json, log);
        pacer = new Pacer(autoplay);
        Book = new Book(begun);
        List<JournalLine> lines = journal.Read();
        JournalCheck.Refuse(lines, Book, journal.Name);
        Room = RoomState.Of(lines, Book);
        foreach (JournalLine line in lines)
            Remember(line);
        Feed = new Feed(new Snapshot(Room, Book, json));
        Append(Line(Roles.Server, null, lines.Count == 0 ? Acts.Started : Acts.Restarted));
        while (Room.Known < Book.Length)
            Append(Line(Roles.Server, null, Acts.Found, Room.Known + 1, data: new { hash = Book[Room.Known + 1].Hash }));
        if (autoplay is not null && Room.Drawing > 0 && !Room.Ended)
            Append(Line(Roles.Server, null, Acts.Resume));
        RoomLog.Started(log, Book.Length, Room.View.Lot, Room.View.V, journal.Name);
        loop = Task.Run(Run);
        _ = Task.Run(CheckFound);
    }

    /// <summary>Tells everybody.</summary>
    internal Feed Feed { get; }

    /// <summary>The hall's clock.</summary>
    internal HallClock Clock => clock;

    /// <summary>Whether the journal takes lines.</summary>
    internal bool IsHealthy => !isBehind && !loop.IsCompleted;

    /// <summary>The newest version.</summary>
    internal Snapshot Now => Feed.Current.Snapshot;

    /// <summary>The last lines of the journal, oldest first.</summary>
    internal IReadOnlyList<JournalLine> Tail
    {
        get
        {
            lock (tail)
                return [.. tail];
        }
    }

    /// <summary>The file's keeper, for those who want to know how well it is kept.</summary>
    internal RecordKeeper Keeper => keeper;

    /// <summary>How long a State takes now.</summary>
    internal TimeSpan PerState => pacer.Whole(Room.View.Pace);

    private Book Book { get; set; }

    private RoomState Room { get; set; }

    /// <summary>Does what an operator wants.</summary>
    internal Task<Answer> DoAsync(Command command) => AskAsync(() => Do(command));

    /// <summary>Writes a line about something that is no command: a sign-in, a report of a projector.</summary>
    internal Task<Answer> NoteAsync(string role, string what, object? data = null) => AskAsync(() =>
    {
        Append(Line(role, null, what, data: data));
        return new Answer(200, Room.View.V);
    });

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync().ConfigureAwait(false);
        await loop.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        stop.Dispose();
        Feed.Dispose();
    }

    private async Task CheckFound()
    {
        if (keeper.CheckFound() is { } agrees)
            await NoteAsync(Roles.Server, agrees ? Acts.Checked : Acts.Mismatch).ConfigureAwait(false);
    }

    private async Task<Answer> AskAsync(Func<Answer> act)
    {
        var work = new Work(act);
        return inbox.Writer.TryWrite(work) ? await work.Answer.Task.ConfigureAwait(false) : new Answer(503, Room.View.V, "The server is stopping.");
    }

    private async Task Run()
    {
        try
        {
            Task<bool> arrived = inbox.Reader.WaitToReadAsync(stop.Token).AsTask();
            while (!stop.IsCancellationRequested)
            {
                TimeSpan? wait = Wait(out NextStep? step);
                if (wait > TimeSpan.Zero || wait is null)
                {
                    using var timer = CancellationTokenSource.CreateLinkedTokenSource(stop.Token);
                    await Task.WhenAny(arrived, Task.Delay(wait ?? Timeout.InfiniteTimeSpan, timer.Token)).ConfigureAwait(false);
                    await timer.CancelAsync().ConfigureAwait(false);
                }

                if (arrived.IsCompleted)
                {
                    while (inbox.Reader.TryRead(out Work? work))
                        work.Answer.TrySetResult(Tried(work.Act));
                    arrived = inbox.Reader.WaitToReadAsync(stop.Token).AsTask();
                }
                else if (step is not null && !stop.IsCancellationRequested)
                {
                    Step(step);
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
                work.Answer.TrySetResult(new Answer(503, Room.View.V, "The server is stopping."));
        }
    }

    /// <summary>How long until the next thing that the server does by itself; null where there is none.</summary>
    private TimeSpan? Wait(out NextStep? step)
    {
        if (Room.Proposal is { } proposal)
        {
            step = new NextStep(Acts.Expired, TimeSpan.Zero);
            return isBehind ? Retry : proposal.At + Proposals.Patience - clock.GetUtcNow();
        }

        step = pacer.Next(Room, Book);
        return step is null ? null : isBehind ? Retry : Room.Since + step.After - clock.GetUtcNow();
    }

    private void Step(NextStep step)
    {
        try
        {
            // The time at which it was due, so that a slow disk does not make the whole slower; not when it was due long ago.
            DateTimeOffset due = Room.Since + step.After;
            DateTimeOffset now = clock.GetUtcNow();
            bool isLate = step.What == Acts.Expired || isBehind || now - due > Retry;
            Append(new JournalLine(Room.View.V + 1, isLate ? now : due, Roles.Server, null, step.What, Room.Drawing == 0 ? null : Room.Drawing, step.Lot, step.Data));
        }
        catch (JournalLostException)
        {
            // Told already; tried again in a second.
        }
    }

    private Answer Tried(Func<Answer> act)
    {
        try
        {
            return act();
        }
        catch (CommandFaultException fault)
        {
            return new Answer(fault.Status, Room.View.V, fault.Message);
        }
        catch (RefusedException refused)
        {
            return new Answer(400, Room.View.V, string.Join(" ", refused.Faults.Select(fault => fault.ToString())));
        }
        catch (BadInputException bad)
        {
            return new Answer(400, Room.View.V, string.Join(" ", bad.Faults));
        }
        catch (JournalLostException lost)
        {
            return new Answer(503, Room.View.V, $"The journal does not take a line ({lost.Message}). Nothing was done.");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            RoomLog.RecordFailed(log, fault.Message);
            return new Answer(503, Room.View.V, $"The record could not be written ({OneLine.Of(fault.Message)}). Nothing was added to it.");
        }
        catch (Exception fault)
        {
            RoomLog.Fault(log, fault.ToString());
            return new Answer(500, Room.View.V, "A fault of this program; the log of the server has it. Nothing was done.");
        }
    }

    private Answer Do(Command command)
    {
        if (answered.TryGetValue(command.Id, out long before))
            return new Answer(200, before);
        if (command.Expects < lastByPerson)
            return new Answer(409, Room.View.V, "The other operator did something meanwhile. Nothing was done.");
        if (command.Expects > Room.View.V)
            throw new CommandFaultException($"expects: {command.Expects}; expected at most {Room.View.V}, the present version");
        RoleRules.Refuse(command);
        if (command.Do == Acts.Agree)
            return Agree(command);
        Done done = CommandRules.Of(command, Room, Book, clock);
        Append(Line(command.Role, command.Id, done.What, done.Entry ?? (Room.Drawing == 0 ? null : Room.Drawing), done.Lot, done.Data));
        return new Answer(200, Room.View.V);
    }

    /// <summary>The second operator agrees: the record is written, and then the journal says so.</summary>
    private Answer Agree(Command command)
    {
        Proposal proposal = Proposals.Agreed(command, Room, Book, clock);
        Record after = Proposals.After(proposal, Room, Book);
        if (after.Entries.Length == Book.Length)
        {
            Append(Line(command.Role, command.Id, Acts.Agree, data: new { proposal = proposal.Id, what = proposal.What }));
            Append(Line(Roles.Server, null, Acts.Closed));
            return new Answer(200, Room.View.V);
        }

        keeper.Write(after);
        Book = Book.With(after);
        bool? agrees = keeper.SecondAgrees;
        while (Room.Known < Book.Length)
        {
            bool isLast = Room.Known + 1 == Book.Length;
            Append(Line(command.Role, isLast ? command.Id : null, Acts.Recorded, Room.Known + 1, data: new { hash = Book[Room.Known + 1].Hash, proposal = proposal.Id, agrees }));
        }

        return new Answer(200, Room.View.V);
    }

    private JournalLine Line(string role, string? id, string what, int? entry = null, int? lot = null, object? data = null) =>
        new(Room.View.V + 1, clock.GetUtcNow(), role, id, what, entry, lot, data is null ? null : JsonSerializer.Serialize(data, StateJson.Options));

    /// <summary>Puts a line on the disk, and then tells everybody.</summary>
    private void Append(JournalLine line)
    {
        try
        {
            journal.Append(line);
            isBehind = false;
        }
        catch (JournalLostException lost)
        {
            if (!isBehind)
                RoomLog.JournalLost(log, lost.Message);
            isBehind = true;
            throw;
        }

        RoomLog.Line(log, line.Number, line.Role, line.What, line.Lot);
        Room = Room.Apply(line, Book);
        Remember(line);
        Feed.Publish(new Snapshot(Room, Book, json));
    }

    private void Remember(JournalLine line)
    {
        const int Most = 1000;
        if (line.Id is not null)
            answered[line.Id] = line.Number;
        if (line.Role is Roles.Operator or Roles.Second && line.What != Acts.SignedIn)
            lastByPerson = line.Number;
        lock (tail)
        {
            tail.Add(line);
            if (tail.Count > Most)
                tail.RemoveAt(0);
        }
    }

    /// <summary>Something to do, and who waits for it.</summary>
    private sealed record Work(Func<Answer> Act)
    {
        internal TaskCompletionSource<Answer> Answer { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
