using System.CommandLine;
using LotDrawing.Fairness;
using Lots.Inputs;
using Lots.Output;
using Lots.Shell;

namespace Lots.Commands;

/// <summary><c>lots law</c>: every probability of a small draw, as a fraction.</summary>
internal sealed class LawCommand : LotsCommand
{
    private readonly SubjectOptions subject = new(withRepetition: true);
    private readonly Choice procedure = new("--procedure", "Whose law. exact: every lot uniform, given that no rule is broken. loads: the same, for rules that the loads procedure draws. sequential: a seat by lot, then a State uniformly among those that leave the drawing completable.", "exact", "loads", "sequential");
    private readonly Choice format = new("--format", "How the result is written.", "table", "json");
    private readonly MachineFile result = new("json");

    internal LawCommand()
        : base(
            "law",
            "Computes the probability that a seat draws a State, for each of its pot, exactly.",
            "lots law --plan champions-league-2017-18.json",
            "lots law --plan champions-league-2017-18.json --procedure sequential --format json --out law.json",
            "lots law --roster states.csv --load 1..3",
            "lots law --record record.json --requests october.json")
    {
        subject.AddTo(this, withSizes: false);
        Add(procedure);
        Add(format);
        Add(result);
    }

    internal override int Run(ParseResult parsed, Desk desk)
    {
        var faults = new Faults();
        Subject? drawn = subject.Read(parsed, desk, faults);
        string word = procedure.Read(parsed, faults);
        LawProcedure whose = word == "sequential" ? LawProcedure.Sequential : LawProcedure.Exact;
        if (word == "loads" && drawn is not null)
            ProcedureChoice.RefuseLoads(drawn, isNarrowed: false, faults);
        string chosen = format.Read(parsed, faults);
        string? file = result.Read(parsed, chosen, faults);
        faults.ThrowIfAny();

        LawAnswer? answer = null;
        var limits = new LawLimits();
        ProgressLine.Run("steps at most", limits.Steps, steps => answer = DrawLaw.Of(drawn!.Compile(), whose, limits, steps), resultComesLast: true);
        if (answer is not LawAnswer.Known known)
            throw (answer is LawAnswer.NoValidDrawing ? NotDrawn.Conflict(drawn!) : null) ?? new BadInputException(answer!.ToString());
        if (file is not null)
            desk.Out.To(file);
        if (chosen == "json")
            desk.Out.Text.Write(known.Law.ToJson());
        else
            new LawTable(drawn!, known.Law, desk.Out.Text).Write();
        return ExitCode.Done;
    }
}
