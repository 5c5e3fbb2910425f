using System.Collections.Immutable;
using System.CommandLine;
using LotDrawing;
using Lots.Inputs;
using Lots.Output;
using Lots.Records;
using Lots.Shell;

namespace Lots.Commands;

/// <summary><c>lots meet</c>: decides on the requests before a meeting, and announces what it grants and refuses.</summary>
internal sealed class MeetCommand : LotsCommand
{
    private readonly Argument<string> record = Acts.Record();
    private readonly RequestsInput requests = new();
    private readonly Option<bool> again = new("--again") { Description = "The requests and the date of the newest meeting come once more, and that is meant." };
    private readonly AnnounceOptions announce = new();

    internal MeetCommand()
        : base(
            "meet",
            "Decides on requests for repetitions by the rules, and announces what is granted and what refused, before any seed exists. Exit code 1 where one is refused.",
            "lots meet record.json --requests october.json --ceremony \"words, dice 6x50\"",
            "lots meet record.json --request FRA:same-region --request France:other-region:exceptional:\"the reviewing State has no expert\" --ceremony \"dice 6x50\"",
            "lots meet record.json --requests october.csv --ceremony \"dice 6x50\" --check",
            "lots meet record.json --refuse \"HTI:same-region:the meeting, as no ground was given\"")
    {
        Add(record);
        requests.AddTo(this);
        Add(again);
        announce.AddTo(this);
    }

    internal override int Run(ParseResult parsed, Desk desk)
    {
        var faults = new Faults();
        DateOnly day = announce.Act.Day(parsed, faults);
        faults.ThrowIfAny();
        bool check = announce.Act.IsCheck(parsed);
        using RecordSession session = RecordSession.Open(parsed.GetValue(record)!, check ? null : ShellWords.Line(parsed), desk);
        Record before = session.Record;
        var plan = announce.Plan(parsed, before.Kind, faults);
        var asked = requests.Read(parsed, before, faults);
        faults.ThrowIfAny();
        Meeting meeting = Decide(before, day, asked, parsed.GetValue(again), desk);
        bool refused = meeting.Decisions.Any(decision => !decision.IsGranted);
        MeetingText.Write(meeting, before);
        if (check && (!meeting.CanBeDrawn || plan.IsEmpty))
        {
            Desk.Note("checked; nothing was written");
            return !meeting.CanBeDrawn ? ExitCode.BadInput : refused ? ExitCode.Refused : ExitCode.Done;
        }

        if (meeting.NeedsDrawing && plan.IsEmpty)
            throw new BadInputException("--ceremony: none; expected how the seed will be made, as \"words, dice 6x50\"");
        Record announced = before.AnnounceMeeting(meeting, plan, desk.Interrupted);
        announce.NoteDropped(parsed, announced);
        Record after = announce.AtOnce(parsed, announced, day, desk);
        return Acts.Finish(parsed, announce.Act, before, after, Acts.Title(session), () => session.Extend(after, desk), refused);
    }

    /// <summary>The same requests on the same day are a slip far more often than meant.</summary>
    private static Meeting Decide(Record before, DateOnly day, ImmutableArray<Request> asked, bool again, Desk desk)
    {
        try
        {
            return before.Meet(day, asked, again, desk.Interrupted);
        }
        catch (RefusedException) when (!again && IsHeard(before, day, asked, desk))
        {
            throw new BadInputException($"the requests and the date, {Date.Words(day)}, are those of the newest meeting; expected others, or --again where they really come once more");
        }
    }

    private static bool IsHeard(Record before, DateOnly day, ImmutableArray<Request> asked, Desk desk)
    {
        try
        {
            before.Meet(day, asked, again: true, desk.Interrupted);
            return true;
        }
        catch (RefusedException)
        {
            return false;
        }
    }
}
