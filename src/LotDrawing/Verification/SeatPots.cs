namespace LotDrawing.Verification;

/// <summary>A seat to be drawn with its pots, by ALGORITHM section 3. States are numbers, in ordinal order of their codes;
/// a set of instruments is a number of which each bit is one.</summary>
internal sealed class SeatPots
{
    private readonly Facts facts;
    private readonly HashSet<int> barred;
    private readonly Dictionary<uint, List<int>> additional = [];

    /// <summary>The pots of a seat.</summary>
    /// <param name="facts">The States and what is in force.</param>
    /// <param name="seat">The seat.</param>
    internal SeatPots(Facts facts, SeatToDerive seat)
    {
        this.facts = facts;
        Seat = seat;
        State = facts.Number(seat.State);
        Rule = facts.Mechanism.Seats[facts.Mechanism.SeatIndex(seat.Seat)];
        KeptPrincipal = seat.KeptPrincipal is { } kept ? facts.Number(kept) : -1;

        barred = [State, .. facts.Reviewers[State], .. seat.Leaving.Select(facts.Number)];
        if (facts.Mechanism.NoMutualReviews is not null)
            barred.UnionWith(facts.ReviewedBy(State));
        if (facts.Mechanism.DistinctRegions is not null)
            barred.UnionWith(facts.All.Where(other => facts.Reviewers[State].Any(sitting => facts.Region[sitting] == facts.Region[other])));

        Principals = KeptPrincipal >= 0
            ? []
            : [.. Eligible(0).Where(principal => Missing(principal) == 0 || AdditionalFor(principal).Count > 0)];
        Drawable = KeptPrincipal >= 0
            ? [.. AdditionalFor(KeptPrincipal)]
            : [.. Principals, .. Principals.Where(NeedsAdditional).DistinctBy(Missing).SelectMany(AdditionalFor)];
    }

    internal SeatToDerive Seat { get; }

    /// <summary>The State under review.</summary>
    internal int State { get; }

    internal SeatRule Rule { get; }

    /// <summary>The principal that stays, or -1.</summary>
    internal int KeptPrincipal { get; }

    /// <summary>The principal pot; empty when the principal stays.</summary>
    internal List<int> Principals { get; }

    /// <summary>All States that can be drawn into the seat, directly or as an additional.</summary>
    internal HashSet<int> Drawable { get; }

    /// <summary>Whether no lot can be drawn where one has to be.</summary>
    internal bool IsEmpty => KeptPrincipal >= 0 ? AdditionalFor(KeptPrincipal).Count == 0 : Principals.Count == 0;

    internal bool NeedsAdditional(int principal) => Missing(principal) != 0;

    /// <summary>The additional pot for this principal, for which something is missing.</summary>
    internal List<int> AdditionalFor(int principal)
    {
        uint missing = Missing(principal);
        if (!additional.TryGetValue(missing, out var pot))
            additional.Add(missing, pot = [.. Eligible(missing)]);
        return pot;
    }

    /// <summary>The instruments under review that this principal is not party to.</summary>
    private uint Missing(int principal) => facts.Instruments[State] & ~facts.Instruments[principal];

    private IEnumerable<int> Eligible(uint partyTo) =>
        facts.OnSide(Rule.Side, facts.Region[State], partyTo).Where(other => !barred.Contains(other));
}
