using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using LotDrawing.Text;

namespace LotDrawing;

/// <summary>All States parties, in ordinal order of their codes: the order of the file they came from changes nothing.</summary>
/// <remarks>In a visa lottery (DV-2012) the order of entry decided who won. Here it cannot be seen.
/// Immutable; any number of threads may use it.</remarks>
/// <example><code>
/// using Stream file = File.OpenRead("states.csv");
/// Roster roster = Roster.Load(file, Mechanism.Untoc).Value;
/// </code></example>
public sealed class Roster
{
    private static readonly Lazy<Roster> Of2020 = new(() =>
    {
        using Stream file = typeof(Roster).Assembly.GetManifestResourceStream("LotDrawing.untoc-2020.csv")!;
        return Load(file, Mechanism.Untoc).Value;
    });

    private readonly Dictionary<string, int> indices;

    /// <summary>Makes a roster of these States, in whatever order they come.</summary>
    /// <exception cref="ArgumentException">Two States have one code, or there is none.</exception>
    public Roster(IEnumerable<StateParty> states)
    {
        ArgumentNullException.ThrowIfNull(states);

        States = [.. states.OrderBy(state => state.Code, StringComparer.Ordinal)];
        if (States.IsEmpty)
            throw new ArgumentException("A roster lists at least one State.", nameof(states));

        indices = new Dictionary<string, int>(States.Length, StringComparer.Ordinal);
        for (int index = 0; index < States.Length; index++)
        {
            if (!indices.TryAdd(States[index].Code, index))
                throw new ArgumentException($"Two States have the code {States[index].Code}.", nameof(states));
        }
    }

    /// <summary>The 189 States parties to the Convention against Transnational Organized Crime of the drawing of 2020.</summary>
    /// <remarks>A table of public facts, of which some instruments and most languages rest on recollection: samples/data/README.md.</remarks>
    public static Roster Untoc2020 => Of2020.Value;

    /// <summary>The States in ordinal order of their codes.</summary>
    public ImmutableArray<StateParty> States { get; }

    /// <summary>How many States there are, at least 1.</summary>
    public int Count => States.Length;

    /// <summary>The State of this code.</summary>
    /// <exception cref="KeyNotFoundException">No State has this code.</exception>
    public StateParty this[string code] =>
        Find(code) ?? throw new KeyNotFoundException($"The roster has no State with the code {code}.");

    /// <summary>The State of this code, or null.</summary>
    public StateParty? Find(string code) => indices.TryGetValue(code, out int index) ? States[index] : null;

    /// <summary>The State's index in <see cref="States"/>, from 0, or -1.</summary>
    public int IndexOf(string code) => indices.TryGetValue(code, out int index) ? index : -1;

    /// <summary>Whether a State has this code.</summary>
    public bool Contains([NotNullWhen(true)] string? code) => code is not null && indices.ContainsKey(code);

    /// <summary>This roster with the State added, or replacing the one with its code.</summary>
    public Roster With(StateParty state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return new Roster(States.Where(other => other.Code != state.Code).Append(state));
    }

    /// <summary>This roster without the State of this code.</summary>
    /// <exception cref="ArgumentException">No State would be left.</exception>
    public Roster Without(string code) => new(States.Where(state => state.Code != code));

    /// <summary>Reads a roster from comma-separated values: <c>code,name,regional_group,instruments,legal_systems,languages</c> in
    /// any order, lists separated by <c>;</c>, further columns passed over.</summary>
    /// <param name="csv">The text.</param>
    /// <param name="mechanism">The rules, which say what regional groups and instruments there are.</param>
    /// <returns>The roster, or every fault of the text, each with its line and column.</returns>
    public static Parsed<Roster> Parse(string csv, Mechanism mechanism)
    {
        ArgumentNullException.ThrowIfNull(csv);
        ArgumentNullException.ThrowIfNull(mechanism);
        using var text = new StringReader(csv);
        return RosterCsv.Read(text, mechanism.Vocabulary).ToParsed();
    }

    /// <summary>Reads a roster from a stream of UTF-8, with or without a byte order mark.</summary>
    /// <param name="csv">The file, read to its end; not closed.</param>
    /// <param name="mechanism">The rules, which say what regional groups and instruments there are.</param>
    /// <inheritdoc cref="Parse" path="/returns"/>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public static Parsed<Roster> Load(Stream csv, Mechanism mechanism) => Load(csv, mechanism, out _);

    /// <summary>Reads a roster, and tells the order of its file, for those who ask whether that order makes a difference.</summary>
    /// <param name="csv">The file, read to its end; not closed.</param>
    /// <param name="mechanism">The rules, which say what regional groups and instruments there are.</param>
    /// <param name="fileOrder">The codes in the order of the file; empty after a fault.</param>
    /// <inheritdoc cref="Parse" path="/returns"/>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public static Parsed<Roster> Load(Stream csv, Mechanism mechanism, out ImmutableArray<string> fileOrder)
    {
        ArgumentNullException.ThrowIfNull(csv);
        ArgumentNullException.ThrowIfNull(mechanism);
        RosterReading reading = RosterCsv.Read(csv, mechanism.Vocabulary);
        fileOrder = reading.FileOrder;
        return reading.ToParsed();
    }

    /// <summary>Writes the roster with its six columns, in ordinal order of the codes, each line ended by LF.</summary>
    /// <param name="csv">Where it goes, as UTF-8; not closed.</param>
    /// <exception cref="ArgumentException">An item of a list holds a <c>;</c>, which separates items.</exception>
    public void Save(Stream csv)
    {
        ArgumentNullException.ThrowIfNull(csv);
        using var text = new StreamWriter(csv, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        RosterCsv.Write(this, text);
    }
}
