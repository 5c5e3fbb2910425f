using System.Runtime.CompilerServices;
using LotDrawing.Rules;

namespace LotDrawing.Procedures;

/// <summary>The exact procedure: draws every lot uniformly from its pot and, when a rule is broken, the
/// whole component again. Gives exactly the law of docs/algorithm.md.</summary>
/// <remarks>
/// Algorithm v1. Why drawing a component again by itself leaves the law as it is: no rule joins seats of
/// two components, so the law is a product over components, and rejection within each gives its factor exactly. Load
/// bounds join all seats, so breaking one rejects all components.
/// Holds the result and the counts of its last draw. After the constructor, nothing is allocated.
/// For one thread at a time.
/// </remarks>
public sealed class ExactProcedure : ISeatProcedure
{
    /// <summary>After how many voids a drawing gives up, unless told otherwise.</summary>
    public const long DefaultVoidLimit = 1_000_000;

    private readonly DrawPlan plan;
    private readonly PlanTables tables;
    private readonly int[][] classes;
    private readonly bool noMutual;
    private readonly UniformAttempt? uniform;
    private readonly SeatLots[] drawn;
    private readonly int[] loads;
    private readonly long voidLimit;

    /// <summary>Prepares to draw a plan, any number of times.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="voidLimit">After how many voids a drawing gives up, at least 0.</param>
    public ExactProcedure(DrawPlan plan, long voidLimit = DefaultVoidLimit)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentOutOfRangeException.ThrowIfNegative(voidLimit);
        this.plan = plan;
        this.voidLimit = voidLimit;
        tables = plan.Tables;
        classes = plan.Conflicts.Classes;
        noMutual = plan.Conflicts.NoMutual;
        drawn = new SeatLots[plan.SeatCount];
        Array.Fill(drawn, new SeatLots(-1, -1));
        uniform = tables.UniformSeats > 0 ? new UniformAttempt(plan, drawn) : null;
        loads = new int[plan.States.Length];
    }

    /// <summary>What the last completed draw gave, by seat.</summary>
    public ReadOnlySpan<SeatLots> Drawn => drawn;

    /// <summary>How many lots the last draw took, those of void drawings included.</summary>
    public long Lots { get; private set; }

    /// <summary>How many drawings of the last draw were void.</summary>
    public long Voids { get; private set; }

    /// <inheritdoc/>
    public DrawAccount Account => new DrawAccount.Exact(Lots, Voids);

    /// <inheritdoc/>
    public DrawEnd Draw<TLots>(ref TLots lots)
        where TLots : struct, ILotSource => TryDraw(ref lots) ? DrawEnd.Drawn : DrawEnd.GaveUp;

    /// <summary>Draws all seats. False when it gave up at the void limit: <see cref="Drawn"/> then holds no drawing.</summary>
    /// <param name="lots">Where the lots come from; the stream runs on, also from one draw to the next.</param>
    public bool TryDraw<TLots>(ref TLots lots)
        where TLots : struct, ILotSource
    {
        long taken = 0;
        Voids = 0;
        bool loadBinds = plan.Load.Bind;
        if (loadBinds)
            plan.LoadsInForce.CopyTo(loads, 0);

        int component = 0;
        while (component < tables.ComponentCount)
        {
            var seats = tables.SeatsOf(component);
            bool stands = uniform is not null ? uniform.TryDraw(component, ref lots, ref taken) : TryGeneral(seats, ref lots, ref taken);
            if (stands && loadBinds && !LoadsHold(seats, isLast: component == tables.ComponentCount - 1))
            {
                // Loads join all components: all are rejected, and the first is drawn again.
                plan.LoadsInForce.CopyTo(loads, 0);
                component = 0;
                stands = false;
            }

            if (stands)
                component++;
            else if (++Voids > voidLimit)
                break;
        }

        Lots = taken;
        return component == tables.ComponentCount;
    }

    /// <summary>Draws one component once, whatever the plan.</summary>
    private bool TryGeneral<TLots>(ReadOnlySpan<int> seats, ref TLots lots, ref long taken)
        where TLots : struct, ILotSource
    {
        unchecked
        {
            foreach (int number in seats)
            {
                ref readonly PlanTables.Seat seat = ref tables.Seats[number];
                int principal = tables.PrincipalInForce(number);
                if (principal < 0)
                {
                    taken++;
                    principal = Entry(tables.Entries, seat.PotStart + (int)lots.Below(seat.PotCount), seat.StepOver);
                    if (!MayReview(number, in seat, principal))
                        return false;
                }

                drawn[number] = new SeatLots(principal, -1);

                uint missing = seat.UnderReview & ~tables.Instruments[principal];
                if (missing == 0)
                    continue;
                var pot = tables.Additionals[seat.AdditionalRow + (int)missing];
                taken++;
                int additional = Entry(tables.Entries, pot.Start + (int)lots.Below(pot.Count), seat.StepOver);
                if (!MayReview(number, in seat, additional) || SharesClass(drawn[number], additional))
                    return false;
                drawn[number] = new SeatLots(principal, additional);
            }

            return true;
        }
    }

    /// <summary>The table's entry at this index when the State under review is stepped over: tables ascend, so it lies at or
    /// before the index just when the entry there is not below it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Entry(int[] entries, int index, int stepOver)
    {
        int entry = entries[index];
        return entry < stepOver ? entry : entries[index + 1];
    }

    /// <summary>Whether the drawn State may sit in this review, as far as the seats before this one tell.</summary>
    private bool MayReview(int number, in PlanTables.Seat seat, int state)
    {
        if (seat.Owner < 0)
            return true;

        for (int other = seat.ReviewStart; other < number; other++)
        {
            if (drawn[other].Contains(state) || SharesClass(drawn[other], state))
                return false; // a seat of a later component holds none, or one that excludes none of this one
        }

        if (noMutual && tables.FirstSeat[state] is var first and >= 0)
        {
            int end = Math.Min(first + tables.OwnSeats[state], number);
            for (int other = first; other < end; other++)
            {
                if (drawn[other].Contains(seat.Owner))
                    return false;
            }
        }

        return true;
    }

    private bool SharesClass(SeatLots sitting, int state)
    {
        foreach (int[] classOf in classes)
        {
            int own = classOf[state];
            if ((sitting.Principal >= 0 && classOf[sitting.Principal] == own) || (sitting.Additional >= 0 && classOf[sitting.Additional] == own))
                return true;
        }

        return false;
    }

    /// <summary>Counts the loads of a finished component, and says whether they can stand.</summary>
    private bool LoadsHold(ReadOnlySpan<int> seats, bool isLast)
    {
        int max = plan.Load.Max;
        bool hold = true;
        foreach (int number in seats)
        {
            SeatLots lots = drawn[number];
            if (tables.PrincipalInForce(number) < 0)
                hold &= ++loads[lots.Principal] <= max;
            if (lots.Additional >= 0)
                hold &= ++loads[lots.Additional] <= max;
        }

        return hold && (!isLast || plan.Load.Min == 0 || loads.AsSpan().IndexOfAnyInRange(int.MinValue, plan.Load.Min - 1) < 0);
    }
}
