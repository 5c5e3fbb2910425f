using LotDrawing.Procedures;
using LotDrawing.Rules;

namespace LotDrawing.Solver;

/// <summary>Decides whether what is held can be completed: finds a flow from lots to States and, where it breaks a rule that no flow
/// knows, goes on in two ways that both exclude that breach, until a flow breaks none or no flow is left.</summary>
/// <remarks>
/// docs/sequential.md, section 3. Branch and bound, after A. Land and A. Doig (Econometrica 28, 1960). A failed search for a flow leaves a set of States;
/// where counting proves by it that there is no completion before some of the steps that led there, their other ways are not tried.
/// </remarks>
internal sealed class FlowBranching
{
    /// <summary>So many nodes show that counting by the sets of failed searches does not do.</summary>
    private const int FewNodes = 50;

    private const int MostNodes = 5_000;

    private readonly DrawPlan plan;
    private readonly LotPots pots;
    private readonly PartialDrawing held;
    private readonly LotFlow flow;
    private readonly OpenLots open;
    private readonly FlowClashes clashes;
    private readonly CountingProofs proofs;
    private readonly SeatLots[] whole;
    private readonly int[] loads;
    private readonly ShortfallProgram shortfall;
    private CountingProof? refutation;
    private int nodes;

    internal FlowBranching(DrawPlan plan, LotPots pots, PartialDrawing held)
    {
        (this.plan, this.pots, this.held) = (plan, pots, held);
        flow = new LotFlow(plan.States.Length, LotId.Count(plan.SeatCount), plan.Load.Min, plan.Load.Max);
        open = new OpenLots(plan, pots, held, flow);
        clashes = new FlowClashes(plan, pots, flow, open);
        flow.Clashes = clashes.Any;
        if (clashes.FitAFlow)
            flow.Excludes = (lot, state) => clashes.WithSibling(lot, state) >= 0;
        proofs = new CountingProofs(plan, pots, held, open);
        shortfall = new ShortfallProgram(plan, pots, held, open);
        whole = new SeatLots[plan.SeatCount];
        loads = new int[plan.States.Length];
    }

    /// <summary>The completion found last.</summary>
    internal ReadOnlySpan<SeatLots> Completion => whole;

    /// <summary>Whether a lot can be asked about many States at once.</summary>
    internal bool TakesMany => flow.Excludes is null;

    /// <summary>Whether what is held can be completed, with this lot having drawn one of these States; null when that took too long.</summary>
    /// <param name="lot">An open lot, or none.</param>
    /// <param name="states">States of its pot that nothing held forbids, all or none of which need an additional State; only one where it does not take many.</param>
    /// <param name="known">A drawing to start from.</param>
    internal bool? CanComplete(LotId lot, ReadOnlySpan<int> states, ReadOnlySpan<SeatLots> known)
    {
        Start(known);
        if (!lot.IsNone)
            open.Narrow(lot, states);
        nodes = 0;
        return Search();
    }

    /// <summary>Takes from some States of a lot's pot those with which there would be no flow: where none gives the others what they need without the lot's seat.</summary>
    /// <param name="lot">An open lot.</param>
    /// <param name="states">States of its pot that nothing held forbids.</param>
    /// <param name="known">A drawing to start from.</param>
    internal void Strike(LotId lot, List<int> states, ReadOnlySpan<SeatLots> known)
    {
        Start(known);
        int cover = lot.Principal.Index;
        ulong[] domains = [.. flow.Domain(cover), .. flow.Domain(cover | 1)];
        flow.Domain(cover).Clear();
        flow.Domain(cover | 1).Clear();
        flow.IsOptional[cover] = true;
        flow.Begin(loads);
        bool isOne = flow.TrySolve(open.Lots);
        domains.AsSpan(0, domains.Length / 2).CopyTo(flow.Domain(cover));
        domains.AsSpan(domains.Length / 2).CopyTo(flow.Domain(cover | 1));
        if (!isOne)
            proofs.Strike(flow.Failed, lot, states);
    }

    private void Start(ReadOnlySpan<SeatLots> known)
    {
        open.Open(known);
        for (int state = 0; state < loads.Length; state++)
            loads[state] = held.Loads[state];
    }

    private bool? Search()
    {
        if (++nodes > MostNodes)
            return null;
        if ((refutation = proofs.Again()) is not null)
            return false;
        flow.Begin(loads);
        if (!flow.TrySolve(open.Lots))
        {
            refutation = proofs.Keep(flow.Failed);
            return false;
        }

        held.Drawn.CopyTo(whole);
        foreach (int seat in open.Seats)
            Show(seat);
        foreach (int seat in open.Seats)
        {
            if (!Fits(seat))
                return Kinds(seat);
        }

        foreach (int lot in open.Lots)
        {
            if (flow.Drawn[lot] >= 0 && clashes.With(lot, flow.Drawn[lot]) is var other and >= 0)
                return Part(lot, other);
        }

        return true;
    }

    /// <summary>What the seat holds by the flow: with two lots the one beside is the principal's.</summary>
    private void Show(int seat)
    {
        int cover = flow.Drawn[LotId.PrincipalOf(seat).Index];
        int beside = flow.Drawn[LotId.AdditionalOf(seat).Index];
        whole[seat] = open.HasPrincipal(seat) ? new SeatLots(held.Drawn[seat].Principal, cover)
            : beside >= 0 ? new SeatLots(beside, cover) : new SeatLots(cover, -1);
    }

    private bool Fits(int seat)
    {
        var (principal, additional) = (whole[seat].Principal, whole[seat].Additional);
        if (!open.HasPrincipal(seat) && !pots.IsPrincipal(seat, principal))
            return false;
        LotPot pot = pots.Additional(seat, principal);
        return pot.Count == 0 ? additional < 0 : additional >= 0 && pot.Contains(additional);
    }

    /// <summary>Goes on with a seat's principal missing just what this one misses, or with another.</summary>
    private bool? Kinds(int seat)
    {
        var (cover, beside) = (LotId.PrincipalOf(seat).Index, LotId.AdditionalOf(seat).Index);
        int principal = flow.Drawn[beside];
        SeatKind? kind = principal < 0 ? null : pots.KindOf(seat, principal);
        return Branch(
            beside,
            () =>
            {
                if (principal < 0)
                    flow.Domain(beside).Clear();
                else
                    StateSet.Intersect(flow.Domain(beside), kind!.Principals);
                flow.IsOptional[beside] = principal < 0;
                open.DropUnfit(seat);
            },
            () =>
            {
                if (principal < 0)
                    flow.IsOptional[beside] = false;
                else
                    StateSet.Subtract(flow.Domain(beside), kind!.Principals);
                open.DropUnfit(seat);
            });
    }

    /// <summary>Parts two lots that exclude each other.</summary>
    private bool? Part(int lot, int other)
    {
        int owner = plan.Tables.Seats[lot >> 1].Owner;
        int state = flow.Drawn[lot];
        var (first, end) = open.LotsBeside(lot >> 1);
        if (other < first || other >= end)
            return Branch(lot, () => open.BarFrom(owner, state), () => open.BarFrom(state, owner));
        ulong[] shared = open.Classes.Shared(state, flow.Drawn[other]);
        return Branch(
            lot,
            () => StateSet.Subtract(flow.Domain(lot), shared),
            () =>
            {
                open.BarBeside(lot >> 1, lot, shared);
                StateSet.Intersect(flow.Domain(lot), shared);
                flow.IsOptional[lot] = false;
                if (plan.NoMutual && !plan.Conflicts.AnyClasses)
                    open.BarFrom(state, owner); // the class is this State
            });
    }

    /// <summary>Goes on in one way, and where that leads to nothing from the same flow in the other.</summary>
    /// <param name="lot">The lot that either way may oblige to draw.</param>
    /// <param name="one">Narrows what lots may draw.</param>
    /// <param name="other">The same.</param>
    private bool? Branch(int lot, Action one, Action other)
    {
        ulong[] domains = [.. flow.Domains];
        int[] drawn = [.. flow.Drawn];
        bool wasOptional = flow.IsOptional[lot];
        bool? answer = null;
        int before = nodes;
        foreach (Action way in (Action[])[one, other])
        {
            way();
            bool? now = Search();
            if (now is true)
                return true;
            domains.CopyTo(flow.Domains, 0);
            drawn.CopyTo(flow.Drawn, 0);
            flow.IsOptional[lot] = wasOptional;
            if (refutation is not null && proofs.Holds(refutation))
                return false;
            if (nodes >= before + FewNodes && (refutation = proofs.Keep(shortfall.Hint())) is not null)
                return false;
            refutation = null;
            answer = way == one || answer is not null ? now : null;
        }

        return answer;
    }
}
