using System.Runtime.CompilerServices;
using LotDrawing.Rules;

namespace LotDrawing.Procedures;

/// <summary>A drawing that may break rules, changed seat by seat, with its breaches counted along.</summary>
/// <remarks>
/// docs/chain.md. A breach is: two lots that exclude each other, once for each rule by which they do; each review
/// by which a State is above its most or below its least load. Every seat always holds what its pots can give, so the
/// drawing is valid just when there is no breach. Nothing is allocated after the constructor.
/// </remarks>
internal sealed class LiveDrawing
{
    private readonly DrawPlan plan;
    private readonly PlanTables tables;
    private readonly PotMembers members;
    private readonly SeatLots[] drawn;
    private readonly LiveLoads loads;
    private readonly SeatClashes clashes;

    internal LiveDrawing(DrawPlan plan)
    {
        this.plan = plan;
        tables = plan.Tables;
        members = new PotMembers(plan);
        drawn = new SeatLots[plan.SeatCount];
        loads = new LiveLoads(plan);
        clashes = new SeatClashes(plan, drawn);
        Penalty = PenaltyOf(plan.SeatCount);
    }

    /// <summary>What each seat holds.</summary>
    internal ReadOnlySpan<SeatLots> Drawn => drawn;

    /// <summary>How many breaches there are; 0 means that the drawing is valid.</summary>
    internal int Breaches { get; private set; }

    /// <summary>A change for the worse by one breach is accepted with chance 2 to the power of minus this.</summary>
    internal int Penalty { get; }

    /// <summary>How many lots were drawn; the words that accept or refuse a change are not counted.</summary>
    internal long Lots { get; private set; }

    /// <summary>How many redraws and swaps were tried.</summary>
    internal long Steps { get; private set; }

    /// <summary>How many of them were accepted.</summary>
    internal long Accepted { get; private set; }

    /// <summary>The number of binary digits of the number of seats: then few breaches stand at any time, and many drawings are valid.</summary>
    private static int PenaltyOf(int seats) => 32 - int.LeadingZeroCount(seats);

    internal void ClearCounts() => (Lots, Steps, Accepted) = (0, 0, 0);

    /// <summary>Draws every seat by its lots, whatever rule is broken.</summary>
    internal void DrawAll<TLots>(ref TLots lots)
        where TLots : struct, ILotSource
    {
        for (int seat = 0; seat < drawn.Length; seat++)
            drawn[seat] = DrawSeat(seat, ref lots);
        Count();
    }

    /// <summary>Takes over a drawing in which every seat holds what its pots can give.</summary>
    internal void Take(ReadOnlySpan<SeatLots> drawing)
    {
        drawing.CopyTo(drawn);
        Count();
    }

    /// <summary>For each seat in order: draws it again, then swaps its principal with that of a seat drawn by lot.</summary>
    internal void Sweep<TLots>(ref TLots lots)
        where TLots : struct, ILotSource
    {
        for (int seat = 0; seat < drawn.Length; seat++)
        {
            Redraw(seat, ref lots);
            int other = (int)lots.Below((uint)drawn.Length);
            Lots++;
            Swap(seat, other, ref lots);
        }

        Steps += 2L * drawn.Length;
    }

    private void Redraw<TLots>(int number, ref TLots lots)
        where TLots : struct, ILotSource
    {
        unchecked
        {
            SeatLots after = DrawSeat(number, ref lots);
            SeatLots before = drawn[number];
            if (plan.Conflicts.AnyClasses || Share(before, after))
            {
                Change(number, before, after, ref lots);
                return;
            }

            // Four different States at most: what each adds to the breaches does not depend on the others.
            int more = clashes.Of(number, after.Principal) - clashes.Of(number, before.Principal)
                + loads.IfMore(after.Principal) + loads.IfFewer(before.Principal);
            if (after.Additional >= 0)
                more += clashes.Of(number, after.Additional) + loads.IfMore(after.Additional);
            if (before.Additional >= 0)
                more += loads.IfFewer(before.Additional) - clashes.Of(number, before.Additional);
            if (!Accepts(more, ref lots))
                return;
            Breaches += more;
            Accepted++;
            loads.Leave(before);
            Enter(number, after);
        }
    }

    private void Swap<TLots>(int a, int b, ref TLots lots)
        where TLots : struct, ILotSource
    {
        unchecked
        {
            SeatLots beforeA = drawn[a];
            SeatLots beforeB = drawn[b];
            if (beforeA.Principal == beforeB.Principal || !members.Contain(a, beforeB.Principal) || !members.Contain(b, beforeA.Principal))
                return;

            ref readonly PlanTables.Seat seatA = ref tables.Seats[a];
            ref readonly PlanTables.Seat seatB = ref tables.Seats[b];
            var afterA = new SeatLots(beforeB.Principal, DrawAdditional(in seatA, beforeB.Principal, ref lots));
            var afterB = new SeatLots(beforeA.Principal, DrawAdditional(in seatB, beforeA.Principal, ref lots));
            if (seatA.ReviewStart == seatB.ReviewStart | (beforeA.Additional & beforeB.Additional & afterA.Additional & afterB.Additional) >= 0)
            {
                Change(a, beforeA, afterA, b, beforeB, afterB, ref lots);
                return;
            }

            // Two principals in two reviews: loads stay, and neither seat sees the other.
            int more = clashes.Of(a, afterA.Principal) - clashes.Of(a, beforeA.Principal)
                + clashes.Of(b, afterB.Principal) - clashes.Of(b, beforeB.Principal);
            if (!Accepts(more, ref lots))
                return;
            Breaches += more;
            Accepted++;
            drawn[a] = afterA;
            drawn[b] = afterB;
        }
    }

    /// <summary>Changes a seat if that is accepted, whatever it held and will hold.</summary>
    private void Change<TLots>(int number, SeatLots before, SeatLots after, ref TLots lots)
        where TLots : struct, ILotSource
    {
        int more = Empty(number, before) + Fill(number, after);
        if (Accepts(more, ref lots))
        {
            Breaches += more;
            Accepted++;
            return;
        }

        loads.Leave(after);
        Enter(number, before);
    }

    /// <summary>Changes two seats together if that is accepted: each is emptied while the other still stands as before, and
    /// filled when the other stands as after.</summary>
    private void Change<TLots>(int a, SeatLots beforeA, SeatLots afterA, int b, SeatLots beforeB, SeatLots afterB, ref TLots lots)
        where TLots : struct, ILotSource
    {
        int more = Empty(a, beforeA) + Empty(b, beforeB) + Fill(a, afterA) + Fill(b, afterB);
        if (Accepts(more, ref lots))
        {
            Breaches += more;
            Accepted++;
            return;
        }

        loads.Leave(afterA);
        loads.Leave(afterB);
        Enter(a, beforeA);
        Enter(b, beforeB);
    }

    private static bool Share(SeatLots a, SeatLots b) =>
        a.Principal == b.Principal | a.Principal == b.Additional | a.Additional == b.Principal | (a.Additional == b.Additional & a.Additional >= 0);

    private SeatLots DrawSeat<TLots>(int number, ref TLots lots)
        where TLots : struct, ILotSource
    {
        unchecked
        {
            ref readonly PlanTables.Seat seat = ref tables.Seats[number];
            if (tables.PrincipalInForce(number) is var staying and >= 0)
                return new SeatLots(staying, DrawAdditional(in seat, staying, ref lots));
            int principal = tables.Entry(seat.PotStart + (int)lots.Below(seat.PotCount), seat.StepOver);
            Lots++;
            return new SeatLots(principal, DrawAdditional(in seat, principal, ref lots));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int DrawAdditional<TLots>(in PlanTables.Seat seat, int principal, ref TLots lots)
        where TLots : struct, ILotSource
    {
        unchecked
        {
            uint missing = seat.UnderReview & ~tables.Instruments[principal];
            if (missing == 0)
                return -1;
            var pot = tables.Additionals[seat.AdditionalRow + (int)missing];
            Lots++;
            return tables.Entry(pot.Start + (int)lots.Below(pot.Count), seat.StepOver);
        }
    }

    /// <summary>Whether this many more breaches are accepted: chance 2^(−penalty × more), or 1 when there are not more.</summary>
    private bool Accepts<TLots>(int more, ref TLots lots)
        where TLots : struct, ILotSource
    {
        // In words of 32 bits, all of whose leading bits must be 0.
        for (int bits = more * Penalty; bits > 0; bits -= 32)
        {
            if (lots.NextWord() >> (32 - Math.Min(bits, 32)) != 0)
                return false;
        }

        return true;
    }

    /// <summary>Empties a seat, and says how many more breaches there are: none, or fewer.</summary>
    private int Empty(int number, SeatLots lots)
    {
        int more = -clashes.Within(lots) - clashes.Of(number, lots.Principal);
        if (lots.Additional >= 0)
            more -= clashes.Of(number, lots.Additional);
        drawn[number] = new SeatLots(-1, -1);
        return more + loads.Leave(lots);
    }

    /// <summary>Fills an empty seat, and says how many more breaches there are.</summary>
    private int Fill(int number, SeatLots lots)
    {
        int more = clashes.Within(lots) + clashes.Of(number, lots.Principal);
        if (lots.Additional >= 0)
            more += clashes.Of(number, lots.Additional);
        return more + Enter(number, lots);
    }

    private int Enter(int number, SeatLots lots)
    {
        drawn[number] = lots;
        return loads.Enter(lots);
    }

    /// <summary>Counts loads and breaches from nothing.</summary>
    private void Count()
    {
        loads.Clear();
        int met = 0;
        for (int seat = 0; seat < drawn.Length; seat++)
        {
            met += (2 * clashes.Within(drawn[seat])) + clashes.Of(seat, drawn[seat].Principal);
            if (drawn[seat].Additional >= 0)
                met += clashes.Of(seat, drawn[seat].Additional);
            Enter(seat, drawn[seat]);
        }

        Breaches = (met / 2) + loads.Breaches; // each clash was met from both of its lots
    }
}
