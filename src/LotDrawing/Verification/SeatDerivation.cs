namespace LotDrawing.Verification;

/// <summary>The exact procedure of ALGORITHM section 4, written again from the text, to be read and not to be fast.</summary>
internal sealed class SeatDerivation
{
    /// <summary>More than this is not derived: a pot for each seat would not fit into memory.</summary>
    private const long MostPlaces = 20_000_000;

    private const int MostVoids = 1_000_000;

    private readonly Facts facts;
    private readonly List<SeatPots> seats;
    private readonly List<int>[] reviewers;
    private readonly int[] loads;
    private readonly Dictionary<SeatToDerive, (int Principal, int Additional)> drawn = [];

    /// <summary>Prepares to draw these seats, all others being in force.</summary>
    internal SeatDerivation(Mechanism mechanism, Standing standing, IReadOnlyCollection<SeatToDerive> toDraw)
    {
        facts = new Facts(mechanism, standing, toDraw);
        seats = [.. toDraw
            .OrderBy(seat => seat.State, StringComparer.Ordinal)
            .ThenBy(seat => mechanism.SeatIndex(seat.Seat))
            .Select(seat => new SeatPots(facts, seat))];
        reviewers = [.. facts.Reviewers.Select(list => new List<int>(list))];
        loads = new int[facts.Codes.Length];
    }

    /// <summary>Whether deriving so many seats of so many States is beyond this code.</summary>
    internal static bool IsTooLarge(int seats, int states) => (long)seats * states > MostPlaces;

    /// <summary>The seats where a lot has to be drawn and the pot is empty.</summary>
    internal IEnumerable<SeatToDerive> EmptyPots => seats.Where(seat => seat.IsEmpty).Select(seat => seat.Seat);

    /// <summary>Draws all seats; null after too many voids.</summary>
    internal Dictionary<SeatToDerive, FilledSeat>? Derive(Words lots)
    {
        LoadBounds load = facts.Mechanism.Load;
        var components = Components();
        int voids = 0;
        while (true)
        {
            Restart();
            bool stands = true;
            foreach (var component in components)
            {
                while (!TryComponent(component, lots))
                {
                    if (++voids > MostVoids)
                        return null;
                }

                stands = loads.All(served => served <= load.Max);
                if (!stands)
                    break;
            }

            if (stands && loads.All(served => served >= load.Min))
                return drawn.ToDictionary(seat => seat.Key, seat => Filled(seat.Key, seat.Value));
            if (++voids > MostVoids)
                return null;
        }
    }

    private FilledSeat Filled(SeatToDerive seat, (int Principal, int Additional) lots) =>
        new(seat.Seat, facts.Codes[lots.Principal], lots.Additional < 0 ? null : facts.Codes[lots.Additional]);

    /// <summary>Back to what is in force.</summary>
    private void Restart()
    {
        Array.Clear(loads);
        drawn.Clear();
        foreach (int state in facts.All)
        {
            reviewers[state].Clear();
            foreach (int reviewing in facts.Reviewers[state])
                Seat(state, reviewing);
        }
    }

    private void Seat(int state, int reviewing)
    {
        reviewers[state].Add(reviewing);
        loads[reviewing]++;
    }

    /// <summary>Draws the seats of one component in ascending order. False when it is void; then it is as it was before.</summary>
    private bool TryComponent(List<SeatPots> component, Words lots)
    {
        var seated = new List<(int State, int Reviewing)>();
        foreach (SeatPots seat in component)
        {
            int principal = seat.KeptPrincipal;
            int additional = -1;
            bool stands = true;
            if (principal < 0)
            {
                principal = seat.Principals[lots.Below(seat.Principals.Count)];
                stands = TrySeat(seat.State, principal);
            }

            if (stands && seat.NeedsAdditional(principal))
            {
                var pot = seat.AdditionalFor(principal);
                additional = pot[lots.Below(pot.Count)];
                stands = TrySeat(seat.State, additional);
            }

            if (!stands)
            {
                foreach (var (state, reviewing) in seated)
                {
                    reviewers[state].Remove(reviewing);
                    loads[reviewing]--;
                }

                return false;
            }

            drawn[seat.Seat] = (principal, additional);
        }

        return true;

        bool TrySeat(int state, int reviewing)
        {
            if (!MayReview(state, reviewing))
                return false;
            Seat(state, reviewing);
            seated.Add((state, reviewing));
            return true;
        }
    }

    /// <summary>The check of a State just drawn.</summary>
    private bool MayReview(int state, int reviewing) =>
        !reviewers[state].Contains(reviewing)
        && (facts.Mechanism.NoMutualReviews is null || !reviewers[reviewing].Contains(state))
        && (facts.Mechanism.DistinctRegions is null || reviewers[state].TrueForAll(other => facts.Region[other] != facts.Region[reviewing]));

    /// <summary>The sets of seats connected by links, in order of their lowest seat.</summary>
    private List<List<SeatPots>> Components()
    {
        int[] lowest = [.. Enumerable.Range(0, seats.Count)];
        for (int x = 0; x < seats.Count; x++)
        {
            for (int y = x + 1; y < seats.Count; y++)
            {
                if (lowest[x] != lowest[y] && AreLinked(seats[x], seats[y]))
                {
                    var (from, to) = (Math.Max(lowest[x], lowest[y]), Math.Min(lowest[x], lowest[y]));
                    for (int i = 0; i < lowest.Length; i++)
                        lowest[i] = lowest[i] == from ? to : lowest[i];
                }
            }
        }

        return [.. seats
            .Select((seat, i) => (seat, component: lowest[i]))
            .GroupBy(place => place.component, place => place.seat)
            .OrderBy(component => component.Key)
            .Select(component => component.ToList())];
    }

    private bool AreLinked(SeatPots x, SeatPots y)
    {
        if (x.State != y.State)
            return facts.Mechanism.NoMutualReviews is not null && x.Drawable.Contains(y.State) && y.Drawable.Contains(x.State);
        if (x.Drawable.Overlaps(y.Drawable))
            return true;
        return facts.Mechanism.DistinctRegions is not null
            && x.Drawable.Select(state => facts.Region[state]).Intersect(y.Drawable.Select(state => facts.Region[state])).Any();
    }
}
