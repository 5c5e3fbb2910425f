using LotDrawing.Text;

namespace LotDrawing.CountryReviews;

/// <summary>Reads the people of a status file.</summary>
internal static class PeoplePart
{
    private const int MostPeople = 50_000;

    /// <summary>The people without a fault.</summary>
    internal static List<Person> Read(JsonCursor cursor, Roster? roster)
    {
        var people = new List<Person>();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (JsonCursor item in cursor.Items(most: MostPeople))
        {
            if (Person(item, roster) is not { } person)
                continue;
            if (ids.Add(person.Id))
                people.Add(person);
            else
                item.Report("each person once", $"{person.Id} a second time");
        }

        return people;
    }

    private static Person? Person(JsonCursor cursor, Roster? roster)
    {
        int before = cursor.Faults.Count;
        var members = cursor.Members("id", "state", "female");
        string id = members[0].PlainText();
        string state = members[1].PlainText();
        if (roster is not null && !roster.Contains(state))
            members[1].Report("the code of a State of the roster");
        if (id == Actor.SecretariatId)
            cursor.Report("another id: this one is the secretariat's", $"a person with the id {id}");
        bool female = members[2].Flag();
        return cursor.Faults.Count == before ? new Person(id, state, female) : null;
    }
}
