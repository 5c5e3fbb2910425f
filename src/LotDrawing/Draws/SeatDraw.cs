using LotDrawing.Lots;
using LotDrawing.Pots;

namespace LotDrawing.Draws;

/// <summary>The seats of a plan, drawn by one of the procedures.</summary>
internal sealed class SeatDraw
{
    /// <summary>What is known where the solver says that nothing fits.</summary>
    internal const string NoneFits = "the seats cannot all be filled together";

    /// <summary>What is known where nobody could say.</summary>
    internal const string NotDecided = "whether a valid drawing exists could not be decided within the solver's limit";

    private readonly DrawPlan plan;
    private readonly ExactProcedure? exact;
    private readonly ChainProcedure? chain;

    internal SeatDraw(DrawPlan plan, DrawOptions options)
    {
        this.plan = plan;
        if (options.Procedure == DrawProcedure.Chain)
            chain = new ChainProcedure(plan, options.Chain, options.Solver);
        else
            exact = new ExactProcedure(plan, options.VoidLimit);
    }

    /// <summary>What the last draw gave, by seat.</summary>
    internal ReadOnlySpan<SeatLots> Drawn => chain is not null ? chain.Drawn : exact!.Drawn;

    /// <summary>What the last draw took.</summary>
    internal DrawAccount Account => chain is not null
        ? new DrawAccount.Chain(chain.Length, chain.Figures)
        : new DrawAccount.Exact(exact!.Lots, exact.Voids);

    /// <summary>What to use where the procedure gave up.</summary>
    internal string Advice => (exact, plan.Load.Bind) switch
    {
        (not null, true) => $"load bounds of {plan.Load} bind too tightly for it: use the chain procedure, or wider bounds",
        _ => "a valid drawing may not exist, or be too rare for it",
    };

    internal DrawEnd Next(ref LotStream lots)
    {
        if (chain is not null)
            return chain.Draw(ref lots);
        return exact!.TryDraw(ref lots) ? DrawEnd.Drawn : DrawEnd.GaveUp;
    }
}
