namespace LotDrawing.CountryReviews;

/// <summary>Reads the people of a status file.</summary>
internal static class PeoplePart
{
    private const int MostPeople = 50_000;

    /// <summary>The people, or null after a fault.</summary>
    internal static List<Person>? Read(Place place, Roster? roster)
    {
        if (place.List("a list of people", MostPeople) is not { } items)
            return null;
        var people = new List<Person>();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        bool whole = true;
        foreach (Place item in items)
        {
            if (Person(item, roster) is not { } person)
            {
                whole = false;
            }
            else if (!ids.Add(person.Id))
            {
                item.Fault($"{person.Id} a second time", "each person once");
                whole = false;
            }
            else
            {
                people.Add(person);
            }
        }

        return whole ? people : null;
    }

    private static Person? Person(Place place, Roster? roster)
    {
        Members? members = place.Object("a person: an object", "id", "state", "female");
        string? id = members?.Text("id", "the person's id");
        Place? of = members?.Required("state", "the code of a State");
        string? state = of?.Text("the code of a State");
        bool? female = members?.Required("female", "true or false")?.Flag();
        if (state is not null && roster is not null && !roster.Contains(state))
        {
            of!.Fault("the code of a State of the roster");
            return null;
        }

        if (id == Actor.SecretariatId)
        {
            place.Fault($"a person with the id {id}", "another id: this one is the secretariat's");
            return null;
        }

        return id is null || state is null || female is null ? null : new Person(id, state, female.Value);
    }
}
