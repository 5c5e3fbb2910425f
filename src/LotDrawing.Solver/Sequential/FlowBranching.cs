using System.Runtime.InteropServices;
using LotDrawing.Procedures;
using LotDrawing.Rules;

namespace LotDrawing.Solver;

/// <summary>Decides whether what is held can be completed: finds a flow from lots to States and, where it breaks a rule that no flow
/// knows, goes on without either of the two lots that break it, until a flow breaks none or no flow is left.</summary>
/// <remarks>
/// docs/sequential.md, section 3. Branch and bound, after A. Land and A. Doig (Econometrica 28, 1960). Of each open seat one lot covers what is under
/// review: a principal party to all of it, or an additional State; and one may draw a principal who misses something. That is a
/// drawing of the seat where the two fit; where they do not, that is branched on in the same way.
/// </remarks>
internal sealed class FlowBranching
{
    private const int MostNodes = 5_000;

    private readonly DrawPlan plan;
    private readonly LotPots pots;
    private readonly PartialDrawing held;
    private readonly PartialDrawing trial;
    private readonly LotFlow flow;
    private readonly SeatLots[] whole;
    private readonly List<int> open = [];
    private readonly List<int> lots = [];
    private readonly int[] loads;
    private int nodes;

    internal FlowBranching(DrawPlan plan, LotPots pots, PartialDrawing held)
    {
        (this.plan, this.pots, this.held) = (plan, pots, held);
        trial = new PartialDrawing(plan);
        flow = new LotFlow(plan.States.Length, LotId.Count(plan.SeatCount), plan.Load.Min, plan.Load.Max) { Clashes = Clashes };

        // Nothing is ever branched on then, so that the lots of a review stay interchangeable.
        if (!plan.NoMutual && Array.TrueForAll(plan.Tables.Seats, seat => seat.UnderReview == 0 && seat.Owner >= 0) && Enumerable.Range(0, plan.SeatCount).All(IsAsFirst))
            flow.Excludes = (lot, state) => SiblingOf(lot, state) >= 0;
        whole = new SeatLots[plan.SeatCount];
        loads = new int[plan.States.Length];
    }

    /// <summary>The completion found last.</summary>
    internal ReadOnlySpan<SeatLots> Completion => whole;

    /// <summary>Whether what is held can be completed, with this lot having drawn the State; null when that took too long.</summary>
    /// <param name="lot">An open lot, or none.</param>
    /// <param name="state">A State of its pot.</param>
    /// <param name="known">A drawing to start from.</param>
    internal bool? CanComplete(LotId lot, int state, ReadOnlySpan<SeatLots> known)
    {
        trial.CopyFrom(held);
        if (!lot.IsNone)
            trial.Put(lot, state);
        open.Clear();
        lots.Clear();
        Array.Fill(flow.Drawn, -1);
        Array.Clear(flow.Domains);
        Array.Fill(flow.IsOptional, true);
        foreach (int seat in held.OpenSeats)
            Open(seat, known[seat]);
        for (int one = 0; one < loads.Length; one++)
            loads[one] = trial.Loads[one];
        nodes = 0;
        return Search();
    }

    /// <summary>Lists whom the seat's open lots may draw, and whom they start with.</summary>
    private void Open(int seat, SeatLots known)
    {
        var (cover, beside) = (LotId.PrincipalOf(seat).Index, LotId.AdditionalOf(seat).Index);
        SeatLots lots = trial.Drawn[seat];
        if (lots.Principal >= 0)
        {
            LotPot pot = pots.Additional(seat, lots.Principal);
            if (pot.Count == 0 || lots.Additional >= 0)
                return;
            for (int i = 0; i < pot.Count; i++)
                AllowUnless(cover, LotId.AdditionalOf(seat), pot[i]);
            Add(seat, cover, known.Additional);
            return;
        }

        LotPot principals = pots.Principal(seat);
        for (int i = 0; i < principals.Count; i++)
            AllowUnless(pots.Missing(seat, principals[i]) == 0 ? cover : beside, LotId.PrincipalOf(seat), principals[i]);
        for (int other = 0; pots.Instruments.Length > 0 && other < plan.States.Length; other++)
        {
            if (pots.MayBeAdditional(seat, other))
                AllowUnless(cover, LotId.AdditionalOf(seat), other);
        }

        Add(seat, cover, known.Additional >= 0 ? known.Additional : known.Principal);
        flow.Drawn[beside] = known.Additional >= 0 ? known.Principal : -1;
        this.lots.Add(beside);
    }

    private void Add(int seat, int cover, int known)
    {
        open.Add(seat);
        lots.Add(cover);
        flow.IsOptional[cover] = false;
        flow.Drawn[cover] = known;
    }

    private void AllowUnless(int index, LotId lot, int state)
    {
        if (!trial.Forbids(lot, state))
            flow.Allow(index, state);
    }

    private bool? Search()
    {
        if (++nodes > MostNodes)
            return null;
        flow.Begin(loads);
        if (!flow.TrySolve(CollectionsMarshal.AsSpan(lots)))
            return false;
        trial.Drawn.CopyTo(whole);
        foreach (int seat in open)
            Show(seat);
        foreach (int seat in open)
        {
            if (!Fits(seat))
                return Kinds(seat);
        }

        foreach (int lot in lots)
        {
            if (flow.Drawn[lot] >= 0 && ClashOf(lot, flow.Drawn[lot]) is var other and >= 0)
                return Part(lot, other);
        }

        return true;
    }

    /// <summary>What the seat holds by the flow: with two lots the one beside is the principal's.</summary>
    private void Show(int seat)
    {
        int cover = flow.Drawn[LotId.PrincipalOf(seat).Index];
        int beside = flow.Drawn[LotId.AdditionalOf(seat).Index];
        whole[seat] = trial.Drawn[seat].Principal >= 0 ? new SeatLots(trial.Drawn[seat].Principal, cover)
            : beside >= 0 ? new SeatLots(beside, cover) : new SeatLots(cover, -1);
    }

    private bool Fits(int seat)
    {
        var (principal, additional) = (whole[seat].Principal, whole[seat].Additional);
        if (!pots.IsPrincipal(seat, principal) && trial.Drawn[seat].Principal < 0)
            return false;
        LotPot pot = pots.Additional(seat, principal);
        return pot.Count == 0 ? additional < 0 : additional >= 0 && pot.Contains(additional);
    }

    /// <summary>Goes on with the seat's principal party to all, or with one who misses something; or where the two do not fit, with another additional
    /// State, or with principals that this one fits.</summary>
    private bool? Kinds(int seat)
    {
        var (cover, beside) = (LotId.PrincipalOf(seat).Index, LotId.AdditionalOf(seat).Index);
        return Branch(
            beside,
            drawn =>
            {
                if (drawn[beside] >= 0)
                {
                    flow.Forbid(cover, drawn[cover]);
                    return;
                }

                Keep(beside, _ => false);
                Keep(cover, state => pots.IsPrincipal(seat, state) && pots.Missing(seat, state) == 0);
            },
            drawn =>
            {
                if (drawn[beside] < 0)
                    return;
                Keep(cover, state => state == drawn[cover]);
                Keep(beside, state => pots.Additional(seat, state).Contains(drawn[cover]));
            });
    }

    /// <summary>Goes on without what the one lot has drawn, and then with that but without what the other has.</summary>
    private bool? Part(int lot, int other) => Branch(
        lot,
        drawn => flow.Forbid(lot, drawn[lot]),
        drawn =>
        {
            Keep(lot, state => state == drawn[lot]);
            flow.Forbid(other, drawn[other]);
        });

    /// <summary>Goes on in one way, and where that leads to nothing from the same flow in the other.</summary>
    /// <param name="lot">The lot that has to draw somebody in the other.</param>
    /// <param name="one">Narrows the domains, given what each lot has drawn.</param>
    /// <param name="other">The same.</param>
    private bool? Branch(int lot, Action<int[]> one, Action<int[]> other)
    {
        ulong[] saved = [.. flow.Domains];
        int[] drawn = [.. flow.Drawn];
        bool wasOptional = flow.IsOptional[lot];
        one(drawn);
        bool? answer = Search();
        if (answer is true)
            return true;
        saved.CopyTo(flow.Domains, 0);
        drawn.CopyTo(flow.Drawn, 0);
        flow.IsOptional[lot] = false;
        other(drawn);
        answer = Either(answer, Search());
        flow.IsOptional[lot] = wasOptional;
        return answer;
    }

    private static bool? Either(bool? before, bool? now) => now is true ? true : before is null || now is null ? null : false;

    private IEnumerable<int> Members(int lot) => Enumerable.Range(0, plan.States.Length).Where(state => flow.May(lot, state));

    private void Keep(int lot, Func<int, bool> which)
    {
        foreach (int state in Members(lot).Where(state => !which(state)).ToList())
            flow.Forbid(lot, state);
    }

    private bool Clashes(int lot, int state) => ClashOf(lot, state) >= 0 || IsUnfit(lot, state);

    /// <summary>Whether the State in this lot would not fit what the seat's other lot has drawn.</summary>
    private bool IsUnfit(int lot, int state)
    {
        int seat = lot >> 1;
        if (trial.Drawn[seat].Principal >= 0 || plan.Tables.Seats[seat].UnderReview == 0)
            return false;
        int other = flow.Drawn[lot ^ 1];
        bool isCover = (lot & 1) == 0;
        return other < 0 ? isCover && (!pots.IsPrincipal(seat, state) || pots.Missing(seat, state) != 0)
            : !pots.Additional(seat, isCover ? other : state).Contains(isCover ? state : other);
    }

    /// <summary>Whether the seat has the same pot as the first of its review: then it makes no difference which of them draws whom.</summary>
    private bool IsAsFirst(int seat) => plan.Pot(seat).AsSpan().SequenceEqual(plan.Pot(plan.Tables.Seats[seat].ReviewStart).AsSpan());

    /// <summary>An open lot by which a rule excludes this State in this lot; −1 where there is none.</summary>
    private int ClashOf(int lot, int state)
    {
        if (SiblingOf(lot, state) is var sibling and >= 0)
            return sibling;
        PlanTables tables = plan.Tables;
        int owner = tables.Seats[lot >> 1].Owner;
        if (!plan.NoMutual || owner < 0 || tables.FirstSeat[state] is not (var first and >= 0))
            return -1;
        for (int other = LotId.PrincipalOf(first).Index; other < LotId.PrincipalOf(first + tables.OwnSeats[state]).Index; other++)
        {
            if (flow.Drawn[other] == owner)
                return other;
        }

        return -1;
    }

    /// <summary>The same among the lots of its review.</summary>
    private int SiblingOf(int lot, int state)
    {
        PlanTables tables = plan.Tables;
        int owner = tables.Seats[lot >> 1].Owner;
        int first = owner < 0 ? lot & ~1 : LotId.PrincipalOf(tables.Seats[lot >> 1].ReviewStart).Index;
        int end = owner < 0 ? first + 2 : first + LotId.Count(tables.OwnSeats[owner]);
        for (int other = first; other < end; other++)
        {
            if (other != lot && flow.Drawn[other] is var there and >= 0 && (there == state || plan.Conflicts.ShareClass(there, state)))
                return other;
        }

        return -1;
    }
}
