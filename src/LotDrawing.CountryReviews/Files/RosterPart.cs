namespace LotDrawing.CountryReviews;

/// <summary>Reads the roster of a status file, written as in a record.</summary>
internal static class RosterPart
{
    private const int MostStates = 20_000;

    /// <summary>The roster, or null after a fault.</summary>
    internal static Roster? Read(Place place, Mechanism mechanism)
    {
        if (place.Object("a roster: an object", "states")?.Required("states", "a list of States")?.List("a list of States", MostStates) is not { } items)
            return null;
        if (items.Count == 0)
        {
            place.Fault("no State", "at least one");
            return null;
        }

        var states = new List<StateParty>();
        var codes = new HashSet<string>(StringComparer.Ordinal);
        bool whole = true;
        foreach (Place item in items)
        {
            if (State(item, mechanism) is not { } state)
            {
                whole = false;
            }
            else if (!codes.Add(state.Code))
            {
                item.Fault($"{state.Code} a second time", "each State once");
                whole = false;
            }
            else
            {
                states.Add(state);
            }
        }

        return whole ? new Roster(states) : null;
    }

    private static StateParty? State(Place place, Mechanism mechanism)
    {
        Members? members = place.Object("a State: an object", "code", "name", "regionalGroup", "instruments", "legalSystems", "languages");
        if (members is null)
            return null;
        string? code = members.Text("code", "the State's code");
        string? name = members.Text("name", "the State's name");
        string? region = OneOf(members.Required("regionalGroup", "a regional group"), [.. mechanism.RegionalGroups]);
        var instruments = members.Required("instruments", "a list of instruments")?.List("a list of instruments", mechanism.RosterInstruments.Length)
            ?.Select(item => OneOf(item, [.. mechanism.RosterInstruments])).ToList();
        var legalSystems = members.Optional("legalSystems")?.Texts("a list of legal systems", 100);
        var languages = members.Optional("languages")?.Texts("a list of languages", 100);
        if (code is null || name is null || region is null || instruments is null || instruments.Contains(null))
            return null;

        try
        {
            return new StateParty(code, name, region, instruments.OfType<string>(), legalSystems, languages);
        }
        catch (ArgumentException fault)
        {
            // What is left for the constructor to find: a list that is empty or names something twice.
            place.Fault(fault.Message.Split(" (Parameter", 2)[0].TrimEnd('.'), "each list without repetitions and at least one instrument");
            return null;
        }
    }

    private static string? OneOf(Place? place, string[] known)
    {
        string expected = $"one of {string.Join(", ", known)}";
        if (place?.Text(expected) is not { } text)
            return null;
        if (known.Contains(text))
            return text;
        place.Fault(expected);
        return null;
    }
}
