using System.Collections.Immutable;

namespace LotDrawing;

/// <summary>An "if possible" of the rules: whom a seat's pot is narrowed to where that leaves the drawing completable.</summary>
/// <remarks>Never a hard rule: a drawing that does not meet it is valid.
/// Immutable; any number of threads may use it.</remarks>
public sealed record Preference
{
    /// <summary>Creates it from its parts.</summary>
    public Preference(PreferenceKind kind, Citation source, ImmutableArray<string> seats) =>
        (Kind, Source, Seats) = (kind, source, seats);

    /// <summary>What the two States should have in common.</summary>
    public PreferenceKind Kind { get; init; }

    /// <summary>Where it comes from.</summary>
    public Citation Source { get; init; }

    /// <summary>The ids of the seats it is meant for; empty for every seat.</summary>
    public ImmutableArray<string> Seats { get; init => field = Given.List(value); }

    /// <summary>A preference for every seat.</summary>
    public Preference(PreferenceKind kind, Citation source)
        : this(kind, source, [])
    {
    }

    /// <summary>Whether it is meant for the seat of this id.</summary>
    public bool IsFor(string seat) => Seats.IsEmpty || Seats.Contains(seat, StringComparer.Ordinal);

    /// <summary>Whether the two States have in common what is preferred. A State whose row lists none has none in common with any.</summary>
    public bool IsMet(StateParty underReview, StateParty reviewing)
    {
        ArgumentNullException.ThrowIfNull(underReview);
        ArgumentNullException.ThrowIfNull(reviewing);
        return Kind switch
        {
            PreferenceKind.LegalSystem => underReview.LegalSystems.Intersect(reviewing.LegalSystems, StringComparer.Ordinal).Any(),
            PreferenceKind.Language => underReview.Languages.Intersect(reviewing.Languages, StringComparer.Ordinal).Any(),
            _ => throw new InvalidOperationException($"There is no preference {Kind}."),
        };
    }

    /// <inheritdoc/>
    public bool Equals(Preference? other) =>
        other is not null && Kind == other.Kind && Source == other.Source && Seats.SequenceEqual(other.Seats);

    /// <inheritdoc/>
    public override int GetHashCode() => ((int)Kind * 397) ^ StringComparer.Ordinal.GetHashCode(Source.Document);
}

/// <summary>What a State under review and a reviewing State may have in common.</summary>
public enum PreferenceKind
{
    /// <summary>A legal system: any one that the roster lists for both, not only the main one. Written <c>legal-system</c>.</summary>
    LegalSystem,

    /// <summary>A working language: any one that the roster lists for both. Written <c>language</c>.</summary>
    Language,
}
