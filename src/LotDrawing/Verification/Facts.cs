namespace LotDrawing.Verification;

/// <summary>The States of a roster as numbers, and who reviews whom by the seats in force.</summary>
internal sealed class Facts
{
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<(SeatSide, string, uint), List<int>> sides = [];
    private readonly bool[] canReview;
    private readonly List<int>[] reviewed;

    /// <summary>The facts while these seats are emptied.</summary>
    internal Facts(Mechanism mechanism, Standing standing, IReadOnlyCollection<SeatToDerive> emptied)
    {
        Mechanism = mechanism;
        var states = standing.Roster.States.OrderBy(state => state.Code, StringComparer.Ordinal).ToList();
        foreach (StateParty state in states)
            numbers.Add(state.Code, numbers.Count);
        Codes = [.. states.Select(state => state.Code)];
        Region = [.. states.Select(state => state.RegionalGroup)];
        canReview = [.. states.Select(state => mechanism.ReviewersPartyTo is not { } body || state.IsPartyTo(body))];
        Instruments = [.. states.Select(state => mechanism.InstrumentsCovered is null ? 0 : Set(mechanism, state))];
        Reviewers = [.. states.Select(_ => new List<int>())];
        var kept = emptied.ToDictionary(seat => (seat.State, seat.Seat), seat => seat.KeptPrincipal);
        foreach (var (state, seats) in standing.Reviews)
        {
            if (!numbers.TryGetValue(state, out int underReview))
                continue;
            foreach (FilledSeat seat in seats)
            {
                var stay = kept.TryGetValue((state, seat.Seat), out string? principal)
                    ? (principal is null ? [] : [principal])
                    : seat.States;
                Reviewers[underReview].AddRange(stay.Where(numbers.ContainsKey).Select(Number));
            }
        }

        reviewed = [.. states.Select(_ => new List<int>())];
        foreach (int underReview in All)
        {
            foreach (int reviewing in Reviewers[underReview])
                reviewed[reviewing].Add(underReview);
        }
    }

    internal Mechanism Mechanism { get; }

    internal string[] Codes { get; }

    internal string[] Region { get; }

    /// <summary>By State, the mechanism's instruments that it is party to; nothing when they need not be covered.</summary>
    internal uint[] Instruments { get; }

    /// <summary>By State under review, who reviews it in seats in force.</summary>
    internal List<int>[] Reviewers { get; }

    internal IEnumerable<int> All => Enumerable.Range(0, Codes.Length);

    internal int Number(string code) => numbers.GetValueOrDefault(code, -1);

    /// <summary>Whom this State reviews in seats in force.</summary>
    internal List<int> ReviewedBy(int state) => reviewed[state];

    /// <summary>The States that may be drawn for a side of a region, party to these instruments, in order.</summary>
    internal List<int> OnSide(SeatSide side, string region, uint partyTo)
    {
        if (!sides.TryGetValue((side, region, partyTo), out var states))
        {
            states = [.. All.Where(state => canReview[state]
                && (Instruments[state] & partyTo) == partyTo
                && side switch
                {
                    SeatSide.SameRegion => Region[state] == region,
                    SeatSide.OtherRegion => Region[state] != region,
                    _ => true,
                })];
            sides.Add((side, region, partyTo), states);
        }

        return states;
    }

    private static uint Set(Mechanism mechanism, StateParty state)
    {
        uint set = 0;
        for (int i = 0; i < mechanism.Instruments.Length; i++)
        {
            if (state.IsPartyTo(mechanism.Instruments[i]))
                set |= 1u << i;
        }

        return set;
    }
}
