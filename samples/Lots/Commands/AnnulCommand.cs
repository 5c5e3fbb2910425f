using System.CommandLine;
using System.Globalization;
using Lots.Records;
using Lots.Shell;

namespace Lots.Commands;

/// <summary><c>lots annul</c>: takes an announcement back, with its drawing if there was one.</summary>
internal sealed class AnnulCommand : LotsCommand
{
    private readonly Argument<string> record = Acts.Record();
    private readonly Option<string?> number = new("--entry") { Description = "The number of the announcement, to be sure. It is the one that is open or, when none is, the newest in effect; no other can be annulled.", HelpName = "N" };
    private readonly DecisionOptions decision = new();
    private readonly ActOptions act = new();

    internal AnnulCommand()
        : base(
            "annul",
            "Takes an announcement back, with its drawing if there was one: all is as just before it, and its entries stay to be seen.",
            "lots annul record.json --decided-by \"the Chair\" --reason \"a seat was announced in error\"",
            "lots annul record.json --entry 6 --decided-by \"the meeting\" --reason \"the request was withdrawn\" --check")
    {
        Add(record);
        Add(number);
        decision.AddTo(this);
        act.AddTo(this);
    }

    internal override int Run(ParseResult parsed, Desk desk) => Acts.Extend(parsed, act, parsed.GetValue(record)!, desk, (before, day) =>
    {
        var faults = new Faults();
        var (by, reason) = decision.Read(parsed);
        int? entry = null;
        if (parsed.GetValue(number) is { } text)
        {
            if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int given))
                entry = given;
            else
                faults.Add("--entry", OneLine.Shown(text), "the number of an entry");
        }

        faults.ThrowIfAny();
        return before.Annul(day, by, reason, entry);
    });
}
