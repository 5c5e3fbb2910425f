using System.CommandLine;
using LotDrawing.Repetitions;
using Lots.Records;
using Lots.Shell;

namespace Lots.Inputs;

/// <summary>The options that name a repetition: a record, and the requests before a meeting. Nothing is written to either.</summary>
internal sealed class RepetitionOptions
{
    private readonly Option<string?> record = new("--record")
    {
        Description = "A repetition instead of a first drawing: the record whose drawings are in force; with --requests.",
        HelpName = "FILE",
    };

    private readonly Option<string?> requests = new("--requests")
    {
        Description = "With --record: the requests before a meeting, as for lots repeat. What it would grant is drawn again.",
        HelpName = "FILE",
    };

    internal void AddTo(Command command)
    {
        command.Add(record);
        command.Add(requests);
    }

    /// <summary>Whether one of them is given.</summary>
    internal bool AreGiven(ParseResult parsed) => parsed.GetValue(record) is not null || parsed.GetValue(requests) is not null;

    /// <summary>Reads them.</summary>
    /// <returns>What the meeting would draw, or null when there is a fault.</returns>
    internal Subject.Repetition? Read(ParseResult parsed, Faults faults)
    {
        string? from = parsed.GetValue(record);
        string? asked = parsed.GetValue(requests);
        if (from is null)
            faults.Add(record.Name, "none", "a record, as --requests is given");
        if (asked is null)
            faults.Add(requests.Name, "none", "the requests, as --record is given");
        RecordInput? input = from is null ? null : RecordInput.Read(from, faults);
        MeetingRequests? before = asked is null ? null : RequestsInput.Read(asked, input, faults);
        if (input is null || before is null)
            return null;

        Meeting meeting = Meeting.Decide(input.History.Now, before);
        foreach (Decision.Refused refused in meeting.Refused)
            Desk.Note($"note: not drawn, as it would be refused: {refused.Request.State} {string.Join(" and ", refused.Request.Seats)}: {refused.Why.Text}");
        if (!meeting.Granted.IsEmpty)
            return new Subject.Repetition(input.History.Now, meeting, before.Date);
        faults.Add($"{asked}: {(before.Requests.IsEmpty ? "there is no request" : "every request would be refused")}; expected at least one that is granted");
        return null;
    }
}
