using System.CommandLine;
using Lots.Shell;

namespace Lots.Records;

/// <summary>The options of <c>lots draw</c> that are about a record.</summary>
/// <param name="seed">The option <c>--seed</c> of the command.</param>
internal sealed class RecordOptions(Option<string?> seed)
{
    private readonly Option<string?> only = new("--only")
    {
        Description = "Draws and records the groups alone; a later draw --record of the same file draws the reviewing States.",
        HelpName = "groups",
    };

    /// <summary>The options of the ceremony.</summary>
    internal CeremonyOptions Ceremony { get; } = new(seed);

    /// <summary>The file.</summary>
    internal Option<string?> Record { get; } = new("--record")
    {
        Description = "Writes the drawing into a record: a new file, or one that holds the groups alone so far. Then only by the exact procedure.",
        HelpName = "FILE",
    };

    /// <summary>The day of the drawing.</summary>
    internal Option<string?> Date { get; } = Inputs.Date.Option("With --record: the day of the drawing");

    /// <summary>What was published before.</summary>
    internal Option<string?> Commitment { get; } = new("--commitment")
    {
        Description = "With --record: the commitment that was published before; States, rules and sizes are taken from it.",
        HelpName = "FILE",
    };

    internal void AddTo(Command command)
    {
        foreach (Option option in (Option[])[Record, Date, only, Commitment, Ceremony.File])
            command.Add(option);
    }

    /// <summary>Whether a record is to be written; that another of these options is given without it is a fault.</summary>
    internal bool AreGiven(ParseResult parsed)
    {
        if (parsed.GetValue(Record) is not null)
            return true;
        var faults = new Faults();
        foreach (Option option in (Option[])[Date, only, Commitment, Ceremony.File])
        {
            if (parsed.GetResult(option) is not null)
                faults.Add(option.Name, "given without --record", "a record for it");
        }

        faults.ThrowIfAny();
        return false;
    }

    /// <summary>Whether only the groups are to be drawn.</summary>
    internal bool GroupsOnly(ParseResult parsed, Faults faults)
    {
        string? word = parsed.GetValue(only);
        if (word is not (null or "groups"))
            faults.Add("--only", OneLine.Shown(word), "groups");
        return word is not null;
    }
}
