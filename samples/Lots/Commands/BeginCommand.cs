using System.Collections.Immutable;
using System.CommandLine;
using LotDrawing;
using Lots.Inputs;
using Lots.Records;
using Lots.Shell;

namespace Lots.Commands;

/// <summary><c>lots begin</c>: a new record that announces the first drawing.</summary>
internal sealed class BeginCommand : LotsCommand
{
    private readonly Option<string> result = new("--out") { Description = "The record, a new file.", HelpName = "RECORD", Required = true };
    private readonly RosterOptions roster = new();
    private readonly Option<string?> load = Load.Option();
    private readonly Option<bool> groupsOnly = new("--groups-only") { Description = "Announces the groups alone; lots reviewers announces the reviewing States, on the same day or another." };
    private readonly Option<bool> rehearsal = new("--rehearsal") { Description = "A rehearsal: other labels, so that it can never equal the drawing, and marked on every page." };
    private readonly Option<string?> like = new("--like") { Description = "States, rules and sizes of groups as this record has them.", HelpName = "RECORD" };
    private readonly AnnounceOptions announce = new();

    internal BeginCommand()
        : base(
            "begin",
            "Begins a record with the announcement of the first drawing: publish its hash before any seed exists.",
            "lots begin --out record.json --ceremony \"words, dice 6x50\"",
            "lots begin --out record.json --roster states.csv --sizes 30,30,31 --ceremony \"words, words, dice 10x40, drand +10min\"",
            "lots begin --out record.json --groups-only --ceremony \"dice 6x50\"",
            "lots begin --out rehearsal.json --rehearsal --like record.json --ceremony words --words \"a sentence\"")
    {
        Add(result);
        roster.AddTo(this);
        foreach (Option option in (Option[])[load, groupsOnly, rehearsal, like])
            Add(option);
        announce.AddTo(this);
    }

    internal override int Run(ParseResult parsed, Desk desk)
    {
        var faults = new Faults();
        string path = parsed.GetValue(result)!;
        AtomicFile.RefuseTaken("--out", path, faults);
        RecordKind kind = parsed.GetValue(rehearsal) ? RecordKind.Rehearsal : RecordKind.Official;
        DateOnly day = announce.Act.Day(parsed, faults);
        var plan = announce.Plan(parsed, kind, faults);
        if (plan.IsEmpty)
            faults.Add("--ceremony", "none", "how the seed will be made, as \"words, dice 6x50\"");
        var input = parsed.GetValue(like) is { } other ? Like(other, parsed, desk, faults) : Given(parsed, faults);
        faults.ThrowIfAny();

        var (states, mechanism, sizes) = input!.Value;
        if (!parsed.GetValue(groupsOnly))
            NotDrawn.RefuseConflict(states, mechanism);
        Record begun = Record.Begin(mechanism, states, kind);
        Record announced = parsed.GetValue(groupsOnly)
            ? begun.AnnounceGroups(day, plan, sizes, desk.Interrupted)
            : begun.AnnounceGroupsAndReviewers(day, plan, sizes, desk.Interrupted);
        Record after = announce.AtOnce(parsed, announced, day, desk);
        return Acts.Finish(parsed, announce.Act, begun, after, $"{path}, a new {(kind == RecordKind.Rehearsal ? "rehearsal" : "official")} record of {states.Count} States", () => RecordSession.Create(path, ShellWords.Line(parsed), after, desk));
    }

    private (Roster, Mechanism, ImmutableArray<int>)? Given(ParseResult parsed, Faults faults)
    {
        LoadBounds? bounds = Load.Read(parsed.GetValue(load), faults);
        return roster.Read(parsed, faults) is not { } input ? null
            : (input.Roster, bounds is { } given ? input.Mechanism with { Load = given, LoadSource = input.Mechanism.LoadSource } : input.Mechanism, input.Sizes);
    }

    private (Roster, Mechanism, ImmutableArray<int>)? Like(string path, ParseResult parsed, Desk desk, Faults faults)
    {
        GivenOptions.Refuse(roster.All.Append(load), parsed, "with --like", "nothing, as the record says it", faults);
        faults.ThrowIfAny();
        Record other = RecordSession.Read(path, desk);
        ImmutableArray<int> sizes = other.Entries.OfType<Entry.Announcement>().Select(entry => entry.What switch
        {
            Announcement.Groups groups => groups.Sizes,
            Announcement.GroupsAndReviewers both => both.Sizes,
            _ => default,
        }).LastOrDefault(sizes => !sizes.IsDefault && sizes.Sum() == other.Roster.Count);
        return (other.Roster, other.Mechanism, sizes.IsDefault ? other.Mechanism.Groups.SizesFor(other.Roster.Count) : sizes);
    }
}
