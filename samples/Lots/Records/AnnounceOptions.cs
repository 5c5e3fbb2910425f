using System.Collections.Immutable;
using System.CommandLine;
using LotDrawing;
using Lots.Output;
using Lots.Shell;

namespace Lots.Records;

/// <summary>What the commands that announce something share: the plan of the ceremony, and contributing and drawing at once.</summary>
internal sealed class AnnounceOptions
{
    private readonly Option<string?> ceremony = CeremonyPlan.Option();
    private readonly ContributionOptions contributions = new();

    /// <summary>The day, and whether to write.</summary>
    internal ActOptions Act { get; } = new();

    internal void AddTo(Command command)
    {
        command.Add(ceremony);
        contributions.AddTo(command, atOnce: true);
        Act.AddTo(command);
    }

    /// <summary>The plan; a round whose time has come is refused in an official record, unless what happened is put down later.</summary>
    internal ImmutableArray<PlannedContribution> Plan(ParseResult parsed, RecordKind kind, Faults faults)
    {
        var plan = CeremonyPlan.Read(parsed.GetValue(ceremony), faults);
        foreach (PlannedContribution.Drand drand in plan.OfType<PlannedContribution.Drand>())
        {
            if (kind == RecordKind.Rehearsal || DrandRound.TimeOf(drand.Round) > DateTimeOffset.UtcNow)
                continue;
            if (Act.IsLater(parsed))
                Desk.Note($"note: round {drand.Round} of {CeremonyPlan.Time(drand.Round)} is out already; verifiers remark it, unless this announcement's hash was published before");
            else
                faults.Add("--ceremony", $"round {drand.Round} of {CeremonyPlan.Time(drand.Round)}, which is out already", "a round still to come; --date of a day before today puts down later what happened then");
        }

        return plan;
    }

    /// <summary>What follows the announcement on the same command line: contributions and the drawing.</summary>
    internal Record AtOnce(ParseResult parsed, Record announced, DateOnly day, Desk desk)
    {
        if (!contributions.AreGiven(parsed))
            return announced;
        var faults = new Faults();
        if (announced.Open is null)
            faults.Add("--words, --rolls or --round", "given though nothing is to be drawn", "nothing");
        faults.ThrowIfAny();
        var made = contributions.Read(parsed, announced.Next, faults);
        faults.ThrowIfAny();
        foreach (Contribution contribution in made)
            announced = announced.Contribute(day, contribution);
        return announced.Next.IsEmpty ? Drawn(announced, day, desk) : announced;
    }

    /// <summary>Says that a plan was given for nothing.</summary>
    internal void NoteDropped(ParseResult parsed, Record announced)
    {
        if (announced.Open is null && parsed.GetValue(ceremony) is not null)
            Desk.Note("note: nothing is to be drawn, so the plan is dropped; the announcement takes effect at once");
    }

    /// <summary>The record with the drawing.</summary>
    /// <exception cref="BadInputException">There is none.</exception>
    internal static Record Drawn(Record complete, DateOnly day, Desk desk) => complete.Draw(day, cancellation: desk.Interrupted) switch
    {
        DrawResult<Record>.Drawn drawn => drawn.Result,
        var none => throw new BadInputException($"{none}. Nothing was written; the announcement can be annulled, and what can be drawn announced"),
    };

    /// <summary>What is said of an announcement before it is written: what, how its seed will be made, and its hash.</summary>
    internal static IEnumerable<string> Summary(Record before, Record announced)
    {
        foreach (Entry entry in announced.Entries.Skip(before.Entries.Length))
        {
            foreach (string line in EntryText.Lines(entry))
                yield return line;
        }
    }
}
