using System.CommandLine;
using LotDrawing;
using LotDrawing.Repetitions;
using Lots.Inputs;
using Lots.Output.Explanations;
using Lots.Output.Results;
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

        StateParty? underReview = Read("--state", parsed.GetValue(state), input.History.Now, faults);
        StateParty? other = Read("--reviewer", parsed.GetValue(reviewer), input.History.Now, faults);
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

    private static StateParty? Read(string name, string? code, PhaseState now, Faults faults)
    {
        if (code is null || now.Roster.Contains(code) || !now.Withdrawn.TryGetValue(code, out DateOnly left))
            return StateChoice.Read(name, code, now.Roster, faults);
        faults.Add(name, $"{code}, which withdrew on {Dates.Text(left)}", "a State party at the end of the record; lots results tells who sits in the seats that it served in");
        return null;
    }
}
