using System.CommandLine;
using LotDrawing;
using LotDrawing.Rules;
using Lots.Inputs;
using Lots.Output;
using Lots.Shell;

namespace Lots.Commands;

/// <summary><c>lots pots</c>: who can be drawn for what, and why the others cannot.</summary>
internal sealed class PotsCommand : LotsCommand
{
    private readonly RosterOptions roster = new();
    private readonly Option<string?> state = StateChoice.Option("--state", "The State under review: its pots in full, and why each other State is not in them.");

    private readonly Option<bool> all = new("--all") { Description = "Each pot of each State, a line each, in place of the sizes of them all." };

    internal PotsCommand()
        : base(
            "pots",
            "Shows the pots: the States that may be drawn for a seat.",
            "lots pots",
            "lots pots --all",
            "lots pots --state FRA",
            "lots pots --roster states.csv --state FRA")
    {
        roster.AddTo(this, withSizes: false);
        Add(state);
        Add(all);
    }

    internal override int Run(ParseResult parsed, Desk desk)
    {
        var faults = new Faults();
        RosterInput? input = roster.Read(parsed, faults);
        StateParty? underReview = input is null ? null : StateChoice.Read("--state", parsed.GetValue(state), input.Roster, faults);
        if (parsed.GetValue(state) is not null)
            GivenOptions.Refuse([all], parsed, "with --state", "one of --state and --all", faults);
        faults.ThrowIfAny();

        var table = new PotsTable(input!.Roster, input.Mechanism, desk.Out.Text);
        if (underReview is not null)
            table.WriteState(underReview);
        else if (parsed.GetValue(all))
            table.WriteAll(DrawPlan.Compile(input.Roster, input.Mechanism).Plan);
        else
            PotsSummary.Write(input.Roster, input.Mechanism, DrawPlan.Compile(input.Roster, input.Mechanism).Plan, desk.Out.Text);
        return ExitCode.Done;
    }
}
