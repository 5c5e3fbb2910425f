using System.Collections.Immutable;

namespace LotDrawing.Text;

/// <summary>Rosters as JSON: <c>{"states":[{"code":…,"name":…,"regionalGroup":…,"instruments":[…],"legalSystems":[…],"languages":[…]},…]}</c>.</summary>
internal static class RosterJson
{
    private const int MostStates = 2000;

    internal static JsonData Of(Roster roster) => JsonData.Of(("states", JsonData.Of(roster.States.Select(Of))));

    internal static JsonData Of(StateParty state) => JsonData.Of(
        ("code", state.Code),
        ("name", state.Name),
        ("regionalGroup", state.RegionalGroup),
        ("instruments", JsonData.Of(state.Instruments)),
        ("legalSystems", JsonData.Of(state.LegalSystems)),
        ("languages", JsonData.Of(state.Languages)));

    /// <summary>The roster at this place, or null when not one State of it could be read.</summary>
    internal static Roster? Read(JsonPlace place, Mechanism? mechanism)
    {
        JsonPlace list = place.Members("states")[0];
        var states = new Dictionary<string, StateParty>(StringComparer.Ordinal);
        string? before = null;
        foreach (JsonPlace item in list.Items(least: 1, most: MostStates))
        {
            if (ReadState(item, mechanism) is not { } state)
                continue;
            if (before is not null && string.CompareOrdinal(before, state.Code) >= 0)
                item.ReportComparison("ordinal order of the States' codes, each once", $"{FaultText.Shown(state.Code)} after {FaultText.Shown(before)}");
            before = state.Code;
            states.TryAdd(state.Code, state);
        }

        return states.Count == 0 ? null : new Roster(states.Values);
    }

    /// <summary>The State at this place, without what it lists twice; null when nothing can be made of it.</summary>
    internal static StateParty? ReadState(JsonPlace place, Mechanism? mechanism)
    {
        var members = place.Members("code", "name", "regionalGroup", "instruments", "legalSystems", "languages");
        string code = members[0].Code();
        string name = members[1].PlainText();
        string region = members[2].Id();
        var instruments = members[3].Ids(least: 1);
        var legalSystems = members[4].Ids();
        var languages = members[5].Ids();
        if (mechanism is not null)
            Compare(members, region, instruments, mechanism);

        // After a fault of the shape no State is made; the reading goes on for the other faults.
        return place.Faults.Any
            ? null
            : new StateParty(code, name, region, Once(instruments), Once(legalSystems), Once(languages));
    }

    private static void Compare(JsonPlace[] members, string region, ImmutableArray<string> instruments, Mechanism mechanism)
    {
        if (!mechanism.RegionalGroups.Contains(region))
            members[2].ReportComparison("a regional group of the mechanism");
        foreach (string instrument in instruments)
        {
            if (!mechanism.Instruments.Contains(instrument) && mechanism.ReviewersPartyTo != instrument)
                members[3].ReportComparison("instruments of the mechanism", FaultText.Shown(instrument));
        }
    }

    private static IEnumerable<string> Once(ImmutableArray<string> ids) => ids.Distinct(StringComparer.Ordinal);
}
