using System.Collections.Immutable;

namespace LotDrawing.Verification;

/// <summary>Which seats a change of the roster or a meeting has drawn: docs/algorithm.md, section 5. Each puts the change in
/// force, with those seats empty.</summary>
internal static class Changes
{
    /// <summary>The seats of every State.</summary>
    internal static List<SeatToDraw> OfAll(World world)
    {
        var seats = new List<SeatToDraw>();
        foreach (int state in world.Present.Members())
            AddAll(world, state, seats);
        return seats;
    }

    /// <summary>The seats of requests that were granted, in order.</summary>
    internal static List<SeatToDraw> OfRequests(World world, IEnumerable<(int State, int Seat)> granted)
    {
        bool leaves = world.Rules.Mechanism.Repetition.ReplacedStateLeavesPot;
        var seats = granted.Order()
            .Select(asked => new SeatToDraw(world, asked.State, asked.Seat) { Leaving = leaves ? world.Seat(asked.State, asked.Seat) : (-1, -1) })
            .ToList();
        foreach (SeatToDraw seat in seats)
            world.SetSeat(seat.State, seat.Seat, -1, -1);
        return seats;
    }

    /// <summary>A State accedes, or one in the roster to more instruments.</summary>
    internal static List<SeatToDraw> OfAccession(World world, StateParty row, int group)
    {
        int state = world.NumberOf(row.Code);
        bool isNew = !world.Present.Has(state);
        world.SetRow(state, row);
        if (isNew)
            world.SetGroup(state, group);
        var seats = new List<SeatToDraw>();
        if (!world.HasReviewers)
            return seats;
        if (isNew)
            AddAll(world, state, seats);
        else
            AddUncovered(world, state, seats);
        return seats;
    }

    /// <summary>A State leaves the roster, and its review ends.</summary>
    internal static List<SeatToDraw> OfWithdrawal(World world, int state)
    {
        var seats = new List<SeatToDraw>();
        if (world.HasReviewers)
        {
            for (int seat = 0; seat < world.Rules.Seats; seat++)
                world.SetSeat(state, seat, -1, -1);
            foreach (int underReview in world.ReviewedBy(state).ToList())
            {
                for (int seat = 0; seat < world.Rules.Seats; seat++)
                {
                    var (principal, additional) = world.Seat(underReview, seat);
                    if (principal != state && additional != state)
                        continue;
                    world.SetSeat(underReview, seat, -1, -1);
                    seats.Add(new SeatToDraw(world, underReview, seat));
                }
            }
        }

        world.SetRow(state, null);
        world.SetGroup(state, 0);
        return seats;
    }

    /// <summary>Whether the principal pot of one of these seats is empty, with just them emptied.</summary>
    internal static bool EmptiesAPot(World world, int state, ImmutableArray<int> asked)
    {
        int before = world.Changes;
        bool empty = OfRequests(world, asked.Select(seat => (state, seat))).Exists(seat => !seat.HasPrincipal());
        world.UndoTo(before);
        return empty;
    }

    private static void AddAll(World world, int state, List<SeatToDraw> seats)
    {
        for (int seat = 0; seat < world.Rules.Seats; seat++)
            seats.Add(new SeatToDraw(world, state, seat));
    }

    /// <summary>The seats where now something is missing that no additional State covers: that State alone or, where there is
    /// none to be drawn, the whole seat.</summary>
    private static void AddUncovered(World world, int state, List<SeatToDraw> seats)
    {
        var kept = new List<SeatToDraw>();
        for (int seat = 0; seat < world.Rules.Seats; seat++)
        {
            var (principal, additional) = world.Seat(state, seat);
            uint missing = principal < 0 ? 0 : world.Missing(state, principal);
            if (missing == 0 || (additional >= 0 && world.IsPartyToAll(additional, missing)))
                continue;
            world.SetSeat(state, seat, principal, -1);
            kept.Add(new SeatToDraw(world, state, seat) { KeptPrincipal = principal });
        }

        foreach (SeatToDraw seat in kept)
            seat.Fill(null);
        foreach (SeatToDraw seat in kept)
        {
            if (!seat.IsEmpty)
            {
                seats.Add(seat);
                continue;
            }

            world.SetSeat(state, seat.Seat, -1, -1);
            seats.Add(new SeatToDraw(world, state, seat.Seat));
        }
    }
}
