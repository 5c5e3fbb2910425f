using System.Runtime.CompilerServices;

namespace LotDrawing.Procedures.Loads;

/// <summary>One round of algorithm loads v1: the regions of the free seats, the lots inside each region, the seats.</summary>
/// <remarks>docs/loads.md, section 3, step by step.</remarks>
internal sealed class LoadsRound
{
    private readonly LoadsTables tables;
    private readonly SeatLots[] drawn;
    private readonly int freeSeats;
    private readonly int[] firstLot;
    private readonly int[] mostFree;
    private readonly int[] room;
    private readonly int[] seatRegions;
    private readonly int[][] slots;
    private readonly int[] next;

    internal LoadsRound(LoadsTables tables)
    {
        this.tables = tables;
        int states = tables.RegionOf.Length;
        drawn = new SeatLots[states * tables.PerReview];
        freeSeats = tables.FreeSeats.Length;
        firstLot = [.. tables.RegionOf.Select(region => region * freeSeats)];
        mostFree = [.. tables.Regions.Select(region => region.MostFree)];
        room = new int[mostFree.Length];
        seatRegions = new int[states * freeSeats];
        slots = [.. tables.Regions.Select(region => new int[region.Hi * region.States])];
        next = new int[mostFree.Length];
    }

    internal ReadOnlySpan<SeatLots> Drawn => drawn;

    /// <summary>Draws a round; false when it is void.</summary>
    internal bool TryDraw<TLots>(ref TLots lots)
        where TLots : struct, ILotSource
    {
        if (!TryRegions(ref lots))
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
            mostFree.CopyTo(room, 0);
            int seat = 0;
            foreach (int first in firstLot)
            {
                for (int free = 0; free < freeSeats; free++)
                {
                    int region = tables.Lots[first + free].Draw(ref lots);
                    seatRegions[seat++] = region;
                    if (--room[region] < 0)
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
    private static void FillSlots<TLots>(ref TLots lots, RegionLoads region, int[] slots, int left)
        where TLots : struct, ILotSource
    {
        unchecked
        {
            int slot = 0;
            for (int state = 0; state < region.States; state++)
            {
                int m = region.States - state;
                int load = region.Least(m, left);
                int most = region.Most(m, left);
                int place = region.Place(m, left) + load - region.Lo;
                while (load < most && !Stops(ref lots, region, place, m, left, load))
                {
                    load++;
                    place++;
                }

                left -= load;
                for (; load > 0; load--)
                    slots[slot++] = state;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool Stops<TLots>(ref TLots lots, RegionLoads region, int place, int m, int left, int load)
        where TLots : struct, ILotSource
    {
        int answer = Chance.Ask(ref lots, region.Threshold(place));
        return answer == Chance.Tied ? StopsAfterTies(ref lots, region, m, left, load) : answer == Chance.Yes;
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
            var none = new SeatLots(-1, -1);
            Array.Fill(drawn, none);
            int perReview = tables.PerReview;
            for (int region = 0; region < next.Length; region++)
            {
                int own = tables.Regions[region].OwnLots;
                next[region] = own;
                int[] members = tables.Members[region];
                for (int i = 0; i < own; i++)
                    drawn[(members[i] * perReview) + tables.OwnSeat] = new SeatLots(members[slots[region][i]], -1);
            }

            int seat = 0;
            for (int state = 0; state < firstLot.Length; state++)
            {
                foreach (int free in tables.FreeSeats)
                {
                    int region = seatRegions[seat++];
                    int other = tables.Members[region][slots[region][next[region]++]];
                    if (other == state || Reviews(other, state) || Reviews(state, other))
                        return false;
                    drawn[(state * perReview) + free] = new SeatLots(other, -1);
                }
            }

            return true;
        }
    }

    /// <summary>Whether a State sits in the review of another, as far as it is drawn.</summary>
    private bool Reviews(int reviewing, int underReview)
    {
        unchecked
        {
            int first = underReview * tables.PerReview;
            for (int seat = first; seat < first + tables.PerReview; seat++)
            {
                if (drawn[seat].Principal == reviewing)
                    return true;
            }

            return false;
        }
    }
}
