using System.CommandLine;
using LotDrawing.Mechanisms;
using LotDrawing.Rosters;
using Lots.Shell;

namespace Lots.Inputs;

/// <summary>The rules to draw by.</summary>
internal static class MechanismChoice
{
    private static readonly Mechanism[] Known = [.. KnownMechanisms.All];

    internal static Option<string> Option() => new("--mechanism")
    {
        Description = $"The rules: {string.Join(", ", Known.Select(mechanism => mechanism.Id))}.",
        HelpName = "ID",
        DefaultValueFactory = _ => Known[0].Id,
    };

    /// <summary>The mechanism of this id, or null and a fault.</summary>
    internal static Mechanism? Read(string id, Faults faults)
    {
        if (Array.Find(Known, mechanism => mechanism.Id == id) is { } mechanism)
            return mechanism;
        var ids = Known.Select(known => known.Id);
        string meant = Spelling.Nearest(id, ids) is { } near ? $" (nearest: {near})" : "";
        faults.Add("--mechanism", OneLine.Shown(id), $"{(Known.Length == 1 ? "" : "one of ")}{string.Join(", ", ids)}{meant}");
        return null;
    }
}
