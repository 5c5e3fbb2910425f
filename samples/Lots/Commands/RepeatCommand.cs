using System.CommandLine;
using LotDrawing;
using LotDrawing.Records;
using LotDrawing.Repetitions;
using Lots.Output;
using Lots.Records;
using Lots.Shell;

namespace Lots.Commands;

/// <summary><c>lots repeat</c>: decides on the requests before a meeting, draws again what it grants, and records both.</summary>
internal sealed class RepeatCommand : LotsCommand
{
    private readonly Argument<string> record = RecordInput.Argument("The record; it is extended, unless --out names another file.");
    private readonly Option<string> requests = new("--requests") { Description = "The requests before the meeting, as JSON.", HelpName = "FILE", Required = true };
    private readonly CeremonyOptions ceremony = new();
    private readonly Option<string?> result = RecordOutput.Option();

    internal RepeatCommand()
        : base(
            "repeat",
            "Decides on requests for repetitions, draws all that is granted together, and records what was granted and what refused.",
            "lots repeat record.json --requests october.json --seed \"the words spoken in the hall\"",
            "lots repeat record.json --requests october.json --ceremony ceremony.json --out record-2021-10.json")
    {
        Add(record);
        Add(requests);
        ceremony.AddTo(this);
        Add(result);
    }

    internal override int Run(ParseResult parsed, Desk desk)
    {
        var faults = new Faults();
        RecordInput? input = RecordInput.Read(parsed.GetValue(record)!, faults);
        MeetingRequests? asked = RequestsInput.Read(parsed.GetValue(requests)!, input, faults);
        Ceremony? seed = ceremony.ReadOne(parsed, faults);
        string? path = parsed.GetValue(result);
        RecordOutput.RefuseTaken("--out", path, faults);
        faults.ThrowIfAny();

        RecordChange change = RecordChange.Repeat(input!.History, asked!, seed!);
        if (!change.IsMade)
            throw new BadInputException($"what was granted cannot be drawn together, nothing was written: {change.Change}");
        RecordOutput.Extend(input.File, change.After, path);
        new MeetingReport(input.History, change, desk.Out.Text).Write(asked!.Date);
        return change.Decisions.Any(decision => decision is Decision.Refused) ? ExitCode.Refused : ExitCode.Done;
    }
}
