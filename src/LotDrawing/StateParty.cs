using System.Collections.Immutable;

namespace LotDrawing;

/// <summary>A State bound by the Convention, as the roster lists it. Equal by value.</summary>
/// <remarks>Instruments and regional groups are ids such as <c>TIP</c> and <c>african</c>; which ids
/// mean anything is the mechanism's to say, not the roster's.
/// Immutable; any number of threads may use it.</remarks>
public sealed class StateParty : IEquatable<StateParty>
{
    /// <summary>Makes a State party.</summary>
    /// <param name="code">What identifies the State, for example its ISO 3166-1 alpha-3 code. Not empty.</param>
    /// <param name="name">The name a person reads. Empty means the code.</param>
    /// <param name="regionalGroup">The id of its regional group. Not empty.</param>
    /// <param name="instruments">The ids of the instruments it is party to, at least one, none twice.</param>
    /// <param name="legalSystems">Its legal systems, the main one first. May be empty.</param>
    /// <param name="languages">The working languages it corresponds in. May be empty.</param>
    /// <exception cref="ArgumentException">A code, a regional group or an instrument is empty, an instrument is named
    /// twice, or there is no instrument.</exception>
    public StateParty(
        string code,
        string name,
        string regionalGroup,
        IEnumerable<string> instruments,
        IEnumerable<string>? legalSystems = null,
        IEnumerable<string>? languages = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(code);
        ArgumentException.ThrowIfNullOrWhiteSpace(regionalGroup);
        ArgumentNullException.ThrowIfNull(instruments);

        Code = code;
        Name = string.IsNullOrWhiteSpace(name) ? code : name;
        RegionalGroup = regionalGroup;
        Instruments = Listed(instruments, nameof(instruments));
        LegalSystems = Listed(legalSystems ?? [], nameof(legalSystems));
        Languages = Listed(languages ?? [], nameof(languages));
        if (Instruments.IsEmpty)
            throw new ArgumentException($"{code} is party to no instrument; a State party is party to at least one.", nameof(instruments));
    }

    /// <summary>What identifies the State in every file and every result.</summary>
    public string Code { get; }

    /// <summary>The name a person reads.</summary>
    public string Name { get; }

    /// <summary>The id of the State's regional group.</summary>
    public string RegionalGroup { get; }

    /// <summary>The ids of the instruments the State is party to, in the order given; never empty.</summary>
    public ImmutableArray<string> Instruments { get; }

    /// <summary>The State's legal systems, the main one first; may be empty.</summary>
    public ImmutableArray<string> LegalSystems { get; }

    /// <summary>The working languages the State corresponds in; may be empty.</summary>
    public ImmutableArray<string> Languages { get; }

    /// <summary>Whether the State is party to the instrument of this id.</summary>
    public bool IsPartyTo(string instrument) => Instruments.Contains(instrument);

    /// <summary>This State with other instruments, for example after it joined a Protocol.</summary>
    /// <exception cref="ArgumentException">As in the constructor.</exception>
    public StateParty WithInstruments(IEnumerable<string> instruments) =>
        new(Code, Name, RegionalGroup, instruments, LegalSystems, Languages);

    /// <inheritdoc/>
    public bool Equals(StateParty? other) =>
        other is not null
        && Code == other.Code
        && Name == other.Name
        && RegionalGroup == other.RegionalGroup
        && Instruments.SequenceEqual(other.Instruments)
        && LegalSystems.SequenceEqual(other.LegalSystems)
        && Languages.SequenceEqual(other.Languages);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as StateParty);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Code);

    /// <summary>The code, a space and the name.</summary>
    public override string ToString() => $"{Code} {Name}";

    private static ImmutableArray<string> Listed(IEnumerable<string> ids, string parameter)
    {
        var listed = ids.ToImmutableArray();
        if (listed.Any(string.IsNullOrWhiteSpace))
            throw new ArgumentException("An id in the list is empty.", parameter);
        if (listed.Distinct(StringComparer.Ordinal).Count() != listed.Length)
            throw new ArgumentException($"An id is listed twice in {string.Join(';', listed)}.", parameter);
        return listed;
    }
}
