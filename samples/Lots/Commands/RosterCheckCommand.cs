using System.CommandLine;
using LotDrawing;
using Lots.Inputs;
using Lots.Output;
using Lots.Sheets;
using Lots.Shell;

namespace Lots.Commands;

/// <summary><c>lots roster check</c>: what was read, counted back, and what in it looks like a slip.</summary>
internal sealed class RosterCheckCommand : LotsCommand
{
    private const int MostChanges = 20;

    private readonly Argument<string> file = new("FILE") { Description = "The States parties: a spreadsheet (.xlsx), or CSV." };
    private readonly Option<string> mechanism = MechanismChoice.Option();

    internal RosterCheckCommand()
        : base(
            "check",
            "Counts back what was read from a file of States parties, and remarks on what looks like a slip.",
            "lots roster check states.xlsx",
            "lots roster check states.csv --mechanism uncac")
    {
        Add(file);
        Add(mechanism);
    }

    internal override int Run(ParseResult parsed, Desk desk)
    {
        var faults = new Faults();
        Mechanism? rules = MechanismChoice.Read(parsed.GetValue(mechanism)!, faults);
        RosterFile? read = rules is null ? null : RosterFile.Read(parsed.GetValue(file)!, rules, faults);
        faults.ThrowIfAny();
        foreach (string line in Lines(read!, rules!))
            desk.Out.Text.WriteLine(OneLine.Of(line));
        return ExitCode.Done;
    }

    private static IEnumerable<string> Lines(RosterFile file, Mechanism rules)
    {
        Roster roster = file.Roster;
        string sheet = file.Table?.Sheet.Name is { } name ? $", sheet \"{name}\"" : "";
        yield return $"{file.Path}{sheet}: {Tables.Counted(roster.Count, "State")}, from {roster.States[0]} to {roster.States[^1]}";
        yield return "";
        yield return "By regional group:";
        foreach (string group in rules.RegionalGroups)
            yield return $"  {group}: {Tables.Number(roster.States.Count(state => state.RegionalGroup == group))}";
        yield return "By instrument:";
        foreach (string instrument in rules.Instruments)
            yield return $"  {instrument}: {Tables.Number(roster.States.Count(state => state.IsPartyTo(instrument)))}";
        foreach (string line in Counted("By legal system:", roster.States.SelectMany(state => state.LegalSystems)).Concat(Counted("By language:", roster.States.SelectMany(state => state.Languages))))
            yield return line;
        yield return "";
        var remarks = RosterRemarks.Of(file, rules).ToList();
        yield return remarks.Count == 0 ? "Remarks: none" : "Remarks:";
        foreach (string remark in remarks)
            yield return $"  {remark}";
        yield return "";
        foreach (string line in AgainstBuiltIn(roster, rules))
            yield return line;
    }

    private static IEnumerable<string> Counted(string title, IEnumerable<string> items)
    {
        var counts = items.CountBy(item => item).OrderByDescending(count => count.Value).ThenBy(count => count.Key, StringComparer.Ordinal).ToList();
        return counts.Count == 0 ? [title + " none is given"] : [title, .. counts.Select(count => $"  {count.Key}: {Tables.Number(count.Value)}")];
    }

    private static List<string> AgainstBuiltIn(Roster roster, Mechanism rules)
    {
        if (!ReferenceEquals(rules, Mechanism.Untoc))
            return [$"The roster of 2020 that is built in is not one for {rules.Id}: --roster is needed to draw."];
        var diff = new RosterDiff(Roster.Untoc2020, roster);
        if (diff.IsEmpty)
            return ["The same as the roster of 2020 that is built in, which is drawn from without --roster."];
        var lines = diff.Lines().ToList();
        List<string> told = [$"Against the roster of 2020 that is built in, which is drawn from without --roster: {diff.Joined.Length} joined, {diff.Left.Length} left, {diff.Changed.Length} changed"];
        told.AddRange(lines.Take(MostChanges).Select(line => $"  {line}"));
        if (lines.Count > MostChanges)
            told.Add($"  and {lines.Count - MostChanges} more");
        if (rules.Groups.PublishedSizes.Sum() == roster.Count)
            told.Add($"As it is another roster, groups are of {string.Join(", ", rules.Groups.EvenSizes(roster.Count))} and not of {string.Join(", ", rules.Groups.PublishedSizes)}, unless --sizes says so.");
        return told;
    }
}
