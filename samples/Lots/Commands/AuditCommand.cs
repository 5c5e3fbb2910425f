using System.CommandLine;
using LotDrawing;
using LotDrawing.Fairness;
using LotDrawing.Procedures;
using Lots.Audits;
using Lots.Inputs;
using Lots.Output;
using Lots.Records;
using Lots.Shell;

namespace Lots.Commands;

/// <summary><c>lots audit</c>: whether a draw is fair, and to whom it is not, by drawing it many times.</summary>
internal sealed class AuditCommand : LotsCommand
{
    private const long MostDraws = 1_000_000_000_000;
    private const long MostThreads = 1024;

    private readonly SubjectOptions subject = new(withRepetition: true);
    private readonly Option<string?> draws = new("--draws") { Description = "How many draws to count. A million see a bias of 0.2 percentage points in any single pair.", HelpName = "N" };
    private readonly Option<string?> blocks = BlockRange.Option();
    private readonly Option<string?> share = new("--tally") { Description = "Where to save the blocks counted: a new file.", HelpName = "FILE" };
    private readonly Option<string[]> merge = new("--merge")
    {
        Description = "Tallies of an audit that was divided by --blocks, added up and judged; wildcards are expanded.",
        HelpName = "FILE …",
        AllowMultipleArgumentsPerToken = true,
    };

    private readonly Option<string?> cluster = new("--cluster")
    {
        Description = "Counts on a cluster of silos (samples/AuditCluster), whose totals are those of this machine: the gateway of a silo, several separated by commas; or the connection string of the PostgreSQL in which they find each other.",
        HelpName = "ADDRESS",
    };

    private readonly Choice procedure = ProcedureChoice.Option();
    private readonly Option<bool> asDrawn = new("--as-drawn") { Description = "Draws by the very code of a drawing that counts; without it the exact procedure draws by code of the same law that is faster." };
    private readonly Option<string?> threads = new("--threads") { Description = "How many threads draw; the counts are the same. Without it as many as the machine has processors.", HelpName = "N" };
    private readonly TestsChoice tests = new();
    private readonly Option<string?> seed = SeedOption.Option($"Without it {AuditOptions.DefaultSeed}, so that everybody counts the same draws.");
    private readonly Option<string?> report = new("--report") { Description = "Where to write the report with its figures: one HTML file that needs no network.", HelpName = "FILE.html" };
    private readonly Choice format = new("--format", "How the numbers are written.", "text", "json");
    private readonly MachineFile result = new("json");

    internal AuditCommand()
        : base(
            "audit",
            "Draws many times and says whether the draw is fair, and to whom it is not. The exit code is 0 when no bias was found, 1 when one was.",
            "lots audit --draws 100000",
            "lots audit --draws 1000000 --report audit.html",
            "lots audit --draws 1000000 --format json --out audit.json",
            "lots audit --roster states.csv --sizes 30,30,31 --draws 200000 --seed \"another look\"",
            "lots audit --plan champions-league-2017-18.json --draws 100000",
            "lots audit --plan champions-league-2017-18.json --procedure sequential --draws 100000",
            "lots audit --load 1..3 --procedure chain --draws 20000",
            "lots audit --mechanism uncac --roster uncac-trial.csv --draws 100000",
            "lots audit --record record.json --requests october.json --draws 100000 --report audit.html",
            "lots audit --blocks 0..2000 --tally a.tally",
            "lots audit --merge *.tally --report audit.html",
            "lots audit --draws 100000000 --cluster localhost:30000 --report audit.html",
            "lots audit --blocks 0..1000000 --tally a.tally --cluster \"Host=db;Database=audits;Username=lots\"",
            "lots audit --draws 50000 --tests groups,loads --threads 1")
    {
        subject.AddTo(this);
        foreach (Option option in (Option[])[draws, blocks, share, merge, cluster, procedure, asDrawn, threads, tests, seed, report, format, result])
            Add(option);
    }

    internal override int Run(ParseResult parsed, Desk desk)
    {
        var faults = new Faults();
        Subject? input = subject.Read(parsed, desk, faults);
        BlockRange? range = BlockRange.Read(parsed.GetValue(blocks), faults);
        string[] merged = parsed.GetValue(merge) ?? [];
        long? wanted = Wanted(parsed, merged.Length > 0, faults);
        DrawOptions drawn = ProcedureChoice.Read(procedure, parsed, input, isNarrowed: false, faults);
        AuditTests? named = tests.Read(parsed, faults);
        long? count = Count.Read(threads.Name, parsed.GetValue(threads), MostThreads, faults);
        SeedOption.Refuse(parsed.GetValue(seed), faults);
        string chosen = format.Read(parsed, faults);
        string? file = result.Read(parsed, chosen, faults);
        List<string> files = TallyMerge.Files(merged, faults);
        using ReportFile? page = parsed.GetValue(report) is { } path ? ReportFile.Open(path, parsed.Tokens.Select(token => token.Value), faults) : null;
        faults.ThrowIfAny();

        var audit = new AuditInput(input!, of => AuditedProcedures.Of(of, drawn, parsed.GetValue(asDrawn)), of => AuditedProcedures.Reference(of, drawn), wanted!.Value, named, parsed.GetValue(seed), (int?)count);
        audit.Refuse(faults);
        faults.ThrowIfAny();
        if (file is not null)
            desk.Out.To(file);
        using ClusterSession? elsewhere = parsed.GetValue(cluster) is { } address ? ClusterSession.Open(address, desk) : null;
        if (range is { } some)
            return new TallyShare(audit.NewTally(), some, parsed.GetValue(share)!, elsewhere).Run(desk, chosen == "json");

        AuditTiming timing = AuditTiming.Elsewhere;
        AuditResult judged = files.Count > 0 ? TallyMerge.Run(audit, files, faults).Judge() : audit.Run(desk, elsewhere, out timing);
        if (judged is { End: CountingEnd.GaveUp })
            throw new BadInputException(GivenUp(judged));
        page?.Write(text => AuditReport.WriteHtml(text, judged, timing, new ReportOptions
        {
            Title = $"Is the draw fair? {input!.Title}",
            RealParticipants = input is Subject.States { Input.IsOf2020: true } ? [130, 131, 134] : [],
            Command = ShellWords.Line(parsed),
        }));
        if (chosen == "json")
            AuditJson.Write(desk.Out.Bytes, judged, timing);
        else
            new AuditText(judged, timing, desk.Out.Text).Write();
        return Code(judged);
    }

    /// <summary>How many draws; tallies say so themselves. Tells what does not go together.</summary>
    private long? Wanted(ParseResult parsed, bool merges, Faults faults)
    {
        string? tally = parsed.GetValue(share);
        bool shares = parsed.GetValue(blocks) is not null || tally is not null;
        foreach (var (option, given, other, isToo) in ((string, bool, string, bool)[])[
            (draws.Name, parsed.GetValue(draws) is not null, merge.Name, merges),
            (draws.Name, parsed.GetValue(draws) is not null, blocks.Name, shares),
            (blocks.Name, shares, merge.Name, merges),
            (cluster.Name, parsed.GetValue(cluster) is not null, merge.Name, merges),
            (report.Name, parsed.GetValue(report) is not null, blocks.Name, shares),
            (threads.Name, parsed.GetValue(threads) is not null, cluster.Name, parsed.GetValue(cluster) is not null),
            (threads.Name, parsed.GetValue(threads) is not null, merge.Name, merges)])
        {
            if (given && isToo)
                faults.Add(option, $"given with {other}", "one of the two");
        }

        if (shares && (parsed.GetValue(blocks) is null || tally is null))
            faults.Add(tally is null ? share.Name : blocks.Name, "nothing", tally is null ? "the name of the file that the blocks are saved in" : "the blocks to count, A..B");
        if (tally is not null)
            AtomicFile.RefuseTaken(share.Name, tally, faults);
        return merges || shares ? 1 : Count.ReadRequired(draws.Name, parsed.GetValue(draws), MostDraws, faults);
    }

    private static string GivenUp(AuditResult result)
    {
        LoadBounds load = result.Subject.Plan.Load;
        return $"the {result.Procedure} gave up, with {Tables.Number(result.Tally.Draws)} of {Tables.Counted(result.Wanted, "draw")} counted: nearly every drawing is void{(load.Bind ? $" under load bounds of {load}" : "")}";
    }

    /// <summary>A bias that was found counts, however the audit ended; an audit that was interrupted has not passed.</summary>
    private static int Code(AuditResult result) => result switch
    {
        { Verdict: AuditVerdict.Unfair } => ExitCode.Refused,
        { End: CountingEnd.Cancelled } => ExitCode.Interrupted,
        _ => ExitCode.Done,
    };
}
