namespace LotDrawing.Verification;

/// <summary>A seat to be drawn, with its pots as docs/algorithm.md, section 3, has them. What is in force does not change
/// while they are used.</summary>
internal sealed class SeatToDraw
{
    private readonly World world;
    private readonly Dictionary<uint, StateSet> additional = [];

    internal SeatToDraw(World world, int state, int seat) => (this.world, State, Seat) = (world, state, seat);

    /// <summary>The State under review.</summary>
    internal int State { get; }

    /// <summary>The seat's index among the mechanism's.</summary>
    internal int Seat { get; }

    /// <summary>The principal that stays, the additional State alone being drawn; or -1.</summary>
    internal int KeptPrincipal { get; init; } = -1;

    /// <summary>The States that leave the pots of this seat, or -1.</summary>
    internal (int One, int Other) Leaving { get; init; } = (-1, -1);

    internal StateSet Eligible { get; private set; } = null!;

    /// <summary>The principal pot; empty where the principal stays.</summary>
    internal StateSet Principals { get; private set; } = null!;

    internal int PrincipalCount { get; private set; }

    /// <summary>All States that can be drawn into the seat, as principal or as additional.</summary>
    internal StateSet Drawable { get; private set; } = null!;

    /// <summary>Whether no lot can be drawn where one has to be.</summary>
    internal bool IsEmpty => KeptPrincipal < 0 ? PrincipalCount == 0 : Drawable.IsEmpty;

    private SeatSide Side => world.Rules.Sides[Seat];

    /// <summary>Reckons the pots by what is in force now.</summary>
    /// <param name="twin">A seat of the same State with its pots reckoned already, or null: its pots are taken where they are the same.</param>
    internal void Fill(SeatToDraw? twin)
    {
        if (twin is not null && twin.State == State && twin.Side == Side && twin.KeptPrincipal < 0 && KeptPrincipal < 0 && twin.Leaving == Leaving)
        {
            (Eligible, Principals, PrincipalCount, Drawable) = (twin.Eligible, twin.Principals, twin.PrincipalCount, twin.Drawable);
            return;
        }

        Eligible = world.Eligible(State, Side, Leaving);
        Principals = new StateSet(world.Codes.Length);
        if (KeptPrincipal >= 0)
        {
            Drawable = AdditionalPot(world.Missing(State, KeptPrincipal));
            return;
        }

        Drawable = new StateSet(world.Codes.Length);
        foreach (var (missing, states) in world.ByMissing(State))
        {
            if (!Eligible.Overlaps(states))
                continue;
            if (missing != 0)
            {
                StateSet pot = AdditionalPot(missing);
                if (pot.IsEmpty)
                    continue;
                Drawable.UnionWith(pot);
            }

            Principals.AddCommon(Eligible, states);
        }

        Drawable.UnionWith(Principals);
        PrincipalCount = Principals.Count;
    }

    /// <summary>Whether the principal pot has a State, by what is in force now. A meeting can ask this very often.</summary>
    internal bool HasPrincipal()
    {
        StateSet eligible = world.Eligible(State, Side, Leaving);
        foreach (var (missing, states) in world.ByMissing(State))
        {
            if (!eligible.Overlaps(states))
                continue;
            if (missing == 0)
                return true;
            StateSet pot = eligible.Copy();
            world.KeepPartyToAll(pot, missing);
            if (!pot.IsEmpty)
                return true;
        }

        return false;
    }

    /// <summary>The States that can be drawn for what a principal is not party to.</summary>
    internal StateSet AdditionalPot(uint missing)
    {
        if (!additional.TryGetValue(missing, out StateSet? pot))
        {
            additional.Add(missing, pot = Eligible.Copy());
            world.KeepPartyToAll(pot, missing);
        }

        return pot;
    }

    /// <summary>Forgets the additional pots: there may be very many seats.</summary>
    internal void Forget() => additional.Clear();
}
