using System.Collections.Immutable;
using LotDrawing.Text;

namespace LotDrawing.Rules;

/// <summary>A roster's States as numbers: their regions, their instruments as masks, and whether they can be drawn at all.</summary>
internal sealed class RosterNumbers
{
    internal RosterNumbers(Roster roster, Mechanism mechanism)
    {
        Refuse(roster, mechanism);
        Roster = roster;
        Mechanism = mechanism;
        Codes = [.. roster.States.Select(state => state.Code)];
        Instruments = [.. roster.States.Select(state => Mask(mechanism, state))];
        CanReview = [.. roster.States.Select(state => mechanism.ReviewersPartyTo is not { } body || state.IsPartyTo(body))];
        string[] regions = [.. roster.States.Select(state => state.RegionalGroup).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        RegionCount = regions.Length;
        Regions = [.. roster.States.Select(state => Array.BinarySearch(regions, state.RegionalGroup, StringComparer.Ordinal))];
    }

    internal Roster Roster { get; }

    internal Mechanism Mechanism { get; }

    internal ImmutableArray<string> Codes { get; }

    /// <summary>By State, a mask of the mechanism's instruments; 0 everywhere when they need not be covered.</summary>
    internal uint[] Instruments { get; }

    internal bool[] CanReview { get; }

    /// <summary>By State, the number of its region, regions in ordinal order of their ids.</summary>
    internal int[] Regions { get; }

    internal int RegionCount { get; }

    internal int Count => Codes.Length;

    /// <summary>How many masks of missing instruments there are.</summary>
    internal int MaskCount => Mechanism.InstrumentsCovered is null ? 1 : 1 << Mechanism.Instruments.Length;

    /// <summary>Whether a State of this region can be on this side of a State under review of that region.</summary>
    internal static bool IsOnSide(SeatSide side, int underReview, int reviewing) => side switch
    {
        SeatSide.SameRegion => reviewing == underReview,
        SeatSide.OtherRegion => reviewing != underReview,
        _ => true,
    };

    internal ImmutableArray<string> InstrumentsOf(uint mask) =>
        [.. Mechanism.Instruments.Where((_, i) => (mask & (1u << i)) != 0)];

    private static uint Mask(Mechanism mechanism, StateParty state)
    {
        uint mask = 0;
        for (int i = 0; mechanism.InstrumentsCovered is not null && i < mechanism.Instruments.Length; i++)
        {
            if (state.IsPartyTo(mechanism.Instruments[i]))
                mask |= 1u << i;
        }

        return mask;
    }

    private static void Refuse(Roster roster, Mechanism mechanism)
    {
        ArgumentNullException.ThrowIfNull(roster);
        ArgumentNullException.ThrowIfNull(mechanism);
        if (mechanism.Validate() is { IsEmpty: false } faults)
            throw new ArgumentException($"The mechanism is not valid: {string.Join("; ", faults)}", nameof(mechanism));

        RosterVocabulary vocabulary = mechanism.Vocabulary;
        foreach (StateParty state in roster.States)
        {
            if (!vocabulary.RegionalGroups.Contains(state.RegionalGroup))
                throw new ArgumentException($"{state.Code} is of {state.RegionalGroup}, which is not a regional group of the mechanism {mechanism.Id}.", nameof(roster));
            foreach (string instrument in state.Instruments)
            {
                if (!vocabulary.Instruments.Contains(instrument))
                    throw new ArgumentException($"{state.Code} is party to {instrument}, which is not an instrument of the mechanism {mechanism.Id}.", nameof(roster));
            }
        }
    }
}
