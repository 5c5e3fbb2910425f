using System.Reflection;
using LotDrawing.Fairness;
using LotDrawing.Procedures;
using LotDrawing.Procedures.Loads;
using LotDrawing.Solver;
using Lots.Inputs;
using Lots.Shell;

namespace Lots.Audits;

/// <summary>The procedures that can be audited, made here and on each silo of a cluster in the same way.</summary>
internal static class AuditedProcedures
{
    /// <summary>What draws besides the library that audits: the solver draws by the sequential procedure, and helps the chain.</summary>
    internal static Assembly[] Code { get; } = [typeof(ConflictSolver).Assembly];

    internal static IAuditedDraw Of(AuditSubject of, DrawOptions options, bool asDrawn) => options.Procedure switch
    {
        DrawProcedure.Loads => Loads(of, options.Loads),
        DrawProcedure.Chain => new ChainDraw(of, options.Chain, options.Solver),
        DrawProcedure.Sequential => new ProcedureDraw(of, "sequential procedure", options.Sequential!),
        _ => new ExactDraw(of, options.VoidLimit, asDrawn),
    };

    /// <summary>What an audit is compared with under load bounds: the chain and the sequential procedure with the loads procedure, and that one with the chain
    /// where whole-draw rejection ends in nothing. Null for whole-draw rejection.</summary>
    internal static IAuditedDraw? Reference(AuditSubject of, DrawOptions options)
    {
        if (!of.Plan.IsOfLoadsKind || options.Procedure == DrawProcedure.Exact)
            return null;
        if (options.Procedure != DrawProcedure.Loads)
            return LoadsTables.Count(of.Plan) is { Refusal: null } tables ? ProcedureDraw.ByLoads(of, tables, options.Loads) : null;
        IDrawer drawer = new WholeDrawRejection(of).Open();
        drawer.Begin(new SimulationStream(1));
        return drawer.TryDraw() ? null : new ChainDraw(of, options.Chain, options.Solver);
    }

    /// <summary>The procedure of this name, as <see cref="Of"/> and <see cref="Reference"/> make it; null where no procedure begins so.</summary>
    internal static IAuditedDraw? Named(AuditSubject of, string name)
    {
        DrawProcedure? procedure = name.Split(' ', 2)[0] switch
        {
            "exact" => DrawProcedure.Exact,
            "loads" => DrawProcedure.Loads,
            "chain" => DrawProcedure.Chain,
            "sequential" => DrawProcedure.Sequential,
            _ => null,
        };
        return procedure is { } known ? Of(of, Procedures.Options(known), name.EndsWith("as drawn", StringComparison.Ordinal)) : null;
    }

    private static ProcedureDraw Loads(AuditSubject of, LoadsProcedure.Options options)
    {
        var tables = LoadsTables.Count(of.Plan, options.Cancellation);
        return tables.Refusal is { } refusal
            ? throw new BadInputException(refusal.NoValidDrawing ? $"no valid drawing exists: {refusal}" : refusal.Reason)
            : ProcedureDraw.ByLoads(of, tables, options);
    }
}
