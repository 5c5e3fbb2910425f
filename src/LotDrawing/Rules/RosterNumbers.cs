using System.Collections.Immutable;
using LotDrawing.Text;

namespace LotDrawing.Rules;

/// <summary>A roster's States as numbers, and the one place that knows which of them may serve for which, whatever else is
/// drawn or in force.</summary>
/// <remarks>docs/adding-a-rule.md leads through it. What <see cref="MayServe"/> asks of the State under review goes into
/// <see cref="ReviewedClasses"/>, and what it asks of the other into <see cref="ReviewingClasses"/>: the compiler goes by
/// these classes, and only one State of each is ever asked about.</remarks>
internal sealed class RosterNumbers
{
    private readonly HashSet<(int Reviewer, int UnderReview)> barred;

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
        barred = [.. mechanism.BarredPairs.Select(pair => (roster.IndexOf(pair.Reviewer), roster.IndexOf(pair.UnderReview)))
            .Where(pair => pair.Item1 >= 0 && pair.Item2 >= 0 && pair.Item1 != pair.Item2)];
        var reviewers = barred.ToLookup(pair => pair.UnderReview, pair => pair.Reviewer);
        var reviews = barred.ToLookup(pair => pair.Reviewer, pair => pair.UnderReview);
        ReviewedClasses = Numbered(state => (Regions[state], string.Join(' ', reviewers[state].Order())));
        ReviewingClasses = Numbered(state => (Regions[state], CanReview[state], string.Join(' ', reviews[state].Order())));
    }

    internal Roster Roster { get; }

    internal Mechanism Mechanism { get; }

    internal ImmutableArray<string> Codes { get; }

    /// <summary>By State, a mask of the mechanism's instruments; 0 everywhere when they need not be covered.</summary>
    internal uint[] Instruments { get; }

    /// <summary>By State, whether it can be drawn at all.</summary>
    private bool[] CanReview { get; }

    /// <summary>By State, its class as a State under review: for States of one class the same may serve, but for themselves.</summary>
    internal int[] ReviewedClasses { get; }

    /// <summary>By State, its class as a reviewing State: those of one class may serve for the same States, but for themselves.</summary>
    internal int[] ReviewingClasses { get; }

    /// <summary>By State, the number of its region, regions in ordinal order of their ids.</summary>
    internal int[] Regions { get; }

    internal int RegionCount { get; }

    internal int Count => Codes.Length;

    /// <summary>How many masks of missing instruments there are.</summary>
    internal int MaskCount => Mechanism.InstrumentsCovered is null ? 1 : 1 << Mechanism.Instruments.Length;

    /// <summary>Whether a State may be drawn for a seat of this side in the review of another, as far as instruments and drawings in
    /// force leave it free. Of the State under review itself it says whether the seat's tables hold it, to be stepped over.</summary>
    internal bool MayServe(SeatSide side, int underReview, int reviewing) =>
        IsOnSide(side, underReview, reviewing) && !IsBarred(underReview, reviewing);

    /// <summary>Whether a State can be drawn at all and is on this side of the State under review.</summary>
    internal bool IsOnSide(SeatSide side, int underReview, int reviewing) => CanReview[reviewing] && side switch
    {
        SeatSide.SameRegion => Regions[reviewing] == Regions[underReview],
        SeatSide.OtherRegion => Regions[reviewing] != Regions[underReview],
        _ => true,
    };

    /// <summary>Whether a barred pair keeps the one from reviewing the other.</summary>
    internal bool IsBarred(int underReview, int reviewing) => barred.Count > 0 && barred.Contains((reviewing, underReview));

    internal ImmutableArray<string> InstrumentsOf(uint mask) =>
        [.. Mechanism.Instruments.Where((_, i) => (mask & (1u << i)) != 0)];

    /// <summary>By State, the number of its key, keys as they come.</summary>
    private int[] Numbered<TKey>(Func<int, TKey> key)
        where TKey : notnull
    {
        var known = new Dictionary<TKey, int>();
        int[] numbers = new int[Count];
        for (int state = 0; state < numbers.Length; state++)
        {
            TKey own = key(state);
            known.TryAdd(own, known.Count);
            numbers[state] = known[own];
        }

        return numbers;
    }

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
                if (!mechanism.HasFormerInstruments && !vocabulary.Instruments.Contains(instrument))
                    throw new ArgumentException($"{state.Code} is party to {instrument}, which is not an instrument of the mechanism {mechanism.Id}.", nameof(roster));
            }
        }
    }
}
