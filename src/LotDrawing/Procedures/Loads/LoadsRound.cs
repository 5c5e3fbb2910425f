using System.Runtime.CompilerServices;

namespace LotDrawing.Procedures.Loads;

/// <summary>One round of algorithm loads v1: the regions of the free seats, the lots inside each region, the seats.</summary>
/// <remarks>docs/loads.md, section 3, step by step.</remarks>
internal sealed class LoadsRound
{
    private readonly LoadsTables tables;
    private readonly SeatLots[] drawn;
    private readonly int perReview;
    private readonly int freeSeats;
    private readonly int[] freeSeatsOfReview;
    private readonly RegionLot[] regionLots;
    private readonly int[] firstLot;
    private readonly int[] mostFree;
    private readonly int[] room;
    private readonly int[] seatRegions;
    private readonly int[]? forcedRegions; // each region as often as its States serve, in order
    private readonly int[][] slots;
    private readonly int[] next;

    /// <param name="tables">The plan's tables.</param>
    /// <param name="shufflesForcedCounts">Whether the regions are shuffled where their counts are forced.</param>
    internal LoadsRound(LoadsTables tables, bool shufflesForcedCounts)
    {
        this.tables = tables;
        int states = tables.RegionOf.Length;
        perReview = tables.PerReview;
        drawn = new SeatLots[states * perReview];
        freeSeatsOfReview = tables.FreeSeats;
        freeSeats = freeSeatsOfReview.Length;
        regionLots = tables.Lots;
        firstLot = [.. tables.RegionOf.Select(region => region * freeSeats)];
        mostFree = [.. tables.Regions.Select(region => region.MostFree)];
        room = new int[mostFree.Length];
        seatRegions = new int[states * freeSeats];
        if (shufflesForcedCounts && tables.AreCountsForced)
            forcedRegions = [.. mostFree.SelectMany((free, region) => Enumerable.Repeat(region, free))];
        slots = [.. tables.Regions.Select(region => new int[region.Hi * (region.States + 1)])]; // one load more, as a State is written in full
        next = new int[mostFree.Length];
    }

    internal ReadOnlySpan<SeatLots> Drawn => drawn;

    /// <summary>Draws a round; false when it is void.</summary>
    internal bool TryDraw<TLots>(ref TLots lots)
        where TLots : struct, ILotSource
    {
        if (forcedRegions is not null)
            ShuffleRegions(ref lots, forcedRegions);
        else if (!TryRegions(ref lots))
            return false;
        for (int region = 0; region < room.Length; region++)
            FillRegion(ref lots, tables.Regions[region], slots[region], mostFree[region] - room[region]);
        return TrySeats();
    }

    /// <summary>Step 1: the region of every free seat, and whether the counts are accepted.</summary>
    private bool TryRegions<TLots>(ref TLots lots)
        where TLots : struct, ILotSource
    {
        unchecked
        {
            int[] left = room;
            int[] regions = seatRegions;
            mostFree.CopyTo(left, 0);
            int seat = 0;
            foreach (int first in firstLot)
            {
                foreach (ref readonly RegionLot lot in regionLots.AsSpan(first, freeSeats))
                {
                    int region = lot.Draw(ref lots);
                    regions[seat++] = region;
                    if (--left[region] < 0)
                        return false;
                }
            }

            for (int region = 0; region < room.Length; region++)
            {
                if (!tables.Counts[region].Accept(ref lots, mostFree[region] - room[region]))
                    return false;
            }

            return true;
        }
    }

    /// <summary>Step 1 where each region has as many lots as its States serve, so that no room is left in any: the seats in any order,
    /// each as likely.</summary>
    private void ShuffleRegions<TLots>(ref TLots lots, int[] forced)
        where TLots : struct, ILotSource
    {
        unchecked
        {
            int[] regions = seatRegions;
            forced.CopyTo(regions, 0);
            for (int i = 0; i < regions.Length - 1; i++)
                Swap(regions, i, i + (int)lots.Below((uint)(regions.Length - i)));
        }
    }

    /// <summary>Step 2: who serves the lots of one region, drawn again until its own lots break nothing.</summary>
    private static void FillRegion<TLots>(ref TLots lots, RegionLoads region, int[] slots, int free)
        where TLots : struct, ILotSource
    {
        int count = region.OwnLots + free;
        do
            FillSlots(ref lots, region, slots, count);
        while (!TryOwnLots(ref lots, region, slots, count));

        unchecked
        {
            for (int i = region.OwnLots; i < count - 1; i++)
                Swap(slots, i, i + (int)lots.Below((uint)(count - i)));
        }
    }

    /// <summary>The loads of the region's States one after another; each State's index goes into as many slots.</summary>
    /// <remarks>A State's index is written as often as its load could be at most, and what is too much is written over: how often
    /// falls at random, and a loop that long would be predicted wrongly every other time.</remarks>
    private static void FillSlots<TLots>(ref TLots lots, RegionLoads region, int[] slots, int left)
        where TLots : struct, ILotSource
    {
        unchecked
        {
            int states = region.States;
            int lo = region.Lo;
            int hi = region.Hi;
            int steps = hi - lo;
            ReadOnlySpan<int> starts = region.Starts;
            ReadOnlySpan<ulong> thresholds = region.Thresholds;
            int slot = 0;
            for (int state = 0; state < states; state++)
            {
                int m = states - state;
                int load = Math.Max(lo, left - ((m - 1) * hi));
                int most = Math.Min(hi, left - ((m - 1) * lo));
                int index = starts[m] + ((left - (m * lo)) * steps) - lo;
                while (load < most)
                {
                    int answer = Chance.Ask(ref lots, thresholds[index + load]);
                    if (answer == Chance.Yes || (answer == Chance.Tied && StopsAfterTies(ref lots, region, m, left, load)))
                        break;
                    load++;
                }

                slots.AsSpan(slot, hi).Fill(state);
                slot += load;
                left -= load;
            }
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool StopsAfterTies<TLots>(ref TLots lots, RegionLoads region, int m, int left, int load)
        where TLots : struct, ILotSource
    {
        var (of, among) = region.Exactly(m, left, load);
        return Chance.AfterTies(ref lots, of, among);
    }

    /// <summary>Shuffles the own lots to the front; false as soon as a State has its own or two have each other's.</summary>
    private static bool TryOwnLots<TLots>(ref TLots lots, RegionLoads region, int[] slots, int count)
        where TLots : struct, ILotSource
    {
        unchecked
        {
            for (int i = 0; i < region.OwnLots; i++)
            {
                Swap(slots, i, i + (int)lots.Below((uint)(count - i)));
                int state = slots[i];
                if (state == i || (state < i && slots[state] == i))
                    return false;
            }

            return true;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Swap(int[] slots, int i, int j) => (slots[i], slots[j]) = (slots[j], slots[i]);

    /// <summary>Step 3: the lots go to the seats; false when a State would be in a review twice, review itself, or two each other.</summary>
    private bool TrySeats()
    {
        unchecked
        {
            SeatLots[] seats = drawn;
            Array.Fill(seats, new SeatLots(-1, -1));
            for (int region = 0; region < next.Length; region++)
            {
                int own = tables.Regions[region].OwnLots;
                next[region] = own;
                int[] members = tables.Members[region];
                int[] served = slots[region];
                for (int i = 0; i < own; i++)
                    seats[(members[i] * perReview) + tables.OwnSeat] = new SeatLots(members[served[i]], -1);
            }

            int free = 0;
            for (int state = 0; state < firstLot.Length; state++)
            {
                foreach (int seat in freeSeatsOfReview)
                {
                    int region = seatRegions[free++];
                    int other = tables.Members[region][slots[region][next[region]++]];
                    if (other == state || Reviews(seats, other, state) || Reviews(seats, state, other))
                        return false;
                    seats[(state * perReview) + seat] = new SeatLots(other, -1);
                }
            }

            return true;
        }
    }

    /// <summary>Whether a State sits in the review of another, as far as it is drawn.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool Reviews(SeatLots[] seats, int reviewing, int underReview)
    {
        unchecked
        {
            foreach (ref readonly SeatLots seat in seats.AsSpan(underReview * perReview, perReview))
            {
                if (seat.Principal == reviewing)
                    return true;
            }

            return false;
        }
    }
}
