using System.Text.Json;
using LotDrawing;
using Lots.Shell;
using MeetingRoom.Journals;
using MeetingRoom.Meetings;
using MeetingRoom.Records;
using MeetingRoom.Web;
using Microsoft.Extensions.Logging;

namespace MeetingRoom.Halls;

/// <summary>The hall whose meeting this is: the one writer of its record and its journal. Everything is in the journal before anybody
/// is told.</summary>
internal sealed class Hall : IMeeting, IAsyncDisposable
{
    private static readonly TimeSpan Retry = TimeSpan.FromSeconds(1);

    private readonly Journal journal;
    private readonly RecordKeeper keeper;
    private readonly HallClock clock;
    private readonly Pacer pacer;
    private readonly StateJson json;
    private readonly ILogger log;
    private readonly Answers answers;
    private readonly JournalMemory memory = new();
    private readonly HallLoop loop;
    private Action? owed;
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
        answers = new Answers(log);
        pacer = new Pacer(autoplay);
        Book = new Book(begun);
        List<JournalLine> lines = journal.Read();
        Room = JournalCheck.Replayed(lines, Book, journal.Name);
        foreach (JournalLine line in lines)
            memory.Add(line);
        Feed = new Feed(new Snapshot(Room, Book, json));
        Append(Line(Roles.Server, null, lines.Count == 0 ? Acts.Started : Acts.Restarted));
        while (Room.Known < Book.Length)
            Append(Line(Roles.Server, null, Acts.Found, Room.Known + 1, data: new { hash = Book[Room.Known + 1].Hash }));
        if (autoplay is not null && Room.Drawing > 0 && !Room.Ended)
            Append(Line(Roles.Server, null, Acts.Resume));
        RoomLog.Started(log, Book.Length, Room.View.Lot, Room.View.V, journal.Name);
        loop = new HallLoop(Next);
        _ = Task.Run(CheckFound);
    }

    /// <inheritdoc/>
    public Feed Feed { get; }

    /// <inheritdoc/>
    public bool IsHealthy => !isBehind && !loop.HasEnded;

    /// <inheritdoc/>
    public string Trouble => "the journal does not take a line";

    /// <summary>The newest version.</summary>
    internal Snapshot Now => Feed.Current.Snapshot;

    /// <summary>The hall's clock.</summary>
    internal HallClock Clock => clock;

    /// <summary>The last lines of the journal, oldest first.</summary>
    internal IReadOnlyList<JournalLine> Tail => memory.Tail;

    /// <summary>The file's keeper, for those who want to know how well it is kept.</summary>
    internal RecordKeeper Keeper => keeper;

    /// <summary>How long a State takes now.</summary>
    internal TimeSpan PerState => pacer.Whole(Room.View.Pace);

    private Book Book { get; set; }

    private RoomState Room { get; set; }

    /// <summary>Does what an operator wants.</summary>
    internal Task<Answer> DoAsync(Command command) => loop.AskAsync(() => answers.Of(() => Do(command), () => Room.View.V));

    /// <summary>Writes a line about something that is no command: a sign-in, a report of a projector.</summary>
    internal Task<Answer> NoteAsync(string role, string what, object? data = null) => loop.AskAsync(() => answers.Of(
        () =>
        {
            Append(Line(role, null, what, data: data));
            return new Answer(200, Room.View.V);
        },
        () => Room.View.V));

    public async ValueTask DisposeAsync()
    {
        await loop.DisposeAsync().ConfigureAwait(false);
        Feed.Dispose();
    }

    private async Task CheckFound()
    {
        if (keeper.CheckFound() is { } agrees)
            await NoteAsync(Roles.Server, agrees ? Acts.Checked : Acts.Mismatch).ConfigureAwait(false);
    }

    /// <summary>The next thing that the server does by itself, or null.</summary>
    private HallLoop.Due? Next()
    {
        DateTimeOffset now = clock.GetUtcNow();
        if (owed is not null)
            return new HallLoop.Due(Retry, Tried(Pay));
        if (Room.Proposal is { } proposal)
            return new HallLoop.Due(isBehind ? Retry : proposal.At + Proposals.Patience - now, Tried(() => Step(new NextStep(Acts.Expired, TimeSpan.Zero))));
        return (pacer.Next(Room, Book) ?? RoundWait.Next(Room, Book)) is { } step ? new HallLoop.Due(isBehind ? Retry : Room.Since + step.After - now, Tried(() => Step(step))) : null;
    }

    private static Action Tried(Action act) => () =>
    {
        try
        {
            act();
        }
        catch (JournalLostException)
        {
            // Told already; tried again in a second.
        }
    };

    private void Step(NextStep step)
    {
        // The time at which it was due, so that a slow disk does not make the whole slower; not when it was due long ago.
        DateTimeOffset due = Room.Since + step.After;
        DateTimeOffset now = clock.GetUtcNow();
        bool isLate = step.What is Acts.Expired or Acts.Overdue || isBehind || now - due > Retry;
        Append(new JournalLine(Room.View.V + 1, isLate ? now : due, Roles.Server, null, step.What, Room.Drawing == 0 ? null : Room.Drawing, step.Lot, step.Data));
    }

    private Answer Do(Command command)
    {
        if (owed is not null)
            Pay();
        if (memory.LineOf(command.Id) is { } before)
            return new Answer(200, before);
        if (command.Expects < memory.LastByPerson)
            return new Answer(409, Room.View.V, "The other operator did something meanwhile. Nothing was done.");
        if (command.Expects > Room.View.V)
            throw new CommandFaultException($"expects: {command.Expects}; expected at most {Room.View.V}, the present version");
        RoleRules.Refuse(command);
        if (command.Do == Acts.Agree)
            return Agree(command);
        Done done = CommandRules.Of(command, Room, Book, clock, keeper.Folder);
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
        owed = () => Append(Line(command.Role, Room.Known + 1 == Book.Length ? command.Id : null, Acts.Recorded, Room.Known + 1, data: new { hash = Book[Room.Known + 1].Hash, proposal = proposal.Id, agrees }));
        try
        {
            Pay();
            return new Answer(200, Room.View.V);
        }
        catch (JournalLostException lost)
        {
            return new Answer(503, Room.View.V, $"The record has its entry {Book.Length}, and the journal does not take a line ({lost.Message}). It is shown as soon as the journal does: do not propose it again.");
        }
    }

    /// <summary>Journals what the record has and the journal has not.</summary>
    private void Pay()
    {
        while (Room.Known < Book.Length)
            owed!();
        owed = null;
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
        memory.Add(line);
        Feed.Publish(new Snapshot(Room, Book, json));
    }
}
