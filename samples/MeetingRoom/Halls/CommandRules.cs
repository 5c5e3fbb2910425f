using MeetingRoom.Journals;
using MeetingRoom.Meetings;
using MeetingRoom.Web;

namespace MeetingRoom.Halls;

/// <summary>What each command may do now. Commands name what is to be shown, so sent twice they do the same once.</summary>
internal static class CommandRules
{
    private static readonly string[] Paces = ["slow", "standard", "fast", Slides.Board];

    /// <summary>The line that a command comes to.</summary>
    /// <exception cref="CommandFaultException">It cannot be done now: what came, and what was expected.</exception>
    internal static Done Of(Command command, RoomState room, Book book, HallClock clock, string folder)
    {
        switch (command.Do)
        {
            case Acts.Show:
                return Show(command, room, book);
            case Acts.Jump:
                return Jump(command, room, book);
            case Acts.ShowGroup:
                return ShowGroup(command, room, book);
            case Acts.OpenGroup:
                RefuseStopped(room);
                Drawing(room);
                return new Done(Acts.OpenGroup, Data: new { group = Section(command, room, book) });
            case Acts.Resume:
                RefuseStopped(room);
                return new Done(Acts.Resume);
            case Acts.Pause or Acts.Blank:
                return new Done(command.Do);
            case Acts.Pace:
                return new Done(Acts.Pace, Data: new { pace = OneOf(command, "pace", Paces) });
            case Acts.Slide:
                return Slide(command, room, book);
            case Acts.Objection:
                return new Done(Acts.Objection, Data: new { state = State(command, "state", book), text = command.Needed("text") });
            case Acts.Ruling:
                return new Done(Acts.Ruling, Data: new { text = command.Needed("text") });
            default:
                return DraftRules.Of(command, room, book, clock) ?? (command.Do == Acts.Propose ? Proposals.Of(command, room, book, clock, folder) : null) ?? throw new CommandFaultException($"do: \"{command.Do}\"; expected one of the commands of this server");
        }
    }

    /// <summary>One of a few words.</summary>
    internal static string OneOf(Command command, string name, params string[] words) => command.Needed(name) is var word && words.Contains(word)
        ? word
        : throw new CommandFaultException($"{name}: \"{command.Text(name)}\"; expected one of {string.Join(", ", words)}");

    /// <summary>A State by its code or by its name in any of the six languages.</summary>
    internal static string State(Command command, string name, Book book)
    {
        string given = command.Needed(name);
        if (book.Record.FindEver(given.ToUpperInvariant()) is { } state)
            return state.Code;
        string[] named = [.. Papers.Names.StateNames.CodesOf(given).Where(code => book.Record.FindEver(code) is not null)];
        if (named.Length == 1)
            return named[0];
        string? near = LotDrawing.Text.Spelling.Nearest(given, book.Record.Roster.States.SelectMany(one => new[] { one.Code, one.Name }));
        throw new CommandFaultException($"{name}: \"{given}\"; expected a State of the record, by its code or name{(near is null ? "" : $" (nearest: {near})")}");
    }

    private static Done Show(Command command, RoomState room, Book book)
    {
        RefuseStopped(room);
        Drawing(room);
        if (!room.GroupsShown)
            throw new CommandFaultException("show: the groups are not all shown yet; expected resume");
        int most = Math.Min(room.Furthest + 1, book.Revelation(room).Lots.Length);
        return new Done(Acts.Show, command.Needed("lot", 0, most));
    }

    private static Done Jump(Command command, RoomState room, Book book)
    {
        RefuseStopped(room);
        Drawing(room);
        string code = State(command, "state", book);
        ShownState? state = book.Revelation(room).States.FirstOrDefault(state => state.Code == code);
        if (state is null)
            throw new CommandFaultException($"state: {code}; expected a State whose lots are in this drawing");
        if (!room.IsFound && state.Last > room.Furthest)
            throw new CommandFaultException($"state: {code}, whose lots were not all shown yet; expected a State that the hall has seen: forward it goes at the pace, or by \"show all of this group\"");
        return new Done(Acts.Jump, state.Last, new { state = code });
    }

    private static Done ShowGroup(Command command, RoomState room, Book book)
    {
        RefuseStopped(room);
        Drawing(room);
        if (!room.GroupsShown)
            return new Done(Acts.GroupsShown);
        int group = Section(command, room, book);
        Revelation revelation = book.Revelation(room);
        int now = revelation.States[Math.Max(0, room.State)].Section.Section;
        if (group != now)
            throw new CommandFaultException($"group: {group}; expected {now}, the one that is being shown");
        return new Done(Acts.ShowGroup, revelation.States.Last(state => state.Section.Section == group).Last, new { group });
    }

    /// <summary>A section of the drawing on show, by its number: a group, or on another way through a regional group.</summary>
    private static int Section(Command command, RoomState room, Book book)
    {
        int[] sections = [.. book.Revelation(room).Sections.Select(section => section.Section)];
        return command.Number("group") is { } number && sections.Contains(number)
            ? number
            : throw new CommandFaultException($"group: {command.Body["group"]?.ToJsonString() ?? "nothing"}; expected one of {string.Join(", ", sections)}, as this drawing is shown");
    }

    private static Done Slide(Command command, RoomState room, Book book)
    {
        string slide = OneOf(command, "slide", Slides.All);
        bool stands = slide switch
        {
            Slides.Reveal or Slides.Board => room.Drawing > 0 && room.State >= 0,
            Slides.Groups => room.Drawing > 0 && room.Regions > 0,
            Slides.Recorded => room.Drawing > 0,
            Slides.Seed => room.Known > 0 && book.AsOf(room.Known).Open is not null,
            Slides.Annulled => book.Record.Entries.Take(room.Known).Any(entry => entry is LotDrawing.Entry.Annulment),
            Slides.Changed or Slides.Closing => room.Known > 0 && (room.Drawing == 0 || room.Ended),
            Slides.Check => room.Known > 0,
            _ => true,
        };
        if (slide == Slides.Requests && command.Number("page") is not null)
            return new Done(Acts.Slide, Data: new { slide, page = command.Needed("page", 1, RequestsJson.PagesOf(room, book)) });
        return stands ? new Done(Acts.Slide, Data: new { slide }) : throw new CommandFaultException($"slide: {slide}, for which there is nothing to show yet; expected another slide");
    }

    private static void Drawing(RoomState room)
    {
        if (room.Drawing == 0)
            throw new CommandFaultException("nothing is drawn that could be shown; expected a drawing in the record");
    }

    /// <summary>After a mismatch of the two programs nothing is shown on.</summary>
    private static void RefuseStopped(RoomState room)
    {
        if (room.Mismatch is not null)
            throw new CommandFaultException("the second program disagrees with the record; expected the chair to adjourn: nothing is shown until the checker agrees or the drawing is annulled");
    }
}

/// <summary>What a command comes to: a line of the journal.</summary>
/// <param name="What">The act.</param>
/// <param name="Lot">The lot it shows, or null.</param>
/// <param name="Data">What else belongs to it, or null.</param>
/// <param name="Entry">The entry it is about, or null.</param>
internal sealed record Done(string What, int? Lot = null, object? Data = null, int? Entry = null);
