namespace LotDrawing.Verification;

/// <summary>The roster in force, looked up by regional group and by instruments.</summary>
internal sealed class PartiesInForce
{
    private readonly StateParty?[] rows;
    private readonly uint[] instruments;
    private readonly int[] regions;
    private readonly StateSet[] byRegion;
    private readonly StateSet[] byInstrument;
    private readonly Dictionary<uint, StateSet> byInstruments = [];

    internal PartiesInForce(int codes, Mechanism mechanism)
    {
        rows = new StateParty?[codes];
        instruments = new uint[codes];
        regions = new int[codes];
        byRegion = [.. mechanism.RegionalGroups.Select(_ => new StateSet(codes))];
        byInstrument = [.. mechanism.Instruments.Select(_ => new StateSet(codes))];
        Present = new StateSet(codes);
        Ever = new StateSet(codes);
    }

    /// <summary>The States in the roster.</summary>
    internal StateSet Present { get; }

    /// <summary>The States that are, or once were, in the roster.</summary>
    internal StateSet Ever { get; }

    internal int Count { get; private set; }

    /// <summary>Those that the mechanism lets review; null for all.</summary>
    internal StateSet? Reviewers { get; private set; }

    internal StateParty? Row(int state) => rows[state];

    internal int RegionOf(int state) => regions[state];

    internal StateSet InRegion(int region) => byRegion[region];

    internal uint InstrumentsOf(int state) => instruments[state];

    /// <summary>By what the States have not of these instruments, those States.</summary>
    internal IEnumerable<(uint Missing, StateSet States)> ByMissing(uint wanted)
    {
        foreach (var (theirs, states) in byInstruments)
            yield return (wanted & ~theirs, states);
    }

    /// <summary>Leaves only the States that are party to all of these instruments.</summary>
    internal void KeepPartyToAll(StateSet states, uint wanted)
    {
        for (int i = 0; i < byInstrument.Length; i++)
        {
            if ((wanted >> i & 1) != 0)
                states.IntersectWith(byInstrument[i]);
        }
    }

    /// <summary>Puts a row in the roster, or takes one out.</summary>
    internal void Put(int state, StateParty? row, RuleSet rules)
    {
        if (rows[state] is not null)
        {
            Present.Remove(state);
            Count--;
            byRegion[regions[state]].Remove(state);
            byInstruments[instruments[state]].Remove(state);
            foreach (StateSet party in byInstrument)
                party.Remove(state);
            Reviewers?.Remove(state);
        }

        rows[state] = row;
        if (row is null)
            return;
        Present.Add(state);
        Ever.Add(state);
        Count++;
        regions[state] = rules.RegionOf(row.RegionalGroup);
        byRegion[regions[state]].Add(state);
        uint mask = instruments[state] = rules.InstrumentsOf(row);
        if (!byInstruments.TryGetValue(mask, out StateSet? same))
            byInstruments.Add(mask, same = new StateSet(rows.Length));
        same.Add(state);
        for (int i = 0; i < byInstrument.Length; i++)
        {
            if ((mask >> i & 1) != 0)
                byInstrument[i].Add(state);
        }

        if (rules.Mechanism.ReviewersPartyTo is { } body && row.IsPartyTo(body))
            Reviewers!.Add(state);
    }

    /// <summary>Reckons anew who may review, after the mechanism changed.</summary>
    internal void SetReviewers(RuleSet rules)
    {
        if (rules.Mechanism.ReviewersPartyTo is not { } body)
        {
            Reviewers = null;
            return;
        }

        Reviewers = new StateSet(rows.Length);
        foreach (int state in Present.Members())
        {
            if (rows[state]!.IsPartyTo(body))
                Reviewers.Add(state);
        }
    }
}
