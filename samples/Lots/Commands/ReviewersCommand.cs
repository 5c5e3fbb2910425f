using System.CommandLine;
using Lots.Records;
using Lots.Shell;

namespace Lots.Commands;

/// <summary><c>lots reviewers</c>: announces the reviewing States, where a record has just groups.</summary>
internal sealed class ReviewersCommand : LotsCommand
{
    private readonly Argument<string> record = Acts.Record();
    private readonly AnnounceOptions announce = new();

    internal ReviewersCommand()
        : base(
            "reviewers",
            "Announces that the reviewing States of every State will be drawn, where the groups are drawn already.",
            "lots reviewers record.json --ceremony \"words, dice 6x50\"")
    {
        Add(record);
        announce.AddTo(this);
    }

    internal override int Run(ParseResult parsed, Desk desk) => Acts.Extend(parsed, announce.Act, parsed.GetValue(record)!, desk, (before, day) =>
    {
        var faults = new Faults();
        var plan = announce.Plan(parsed, before.Kind, faults);
        faults.ThrowIfAny();
        return announce.AtOnce(parsed, before.AnnounceReviewers(day, plan, desk.Interrupted), day, desk);
    });
}
