using System.CommandLine;
using LotDrawing;
using Lots.Inputs;
using Lots.Output;
using Lots.Output.Explanations;
using Lots.Records;
using Lots.Shell;
using Papers.Documents;
using Papers.Results;
using Papers.Texts;

namespace Lots.Commands;

/// <summary><c>lots explain</c>: what was drawn for a State, from which pots, and why another is not there.</summary>
internal sealed class ExplainCommand : LotsCommand
{
    private readonly Argument<string> record = Acts.Record();
    private readonly Option<string> state = new("--state") { Description = "The State under review: its code, or its name in any of the six languages.", HelpName = "STATE", Required = true };
    private readonly Option<string?> reviewer = StateChoice.Option("--reviewer", "Another State: why it reviews that one, or why it does not or could not.");
    private readonly Option<bool> reviews = new("--reviews") { Description = "The other side: which States it reviews, and by which entry." };
    private readonly Option<string?> since = Since.Option("What changed for the State, on either side,");
    private readonly Choice format = new("--format", "How the explanation is written; html is one page to read, print or send, docx a letter that answers from both sides.", "text", "html", "docx");
    private readonly Choice language = PaperFile.Language();
    private readonly Option<string?> result = new("--out") { Description = "A new file, in place of standard output; a letter goes into one.", HelpName = "FILE" };

    internal ExplainCommand()
        : base(
            "explain",
            "Tells what was drawn for a State: from which pot, by which number, from 0, and by which entry.",
            "lots explain record.json --state FRA",
            "lots explain record.json --state France --reviewer Kenya",
            "lots explain record.json --state FRA --reviews",
            "lots explain record.json --state FRA --since 2021-10-12",
            "lots explain record.json --state FRA --format html --out france.html",
            "lots explain record.json --state FRA --format docx --language fr --out france.docx")
    {
        Add(record);
        foreach (Option option in (Option[])[state, reviewer, reviews, since, format, language, result])
            Add(option);
    }

    internal override int Run(ParseResult parsed, Desk desk)
    {
        var faults = new Faults();
        string chosen = format.Read(parsed, faults);
        if (parsed.GetValue(reviews))
            GivenOptions.Refuse([reviewer, since], parsed, "with --reviews", "one of --reviewer, --reviews and --since", faults);
        else if (parsed.GetValue(since) is not null)
            GivenOptions.Refuse([reviewer], parsed, "with --since", "one of --reviewer, --reviews and --since", faults);
        string spoken = language.Read(parsed, faults);
        if (chosen == "docx")
            RefuseForLetter(parsed, faults);
        else
            GivenOptions.Refuse([language], parsed, $"with --format {chosen}", "--format docx", faults);
        if (parsed.GetValue(result) is { } taken)
            AtomicFile.RefuseTaken(result.Name, taken, faults);
        faults.ThrowIfAny();
        Record now = RecordSession.Read(parsed.GetValue(record)!, desk);
        StateParty? underReview = StateChoice.Read("--state", parsed.GetValue(state), now.Roster, faults);
        StateParty? other = StateChoice.Read("--reviewer", parsed.GetValue(reviewer), now.Roster, faults);
        if (underReview is not null && underReview.Code == other?.Code)
            faults.Add("--reviewer", underReview.Code, "another State than the one under review");
        if (now.InForce is null)
            faults.Add(parsed.GetValue(record)!, "nothing is drawn yet", "groups at least; lots show says what is open");
        int? from = now.Entries.IsEmpty ? null : Since.Read(parsed.GetValue(since), now, faults);
        faults.ThrowIfAny();

        if (chosen == "docx")
        {
            PaperFile.Write(WhyPaper.Of(new ResultsInForce(now, from), underReview!, PaperFile.Texts(spoken)), chosen, parsed.GetValue(result)!);
            return ExitCode.Done;
        }

        var account = new StateAccount(now, underReview!);
        account.Add(
            from is { } entry ? account.Changes(entry)
            : other is not null ? account.Why(other)
            : parsed.GetValue(reviews) ? account.Reviews()
            : account.Seats());
        if (parsed.GetValue(result) is { } file)
            desk.Out.To(file);
        if (chosen == "html")
            AccountPage.Write(account, new IdWords(now.Mechanism, PaperTexts.Of("en")), desk.Out.Text);
        else
            AccountText.Write(account, desk.Out.Text);
        return ExitCode.Done;
    }

    /// <summary>A letter answers for all seats and from both sides, and goes into a file.</summary>
    private void RefuseForLetter(ParseResult parsed, Faults faults)
    {
        PaperFile.RefuseMissing("docx", faults);
        GivenOptions.Refuse([reviewer, reviews], parsed, "with --format docx", "--format text or html", faults);
        if (parsed.GetValue(result) is null)
            faults.Add("--format", "docx", "a file for it: --out FILE");
    }
}
