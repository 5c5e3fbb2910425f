namespace LotDrawing.CountryReviews;

/// <summary>Who did something in a review: a person whom a State appointed, or the secretariat.</summary>
/// <remarks>Immutable; any number of threads may use it.</remarks>
public sealed record Actor
{
    internal const string SecretariatId = "secretariat";

    private Actor(string id) => Id = id;

    /// <summary>The secretariat.</summary>
    public static Actor Secretariat { get; } = new(SecretariatId);

    /// <summary>The person's id, or <c>secretariat</c>.</summary>
    public string Id { get; }

    /// <summary>Whether it is the secretariat.</summary>
    public bool IsSecretariat => Id == SecretariatId;

    /// <summary>The person of this id, or the secretariat for <c>secretariat</c>.</summary>
    /// <exception cref="ArgumentException">The id is empty.</exception>
    public static Actor Of(string id)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        return id == SecretariatId ? Secretariat : new Actor(id);
    }

    /// <summary>The id.</summary>
    public override string ToString() => Id;
}
