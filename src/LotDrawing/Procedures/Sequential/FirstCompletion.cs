using System.Collections.Immutable;
using System.Globalization;
using LotDrawing.Rules;

namespace LotDrawing.Procedures.Sequential;

/// <summary>A valid drawing of a whole plan, or why there is none: what every draw's witness begins with.</summary>
/// <remarks>Nothing here depends on a draw's lots: it is a property of the plan, found once.</remarks>
internal sealed class FirstCompletion
{
    private const int MostSweeps = 2_000;
    private const int MostNames = 12;

    private readonly DrawPlan plan;
    private readonly HeldLots held;
    private readonly Witness witness;
    private readonly Mending mending;
    private readonly LotPots pots;

    private FirstCompletion(DrawPlan plan)
    {
        this.plan = plan;
        held = new HeldLots(plan);
        witness = new Witness(plan);
        pots = new LotPots(plan);
        mending = new Mending(plan, pots, held, witness);
    }

    /// <summary>How a search for a first completion ended.</summary>
    /// <param name="End">Drawn where there is one, impossible, or not decided.</param>
    /// <param name="Drawing">The completion.</param>
    /// <param name="Reason">Why there is none, or why that is not known.</param>
    internal readonly record struct Result(DrawEnd End, ImmutableArray<SeatLots> Drawing, string Reason);

    /// <summary>Why no flow from seats to States keeps the load bounds, so that no drawing can, whatever the lots give; null
    /// when one does.</summary>
    internal static string? WhyNoFlow(DrawPlan plan) => new FirstCompletion(plan).WhyNoFlow();

    internal static Result Find(DrawPlan plan, bool flowDecides, ICompletability? solver)
    {
        var first = new FirstCompletion(plan);
        if (first.WhyNoFlow() is { } reason)
            return new Result(DrawEnd.Impossible, [], reason);
        if (flowDecides)
            return new Result(DrawEnd.Drawn, [.. first.witness.Drawn], "");

        var live = new LiveDrawing(plan);
        var lots = new SimulationStream(1);
        live.DrawAll(ref lots);
        for (int sweep = 0; live.Breaches > 0 && sweep < MostSweeps; sweep++)
            live.Sweep(ref lots);
        if (live.Breaches == 0)
            return new Result(DrawEnd.Drawn, [.. live.Drawn], "");
        if (SmallSearch.HasValidDrawing(plan, first.pots, first.held, out SmallSearch search) is { } has)
            return has ? new Result(DrawEnd.Drawn, [.. search.Completion], "") : new Result(DrawEnd.Impossible, [], SeatDraw.NoneFits);

        return solver?.Complete(plan, first.held.Drawn) switch
        {
            Completion.Possible possible => new Result(DrawEnd.Drawn, possible.Drawing, ""),
            Completion.Impossible => new Result(DrawEnd.Impossible, [], SeatDraw.NoneFits),
            Completion.NotDecided notDecided => new Result(DrawEnd.NotDecided, [], $"whether a valid drawing exists: {notDecided.Reason}"),
            _ => new Result(DrawEnd.NotDecided, [], "whether a valid drawing exists is beyond matching and flow, and there is no solver"),
        };
    }

    private string? WhyNoFlow()
    {
        var drawing = new SeatLots[plan.SeatCount];
        int[] loads = new int[plan.States.Length];
        for (int seat = 0; seat < drawing.Length; seat++)
        {
            int principal = plan.PrincipalInForce(seat);
            int additional = principal < 0 ? -1 : LeastLoaded((2 * seat) + 1, pots.Additional(seat, principal));
            if (principal < 0)
                principal = LeastLoaded(2 * seat, pots.Principal(seat));
            if (principal < 0 || (additional < 0 && plan.PrincipalInForce(seat) >= 0 && pots.Missing(seat, principal) != 0))
                return $"what stays in force leaves nobody for {plan.SeatNames[seat]}";
            drawing[seat] = new SeatLots(principal, additional);
        }

        witness.Take(drawing);
        if (mending.TryBalance(out int state))
            return null;
        return witness.Loads[state] > plan.Load.Max ? TooFew() : TooMany();

        int LeastLoaded(int lot, LotPots.Pot pot)
        {
            int best = -1;
            for (int i = 0; i < pot.Count; i++)
            {
                int other = pot[i];
                if (held.Clashes.Of(lot >> 1, other) == 0 && (best < 0 || loads[other] < loads[best]))
                    best = other;
            }

            if (best >= 0)
                loads[best]++;
            return best;
        }
    }

    /// <summary>The reached States hold lots that nobody else can be drawn for, more than they may serve.</summary>
    private string TooFew()
    {
        var states = mending.Reached.ToArray();
        int lots = states.Sum(LotsOf);
        long room = states.Sum(state => (long)plan.Load.Max - plan.LoadInForce(state));
        return Text($"{lots} lots can draw only {Counted(states.Length)} ({Names(states)}), who have room for {room} together (at most {plan.Load.Max} each)");
    }

    /// <summary>The reached States must serve more often than there are lots that can draw them.</summary>
    private string TooMany()
    {
        var states = mending.Reached.ToArray();
        int lots = states.Sum(LotsOf);
        int need = states.Sum(state => plan.Load.Min - plan.LoadInForce(state));
        return Text($"{Counted(states.Length)} ({Names(states)}) must be drawn {need} times together (at least {plan.Load.Min} each), but only {lots} lots can draw them");
    }

    /// <summary>How many lots the State has in the flow, those in force left out.</summary>
    private int LotsOf(int state)
    {
        int lots = 0;
        for (int lot = witness.First(state); lot >= 0; lot = witness.Next(lot))
            lots += held.IsHeld(lot) ? 0 : 1;
        return lots;
    }

    private string Counted(int states) => Text($"{states} of {plan.States.Length}");

    private string Names(int[] states)
    {
        string names = string.Join(", ", states.Order().Take(MostNames).Select(state => plan.States[state]));
        return states.Length > MostNames ? names + ", …" : names;
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
