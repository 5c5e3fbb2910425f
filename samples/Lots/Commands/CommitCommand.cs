using System.Collections.Immutable;
using System.CommandLine;
using LotDrawing;
using LotDrawing.Records;
using LotDrawing.Rules;
using Lots.Inputs;
using Lots.Records;
using Lots.Shell;

namespace Lots.Commands;

/// <summary><c>lots commit</c>: States, rules and the making of the seed, hashed and published before any seed exists.</summary>
internal sealed class CommitCommand : LotsCommand
{
    private readonly RosterOptions roster = new();
    private readonly Option<string?> load = Load.Option();
    private readonly PlannedOption planned = new();
    private readonly Option<string?> date = Date.Option("The day of its publication");
    private readonly Option<bool> rehearsal = new("--rehearsal") { Description = "A commitment to a rehearsal." };
    private readonly Option<string> result = new("--out") { Description = "Where the commitment goes, a new file.", HelpName = "FILE", Required = true };

    internal CommitCommand()
        : base(
            "commit",
            "Writes down the States, the rules and how the seed will come about, to be published before any seed exists.",
            "lots commit --out commitment.json",
            "lots commit --planned spoken,dice:6,drand:2026-12-01T10:00Z --out commitment.json",
            "lots commit --roster states.csv --sizes 30,30,31 --planned spoken --date 2026-11-02 --out commitment.json")
    {
        roster.AddTo(this);
        foreach (Option option in (Option[])[load, planned, date, rehearsal, result])
            Add(option);
    }

    internal override int Run(ParseResult parsed, Desk desk)
    {
        var faults = new Faults();
        RosterInput? input = roster.Read(parsed, faults);
        LoadBounds? bounds = Load.Read(parsed.GetValue(load), faults);
        DateOnly day = Date.Read(parsed.GetValue(date), faults);
        ImmutableArray<PlannedContribution> contributions = planned.Read(parsed, day, faults);
        string path = parsed.GetValue(result)!;
        RecordOutput.RefuseTaken("--out", path, faults);
        faults.ThrowIfAny();

        Mechanism mechanism = bounds is null ? input!.Mechanism : input!.Mechanism with { Load = bounds.Value };
        _ = DrawPlan.Compile(input.Roster, mechanism).Plan; // nobody commits to what cannot be drawn
        RecordKind kind = parsed.GetValue(rehearsal) ? RecordKind.Rehearsal : RecordKind.Official;
        var commitment = new Commitment(kind, day, mechanism, input.Roster, input.Sizes, ReviewersContent.Exact, contributions);
        RecordOutput.WriteNew(path, CommitmentFile.Write(commitment));
        new CommitmentSummary(commitment, desk.Out.Text).Write(path);
        return ExitCode.Done;
    }
}
