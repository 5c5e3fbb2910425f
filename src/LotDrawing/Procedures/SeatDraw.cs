using LotDrawing.Procedures.Loads;
using LotDrawing.Procedures.Sequential;
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
    private readonly ExactProcedure? exact;
    private readonly LoadsProcedure? loads;
    private readonly ChainProcedure? chain;
    private readonly SequentialProcedure? sequential;
    private readonly string? whyNone;

    internal SeatDraw(DrawPlan plan, DrawOptions options)
    {
        this.plan = plan;
        whyNone = plan.Load.Bind ? FirstCompletion.WhyNoFlow(plan) : null;
        if (whyNone is not null)
            return;
        switch (options.ProcedureFor(plan))
        {
            case DrawProcedure.Loads:
                loads = new LoadsProcedure(LoadsTables.Count(plan, options.Loads.Cancellation), options.Loads);
                break;
            case DrawProcedure.Chain:
                chain = new ChainProcedure(plan, options.Chain, options.Solver);
                break;
            case DrawProcedure.Sequential:
                sequential = new SequentialProcedure(plan, options.Solver);
                break;
            default:
                exact = new ExactProcedure(plan, options.VoidLimit);
                break;
        }
    }

    /// <summary>What the last draw gave, by seat.</summary>
    internal ReadOnlySpan<SeatLots> Drawn => loads is not null ? loads.Drawn : chain is not null ? chain.Drawn : sequential is not null ? sequential.Drawn : exact!.Drawn;

    /// <summary>What the last draw took.</summary>
    internal DrawAccount Account => this switch
    {
        { loads: { } run } => new DrawAccount.Loads(run.Rounds, run.Words),
        { chain: { } run } => new DrawAccount.Chain(run.Length, run.Figures),
        { sequential: { } run } => new DrawAccount.Sequential([.. run.Steps], run.Figures),
        _ => new DrawAccount.Exact(exact!.Lots, exact.Voids),
    };

    /// <summary>What to use where the procedure gave up.</summary>
    internal string Advice => this switch
    {
        { loads: not null } => $"whether a valid drawing exists under load bounds of {plan.Load} it cannot say: ask the solver; if one exists, allow more rounds, use the chain procedure, or wider bounds",
        { exact: not null } when plan.Load.Bind && plan.LoadsShape is not null && plan.Load.Max < int.MaxValue => $"load bounds of {plan.Load} bind too tightly for it: use the loads procedure, or wider bounds",
        { exact: not null } when plan.Load.Bind => $"load bounds of {plan.Load} bind too tightly for it: use the chain procedure, or wider bounds",
        _ => "a valid drawing may not exist, or be too rare for it",
    };

    /// <summary>Why the last draw ended as it did, where it was impossible or not decided.</summary>
    internal string Reason { get; private set; } = "";

    internal DrawEnd Next(ref LotStream lots)
    {
        if (whyNone is not null)
        {
            Reason = whyNone;
            return DrawEnd.Impossible;
        }

        DrawEnd end = sequential is not null ? sequential.Draw(ref lots)
            : chain is not null ? chain.Draw(ref lots)
            : loads is not null ? loads.Draw(ref lots)
            : exact!.TryDraw(ref lots) ? DrawEnd.Drawn : DrawEnd.GaveUp;
        Reason = sequential is not null ? sequential.Reason : loads?.Refusal is { } refusal ? refusal.Reason : end == DrawEnd.Impossible ? NoneFits : NotDecided;
        return end;
    }
}
