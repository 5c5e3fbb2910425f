using System.CommandLine;
using LotDrawing;
using LotDrawing.Text;
using Lots.Shell;
using Papers.Names;

namespace Lots.Inputs;

/// <summary>Options that name a State: by its code, or by its name in any of the six languages, capitals and accents aside.</summary>
internal static class StateChoice
{
    internal static Option<string?> Option(string name, string description) => new(name) { Description = description, HelpName = "STATE" };

    /// <summary>The State; null when none is given, or when there is a fault.</summary>
    internal static StateParty? Read(string name, string? given, Roster roster, Faults faults)
    {
        if (given is null)
            return null;
        if ((roster.Find(given) ?? roster.Find(given.ToUpperInvariant())) is { } byCode)
            return byCode;
        string folded = FoldedText.Of(given);
        var meant = StateNames.CodesOf(given).Where(roster.Contains)
            .Concat(roster.States.Where(state => FoldedText.Of(state.Name) == folded).Select(state => state.Code))
            .Distinct(StringComparer.Ordinal).ToList();
        if (meant.Count == 1)
            return roster[meant[0]];
        if (meant.Count > 1)
        {
            faults.Add(name, $"{OneLine.Shown(given)}, the name of {string.Join(" and ", meant)}", "a code");
            return null;
        }

        string near = Spelling.Nearest(given, roster.States.Select(other => other.Code)) is { } code ? $" (nearest: {code} {roster[code].Name})"
            : roster.States.FirstOrDefault(state => Spelling.Nearest(folded, [FoldedText.Of(state.Name)]) is not null) is { } state ? $" (nearest: {state.Code} {state.Name})"
            : "";
        faults.Add(name, OneLine.Shown(given), $"the code or the name of a State in the roster{near}");
        return null;
    }
}
