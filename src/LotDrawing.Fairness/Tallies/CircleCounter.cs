using LotDrawing.Procedures;

namespace LotDrawing.Fairness;

/// <summary>Counts, within one draw, the circles of three States of one region of which each is the principal of the one before.</summary>
/// <remarks>The principals of a State's own region are gathered first, so that circles are looked for among few, in loops whose lengths hardly change.</remarks>
internal sealed class CircleCounter
{
    private readonly TallyMoments moments;
    private readonly int[] owners; // by position in seatsByState
    private readonly int[] regions;
    private readonly int[] seatsByState;
    private readonly int[] ends; // by State, the end of its principals in near; they begin where those of the State before end
    private readonly int[] near; // States of the State's own region that are its principals
    private readonly long[] counts;

    internal CircleCounter(TallyShape shape, TallyMoments moments)
    {
        this.moments = moments;
        var plan = shape.Subject.Plan;
        regions = [.. shape.Subject.Regions];
        seatsByState = [.. Enumerable.Range(0, shape.Seats).Where(seat => plan.OwnerOf(seat) >= 0).OrderBy(plan.OwnerOf)];
        owners = [.. seatsByState.Select(plan.OwnerOf)];
        ends = new int[shape.States + 1];
        near = new int[seatsByState.Length + 1];
        counts = new long[shape.Regions];
    }

    internal void Count(ReadOnlySpan<SeatLots> seats)
    {
        unchecked
        {
            Gather(seats);
            Array.Clear(counts);
            for (int first = 0; first < regions.Length; first++)
                counts[regions[first]] += CirclesFrom(first);
            for (int region = 0; region < counts.Length; region++)
            {
                moments.Circles[region] += counts[region];
                moments.CircleSquares[region] += counts[region] * counts[region];
            }
        }
    }

    /// <summary>How many circles there are from the State, counted once each: from its State of the least number.</summary>
    private int CirclesFrom(int first)
    {
        unchecked
        {
            int circles = 0;
            for (int i = ends[first]; i < ends[first + 1]; i++)
            {
                int second = near[i];
                for (int j = ends[second]; j < ends[second + 1]; j++)
                {
                    int third = near[j];
                    int isLeast = (first - second) & (first - third); // below 0 where it is less than both
                    for (int k = ends[third]; k < ends[third + 1]; k++)
                        circles += near[k] == first ? isLeast >>> 31 : 0;
                }
            }

            return circles;
        }
    }

    /// <summary>By State, its principals of its own region, one after the other.</summary>
    private void Gather(ReadOnlySpan<SeatLots> seats)
    {
        unchecked
        {
            int count = 0;
            int position = 0;
            for (int state = 0; state < regions.Length; state++)
            {
                for (; position < owners.Length && owners[position] == state; position++)
                {
                    int principal = seats[seatsByState[position]].Principal;
                    near[count] = principal;
                    count += principal >= 0 && regions[principal] == regions[state] ? 1 : 0;
                }

                ends[state + 1] = count;
            }
        }
    }
}
