using System.Collections.Immutable;
using System.Globalization;
using LotDrawing.Rules;

namespace LotDrawing.Solver;

/// <summary>A plan with its pots narrowed to those preferred.</summary>
/// <remarks>Immutable; any number of threads may use it.</remarks>
public sealed class PreferredPlan
{
    internal PreferredPlan()
    {
    }

    /// <summary>The plan to draw.</summary>
    public required DrawPlan Plan { get; init; }

    /// <summary>For each preference asked for, in order, which seats got it.</summary>
    public required ImmutableArray<Met> Preferences { get; init; }

    /// <summary>Which seats got what was preferred, and why the others could not.</summary>
    public sealed class Met
    {
        private const int MostNamed = 12;

        internal Met()
        {
        }

        /// <summary>The preference.</summary>
        public required Preference Preference { get; init; }

        /// <summary>In how many seats only those preferred can be drawn as principals.</summary>
        public required int Seats { get; init; }

        /// <summary>The names of the seats in whose pots, as preferences before this one left them, no State meets it.</summary>
        public ImmutableArray<string> Unmet { get; init; } = [];

        /// <summary>The names of the seats that keep their pots, as narrowing all would leave no valid drawing.</summary>
        public ImmutableArray<string> Widened { get; init; } = [];

        /// <summary>Whether no more seats could have been narrowed; false when the solver came to its limit.</summary>
        public required bool IsMost { get; init; }

        /// <summary>The preference, how many seats got it and why the others could not, in a line.</summary>
        public override string ToString()
        {
            int meant = Seats + Unmet.Length + Widened.Length;
            string name = Preference.Kind switch
            {
                PreferenceKind.LegalSystem => "a legal system in common",
                _ => "a working language in common",
            };
            string where = Preference.Seats.IsEmpty ? "seats" : $"seats {string.Join(", ", Preference.Seats)}";
            string text = $"{name}: {Number(Seats)} of {Number(meant)} {where}";
            if (!Unmet.IsEmpty)
                text += $"; no State in the pot has one: {Listed(Unmet)}";
            if (!Widened.IsEmpty)
                text += $"; {(IsMost ? "the fewest that have to keep their pots, as else no valid drawing would be left" : "left as they are, as a drawing was found without them")}: {Listed(Widened)}";
            return IsMost ? text : text + "; whether more seats could have it was not decided";
        }

        private static string Listed(ImmutableArray<string> seats) => seats.Length <= MostNamed
            ? string.Join(", ", seats)
            : $"{string.Join(", ", seats.Take(MostNamed))} and {Number(seats.Length - MostNamed)} more";

        private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
    }
}
