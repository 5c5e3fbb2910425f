using LotDrawing.Procedures;

namespace LotDrawing.Fairness;

/// <summary>Counts the draws that break a rule, with code that shares nothing with the procedures.</summary>
/// <remarks>Whether a State was in its pot is not asked here: all draws' pairs are counted, and a pair outside the pots shows.
/// What drawings in force forbid is asked, as a pot that forgets them would show nothing.</remarks>
internal sealed class RuleCounter
{
    private readonly TallyShape shape;
    private readonly long[] breaches;
    private readonly int[] owners;
    private readonly int[] firstSeats;
    private readonly int[] seatCounts;
    private readonly int[] regions;
    private readonly bool distinctRegions;
    private readonly DrawingsInForce? inForce;
    private readonly Bars? bars;
    private readonly bool[] broken = new bool[Enum.GetValues<Breach>().Length];

    internal RuleCounter(TallyShape shape, long[] breaches)
    {
        this.shape = shape;
        this.breaches = breaches;
        var subject = shape.Subject;
        owners = [.. Enumerable.Range(0, shape.Seats).Select(subject.Plan.OwnerOf)];
        firstSeats = new int[shape.States];
        seatCounts = new int[shape.States];
        for (int seat = shape.Seats - 1; seat >= 0; seat--)
        {
            if (owners[seat] < 0)
                continue;
            firstSeats[owners[seat]] = seat;
            seatCounts[owners[seat]]++;
        }

        regions = [.. subject.Regions];
        distinctRegions = subject.Mechanism?.DistinctRegions is not null;
        inForce = subject.InForce;
        bars = subject is { Roster: { } roster, Mechanism: { } mechanism } ? new Bars(roster, mechanism) : null;
    }

    internal void Count(ReadOnlySpan<SeatLots> seats, ReadOnlySpan<int> groups, int[] loads)
    {
        Array.Clear(broken);
        for (int seat = 0; seat < seats.Length; seat++)
        {
            (int principal, int additional) = (seats[seat].Principal, seats[seat].Additional);
            Look(Breach.EmptySeat, principal < 0);
            Look(Breach.TwiceInOneReview, principal >= 0 && principal == additional);
            int owner = owners[seat];
            if (owner < 0)
                continue;
            Look(Breach.SameRegionTwice, distinctRegions && Meet(principal, additional));
            Look(Breach.Mutual, shape.Subject.Plan.NoMutual && (Reviews(seats, owner, principal) || Reviews(seats, owner, additional)));
            for (int other = firstSeats[owner]; other < seat; other++)
            {
                Look(Breach.TwiceInOneReview, Holds(seats[other], principal) || Holds(seats[other], additional));
                Look(Breach.SameRegionTwice, distinctRegions && SharesRegion(seats[other], seats[seat]));
            }

            LookAtBars(seat, owner, principal);
            LookAtBars(seat, owner, additional);
        }

        Look(Breach.Load, !LoadsHold(loads));
        Look(Breach.GroupSize, !SizesHold(groups));
        for (int breach = 0; breach < broken.Length; breach++)
            breaches[breach] += broken[breach] ? 1 : 0;
    }

    private void Look(Breach breach, bool isBroken) => broken[(int)breach] |= isBroken;

    private void LookAtBars(int seat, int owner, int state)
    {
        if (state >= 0 && (inForce is null ? bars?.To(owner, state) : inForce.BarTo(seat, state)) is { } bar)
            broken[(int)bar] = true;
    }

    private static bool Holds(SeatLots lots, int state) => state >= 0 && lots.Contains(state);

    /// <summary>Whether the State under review is itself among the reviewing States of this one.</summary>
    private bool Reviews(ReadOnlySpan<SeatLots> seats, int underReview, int reviewing)
    {
        if (reviewing < 0)
            return false;
        int first = firstSeats[reviewing];
        for (int seat = first; seat < first + seatCounts[reviewing]; seat++)
        {
            if (seats[seat].Contains(underReview))
                return true;
        }

        return false;
    }

    private bool SharesRegion(SeatLots a, SeatLots b) =>
        Meet(a.Principal, b.Principal) || Meet(a.Principal, b.Additional) || Meet(a.Additional, b.Principal) || Meet(a.Additional, b.Additional);

    private bool Meet(int a, int b) => a >= 0 && b >= 0 && regions[a] == regions[b];

    private bool LoadsHold(int[] loads)
    {
        var bounds = shape.Subject.Plan.Load;
        if (!bounds.Bind)
            return true;
        if (inForce is null)
            return loads.AsSpan(1).IndexOfAnyExceptInRange(bounds.Min, bounds.Max) < 0;
        for (int state = 0; state < shape.States; state++)
        {
            if (loads[state + 1] + inForce.Loads[state] is var load && (load < bounds.Min || load > bounds.Max))
                return false;
        }

        return true;
    }

    private bool SizesHold(ReadOnlySpan<int> groups)
    {
        for (int group = 0; shape.HasGroups && group < shape.Groups; group++)
        {
            if (groups.Count(group + 1) != shape.Subject.Sizes[group])
                return false;
        }

        return true;
    }
}
