using System.Collections.Immutable;

namespace LotDrawing;

/// <summary>How a seed comes about: given as a text, or in public from contributions.</summary>
/// <remarks>docs/record-format.md, section 3.</remarks>
public abstract record Ceremony
{
    private Ceremony()
    {
    }

    /// <summary>The seed that streams are opened with.</summary>
    public abstract string Seed { get; }

    /// <summary>A seed given as a text: whoever chose it could try others before. Fit for rehearsals and tests.</summary>
    /// <param name="Text">The seed.</param>
    public sealed record Given(string Text) : Ceremony
    {
        /// <inheritdoc/>
        public override string Seed => Text;
    }

    /// <summary>A seed made in public: the canonical JSON of the contributions in the order they were made. No contributor
    /// controls it who does not know all others before.</summary>
    public sealed record Public : Ceremony
    {
        /// <summary>A ceremony of these contributions.</summary>
        /// <exception cref="ArgumentException">There is none.</exception>
        public Public(ImmutableArray<Contribution> contributions)
        {
            if (contributions.IsDefaultOrEmpty)
                throw new ArgumentException("A ceremony has at least one contribution.", nameof(contributions));
            Contributions = contributions;
            Seed = CeremonyJson.SeedOf(contributions);
        }

        /// <summary>The contributions, in the order they were made.</summary>
        public ImmutableArray<Contribution> Contributions { get; }

        /// <inheritdoc/>
        public override string Seed { get; }

        /// <inheritdoc/>
        public bool Equals(Public? other) => other is not null && Seed == other.Seed;

        /// <inheritdoc/>
        public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Seed);
    }
}
