using System.CommandLine;
using LotDrawing;
using Lots.Inputs;
using Lots.Output;
using Lots.Records;
using Lots.Shell;

namespace Lots.Commands;

/// <summary><c>lots mechanism</c>: for whoever writes rules of their own.</summary>
internal sealed class MechanismCommand : LotsCommand
{
    internal MechanismCommand()
        : base(
            "mechanism",
            "Begins and checks a file of rules of your own, for --mechanism.",
            "lots mechanism new --out rules.json",
            "lots mechanism check rules.json")
    {
        Add(new MechanismCheckCommand());
        Add(new MechanismNewCommand());
    }

    internal override int Run(ParseResult parsed, Desk desk) => throw new InvalidOperationException("Only its subcommands run.");
}

/// <summary><c>lots mechanism check</c>: every fault of a file of rules; or what was read, counted back, and whether it can be drawn.</summary>
internal sealed class MechanismCheckCommand : LotsCommand
{
    private readonly Argument<string> file = new("FILE") { Description = "The rules, as JSON; or the id of rules built in." };
    private readonly Option<string?> roster = new("--roster") { Description = "The States parties, to see whether they can be drawn by these rules. Without it the embedded roster of 2020, where it fits.", HelpName = "FILE" };

    internal MechanismCheckCommand()
        : base(
            "check",
            "Tells every fault of a file of rules; or counts back what was read, and says whether the roster can be drawn by it. Exit code 1 where it cannot.",
            "lots mechanism check rules.json",
            "lots mechanism check rules.json --roster states.csv",
            "lots mechanism check uncac")
    {
        Add(file);
        Add(roster);
    }

    internal override int Run(ParseResult parsed, Desk desk)
    {
        var faults = new Faults();
        Mechanism? rules = MechanismChoice.Read(parsed.GetValue(file)!, faults);
        Roster? states = null;
        if (rules is not null && parsed.GetValue(roster) is { } path)
            states = RosterOptions.FromFile(path, rules, faults, out _);
        faults.ThrowIfAny();

        MechanismText.Write(rules!, desk.Out.Text);
        if (states is null && !RosterOptions.FitsEmbedded(rules!))
        {
            desk.Out.Text.WriteLine("the roster of 2020 has other instruments or regional groups; --roster says whether yours can be drawn");
            return ExitCode.Done;
        }

        return Drawable(rules!, states, desk);
    }

    /// <summary>Whether the first drawing could be announced on a record: tried by lots, as it would be.</summary>
    private static int Drawable(Mechanism rules, Roster? given, Desk desk)
    {
        Roster states = given ?? Roster.Untoc2020;
        string which = $"{(given is null ? "the roster of 2020, " : "")}{Tables.Counted(states.Count, "State")}";
        try
        {
            Record.Begin(rules, states, RecordKind.Rehearsal)
                .AnnounceGroupsAndReviewers(Date.Today, [new PlannedContribution.Spoken()], cancellation: desk.Interrupted);
        }
        catch (RefusedException refused)
        {
            desk.Out.Text.WriteLine($"{which}: cannot be drawn on a record by these rules");
            foreach (Fault fault in refused.Faults)
                desk.Out.Text.WriteLine(OneLine.Of($"  {fault.Found}; expected {fault.Expected}"));
            return ExitCode.Refused;
        }

        desk.Out.Text.WriteLine($"{which}: can be drawn by these rules");
        return ExitCode.Done;
    }
}

/// <summary><c>lots mechanism new</c>: a whole file of rules to be changed.</summary>
internal sealed class MechanismNewCommand : LotsCommand
{
    private readonly Option<string> result = new("--out") { Description = "The rules, a new file.", HelpName = "FILE", Required = true };

    internal MechanismNewCommand()
        : base(
            "new",
            "Writes a whole file of rules in which every member is there, to be changed; what each means is told beside.",
            "lots mechanism new --out rules.json") =>
        Add(result);

    internal override int Run(ParseResult parsed, Desk desk)
    {
        var faults = new Faults();
        string path = parsed.GetValue(result)!;
        AtomicFile.RefuseTaken("--out", path, faults);
        faults.ThrowIfAny();
        using Stream template = typeof(MechanismNewCommand).Assembly.GetManifestResourceStream("template.json")!;
        using var bytes = new MemoryStream();
        template.CopyTo(bytes);
        AtomicFile.WriteNew(Path.GetFullPath(path), bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
        foreach (string line in MechanismText.Members)
            Desk.Note(line);
        Desk.Note($"written: {path}; then: lots mechanism check {path}");
        return ExitCode.Done;
    }
}
