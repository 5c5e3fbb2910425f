using LotDrawing.Procedures.Loads;
using LotDrawing.Rules;

namespace LotDrawing.Procedures;

/// <summary>The seats of a plan, drawn by one of the procedures.</summary>
internal sealed class SeatDraw
{
    /// <summary>What is known where the solver says that nothing fits.</summary>
    internal const string NoneFits = "the seats cannot all be filled together";

    /// <summary>What is known where the solver could not say.</summary>
    private const string NotDecided = "whether a valid drawing exists could not be decided within the solver's limit";

    private readonly DrawPlan plan;
    private readonly ISeatProcedure? procedure;
    private readonly string? whyNone;

    internal SeatDraw(DrawPlan plan, DrawOptions options)
    {
        this.plan = plan;
        if (options is { Procedure: DrawProcedure.Sequential, Sequential: null })
            throw new ArgumentException("The sequential procedure was asked for and is not given; expected one, such as that of LotDrawing.Solver.", nameof(options));
        whyNone = plan.Load.Bind ? LoadFlow.WhyInfeasible(plan) : null;
        if (whyNone is null)
            procedure = Open(plan, options);
    }

    /// <summary>What the last draw gave, by seat.</summary>
    internal ReadOnlySpan<SeatLots> Drawn => procedure!.Drawn;

    /// <summary>What the last draw took.</summary>
    internal DrawAccount Account => procedure!.Account;

    /// <summary>What to use where the procedure gave up.</summary>
    internal string Advice => procedure switch
    {
        LoadsProcedure => $"whether a valid drawing exists under load bounds of {plan.Load} it cannot say: ask the solver; if one exists, allow more rounds, use the chain procedure, or wider bounds",
        ExactProcedure when plan.IsOfLoadsKind => $"load bounds of {plan.Load} bind too tightly for it: use the loads procedure, or wider bounds",
        ExactProcedure when plan.LoadsShape is not null && plan.Load.Max < int.MaxValue =>
            $"load bounds of {plan.Load} bind too tightly for it: use the chain procedure, in a program the loads procedure ({LoadsKind.TooLarge(plan.Load, plan.States.Length)}), or wider bounds",
        ExactProcedure when plan.Load.Bind => $"load bounds of {plan.Load} bind too tightly for it: use the chain procedure, or wider bounds",
        _ => "a valid drawing may not exist, or be too rare for it",
    };

    /// <summary>Why the last draw ended as it did, where it was infeasible or not decided.</summary>
    internal string Reason { get; private set; } = "";

    internal DrawEnd Next(ref LotStream lots)
    {
        if (procedure is null)
        {
            Reason = whyNone!;
            return DrawEnd.Infeasible;
        }

        DrawEnd end = procedure.Draw(ref lots);
        Reason = procedure.Reason.Length > 0 ? procedure.Reason : end == DrawEnd.Infeasible ? NoneFits : NotDecided;
        return end;
    }

    private static ISeatProcedure Open(DrawPlan plan, DrawOptions options) => options.ProcedureFor(plan) switch
    {
        DrawProcedure.Loads => new LoadsProcedure(LoadsTables.Count(plan, options.Loads.Cancellation), options.Loads),
        DrawProcedure.Chain => new ChainProcedure(plan, options.Chain, options.Solver),
        DrawProcedure.Sequential => options.Sequential!(plan),
        _ => new ExactProcedure(plan, options.VoidLimit),
    };
}
