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

    /// <summary>The roster read here, or null when not one State of it could be read.</summary>
    /// <param name="cursor">Where it is.</param>
    /// <param name="mechanism">The rules that its regional groups and instruments are of, or null.</param>
    /// <param name="ofRecord">Whether codes and ids have the patterns of a record; else they are texts, as a roster read from CSV may have.</param>
    internal static Roster? Read(JsonCursor cursor, Mechanism? mechanism, bool ofRecord = true)
    {
        JsonCursor list = cursor.Members("states")[0];
        var states = new Dictionary<string, StateParty>(StringComparer.Ordinal);
        string? before = null;
        foreach (JsonCursor item in list.Items(least: 1, most: MostStates))
        {
            if (ReadState(item, mechanism, ofRecord) is not { } state)
                continue;
            if (before is not null && string.CompareOrdinal(before, state.Code) >= 0)
                item.ReportComparison("ordinal order of the States' codes, each once", $"{FaultText.Shown(state.Code)} after {FaultText.Shown(before)}");
            before = state.Code;
            states.TryAdd(state.Code, state);
        }

        return states.Count == 0 ? null : new Roster(states.Values);
    }

    /// <summary>The State read here, without what it lists twice; null when nothing can be made of it.</summary>
    internal static StateParty? ReadState(JsonCursor cursor, Mechanism? mechanism, bool ofRecord = true)
    {
        var members = cursor.Members("code", "name", "regionalGroup", "instruments", "legalSystems", "languages");
        string code = ofRecord ? members[0].Code() : members[0].Matching(IsFreeCode, "a code without white space");
        string name = members[1].PlainText();
        string region = ofRecord ? members[2].Id() : members[2].PlainText();
        var instruments = Ids(members[3], least: 1);
        var legalSystems = Ids(members[4]);
        var languages = Ids(members[5]);
        if (mechanism is not null)
            Compare(members, region, instruments, mechanism);

        // After a fault of the shape no State is made; the reading goes on for the other faults.
        return cursor.Faults.Any
            ? null
            : new StateParty(code, name, region, Once(instruments), Once(legalSystems), Once(languages));

        ImmutableArray<string> Ids(JsonCursor list, int least = 0) => ofRecord ? list.Ids(least) : list.Names(least, JsonCursor.MostItems);
    }

    private static bool IsFreeCode(string text) => RecordPatterns.IsText(text) && !text.Any(char.IsWhiteSpace);

    private static void Compare(JsonCursor[] members, string region, ImmutableArray<string> instruments, Mechanism mechanism)
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
