using System.CommandLine;
using LotDrawing.Procedures;
using LotDrawing.Solver;
using Lots.Shell;

namespace Lots.Inputs;

/// <summary><c>--procedure</c>: how the lots are drawn.</summary>
internal static class ProcedureChoice
{
    private static readonly (string Word, DrawProcedure Procedure)[] Known =
    [
        ("exact", DrawProcedure.Exact),
        ("chain", DrawProcedure.Chain),
        ("sequential", DrawProcedure.Sequential),
    ];

    internal static Choice Option() => new(
        "--procedure",
        "How the lots are drawn. exact: the law exactly. chain: the law in the limit, for load bounds that bind. sequential: a law of its own, lot after lot for a hall.",
        [.. Known.Select(known => known.Word)]);

    /// <summary>The options of a draw by this procedure; with a fault, by the default.</summary>
    internal static DrawOptions Read(Choice choice, ParseResult parsed, Faults faults)
    {
        string word = choice.Read(parsed, faults);
        var solver = new CompletabilitySolver();
        return new DrawOptions
        {
            Procedure = Array.Find(Known, known => known.Word == word).Procedure,
            Solver = solver,
            Sequential = plan => new SequentialProcedure(plan, solver),
        };
    }
}
