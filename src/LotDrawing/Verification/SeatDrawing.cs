namespace LotDrawing.Verification;

/// <summary>Reviewing States by algorithm v1: docs/algorithm.md, section 4, written again from its text.</summary>
internal sealed class SeatDrawing
{
    private readonly World world;
    private readonly List<SeatToDraw> seats;
    private readonly WordStream lots;
    private readonly LotLog? log;
    private readonly Dictionary<SeatToDraw, (int Principal, int Additional)> drawn = [];

    /// <summary>By State under review, the States drawn so far; kept only where their regions count.</summary>
    private readonly Dictionary<int, List<int>> sitting = [];

    private SeatDrawing(World world, List<SeatToDraw> seats, WordStream lots, LotLog? log) =>
        (this.world, this.seats, this.lots, this.log) = (world, seats, lots, log);

    /// <summary>Draws the seats and puts them in force. Null when no valid drawing exists; then nothing has changed.</summary>
    /// <param name="world">What is in force; the seats to be drawn are empty in it, but for principals that stay.</param>
    /// <param name="seats">The seats in order of States, then of the mechanism.</param>
    /// <param name="isFirst">Whether it is the first drawing of reviewing States, in which the load's minimum counts.</param>
    /// <param name="lots">The stream.</param>
    /// <param name="log">Where to write down the lots, or null.</param>
    /// <exception cref="WordsUsedUpException">The record's words are used up.</exception>
    internal static SeatToDraw? Draw(World world, List<SeatToDraw> seats, bool isFirst, WordStream lots, LotLog? log)
    {
        SeatToDraw? before = null;
        foreach (SeatToDraw seat in seats)
        {
            seat.Fill(before);
            if (seat.IsEmpty)
                return seat;
            before = seat;
        }

        new SeatDrawing(world, seats, lots, log).Draw(isFirst ? world.Rules.Mechanism.Load.Min : 0);
        return null;
    }

    private void Draw(int min)
    {
        var components = Components.Of(world, seats);
        while (true)
        {
            int firstLot = log?.Count ?? 0;
            bool stands = true;
            foreach (var component in components)
            {
                while (!TryComponent(component))
                {
                    // It is drawn again from the next word.
                }

                stands = !world.IsOverloaded;
                if (!stands)
                    break;
            }

            if (stands && (min == 0 || world.Present.Members().All(state => world.LoadOf(state) >= min)))
                break;
            log?.Void(firstLot);
            foreach (var (seat, states) in drawn)
                TakeBack(seat, states);
            drawn.Clear();
        }

        // From lots to seats in force.
        foreach (var (seat, states) in drawn)
        {
            TakeBack(seat, states);
            world.SetSeat(seat.State, seat.Seat, states.Principal, states.Additional);
            seat.Forget();
        }
    }

    /// <summary>Draws the seats of one component in ascending order. False when it is void; then it is as it was before.</summary>
    private bool TryComponent(List<SeatToDraw> component)
    {
        int firstLot = log?.Count ?? 0;
        for (int i = 0; i < component.Count; i++)
        {
            if (TrySeat(component[i]))
                continue;
            log?.Void(firstLot);
            for (int j = 0; j <= i; j++)
            {
                if (drawn.Remove(component[j], out var states))
                    TakeBack(component[j], states);
            }

            return false;
        }

        return true;
    }

    private bool TrySeat(SeatToDraw seat)
    {
        int principal = seat.KeptPrincipal;
        if (principal < 0)
        {
            int index = lots.Below(seat.PrincipalCount);
            principal = seat.Principals.At(index);
            log?.Add(LotKind.Principal, seat, seat.Principals, seat.PrincipalCount, index, principal);
            if (!MayReview(seat.State, principal))
                return false;
            world.Serve(principal, seat.State);
            Keep(seat, (principal, -1));
        }

        uint missing = world.Missing(seat.State, principal);
        if (missing == 0)
            return true;
        StateSet pot = seat.AdditionalPot(missing);
        int count = pot.Count;
        int position = lots.Below(count);
        int additional = pot.At(position);
        log?.Add(LotKind.Additional, seat, pot, count, position, additional);
        if (!MayReview(seat.State, additional))
            return false;
        world.Serve(additional, seat.State);
        Keep(seat, (principal, additional));
        return true;
    }

    /// <summary>The check of a State just drawn.</summary>
    private bool MayReview(int state, int reviewing)
    {
        if (world.Reviews(reviewing, state) || (world.Rules.NoMutualReviews && world.Reviews(state, reviewing)))
            return false;
        if (!world.Rules.DistinctRegions)
            return true;
        int region = world.RegionOf(reviewing);
        return !world.Sitting(state).Any(other => world.RegionOf(other) == region)
            && !(sitting.TryGetValue(state, out var others) && others.Exists(other => world.RegionOf(other) == region));
    }

    private void Keep(SeatToDraw seat, (int Principal, int Additional) states)
    {
        drawn[seat] = states;
        if (!world.Rules.DistinctRegions)
            return;
        if (!sitting.TryGetValue(seat.State, out var others))
            sitting.Add(seat.State, others = []);
        others.Add(states.Additional >= 0 ? states.Additional : states.Principal);
    }

    private void TakeBack(SeatToDraw seat, (int Principal, int Additional) states)
    {
        if (seat.KeptPrincipal < 0)
            world.Leave(states.Principal, seat.State);
        if (states.Additional >= 0)
            world.Leave(states.Additional, seat.State);
        if (sitting.TryGetValue(seat.State, out var others))
        {
            if (seat.KeptPrincipal < 0)
                others.Remove(states.Principal);
            others.Remove(states.Additional);
        }
    }
}
