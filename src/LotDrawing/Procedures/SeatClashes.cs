using LotDrawing.Rules;

namespace LotDrawing.Procedures;

/// <summary>Counts with how many lots a State clashes in a seat: those that <see cref="Conflicts"/> excludes, once for each rule.</summary>
/// <remarks>Clashing is mutual: if a lot clashes with another, so does the other with it. Empty seats (principal −1) clash
/// with nothing.</remarks>
internal sealed class SeatClashes(DrawPlan plan, SeatLots[] drawn)
{
    private readonly PlanTables tables = plan.Tables;
    private readonly Conflicts conflicts = plan.Conflicts;
    private readonly bool noMutual = plan.Conflicts.NoMutual;
    private readonly int uniformSeats = plan.Tables.UniformSeats;

    /// <summary>By how many rules a seat's principal clashes with its additional.</summary>
    internal int Within(SeatLots lots) =>
        lots.Additional >= 0 ? conflicts.SharedClasses(lots.Principal, lots.Additional) : 0;

    /// <summary>With how many lots of other seats the State clashes in this seat.</summary>
    internal int Of(int number, int state)
    {
        unchecked
        {
            ref readonly PlanTables.Seat seat = ref tables.Seats[number];
            int owner = seat.Owner;
            if (uniformSeats > 0)
                return noMutual && drawn[(state * uniformSeats) + number - seat.ReviewStart].Contains(owner) ? 1 : 0;
            return owner < 0 ? 0 : OfAny(number, in seat, state);
        }
    }

    private int OfAny(int number, in PlanTables.Seat seat, int state)
    {
        int clashes = 0;
        int end = seat.ReviewStart + tables.OwnSeats[seat.Owner];
        for (int other = seat.ReviewStart; other < end; other++)
        {
            if (other != number)
                clashes += (drawn[other].Contains(state) ? 1 : 0)
                    + conflicts.SharedClasses(drawn[other].Principal, state) + conflicts.SharedClasses(drawn[other].Additional, state);
        }

        int first = tables.FirstSeat[state];
        if (noMutual && first >= 0)
        {
            end = first + tables.OwnSeats[state];
            for (int other = first; other < end; other++)
                clashes += drawn[other].Contains(seat.Owner) ? 1 : 0;
        }

        return clashes;
    }
}
