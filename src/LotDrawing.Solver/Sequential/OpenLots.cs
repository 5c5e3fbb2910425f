using System.Runtime.InteropServices;
using LotDrawing.Procedures;
using LotDrawing.Rules;

namespace LotDrawing.Solver;

/// <summary>Whom each open lot may draw, as sets of a <see cref="LotFlow"/> that a search narrows.</summary>
/// <remarks>
/// Of each open seat one lot covers what is under review: a principal party to all of it, or an additional State; and one, beside it, may draw a principal
/// who misses something. In the flow the principal's index stands for the former, the additional's for the latter.
/// </remarks>
internal sealed class OpenLots
{
    private readonly DrawPlan plan;
    private readonly LotPots pots;
    private readonly PartialDrawing held;
    private readonly LotFlow flow;
    private readonly ulong[] room;
    private readonly List<int> seats = [];
    private readonly List<int> lots = [];

    internal OpenLots(DrawPlan plan, LotPots pots, PartialDrawing held, LotFlow flow)
    {
        (this.plan, this.pots, this.held, this.flow) = (plan, pots, held, flow);
        room = new ulong[StateSet.Words(plan.States.Length)];
        Classes = new ReviewClasses(plan);
    }

    internal ReviewClasses Classes { get; }

    /// <summary>The seats with open lots.</summary>
    internal ReadOnlySpan<int> Seats => CollectionsMarshal.AsSpan(seats);

    /// <summary>The open lots, by their index in the flow.</summary>
    internal ReadOnlySpan<int> Lots => CollectionsMarshal.AsSpan(lots);

    internal Span<ulong> Cover(int seat) => flow.Domain(LotId.PrincipalOf(seat).Index);

    internal Span<ulong> Beside(int seat) => flow.Domain(LotId.AdditionalOf(seat).Index);

    /// <summary>Whether the seat may have no additional State.</summary>
    private bool MayBeAlone(int seat) => flow.IsOptional[LotId.AdditionalOf(seat).Index];

    /// <summary>Whether the seat may hold a drawing of this kind.</summary>
    internal bool MayBe(int seat, SeatKind kind) => kind.Additionals is { } additionals
        ? StateSet.Meet(Beside(seat), kind.Principals) && StateSet.Meet(Cover(seat), additionals)
        : MayBeAlone(seat) && StateSet.Meet(Cover(seat), kind.Principals);

    /// <summary>Whether only the seat's additional State is open.</summary>
    internal bool HasPrincipal(int seat) => held.Drawn[seat].Principal >= 0;

    /// <summary>Opens all lots that are not held, and starts the flow with what they draw in a known drawing.</summary>
    internal void Open(ReadOnlySpan<SeatLots> known)
    {
        seats.Clear();
        lots.Clear();
        Array.Fill(flow.Drawn, -1);
        Array.Clear(flow.Domains);
        Array.Fill(flow.IsOptional, true);
        Array.Clear(room);
        for (int state = 0; state < plan.States.Length; state++)
        {
            if (held.Loads[state] < plan.Load.Max)
                StateSet.Add(room, state);
        }

        foreach (int seat in held.OpenSeats)
            Open(seat, known[seat]);
        for (int seat = 0; seat < plan.SeatCount; seat++)
        {
            if (held.Drawn[seat].Principal is var principal and >= 0)
                Bar(seat, -1, principal);
            if (held.Drawn[seat].Additional is var additional and >= 0)
                Bar(seat, -1, additional);
        }
    }

    /// <summary>Lets an open lot draw only one of these States, all or none of which need an additional State.</summary>
    internal void Narrow(LotId lot, ReadOnlySpan<int> states)
    {
        int index = lot.Principal.Index;
        if (!lot.IsAdditional && pots.Missing(lot.Seat, states[0]) != 0)
        {
            index = lot.Additional.Index;
            flow.IsOptional[index] = false;
        }
        else
        {
            Beside(lot.Seat).Clear();
        }

        Span<ulong> domain = flow.Domain(index);
        domain.Clear();
        foreach (int state in states)
            StateSet.Add(domain, state);
        if (states.Length == 1)
            Bar(lot.Seat, index, states[0]);
        DropUnfit(lot.Seat);
    }

    /// <summary>Takes from all lots but one what a State in that lot's seat excludes.</summary>
    internal void Bar(int seat, int lot, int state)
    {
        BarBeside(seat, lot, Classes.ExcludedBy(state));
        if (plan.NoMutual && plan.Tables.Seats[seat].Owner is var owner and >= 0)
            BarFrom(state, owner);
    }

    /// <summary>Takes States from all lots of a seat's review but one.</summary>
    internal void BarBeside(int seat, int lot, ReadOnlySpan<ulong> states)
    {
        var (first, end) = LotsBeside(seat);
        for (int other = first; other < end; other++)
        {
            if (other != lot)
                StateSet.Subtract(flow.Domain(other), states);
        }
    }

    /// <summary>Takes a State from all lots of another's review.</summary>
    internal void BarFrom(int owner, int state)
    {
        int first = plan.Tables.FirstSeat[owner];
        if (first < 0)
            return;
        var (from, end) = LotsBeside(first);
        for (int other = from; other < end; other++)
            StateSet.Remove(flow.Domain(other), state);
    }

    /// <summary>Takes from a seat's lots whom nothing in the other lot fits.</summary>
    internal void DropUnfit(int seat)
    {
        if (plan.Tables.Seats[seat].UnderReview == 0 || HasPrincipal(seat))
            return;
        Span<ulong> cover = stackalloc ulong[room.Length];
        Span<ulong> beside = stackalloc ulong[room.Length];
        foreach (SeatKind kind in pots.Kinds(seat))
        {
            if (!MayBe(seat, kind))
                continue;
            StateSet.Unite(cover, kind.Additionals ?? kind.Principals);
            if (kind.Additionals is not null)
                StateSet.Unite(beside, kind.Principals);
        }

        StateSet.Intersect(Cover(seat), cover);
        StateSet.Intersect(Beside(seat), beside);
    }

    /// <summary>The lots of the seat's review; of a seat that reviews no State, its own.</summary>
    internal (int First, int End) LotsBeside(int seat)
    {
        PlanTables tables = plan.Tables;
        int owner = tables.Seats[seat].Owner;
        int first = owner < 0 ? seat : tables.Seats[seat].ReviewStart;
        return (LotId.PrincipalOf(first).Index, LotId.PrincipalOf(first + (owner < 0 ? 1 : tables.OwnSeats[owner])).Index);
    }

    /// <summary>Lists whom the seat's open lots may draw, and whom they start with.</summary>
    private void Open(int seat, SeatLots known)
    {
        var (cover, beside) = (LotId.PrincipalOf(seat).Index, LotId.AdditionalOf(seat).Index);
        SeatLots drawn = held.Drawn[seat];
        if (drawn.Principal >= 0)
        {
            LotPot pot = pots.Additional(seat, drawn.Principal);
            if (pot.Count == 0 || drawn.Additional >= 0)
                return;
            for (int i = 0; i < pot.Count; i++)
                StateSet.Add(Cover(seat), pot[i]);
            Add(seat, cover, known.Additional);
            return;
        }

        foreach (SeatKind kind in pots.Kinds(seat))
        {
            StateSet.Unite(Cover(seat), kind.Additionals ?? kind.Principals);
            if (kind.Additionals is not null)
                StateSet.Unite(Beside(seat), kind.Principals);
        }

        if (plan.Tables.Seats[seat].StepOver is var own and < int.MaxValue)
        {
            StateSet.Remove(Cover(seat), own);
            StateSet.Remove(Beside(seat), own);
        }

        Add(seat, cover, known.Additional >= 0 ? known.Additional : known.Principal);
        flow.Drawn[beside] = known.Additional >= 0 ? known.Principal : -1;
        StateSet.Intersect(Beside(seat), room);
        lots.Add(beside);
    }

    private void Add(int seat, int cover, int known)
    {
        seats.Add(seat);
        lots.Add(cover);
        flow.IsOptional[cover] = false;
        flow.Drawn[cover] = known;
        StateSet.Intersect(Cover(seat), room);
    }
}
