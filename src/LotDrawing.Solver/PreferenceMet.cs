using System.Collections.Immutable;
using System.Globalization;

namespace LotDrawing.Solver;

/// <summary>Which seats got what was preferred, and why the others could not.</summary>
/// <param name="Preference">The preference.</param>
/// <param name="Seats">In how many seats only those preferred can be drawn as principals.</param>
/// <param name="Nobody">The names of the seats in whose pots, as preferences before this one left them, nobody meets it.</param>
/// <param name="Widened">The names of the seats that keep their pots, as narrowing all would leave no valid drawing.</param>
/// <param name="IsMost">Whether no more seats could have been narrowed; false when the solver came to its limit.</param>
public sealed record PreferenceMet(Preference Preference, int Seats, ImmutableArray<string> Nobody, ImmutableArray<string> Widened, bool IsMost)
{
    private const int MostNamed = 12;

    /// <summary>The preference, how many seats got it and why the others could not, in a line.</summary>
    public override string ToString()
    {
        int meant = Seats + Nobody.Length + Widened.Length;
        string name = Preference.Kind switch
        {
            PreferenceKind.LegalSystem => "a legal system in common",
            _ => "a working language in common",
        };
        string where = Preference.Seats.IsEmpty ? "seats" : $"seats {string.Join(", ", Preference.Seats)}";
        string text = $"{name}: {Number(Seats)} of {Number(meant)} {where}";
        if (!Nobody.IsEmpty)
            text += $"; nobody in the pot has one: {Listed(Nobody)}";
        if (!Widened.IsEmpty)
            text += $"; {(IsMost ? "the fewest that have to keep their pots, as else no valid drawing would be left" : "left as they are, as a drawing was found without them")}: {Listed(Widened)}";
        return IsMost ? text : text + "; whether more seats could have it was not decided";
    }

    /// <inheritdoc/>
    public bool Equals(PreferenceMet? other) =>
        other is not null && Preference == other.Preference && Seats == other.Seats && IsMost == other.IsMost
        && Nobody.SequenceEqual(other.Nobody) && Widened.SequenceEqual(other.Widened);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Preference, Seats, Nobody.Length, Widened.Length);

    private static string Listed(ImmutableArray<string> seats) => seats.Length <= MostNamed
        ? string.Join(", ", seats)
        : $"{string.Join(", ", seats.Take(MostNamed))} and {Number(seats.Length - MostNamed)} more";

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
