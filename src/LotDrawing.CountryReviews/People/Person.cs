namespace LotDrawing.CountryReviews;

/// <summary>A person whom a State appointed. Nothing is kept beyond what the report counts: no name, no address.</summary>
/// <remarks>Immutable; any number of threads may use it.</remarks>
public sealed record Person
{
    /// <summary>Makes a person.</summary>
    /// <param name="id">Tells this person from all others, for example <c>FRA-1</c>. Not empty, and not <c>secretariat</c>.</param>
    /// <param name="state">The code of the State that appoints the person. Not empty.</param>
    /// <param name="female">Whether the person is a woman.</param>
    /// <exception cref="ArgumentException">An id or a State is empty, or the id is the secretariat's.</exception>
    public Person(string id, string state, bool female)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ArgumentException.ThrowIfNullOrWhiteSpace(state);
        if (id == Actor.SecretariatId)
            throw new ArgumentException($"{Actor.SecretariatId} is no person's id.", nameof(id));

        Id = id;
        State = state;
        Female = female;
    }

    /// <summary>Tells this person from all others.</summary>
    public string Id { get; }

    /// <summary>The code of the State that appoints the person.</summary>
    public string State { get; }

    /// <summary>Whether the person is a woman.</summary>
    public bool Female { get; }
}
