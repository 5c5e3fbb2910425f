using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace LotDrawing;

/// <summary>All States parties, in ordinal order of their codes: the order of the file they came from changes nothing.</summary>
/// <remarks>In a visa lottery (DV-2012) the order of entry decided who won. Here it cannot be seen.</remarks>
public sealed class Roster
{
    private readonly Dictionary<string, int> places;

    /// <summary>Makes a roster of these States, in whatever order they come.</summary>
    /// <exception cref="ArgumentException">Two States have one code, or there is none.</exception>
    public Roster(IEnumerable<StateParty> states)
    {
        ArgumentNullException.ThrowIfNull(states);

        States = [.. states.OrderBy(state => state.Code, StringComparer.Ordinal)];
        if (States.IsEmpty)
            throw new ArgumentException("A roster lists at least one State.", nameof(states));

        places = new Dictionary<string, int>(States.Length, StringComparer.Ordinal);
        for (int place = 0; place < States.Length; place++)
        {
            if (!places.TryAdd(States[place].Code, place))
                throw new ArgumentException($"Two States have the code {States[place].Code}.", nameof(states));
        }
    }

    /// <summary>The States in ordinal order of their codes.</summary>
    public ImmutableArray<StateParty> States { get; }

    /// <summary>How many States there are, at least 1.</summary>
    public int Count => States.Length;

    /// <summary>The State of this code.</summary>
    /// <exception cref="KeyNotFoundException">No State has this code.</exception>
    public StateParty this[string code] =>
        Find(code) ?? throw new KeyNotFoundException($"The roster has no State with the code {code}.");

    /// <summary>The State of this code, or null.</summary>
    public StateParty? Find(string code) => places.TryGetValue(code, out int place) ? States[place] : null;

    /// <summary>The State's place in <see cref="States"/>, from 0, or -1.</summary>
    public int IndexOf(string code) => places.TryGetValue(code, out int place) ? place : -1;

    /// <summary>Whether a State has this code.</summary>
    public bool Contains([NotNullWhen(true)] string? code) => code is not null && places.ContainsKey(code);

    /// <summary>This roster with the State added, or put in the place of the one with its code.</summary>
    public Roster With(StateParty state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return new Roster(States.Where(other => other.Code != state.Code).Append(state));
    }

    /// <summary>This roster without the State of this code.</summary>
    /// <exception cref="ArgumentException">No State would be left.</exception>
    public Roster Without(string code) => new(States.Where(state => state.Code != code));
}
