using System.CommandLine;
using LotDrawing;
using Lots.Inputs;
using Lots.Sheets;
using Lots.Shell;

namespace Lots.Commands;

/// <summary><c>lots roster diff</c>: who joined, left or changed, and the announcements that follow.</summary>
internal sealed class RosterDiffCommand : LotsCommand
{
    private readonly Argument<string> old = new("OLD") { Description = "The States parties as they were." };
    private readonly Argument<string> now = new("NEW") { Description = "The States parties as they are." };
    private readonly Option<string> mechanism = MechanismChoice.Option();

    internal RosterDiffCommand()
        : base(
            "diff",
            "Tells which States joined, left or changed between two files, and which announcements follow.",
            "lots roster diff states-2020.csv states-2026.xlsx",
            "lots roster diff uncac-2025.xlsx uncac-2026.xlsx --mechanism uncac")
    {
        Add(old);
        Add(now);
        Add(mechanism);
    }

    internal override int Run(ParseResult parsed, Desk desk)
    {
        var faults = new Faults();
        Mechanism? rules = MechanismChoice.Read(parsed.GetValue(mechanism)!, faults);
        RosterFile? before = rules is null ? null : RosterFile.Read(parsed.GetValue(old)!, rules, faults);
        RosterFile? after = rules is null ? null : RosterFile.Read(parsed.GetValue(now)!, rules, faults);
        faults.ThrowIfAny();
        var diff = new RosterDiff(before!.Roster, after!.Roster);
        foreach (string line in diff.IsEmpty ? ["no difference"] : (IEnumerable<string>)[.. diff.Lines(), "", "Announcements that follow:", .. Announcements(diff, after.Path)])
            desk.Out.Text.WriteLine(OneLine.Of(line));
        return ExitCode.Done;
    }

    /// <summary>Withdrawals first: what they leave open is then drawn from all who are there, and no State that leaves is drawn.</summary>
    private static IEnumerable<string> Announcements(RosterDiff diff, string path)
    {
        string from = ShellWords.Quoted(path);
        foreach (StateParty state in diff.Left)
            yield return $"  lots withdraw RECORD --state {ShellWords.Quoted(state.Code)} --ceremony PLAN";
        foreach (ChangedRow row in diff.Changed.Where(row => row.Gained.IsEmpty))
            yield return $"  lots amend RECORD --roster {from} --state {ShellWords.Quoted(row.New.Code)} --decided-by TEXT --reason TEXT";
        foreach (ChangedRow row in diff.Changed.Where(row => !row.Gained.IsEmpty))
        {
            // An accession leaves the regional group as it is and takes no instrument away; an amendment adds none.
            string both = row.MovedGroup || !row.Lost.IsEmpty ? $"   (before it, lots amend with a roster in which {row.New.Code} is not yet party to {string.Join(", ", row.Gained)})" : "";
            yield return $"  lots accede RECORD --roster {from} --state {ShellWords.Quoted(row.New.Code)} --ceremony PLAN{both}";
        }

        foreach (StateParty state in diff.Joined)
            yield return $"  lots accede RECORD --roster {from} --state {ShellWords.Quoted(state.Code)} --group N --ceremony PLAN";
    }
}
