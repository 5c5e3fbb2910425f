using System.CommandLine;
using LotDrawing;
using Lots.Output;
using Lots.Records;
using Lots.Shell;

namespace Lots.Inputs;

/// <summary>The options that name a repetition: a record, and the requests before a meeting. Nothing is written to either.</summary>
internal sealed class RepetitionOptions
{
    private readonly Option<string?> record = new("--record")
    {
        Description = "A repetition in place of a first drawing: the record whose drawings are in force; with --requests.",
        HelpName = "RECORD",
    };

    private readonly RequestsInput requests = new();

    internal void AddTo(Command command)
    {
        command.Add(record);
        requests.AddTo(command, fileAlone: true);
    }

    /// <summary>Whether one of them is given.</summary>
    internal bool AreGiven(ParseResult parsed) => parsed.GetValue(record) is not null || requests.IsGiven(parsed);

    /// <summary>Reads them.</summary>
    /// <returns>What the meeting would draw, or null when there is a fault.</returns>
    internal Subject.Repetition? Read(ParseResult parsed, Desk desk, Faults faults)
    {
        string? path = parsed.GetValue(record);
        if (path is null)
            faults.Add(record.Name, "none", "a record, as --requests is given");
        if (!requests.IsGiven(parsed))
            faults.Add("--requests", "none", "the requests, as --record is given");
        if (path is null || !requests.IsGiven(parsed))
            return null;
        Record now = RecordSession.Read(path, desk);
        if (now.Open is { } open)
        {
            Desk.Note($"note: entry {open.Number} is open, {EntryText.What(open)}; the requests are looked at as just before it");
            now = now.AsOf(open.Number - 1);
        }

        var asked = requests.Read(parsed, now, faults);
        if (!now.HasReviewers)
            faults.Add(path, "reviewing States are not drawn yet", "a record in which they are, as a repetition draws again");
        faults.ThrowIfAny();
        Meeting meeting = now.Meet(now.LastDate!.Value, asked, again: true, desk.Interrupted);
        for (int i = 0; i < meeting.Decisions.Length; i++)
        {
            if (meeting.Refusals[i] is { } refusal)
                Desk.Note($"note: not drawn, as it would be refused: {EntryText.Asked(meeting.Decisions[i].Request)}: {refusal.Text}");
        }

        if (meeting.NeedsDrawing)
            return new Subject.Repetition(now, meeting);
        faults.Add($"{path}: every request would be refused; expected at least one that is granted");
        return null;
    }
}
