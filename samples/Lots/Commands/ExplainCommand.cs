using System.CommandLine;
using LotDrawing.Rosters;
using Lots.Inputs;
using Lots.Output.Explanations;
using Lots.Records;
using Lots.Shell;

namespace Lots.Commands;

/// <summary><c>lots explain</c>: what was drawn for a State, from which pots, and why somebody is not there.</summary>
internal sealed class ExplainCommand : LotsCommand
{
    private readonly Argument<string> record = RecordInput.Argument("The record.");
    private readonly Option<string> state;
    private readonly Option<string?> reviewer = StateChoice.Option("--reviewer", "Another State: why it reviews that one, or why it does not or could not.");

    internal ExplainCommand()
        : base(
            "explain",
            "Tells what was drawn for a State, entry by entry: from which pot, and on which place of it the lot fell.",
            "lots explain record.json --state FRA",
            "lots explain record.json --state FRA --reviewer KEN")
    {
        state = new Option<string>("--state") { Description = "The State under review.", HelpName = "CODE", Required = true };
        Add(record);
        Add(state);
        Add(reviewer);
    }

    internal override int Run(ParseResult parsed, Desk desk)
    {
        var faults = new Faults();
        if (RecordInput.Read(parsed.GetValue(record)!, faults) is not { } input)
        {
            faults.ThrowIfAny();
            return ExitCode.BadInput;
        }

        Roster everybody = input.History.Now.Roster;
        StateParty? underReview = StateChoice.Read("--state", parsed.GetValue(state), everybody, faults);
        StateParty? other = StateChoice.Read("--reviewer", parsed.GetValue(reviewer), everybody, faults);
        if (underReview is not null && underReview.Code == other?.Code)
            faults.Add("--reviewer", underReview.Code, "another State than the one under review");
        faults.ThrowIfAny();

        var explanation = new Explanation(input.History, underReview!, desk.Out.Text);
        if (other is null)
            explanation.WriteLots();
        else
            explanation.WriteReviewer(other);
        return ExitCode.Done;
    }
}
