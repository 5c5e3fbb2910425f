using LotDrawing.Procedures;
using LotDrawing.Rules;

namespace LotDrawing.Campaigns.Draws;

/// <summary>Whether a drawing keeps the rules: read from roster and mechanism alone, without pots, and fast enough for 10⁸ drawings.</summary>
/// <remarks>The first drawing of each roster, and a spoilt one, are put before <see cref="TestKit.DrawInvariants"/> too, which reads the paragraphs
/// one by one.</remarks>
internal sealed class RuleCheck
{
    private readonly Mechanism rules;
    private readonly int seats;
    private readonly int states;
    private readonly int[] region;
    private readonly int[] members; // by regional group
    private readonly int[] parties;
    private readonly bool[] canReview;
    private readonly bool[] isBarred; // reviewer, then State under review
    private readonly int[] owners;
    private readonly int[] numberOf;
    private readonly int[] loads;
    private readonly int[] reviewing; // by State under review, whom it has
    private readonly int[] counts;
    private readonly long[] reviews; // by State under review, those who review it: one bit each

    internal RuleCheck(Roster roster, Mechanism rules, DrawPlan plan)
    {
        (this.rules, seats, states) = (rules, rules.Seats.Length, roster.Count);
        if (states > 64)
            throw new ArgumentOutOfRangeException(nameof(roster), states, "expected at most 64 States");
        region = [.. roster.States.Select(state => rules.RegionalGroups.IndexOf(state.RegionalGroup))];
        members = [.. rules.RegionalGroups.Select(one => roster.States.Count(state => state.RegionalGroup == one))];
        parties = [.. roster.States.Select(state => rules.InstrumentsCovered is null ? 0 : rules.Instruments.Select((one, i) => state.Instruments.Contains(one) ? 1 << i : 0).Sum())];
        canReview = [.. roster.States.Select(state => rules.ReviewersPartyTo is not { } body || state.Instruments.Contains(body))];
        string[] codes = [.. roster.States.Select(state => state.Code)];
        isBarred = new bool[states * states];
        foreach (BarredPair pair in rules.BarredPairs)
        {
            if (Array.IndexOf(codes, pair.Reviewer) is >= 0 and var reviewer && Array.IndexOf(codes, pair.UnderReview) is >= 0 and var underReview)
                isBarred[(reviewer * states) + underReview] = true;
        }

        numberOf = [.. plan.States.Select(code => Array.IndexOf(codes, code))];
        owners = [.. Enumerable.Range(0, plan.SeatCount / seats).Select(review => numberOf[plan.OwnerOf(review * seats)])];
        if (owners.Order().Distinct().Count() != states)
            throw new InvalidOperationException("not each State is under review");
        loads = new int[states];
        reviews = new long[states];
        reviewing = new int[2 * seats];
        counts = new int[rules.RegionalGroups.Length];
    }

    /// <summary>The first rule that is broken, or null.</summary>
    internal string? Broken(ReadOnlySpan<SeatLots> drawn)
    {
        if (drawn.Length != owners.Length * seats)
            return "another number of seats";
        Array.Clear(loads);
        Array.Clear(reviews);
        for (int review = 0; review < owners.Length; review++)
        {
            int owner = owners[review];
            int count = 0;
            for (int i = 0; i < seats; i++)
            {
                SeatLots lots = drawn[(review * seats) + i];
                int principal = Number(lots.Principal);
                int additional = lots.Additional < 0 ? -1 : Number(lots.Additional);
                int missing = parties[owner] & ~(principal < 0 ? 0 : parties[principal]);
                if (!IsOfSide(rules.Seats[i].Side, owner, principal) || (additional >= 0 && !IsOfSide(rules.Seats[i].Side, owner, additional)))
                    return "a State of the wrong side, or that cannot review";
                if (missing == 0 != additional < 0)
                    return "an additional State where none is needed, or none where one is";
                if (additional >= 0 && (missing & ~parties[additional]) != 0)
                    return "an instrument that no reviewing State of the side is party to";
                reviewing[count++] = principal;
                if (additional >= 0)
                    reviewing[count++] = additional;
            }

            if (count > rules.MaxReviewingStates)
                return "too many reviewing States";
            for (int a = 0; a < count; a++)
            {
                long bit = 1L << reviewing[a];
                if ((reviews[owner] & bit) != 0)
                    return "a State twice in one review";
                reviews[owner] |= bit;
                loads[reviewing[a]]++;
                if (isBarred[(reviewing[a] * states) + owner])
                    return "a barred pair";
                for (int b = 0; rules.DistinctRegions is not null && b < a; b++)
                {
                    if (region[reviewing[a]] == region[reviewing[b]])
                        return "two reviewing States of one regional group";
                }
            }
        }

        return Across();
    }

    private string? Across()
    {
        for (int state = 0; state < states; state++)
        {
            if (loads[state] < rules.Load.Min || loads[state] > rules.Load.Max)
                return "a State that serves too often or too seldom";
            for (int other = 0; rules.NoMutualReviews is not null && other < state; other++)
            {
                if ((reviews[state] >> other & 1) == 1 && (reviews[other] >> state & 1) == 1)
                    return "two States that review each other";
            }
        }

        return null;
    }

    /// <summary>Whether each State is in one group, the groups have their sizes, and each regional group its share, rounded down or up.</summary>
    internal string? BrokenGroups(ReadOnlySpan<int> groups, ReadOnlySpan<int> sizes)
    {
        if (groups.Length != states)
            return "another number of States in groups";
        for (int group = 1; group <= sizes.Length; group++)
        {
            Array.Clear(counts);
            int size = 0;
            for (int state = 0; state < states; state++)
            {
                if (groups[state] == group)
                {
                    size++;
                    counts[region[state]]++;
                }
            }

            if (size != sizes[group - 1])
                return "a group of another size";
            for (int one = 0; one < rules.RegionalGroups.Length; one++)
            {
                int share = members[one] * size;
                if (counts[one] < share / states || counts[one] > (share + states - 1) / states)
                    return "a regional group with more or less than its share";
            }
        }

        foreach (int group in groups)
        {
            if (group < 1 || group > sizes.Length)
                return "a State in no group";
        }

        return null;
    }

    private int Number(int state) => (uint)state < (uint)numberOf.Length ? numberOf[state] : -1;

    private bool IsOfSide(SeatSide side, int owner, int state) => state >= 0 && state != owner && canReview[state] && side switch
    {
        SeatSide.SameRegion => region[state] == region[owner],
        SeatSide.OtherRegion => region[state] != region[owner],
        _ => true,
    };
}
