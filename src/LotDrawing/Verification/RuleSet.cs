using System.Collections.Immutable;

namespace LotDrawing.Verification;

/// <summary>A mechanism by numbers: seats, sides and instruments as the derivation asks for them.</summary>
internal sealed class RuleSet
{
    private readonly Dictionary<string, int> seats = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> regions = new(StringComparer.Ordinal);
    private readonly Dictionary<int, List<int>> barred = [];

    internal RuleSet(Mechanism mechanism, Func<string, int> numberOf)
    {
        Mechanism = mechanism;
        Sides = [.. mechanism.Seats.Select(seat => seat.Side)];
        for (int seat = 0; seat < mechanism.Seats.Length; seat++)
            seats[mechanism.Seats[seat].Id] = seat;
        for (int region = 0; region < mechanism.RegionalGroups.Length; region++)
            regions[mechanism.RegionalGroups[region]] = region;
        foreach (BarredPair pair in mechanism.BarredPairs)
        {
            if (numberOf(pair.UnderReview) is var underReview and >= 0 && numberOf(pair.Reviewer) is var reviewer and >= 0)
            {
                if (!barred.TryGetValue(underReview, out var reviewers))
                    barred.Add(underReview, reviewers = []);
                reviewers.Add(reviewer);
            }
        }
    }

    internal Mechanism Mechanism { get; }

    internal ImmutableArray<SeatSide> Sides { get; }

    internal int Seats => Sides.Length;

    internal bool InstrumentsCovered => Mechanism.InstrumentsCovered is not null;

    internal bool NoMutualReviews => Mechanism.NoMutualReviews is not null;

    internal bool DistinctRegions => Mechanism.DistinctRegions is not null;

    /// <summary>The seat's index among the mechanism's, or -1.</summary>
    internal int SeatOf(string id) => seats.GetValueOrDefault(id, -1);

    /// <summary>The regional group's index among the mechanism's.</summary>
    internal int RegionOf(string id) => regions[id];

    /// <summary>The States that may not review this one.</summary>
    internal IReadOnlyList<int> BarredFor(int underReview) => barred.TryGetValue(underReview, out var reviewers) ? reviewers : [];

    /// <summary>The instruments under review that a row lists, a bit each.</summary>
    internal uint InstrumentsOf(StateParty row)
    {
        uint mask = 0;
        for (int i = 0; i < Mechanism.Instruments.Length; i++)
        {
            if (row.IsPartyTo(Mechanism.Instruments[i]))
                mask |= 1u << i;
        }

        return mask;
    }
}
