using System.CommandLine;
using Lots.Shell;

namespace Lots.Commands;

/// <summary><c>lots roster</c>: what a file of States parties holds, how two differ, and one in another form.</summary>
internal sealed class RosterCommand : LotsCommand
{
    internal RosterCommand()
        : base(
            "roster",
            "Reads States parties from a spreadsheet or CSV: check counts them back, diff tells what changed, convert writes them anew.",
            "lots roster check states.xlsx",
            "lots roster diff states-2020.csv states-2026.xlsx",
            "lots roster convert states.xlsx --out states.csv")
    {
        Add(new RosterCheckCommand());
        Add(new RosterDiffCommand());
        Add(new RosterConvertCommand());
    }

    internal override int Run(ParseResult parsed, Desk desk) =>
        throw new BadInputException($"lots roster: nothing; expected one of {string.Join(", ", Subcommands.Select(command => command.Name))}; see lots roster --help");
}
