using System.CommandLine;
using System.Globalization;
using LotDrawing;
using Lots.Inputs;
using Lots.Records;
using Lots.Shell;

namespace Lots.Commands;

/// <summary>A command that lets a State join or leave: where the seats that this opens cannot be drawn, it says which rules to amend.</summary>
internal abstract class MembershipCommand(string name, string description, params string[] examples) : LotsCommand(name, description, examples)
{
    /// <summary>What was announced.</summary>
    /// <exception cref="BadInputException">It cannot be drawn, and why is known.</exception>
    /// <exception cref="RefusedException">It cannot be announced for another reason.</exception>
    protected static Record Announced(Func<Record> announce, Func<BadInputException?> whyNot)
    {
        try
        {
            return announce();
        }
        catch (RefusedException) when (whyNot() is { } conflict)
        {
            throw conflict;
        }
    }
}

/// <summary><c>lots accede</c>: announces that a State accedes to the Convention, or to one more of its Protocols.</summary>
internal sealed class AccedeCommand : MembershipCommand
{
    private readonly Argument<string> record = Acts.Record();
    private readonly Option<string> roster = new("--roster") { Description = "A roster that has the State's row as it is from now on.", HelpName = "FILE", Required = true };
    private readonly Option<string> state = new("--state") { Description = "The State: its code, or its name in any of the six languages.", HelpName = "STATE", Required = true };
    private readonly Option<string?> group = new("--group") { Description = "The group in which a new State is reviewed, once groups are drawn.", HelpName = "N" };
    private readonly AnnounceOptions announce = new();

    internal AccedeCommand()
        : base(
            "accede",
            "Announces that a State accedes: a new one, which is then reviewed, or one of the roster to more instruments.",
            "lots accede record.json --roster states-2021.csv --state ISL --group 3 --ceremony \"dice 6x50\"",
            "lots accede record.json --roster states-2021.csv --state Palau --ceremony \"words, dice 6x50\" --check")
    {
        Add(record);
        foreach (Option option in (Option[])[roster, state, group])
            Add(option);
        announce.AddTo(this);
    }

    internal override int Run(ParseResult parsed, Desk desk) => Acts.Extend(parsed, announce.Act, parsed.GetValue(record)!, desk, (before, day) =>
    {
        var faults = new Faults();
        StateParty? row = RosterRow.Read(parsed.GetValue(roster)!, parsed.GetValue(state)!, before.Mechanism, faults);
        int? into = null;
        if (parsed.GetValue(group) is { } text)
        {
            if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number))
                into = number;
            else
                faults.Add("--group", OneLine.Shown(text), $"a number from 1 to {before.Mechanism.Groups.Count}");
        }

        var plan = announce.Plan(parsed, before.Kind, faults);
        faults.ThrowIfAny();
        Record announced = Announced(
            () => before.AnnounceAccession(day, row!, into, plan, desk.Interrupted),
            () => RulesToAmend.AfterAccession(parsed.GetValue(record)!, before, row!, into ?? 0));
        announce.NoteDropped(parsed, announced);
        return announce.AtOnce(parsed, announced, day, desk);
    });
}

/// <summary><c>lots withdraw</c>: announces that a State withdraws.</summary>
internal sealed class WithdrawCommand : MembershipCommand
{
    private readonly Argument<string> record = Acts.Record();
    private readonly Option<string> state = new("--state") { Description = "The State: its code, or its name in any of the six languages.", HelpName = "STATE", Required = true };
    private readonly AnnounceOptions announce = new();

    internal WithdrawCommand()
        : base(
            "withdraw",
            "Announces that a State withdraws: its review ends, and the seats in which it served are drawn again.",
            "lots withdraw record.json --state FRA --ceremony \"dice 6x50\"",
            "lots withdraw record.json --state France --ceremony \"dice 6x50\" --check")
    {
        Add(record);
        Add(state);
        announce.AddTo(this);
    }

    internal override int Run(ParseResult parsed, Desk desk) => Acts.Extend(parsed, announce.Act, parsed.GetValue(record)!, desk, (before, day) =>
    {
        var faults = new Faults();
        StateParty? leaving = StateChoice.Read("--state", parsed.GetValue(state), before.Roster, faults);
        var plan = announce.Plan(parsed, before.Kind, faults);
        faults.ThrowIfAny();
        Record announced = Announced(
            () => before.AnnounceWithdrawal(day, leaving!.Code, plan, desk.Interrupted),
            () => RulesToAmend.AfterWithdrawal(parsed.GetValue(record)!, before, leaving!.Code));
        announce.NoteDropped(parsed, announced);
        return announce.AtOnce(parsed, announced, day, desk);
    });
}

/// <summary><c>lots amend</c>: a State's row or the rules are replaced by decision.</summary>
internal sealed class AmendCommand : LotsCommand
{
    private readonly Argument<string> record = Acts.Record();
    private readonly Option<string?> roster = new("--roster") { Description = "A roster that has the State's new row; with --state.", HelpName = "FILE" };
    private readonly Option<string?> state = new("--state") { Description = "The State whose row is replaced.", HelpName = "STATE" };
    private readonly Option<string?> mechanism = new("--mechanism") { Description = "The new rules, in place of --roster and --state.", HelpName = "FILE" };
    private readonly DecisionOptions decision = new();
    private readonly ActOptions act = new();

    internal AmendCommand()
        : base(
            "amend",
            "Replaces a State's row of the roster, or the rules, by decision; reviews in force stay.",
            "lots amend record.json --roster states-2022.csv --state TUR --decided-by \"the Secretariat\" --reason \"the State's new name\"",
            "lots amend record.json --mechanism rules-2022.json --decided-by \"the Conference\" --reason \"resolution 11/1\"")
    {
        Add(record);
        foreach (Option option in (Option[])[roster, state, mechanism])
            Add(option);
        decision.AddTo(this);
        act.AddTo(this);
    }

    internal override int Run(ParseResult parsed, Desk desk) => Acts.Extend(parsed, act, parsed.GetValue(record)!, desk, (before, day) =>
    {
        var faults = new Faults();
        var (by, reason) = decision.Read(parsed);
        string? rules = parsed.GetValue(mechanism);
        if ((rules is null) == (parsed.GetValue(roster) is null) || (rules is null) == (parsed.GetValue(state) is null))
            faults.Add("lots amend", "neither or both of a State's row and rules", "either --roster and --state, or --mechanism");
        faults.ThrowIfAny();
        if (rules is not null)
        {
            Mechanism? amended = MechanismChoice.Read(rules, faults);
            faults.ThrowIfAny();
            return before.Amend(day, amended!, by, reason);
        }

        StateParty? row = RosterRow.Read(parsed.GetValue(roster)!, parsed.GetValue(state)!, before.Mechanism, faults);
        faults.ThrowIfAny();
        return before.Amend(day, row!, by, reason);
    });
}
