using System.CommandLine;
using LotDrawing;
using Lots.Records;
using Lots.Shell;

namespace Lots.Commands;

/// <summary><c>lots contribute</c>: words, rolls and a round go into the record, an entry each.</summary>
internal sealed class ContributeCommand : LotsCommand
{
    private readonly Argument<string> record = Acts.Record();
    private readonly ContributionOptions contributions = new();
    private readonly ActOptions act = new();

    internal ContributeCommand()
        : base(
            "contribute",
            "Adds the next contributions to the seed of what is announced, an entry each, in the order of its plan.",
            "lots contribute record.json --words \"the words spoken in the hall\"",
            "lots contribute record.json --rolls \"2 4 1 6 3 …\"",
            "lots contribute record.json --round round.json")
    {
        Add(record);
        contributions.AddTo(this, atOnce: false);
        act.AddTo(this);
    }

    internal override int Run(ParseResult parsed, Desk desk) => Acts.Extend(parsed, act, parsed.GetValue(record)!, desk, (before, day) =>
    {
        var faults = new Faults();
        if (!contributions.AreGiven(parsed))
            faults.Add("lots contribute", "nothing", "--words, --rolls or --round");
        if (before.Open is null)
            faults.Add(parsed.GetValue(record)!, "nothing is announced", "an announcement, by lots begin, meet, reviewers, accede or withdraw");
        else if (before.Next.IsEmpty)
            faults.Add(parsed.GetValue(record)!, "all is contributed already", $"lots draw {parsed.GetValue(record)}");
        faults.ThrowIfAny();
        var made = contributions.Read(parsed, before.Next, faults);
        faults.ThrowIfAny();
        Record after = before;
        foreach (Contribution contribution in made)
            after = after.Contribute(day, contribution);
        return after;
    });
}
