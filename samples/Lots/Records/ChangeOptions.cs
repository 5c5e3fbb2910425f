using System.CommandLine;
using LotDrawing.Records;
using Lots.Inputs;
using Lots.Output;
using Lots.Shell;

namespace Lots.Records;

/// <summary>The options of the commands that take States into a record and out of it, and how such a change ends.</summary>
internal sealed class ChangeOptions
{
    private readonly Option<string?> result = RecordOutput.Option();
    private Option<string?> date = null!;

    /// <summary>Where the seed comes from.</summary>
    internal CeremonyOptions Ceremony { get; } = new();

    internal void AddTo(Command command, string day)
    {
        date = Date.Option(day);
        command.Add(date);
        Ceremony.AddTo(command);
        command.Add(result);
    }

    internal DateOnly ReadDate(ParseResult parsed, Faults faults) => Date.Read(parsed.GetValue(date), faults);

    /// <summary>The new file, or null for the same one.</summary>
    internal string? ReadOut(ParseResult parsed, Faults faults)
    {
        string? path = parsed.GetValue(result);
        RecordOutput.RefuseTaken(result.Name, path, faults);
        return path;
    }

    /// <summary>Writes the record, and tells what was drawn.</summary>
    /// <exception cref="BadInputException">The change came to nothing.</exception>
    internal static int Finish(RecordInput input, RecordChange change, string? path, Desk desk)
    {
        if (!change.IsMade)
            throw new BadInputException($"it cannot be drawn, nothing was written: {change.Change}");
        RecordOutput.Extend(input.File, change.After, path);
        new ChangeReport(input.History, change, desk.Out.Text).Write();
        return ExitCode.Done;
    }
}
