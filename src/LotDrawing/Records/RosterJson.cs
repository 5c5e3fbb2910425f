using LotDrawing.Text;

namespace LotDrawing.Records;

/// <summary>Rosters as JSON: <c>{"states":[{"code":…,"name":…,"regionalGroup":…,"instruments":[…],"legalSystems":[…],"languages":[…]},…]}</c>.</summary>
internal static class RosterJson
{
    private const int MostStates = 100_000;

    internal static JsonData Of(Roster roster) => JsonData.Of(("states", JsonData.Of(roster.States.Select(Of))));

    internal static JsonData Of(StateParty state) => JsonData.Of(
        ("code", state.Code),
        ("name", state.Name),
        ("regionalGroup", state.RegionalGroup),
        ("instruments", JsonData.Of(state.Instruments)),
        ("legalSystems", JsonData.Of(state.LegalSystems)),
        ("languages", JsonData.Of(state.Languages)));

    /// <summary>The roster at this place, or null after a fault.</summary>
    internal static Roster? Read(JsonPlace place, Mechanism mechanism)
    {
        JsonPlace list = place.Members("states")[0];
        var states = list.Items(least: 1, most: MostStates).Select(state => ReadState(state, mechanism)).ToList();
        for (int i = 1; i < states.Count; i++)
        {
            if (states[i] is { } state && states[i - 1] is { } before && string.CompareOrdinal(before.Code, state.Code) >= 0)
                list.Report("ordinal order of the States' codes, each once", $"{FaultText.Shown(state.Code)} after {FaultText.Shown(before.Code)}");
        }

        return place.Faults.Any ? null : new Roster(states.Select(state => state!));
    }

    /// <summary>The State at this place, or null after a fault.</summary>
    internal static StateParty? ReadState(JsonPlace place, Mechanism mechanism)
    {
        var members = place.Members("code", "name", "regionalGroup", "instruments", "legalSystems", "languages");
        string code = members[0].Name();
        string name = members[1].Name();
        RosterVocabulary vocabulary = mechanism.Vocabulary;
        string region = members[2].Name();
        if (!vocabulary.RegionalGroups.Contains(region))
            members[2].Report("a regional group of the mechanism");
        var instruments = members[3].Names(least: 1);
        foreach (string instrument in instruments.Where(instrument => !vocabulary.Instruments.Contains(instrument)))
            members[3].Report("instruments of the mechanism", FaultText.Shown(instrument));
        var legalSystems = members[4].Names();
        var languages = members[5].Names();
        return place.Faults.Any ? null : new StateParty(code, name, region, instruments, legalSystems, languages);
    }
}
