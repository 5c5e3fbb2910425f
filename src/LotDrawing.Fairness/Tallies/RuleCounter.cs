using LotDrawing.Procedures;

namespace LotDrawing.Fairness;

/// <summary>Counts the draws that break a rule, with code that shares nothing with the procedures.</summary>
/// <remarks>Whether a State was in its pot is asked here only where pairs are not counted: else those of all draws are, and one outside the pots shows.
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
    private readonly bool noMutual;
    private readonly ulong[] reviewers; // by State under review, after one of zeros for none, a bit for each reviewing State
    private readonly DrawingsInForce? inForce;
    private readonly Bars? bars;
    private readonly bool hasBars;
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
        noMutual = subject.Plan.NoMutual;
        reviewers = new ulong[shape.States + 1];
        inForce = subject.InForce;
        bars = subject is { Roster: { } roster, Mechanism: { } mechanism } ? new Bars(roster, mechanism) : null;
        hasBars = inForce is not null || bars is { IsEmpty: false };
    }

    internal void Count(ReadOnlySpan<SeatLots> seats, ReadOnlySpan<int> groups, ReadOnlySpan<int> loads)
    {
        Array.Clear(broken);
        LookAtReviews(seats);
        broken[(int)Breach.SameRegionTwice] = distinctRegions && IsRegionTwice(seats);
        broken[(int)Breach.Load] = !LoadsHold(loads);
        broken[(int)Breach.GroupSize] = !SizesHold(groups);
        if (hasBars)
            LookAtBars(seats);
        broken[(int)Breach.OutsidePot] = !shape.CountsPairs && IsOutsidePot(seats);
        for (int breach = 0; breach < broken.Length; breach++)
            breaches[breach] += broken[breach] ? 1 : 0;
    }

    /// <summary>Looks for empty seats, for States twice in one review, and for mutual reviews.</summary>
    /// <remarks>By State under review one bit is kept for each reviewing State, its number modulo 64: only where the bit is there already are the seats looked at,
    /// which is one lot in thirty where nothing is broken.</remarks>
    private void LookAtReviews(ReadOnlySpan<SeatLots> seats)
    {
        unchecked
        {
            Array.Clear(reviewers);
            bool isEmpty = false;
            for (int seat = 0; seat < owners.Length; seat++)
            {
                (int principal, int additional) = (seats[seat].Principal, seats[seat].Additional);
                isEmpty |= principal < 0;
                ulong bits = Bit(principal) | Bit(additional);
                ref ulong known = ref reviewers[owners[seat] + 1];
                if (principal == additional | (known & bits) != 0)
                    broken[(int)Breach.TwiceInOneReview] |= IsTwice(seats, seat);
                known |= owners[seat] < 0 ? 0 : bits;
            }

            broken[(int)Breach.EmptySeat] = isEmpty;
            for (int seat = 0; noMutual && seat < owners.Length; seat++)
            {
                (int principal, int additional) = (seats[seat].Principal, seats[seat].Additional);
                ulong ofThese = reviewers[principal + 1] | reviewers[additional + 1];
                if (owners[seat] >= 0 && (ofThese & Bit(owners[seat])) != 0)
                    broken[(int)Breach.Mutual] |= Reviews(seats, owners[seat], principal) || Reviews(seats, owners[seat], additional);
            }
        }
    }

    /// <summary>The State's bit; none for no State, without a branch as that falls at random.</summary>
    private static ulong Bit(int state) => unchecked((ulong)(~(state >> 31) & 1) << state);

    private bool IsTwice(ReadOnlySpan<SeatLots> seats, int seat)
    {
        (int principal, int additional) = (seats[seat].Principal, seats[seat].Additional);
        bool isTwice = principal >= 0 && principal == additional;
        for (int other = owners[seat] < 0 ? seat : firstSeats[owners[seat]]; other < seat; other++)
            isTwice |= Holds(seats[other], principal) || Holds(seats[other], additional);
        return isTwice;
    }

    private bool IsOutsidePot(ReadOnlySpan<SeatLots> seats)
    {
        var symmetry = shape.Subject.Symmetry;
        for (int seat = 0; seat < seats.Length; seat++)
        {
            (int principal, int additional) = (seats[seat].Principal, seats[seat].Additional);
            if ((principal >= 0 && !symmetry.MayCome(symmetry.Principal, seat, principal)) || (additional >= 0 && !symmetry.MayCome(symmetry.Additional, seat, additional)))
                return true;
        }

        return false;
    }

    private void LookAtBars(ReadOnlySpan<SeatLots> seats)
    {
        for (int seat = 0; seat < owners.Length; seat++)
        {
            LookAtBars(seat, seats[seat].Principal);
            LookAtBars(seat, seats[seat].Additional);
        }
    }

    private void LookAtBars(int seat, int state)
    {
        if (state >= 0 && owners[seat] >= 0 && (inForce is null ? bars?.To(owners[seat], state) : inForce.BarTo(seat, state)) is { } bar)
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

    private bool IsRegionTwice(ReadOnlySpan<SeatLots> seats)
    {
        for (int seat = 0; seat < owners.Length; seat++)
        {
            if (owners[seat] < 0)
                continue;
            if (Meet(seats[seat].Principal, seats[seat].Additional))
                return true;
            for (int other = firstSeats[owners[seat]]; other < seat; other++)
            {
                if (SharesRegion(seats[other], seats[seat]))
                    return true;
            }
        }

        return false;
    }

    private bool SharesRegion(SeatLots a, SeatLots b) =>
        Meet(a.Principal, b.Principal) || Meet(a.Principal, b.Additional) || Meet(a.Additional, b.Principal) || Meet(a.Additional, b.Additional);

    private bool Meet(int a, int b) => a >= 0 && b >= 0 && regions[a] == regions[b];

    private bool LoadsHold(ReadOnlySpan<int> loads)
    {
        var bounds = shape.Subject.Plan.Load;
        if (!bounds.Bind)
            return true;
        if (inForce is null)
            return loads[1..].IndexOfAnyExceptInRange(bounds.Min, bounds.Max) < 0;
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
