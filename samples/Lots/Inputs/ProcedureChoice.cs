using System.CommandLine;
using LotDrawing.Procedures;
using LotDrawing.Procedures.Loads;
using Lots.Shell;

namespace Lots.Inputs;

/// <summary><c>--procedure</c>: how the lots are drawn.</summary>
internal static class ProcedureChoice
{
    private static readonly (string Word, DrawProcedure Procedure)[] Known =
    [
        ("exact", DrawProcedure.Exact),
        ("loads", DrawProcedure.Loads),
        ("chain", DrawProcedure.Chain),
        ("sequential", DrawProcedure.Sequential),
    ];

    internal static Choice Option() => new(
        "--procedure",
        "How the lots are drawn. exact: the law exactly. loads: the law exactly under load bounds that bind, for rules without additional States. chain: the law in the limit, for other load bounds that bind. sequential: a law of its own, lot after lot for a hall. Without it loads where the rules are of its kind, else exact.",
        [.. Known.Select(known => known.Word)])
    {
        DefaultValueFactory = null,
    };

    /// <summary>The options of a draw by this procedure; with a fault, by the default.</summary>
    /// <param name="choice">The option.</param>
    /// <param name="parsed">The command line.</param>
    /// <param name="drawn">What is drawn, or null when there is a fault in it.</param>
    /// <param name="isNarrowed">Whether pots are narrowed to preferred States.</param>
    /// <param name="faults">Told what is wrong.</param>
    internal static DrawOptions Read(Choice choice, ParseResult parsed, Subject? drawn, bool isNarrowed, Faults faults)
    {
        DrawProcedure? asked = choice.ReadGiven(parsed, faults) is { } word ? Array.Find(Known, known => known.Word == word).Procedure : null;
        bool isOfLoadsKind = drawn is Subject.States { Input: var input } && !isNarrowed && LoadsProcedure.Covers(input.Mechanism, input.Roster.Count);
        if (asked == DrawProcedure.Loads && drawn is not null && !isOfLoadsKind)
            RefuseLoads(drawn, isNarrowed, faults);
        return Procedures.Options(asked ?? (isOfLoadsKind ? DrawProcedure.Loads : DrawProcedure.Exact));
    }

    /// <summary>Says why the loads procedure does not draw this, with the numbers.</summary>
    internal static void RefuseLoads(Subject drawn, bool isNarrowed, Faults faults)
    {
        if (drawn is not Subject.States { Input: var input })
        {
            faults.Add("--procedure", $"loads with {(drawn is Subject.Seats ? "a plan" : "seats drawn again")}", "a roster, all of whose reviewing States are drawn");
            return;
        }

        if (isNarrowed)
            faults.Add("--procedure", "loads with --prefer", "pots as they are: the loads procedure draws from no others");
        foreach (string objection in LoadsProcedure.Objections(input.Mechanism))
            faults.Add("--procedure", $"loads for {input.Mechanism.Id}, where {objection}", "exact, chain or sequential");
        long together = (long)input.Mechanism.Load.Max * input.Roster.Count;
        if (input.Mechanism.Load.Max < int.MaxValue && together > LoadsProcedure.MostLoadsTogether)
            faults.Add("--procedure", $"loads for {input.Roster.Count} States of at most {input.Mechanism.Load.Max} reviews each, {together} together", $"at most {LoadsProcedure.MostLoadsTogether} together");
    }
}
