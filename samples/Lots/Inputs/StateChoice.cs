using System.CommandLine;
using LotDrawing;
using LotDrawing.Text;
using Lots.Shell;

namespace Lots.Inputs;

/// <summary>Options that name a State by its code.</summary>
internal static class StateChoice
{
    internal static Option<string?> Option(string name, string description) => new(name) { Description = description, HelpName = "CODE" };

    /// <summary>The State of this code; null when none is given, or when there is a fault.</summary>
    internal static StateParty? Read(string name, string? code, Roster roster, Faults faults)
    {
        if (code is null || roster.Contains(code))
            return code is null ? null : roster[code];
        string meant = Spelling.Nearest(code, roster.States.Select(other => other.Code)) is { } near ? $" (nearest: {near} {roster[near].Name})" : "";
        faults.Add(name, OneLine.Shown(code), $"the code of a State in the roster{meant}");
        return null;
    }
}
