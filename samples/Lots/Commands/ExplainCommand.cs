using System.CommandLine;
using System.Globalization;
using LotDrawing;
using Lots.Inputs;
using Lots.Output;
using Lots.Records;
using Lots.Shell;

namespace Lots.Commands;

/// <summary><c>lots explain</c>: what was drawn for a State, from which pots, and why another is not there.</summary>
internal sealed class ExplainCommand : LotsCommand
{
    private readonly Argument<string> record = Acts.Record();
    private readonly Option<string> state = new("--state") { Description = "The State under review: its code, or its name in any of the six languages.", HelpName = "STATE", Required = true };
    private readonly Option<string?> reviewer = StateChoice.Option("--reviewer", "Another State: why it reviews that one, or why it does not or could not.");
    private readonly Option<bool> reviews = new("--reviews") { Description = "The other side: which States it reviews, and by which entry." };

    internal ExplainCommand()
        : base(
            "explain",
            "Tells what was drawn for a State: from which pot, by which number, from 0, and by which entry.",
            "lots explain record.json --state FRA",
            "lots explain record.json --state France --reviewer Kenya",
            "lots explain record.json --state FRA --reviews")
    {
        Add(record);
        Add(state);
        Add(reviewer);
        Add(reviews);
    }

    internal override int Run(ParseResult parsed, Desk desk)
    {
        Record now = RecordSession.Read(parsed.GetValue(record)!, desk);
        var faults = new Faults();
        StateParty? underReview = StateChoice.Read("--state", parsed.GetValue(state), now.Roster, faults);
        StateParty? other = StateChoice.Read("--reviewer", parsed.GetValue(reviewer), now.Roster, faults);
        if (underReview is not null && underReview.Code == other?.Code)
            faults.Add("--reviewer", underReview.Code, "another State than the one under review");
        if (now.InForce is null)
            faults.Add(parsed.GetValue(record)!, "nothing is drawn yet", "groups at least; lots show says what is open");
        faults.ThrowIfAny();

        TextWriter text = desk.Out.Text;
        if (now.Kind == RecordKind.Rehearsal)
            text.WriteLine("REHEARSAL: not the results, and never equal to them");
        text.WriteLine(OneLine.Of($"{Named(underReview!)}: {underReview!.RegionalGroup}, party to {string.Join(", ", underReview.Instruments)}"));
        if (parsed.GetValue(reviews))
            WriteReviews(now, underReview, text);
        else
            WriteSeats(now, underReview, other, text);
        return ExitCode.Done;
    }

    private static void WriteReviews(Record now, StateParty state, TextWriter text)
    {
        var served = now.InForce!.ReviewsBy(state.Code).ToList();
        text.WriteLine($"reviews {Tables.Counted(served.Count, "State")}");
        foreach (Review review in served)
            text.WriteLine(OneLine.Of($"  {Named(now.Roster[review.State])}, in group {review.Group}: {string.Join(" and ", review.Seats.Where(seat => seat.States.Contains(state.Code)).Select(seat => seat.Seat))}"));
    }

    private static void WriteSeats(Record now, StateParty state, StateParty? other, TextWriter text)
    {
        Explanation explanation = now.Explain(state.Code);
        text.WriteLine($"in group {explanation.Group}{(explanation.GroupedBy is { } entry ? $", by entry {entry}" : "")}");
        if (explanation.Seats.IsEmpty)
            text.WriteLine("reviewing States are not drawn yet");
        if (other is not null)
        {
            foreach (string line in explanation.Why(other.Code))
                text.WriteLine(OneLine.Of(line));
            return;
        }

        foreach (Explanation.Seat seat in explanation.Seats)
        {
            WriteLot(now, seat.Filled.Seat, seat.Filled.Principal, seat.Entry, seat.Principal, text);
            if (seat.Additional is { } additional)
                WriteLot(now, $"{seat.Filled.Seat}, in addition", seat.Filled.Additional!, seat.AdditionalEntry!.Value, additional, text);
        }
    }

    private static void WriteLot(Record now, string seat, string drawn, int entry, Lot lot, TextWriter text)
    {
        text.WriteLine(OneLine.Of(string.Create(CultureInfo.InvariantCulture, $"{seat}: {Named(now.FindEver(drawn)!)}, number {lot.Index} of 0 to {lot.Count - 1}, by entry {entry}; the pot:")));
        text.WriteLine($"  {string.Join(' ', lot.Pot)}");
    }

    private static string Named(StateParty state) => state.Name == state.Code ? state.Code : $"{state.Code} {state.Name}";
}
