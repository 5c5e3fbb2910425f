using System.Collections.Immutable;
using System.CommandLine;
using LotDrawing;
using LotDrawing.Procedures;
using LotDrawing.Procedures.Loads;
using Lots.Inputs;
using Lots.Output;
using Lots.Records;
using Lots.Shell;

namespace Lots.Commands;

/// <summary><c>lots draw</c>: the groups and the reviewing States, or the seats of a plan, outside any record; or the drawing that a record has announced.</summary>
internal sealed class DrawCommand : LotsCommand
{
    private const long MostDraws = 1_000_000_000;

    private readonly Argument<string?> record = new("RECORD") { Description = "A record: draws what is announced in it, from the seed contributed; no other option but --date, --check and --yes goes with it.", Arity = ArgumentArity.ZeroOrOne };
    private readonly ActOptions act = new();
    private readonly SubjectOptions subject = new();
    private readonly Option<string?> seed = SeedOption.Option("Without it one of 128 bits from the operating system, told on standard error.");
    private readonly Choice procedure = ProcedureChoice.Option();
    private readonly Option<string?> prefer = Prefer.Option();
    private readonly Option<string?> count = new("--count") { Description = "How many draws, the streams of lots running on from one to the next.", HelpName = "N" };
    private readonly Choice format = new("--format", "How the result is written; with --count one JSON object a line.", "table", "json", "csv");
    private readonly MachineFile result = new("json or csv");
    private readonly Option<bool> steps = new("--steps") { Description = "With a table: then lot by lot, each with the pot it came from; by the sequential procedure in the order drawn, with who was left out." };
    private readonly Option<bool> rehearsal = new("--rehearsal") { Description = "Draws under other labels, so that the result can never equal the draw of this seed." };

    internal DrawCommand()
        : base(
            "draw",
            "Draws the groups, and for each State its reviewing States; or the seats of a plan; or what a record has announced.",
            "lots draw --seed example",
            "lots draw --roster states.csv --sizes 30,30,31 --seed \"4 8 15 16 23 42\" --format csv --out draw.csv",
            "lots draw --seed example --load 1..3 --procedure chain",
            "lots draw --mechanism mesicic --roster mesicic-trial.csv --seed example --procedure loads",
            "lots draw --plan champions-league-2017-18.json --seed example --procedure sequential --steps",
            "lots draw --seed example --prefer legal-system,language",
            "lots draw --mechanism river-basin.json --roster river-basin.csv --seed example",
            "lots draw --seed example --count 1000 --format json | gzip > draws.json.gz",
            "lots draw --rehearsal",
            "lots draw record.json")
    {
        Add(record);
        subject.AddTo(this);
        foreach (Option option in (Option[])[seed, procedure, prefer, count, format, result, steps, rehearsal])
            Add(option);
        act.AddTo(this);
    }

    internal override int Run(ParseResult parsed, Desk desk)
    {
        if (parsed.GetValue(record) is { } path)
            return DrawRecord(path, parsed, desk);
        var faults = new Faults();
        GivenOptions.Refuse(act.All, parsed, "without a record", "a record for it", faults);
        Subject? drawn = subject.Read(parsed, desk, faults);
        var preferred = Prefer.Read(parsed.GetValue(prefer), drawn, faults);
        DrawOptions options = ProcedureChoice.Read(procedure, parsed, drawn, !preferred.IsEmpty, faults) with
        {
            Rehearsal = parsed.GetValue(rehearsal),
            Loads = new LoadsProcedure.Options { Cancellation = desk.Interrupted },
        };
        long draws = Count.Read("--count", parsed.GetValue(count), MostDraws, faults) ?? 1;
        string chosen = format.Read(parsed, faults);
        if (parsed.GetValue(steps) && (chosen != "table" || draws > 1))
            faults.Add("--steps", draws > 1 ? "given with --count" : $"given with --format {chosen}", "one drawing as a table");
        SeedOption.Refuse(parsed.GetValue(seed), faults);
        string? file = result.Read(parsed, chosen, faults);
        faults.ThrowIfAny();
        NotDrawn.RefuseConflict(drawn!);
        if (file is not null)
            desk.Out.To(file);

        var run = new DrawRun(SeedOption.OrFresh(parsed.GetValue(seed)), options.Rehearsal, draws, options.Procedure!.Value) { Preferred = Prefer.Words(preferred) };
        if (drawn is Subject.States states)
        {
            DrawOptions narrowed = Prefer.Narrow(preferred, states.Input, run.Seed, options);
            var (drawing, account) = Draw(states, run, narrowed, chosen, desk);
            if (parsed.GetValue(steps))
            {
                var seats = drawing.Reviews.OrderBy(review => review.State, StringComparer.Ordinal).SelectMany(review => review.Seats).Select(seat => (seat.Principal, seat.Additional));
                new HallSteps(narrowed.Narrowed ?? states.Compile(), code => Tables.NameOf(states.Input.Roster[code]), desk.Out.Text).Write(account, [.. seats]);
            }
        }
        else
        {
            var seats = (Subject.Seats)drawn!;
            var (drawing, account) = Draw(seats, run, options, chosen, desk);
            if (parsed.GetValue(steps))
                new HallSteps(seats.Compile(), _ => "", desk.Out.Text).Write(account, [.. drawing.Select(seat => (seat.Drawn, (string?)null))]);
        }

        return ExitCode.Done;
    }

    private int DrawRecord(string path, ParseResult parsed, Desk desk)
    {
        var faults = new Faults();
        GivenOptions.Refuse(Options.Except(act.All), parsed, "with a record", "nothing, as the record says it", faults);
        faults.ThrowIfAny();
        return Acts.Extend(parsed, act, path, desk, (before, day) => AnnounceOptions.Drawn(before, day, desk));
    }

    private static (Drawing, DrawAccount) Draw(Subject.States states, DrawRun run, DrawOptions options, string format, Desk desk)
    {
        RosterInput input = states.Input;
        var draw = new PublicDraw(input.Roster, input.Mechanism, input.Sizes, run.Seed, options);
        var info = new DrawInfo(input, run);
        using IDrawingWriter<Drawing> writer = format switch
        {
            "json" => new DrawingLines(desk.Out.Bytes),
            "csv" => new DrawingCsv(info, desk.Out.Bytes),
            _ => new DrawingTable(info, desk.Out.Text),
        };
        return Draw(run, desk, writer, () => draw.Next() switch
        {
            DrawResult<Drawing>.Drawn drawn => (drawn.Result, drawn.Account!),
            var none => throw NotDrawn.Because(none, states),
        });
    }

    private static (ImmutableArray<PlanDraw.Seat>, DrawAccount) Draw(Subject.Seats input, DrawRun run, DrawOptions options, string format, Desk desk)
    {
        var draw = new PlanDraw(input.Plan, run.Seed, options);
        using IDrawingWriter<ImmutableArray<PlanDraw.Seat>> writer = format switch
        {
            "json" => new PlanLines(desk.Out.Bytes),
            "csv" => new PlanCsv(run, desk.Out.Bytes),
            _ => new PlanTable(input, run, desk.Out.Text),
        };
        return Draw(run, desk, writer, () => draw.Next() switch
        {
            DrawResult<ImmutableArray<PlanDraw.Seat>>.Drawn drawn => (drawn.Result, drawn.Account!),
            var none => throw NotDrawn.Because(none, input),
        });
    }

    /// <summary>How many drawings of these lots were void; the procedures that void none have none.</summary>
    private static long Voids(DrawAccount account) => account switch
    {
        DrawAccount.Exact exact => exact.Voids,
        DrawAccount.Loads loads => loads.Rounds - 1,
        _ => 0,
    };

    /// <summary>Draws as often as asked; the last drawing.</summary>
    private static (TDrawing, DrawAccount) Draw<TDrawing>(DrawRun run, Desk desk, IDrawingWriter<TDrawing> writer, Func<(TDrawing Drawing, DrawAccount Account)> next)
    {
        (TDrawing Drawing, DrawAccount Account) last = default;
        ProgressLine.Run("draws", run.Count, progress =>
        {
            for (long number = 1; number <= run.Count; number++)
            {
                desk.Interrupted.ThrowIfCancellationRequested();
                last = next();
                if (number == 1 && last.Account.Procedure != DrawProcedure.Exact)
                    Desk.Note(last.Account.ToString());
                writer.Write(last.Drawing, number, Voids(last.Account));
                progress.Report(number);
            }
        });
        return last;
    }
}
