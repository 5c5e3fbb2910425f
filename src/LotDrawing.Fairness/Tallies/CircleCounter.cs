using LotDrawing.Procedures;

namespace LotDrawing.Fairness;

/// <summary>Counts, within one draw, the circles of three States of one region of which each is the principal of the one before.</summary>
internal sealed class CircleCounter
{
    private readonly TallyMoments moments;
    private readonly int[] owners;
    private readonly int[] regions;
    private readonly int[] firstSeats; // by State, the first of its seats, and one after the last State
    private readonly int[] seatsByState;
    private readonly long[] counts;

    internal CircleCounter(TallyShape shape, TallyMoments moments)
    {
        this.moments = moments;
        owners = [.. Enumerable.Range(0, shape.Seats).Select(shape.Subject.Plan.OwnerOf)];
        regions = [.. shape.Subject.Regions];
        seatsByState = [.. Enumerable.Range(0, shape.Seats).Where(seat => owners[seat] >= 0).OrderBy(seat => owners[seat])];
        firstSeats = new int[shape.States + 1];
        foreach (int seat in seatsByState)
            firstSeats[owners[seat] + 1]++;
        for (int state = 0; state < shape.States; state++)
            firstSeats[state + 1] += firstSeats[state];
        counts = new long[shape.Regions];
    }

    internal void Count(ReadOnlySpan<SeatLots> seats)
    {
        Array.Clear(counts);
        foreach (int seat in seatsByState)
        {
            int first = owners[seat];
            int second = seats[seat].Principal;
            if (second < 0 || regions[second] != regions[first])
                continue;
            foreach (int further in SeatsOf(second))
            {
                // Each circle once: from the State of the least number.
                int third = seats[further].Principal;
                if (third > first && second > first && regions[third] == regions[first])
                    counts[regions[first]] += Holds(seats, third, first) ? 1 : 0;
            }
        }

        for (int region = 0; region < counts.Length; region++)
        {
            moments.Circles[region] += counts[region];
            moments.CircleSquares[region] += counts[region] * counts[region];
        }
    }

    private ReadOnlySpan<int> SeatsOf(int state) => seatsByState.AsSpan(firstSeats[state], firstSeats[state + 1] - firstSeats[state]);

    private bool Holds(ReadOnlySpan<SeatLots> seats, int owner, int principal)
    {
        foreach (int seat in SeatsOf(owner))
        {
            if (seats[seat].Principal == principal)
                return true;
        }

        return false;
    }
}
