using LotDrawing.Procedures;
using LotDrawing.Rules;

namespace LotDrawing.Repetitions;

/// <summary>The pots of one seat to be drawn again: the pots of the whole roster, and the few States that are left out of them.</summary>
internal sealed class SeatPot
{
    private readonly BatchPots pots;
    private readonly PlanTables tables;
    private readonly RosterNumbers numbers;
    private readonly SeatSide side;
    private readonly int[] leftOut; // ascending: all that are left out of any of the seat's tables
    private readonly int[] principals; // ascending: those of them that are in the principal pot's table
    private readonly int[] additionals; // ascending: those of them that are in the additional pot's table, when one is drawn from
    private int leftOutCount;
    private int principalCount;
    private int ownersInTables;
    private int number;

    internal SeatPot(BatchPots pots, int rule, int states)
    {
        this.pots = pots;
        tables = pots.Tables;
        numbers = pots.Numbers;
        side = numbers.Mechanism.Seats[rule].Side;
        leftOut = new int[states + 1];
        principals = new int[states + 1];
        additionals = new int[states + 1];
    }

    /// <summary>How many can be drawn as principal; right when <see cref="CoversAll"/>.</summary>
    internal uint Count { get; private set; }

    /// <summary>Whether no additional pot that may be needed is empty for want of those left out.</summary>
    internal bool CoversAll { get; private set; }

    /// <summary>Turns to a seat.</summary>
    /// <param name="seat">Its number.</param>
    /// <param name="inForce">The drawings in force.</param>
    /// <param name="noMutual">Whether those that the State under review reviews are left out.</param>
    /// <param name="replacedLeave">Whether those that sit in the seat are left out.</param>
    internal void TurnTo(int seat, SeatsInForce inForce, bool noMutual, bool replacedLeave)
    {
        unchecked
        {
            number = seat;
            ref readonly PlanTables.Seat pot = ref tables.Seats[seat];
            int owner = pot.Owner;
            leftOutCount = 0;
            if (noMutual)
            {
                for (int index = inForce.Served.First(owner); ServedSeats.IsIndex(index); index = inForce.Served.Next(index))
                {
                    int reviewed = inForce.Owners[index >> 1];
                    if (numbers.MayServe(side, owner, reviewed))
                        leftOut[leftOutCount++] = reviewed; // indices ascend, and so do the States under review
                }
            }

            if (replacedLeave)
            {
                SeatLots replaced = inForce.Seats[seat];
                Insert(replaced.Principal);
                if (replaced.Additional >= 0)
                    Insert(replaced.Additional);
            }

            // The tables hold the State under review too where it is of their side; their counts do not.
            ownersInTables = pot.StepOver == owner ? 1 : 0;
            if (ownersInTables > 0)
                Insert(owner);
            int others = leftOutCount - ownersInTables;
            CoversAll = pots.LeastAdditional[seat] > (uint)others || NoAdditionalPotIsEmpty(in pot);

            principalCount = 0;
            for (int i = 0; i < leftOutCount; i++)
            {
                uint missing = pot.UnderReview & ~tables.Instruments[leftOut[i]];
                if (missing == 0 || tables.Additionals[pot.AdditionalRow + (int)missing].Count > 0)
                    principals[principalCount++] = leftOut[i];
            }

            Count = pot.PotCount - (uint)(principalCount - ownersInTables);
        }
    }

    /// <summary>Draws the seat; only when the pot is not empty and covers all. Adds the lots taken.</summary>
    internal SeatLots Draw<TLots>(ref TLots lots, ref long taken)
        where TLots : struct, ILotSource
    {
        unchecked
        {
            ref readonly PlanTables.Seat pot = ref tables.Seats[number];
            taken++;
            int principal = At(pot.PotStart + (int)lots.Below(Count), principals.AsSpan(0, principalCount));
            uint missing = pot.UnderReview & ~tables.Instruments[principal];
            return missing == 0 ? new SeatLots(principal, -1) : new SeatLots(principal, DrawAdditional(in pot, missing, ref lots, ref taken));
        }
    }

    private int DrawAdditional<TLots>(in PlanTables.Seat pot, uint missing, ref TLots lots, ref long taken)
        where TLots : struct, ILotSource
    {
        unchecked
        {
            int count = 0;
            for (int i = 0; i < leftOutCount; i++)
            {
                if ((tables.Instruments[leftOut[i]] & missing) == missing)
                    additionals[count++] = leftOut[i];
            }

            PlanTables.Additional table = tables.Additionals[pot.AdditionalRow + (int)missing];
            taken++;
            return At(table.Start + (int)lots.Below(table.Count - (uint)(count - ownersInTables)), additionals.AsSpan(0, count));
        }
    }

    /// <summary>The table's entry at this index when some are stepped over: tables ascend, so each lies at or before the
    /// index just when the entry there is not below it.</summary>
    private int At(int index, ReadOnlySpan<int> stepOver)
    {
        int[] entries = tables.Entries;
        foreach (int state in stepOver)
            index += entries[index] >= state ? 1 : 0;
        return entries[index];
    }

    private bool NoAdditionalPotIsEmpty(in PlanTables.Seat pot)
    {
        foreach (uint missing in pots.MissingMasks[number])
        {
            int party = 0;
            for (int i = 0; i < leftOutCount; i++)
                party += (tables.Instruments[leftOut[i]] & missing) == missing ? 1 : 0;
            if (tables.Additionals[pot.AdditionalRow + (int)missing].Count <= (uint)(party - ownersInTables))
                return false;
        }

        return true;
    }

    private void Insert(int state)
    {
        int index = leftOutCount++;
        for (; index > 0 && leftOut[index - 1] > state; index--)
            leftOut[index] = leftOut[index - 1];
        leftOut[index] = state;
    }
}
