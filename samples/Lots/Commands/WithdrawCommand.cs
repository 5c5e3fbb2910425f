using System.CommandLine;
using LotDrawing;
using LotDrawing.Records;
using LotDrawing.Repetitions;
using Lots.Inputs;
using Lots.Records;
using Lots.Shell;

namespace Lots.Commands;

/// <summary><c>lots withdraw</c>: a State that leaves.</summary>
internal sealed class WithdrawCommand : LotsCommand
{
    private readonly Argument<string> record = RecordInput.Argument("The record; it is extended, unless --out names another file.");
    private readonly Option<string> state = new("--state") { Description = "The State that withdraws.", HelpName = "CODE", Required = true };
    private readonly ChangeOptions change = new();

    internal WithdrawCommand()
        : base(
            "withdraw",
            "Takes a State out of the record: its review ends, and the seats that it served in are drawn again.",
            "lots withdraw record.json --state FJI --date 2023-04-01 --seed \"the words spoken in the hall\"")
    {
        Add(record);
        Add(state);
        change.AddTo(this, "The day on which it takes effect");
    }

    internal override int Run(ParseResult parsed, Desk desk)
    {
        var faults = new Faults();
        RecordInput? input = RecordInput.Read(parsed.GetValue(record)!, faults);
        DateOnly date = change.ReadDate(parsed, faults);
        Ceremony? seed = change.Ceremony.ReadOne(parsed, faults);
        StateParty? leaving = input is null ? null : StateChoice.Read("--state", parsed.GetValue(state), input.History.Now.Roster, faults);
        string? path = change.ReadOut(parsed, faults);
        if (leaving is not null)
        {
            foreach (string fault in Withdrawal.Faults(input!.History.Now, date, leaving.Code))
                faults.Add(fault);
        }

        faults.ThrowIfAny();
        return ChangeOptions.Finish(input!, RecordChange.Withdraw(input!.History, seed!, date, leaving!.Code), path, desk);
    }
}
