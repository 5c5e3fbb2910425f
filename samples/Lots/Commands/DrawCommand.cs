using System.CommandLine;
using LotDrawing.Draws;
using LotDrawing.Mechanisms;
using Lots.Inputs;
using Lots.Output;
using Lots.Records;
using Lots.Shell;

namespace Lots.Commands;

/// <summary><c>lots draw</c>: the groups and the reviewing States.</summary>
internal sealed class DrawCommand : LotsCommand
{
    private const long MostDraws = 1_000_000_000;

    private readonly RosterOptions roster = new();
    private readonly Option<string?> seed = Seed.Option("Without it one of 128 bits from the operating system, told on standard error.");
    private readonly Choice procedure = new("--procedure", "How the lots are drawn.", "exact");
    private readonly Option<string?> load = Load.Option();
    private readonly Option<string?> count = new("--count") { Description = "How many draws, the streams of lots running on from one to the next.", HelpName = "N" };
    private readonly Choice format = new("--format", "How the result is written; with --count one JSON object a line.", "table", "json", "csv");
    private readonly Option<bool> rehearsal = new("--rehearsal") { Description = "Draws under other labels, so that the result can never equal the draw of this seed." };
    private readonly RecordOptions record;

    internal DrawCommand()
        : base(
            "draw",
            "Draws the groups, and for each State its reviewing States.",
            "lots draw --seed example",
            "lots draw --roster states.csv --sizes 30,30,31 --seed \"4 8 15 16 23 42\" --format csv > draw.csv",
            "lots draw --seed example --load ..8",
            "lots draw --seed example --count 1000 --format json | gzip > draws.json.gz",
            "lots draw --rehearsal",
            "lots draw --record record.json --commitment commitment.json --ceremony ceremony.json")
    {
        roster.AddTo(this);
        foreach (Option option in (Option[])[seed, procedure, load, count, format, rehearsal])
            Add(option);
        record = new RecordOptions(seed);
        record.AddTo(this);
    }

    internal override int Run(ParseResult parsed, Desk desk)
    {
        if (record.AreGiven(parsed))
            return new RecordedDraw(roster, record, format).Run(parsed, desk);
        var faults = new Faults();
        RosterInput? input = roster.Read(parsed, faults);
        _ = procedure.Read(parsed, faults);
        LoadBounds? bounds = Load.Read(parsed.GetValue(load), faults);
        long draws = Count.Read("--count", parsed.GetValue(count), MostDraws, faults) ?? 1;
        string chosen = format.Read(parsed, faults);
        Seed.Refuse(parsed.GetValue(seed), faults);
        faults.ThrowIfAny();

        if (bounds is not null)
            input = input! with { Mechanism = input.Mechanism with { Load = bounds.Value } };
        var info = new DrawInfo(input!, Seed.OrFresh(parsed.GetValue(seed)), parsed.GetValue(rehearsal), draws);
        var draw = new PublicDraw(input!.Roster, input.Mechanism, input.Sizes, info.Seed, new DrawOptions { Rehearsal = info.Rehearsal });
        using IDrawingWriter writer = chosen switch
        {
            "json" => new DrawingLines(desk.Out.Bytes),
            "csv" => new DrawingCsv(info, desk.Out.Bytes),
            _ => new DrawingTable(info, desk.Out.Text),
        };
        ProgressLine.Run("draws", draws, progress =>
        {
            for (long number = 1; number <= draws; number++)
            {
                desk.Interrupted.ThrowIfCancellationRequested();
                writer.Write(Drawn(draw.Next()), number);
                progress.Report(number);
            }
        });
        return ExitCode.Done;
    }

    private static Drawing Drawn(DrawOutcome outcome) => outcome is DrawOutcome.GaveUp gaveUp
        ? throw new BadInputException(gaveUp.ToString())
        : outcome.Drawing;
}
