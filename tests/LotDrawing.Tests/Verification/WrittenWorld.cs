using System.Globalization;

namespace LotDrawing.Tests.Verification;

/// <summary>What is in force, in dictionaries of rows and seats, by the words of docs/algorithm.md, section 3; as the text that <see cref="WorldTests"/> makes of a world.</summary>
internal sealed class WrittenWorld(Mechanism mechanism)
{
    internal const int SeatsAReview = 2;

    private static readonly (string?, string?) Empty = (null, null);

    /// <summary>All codes that the rosters ever have: more than a word has bits.</summary>
    internal static string[] Codes { get; } = [.. Enumerable.Range(0, 66).Select(number => $"S{number:D2}")];

    /// <summary>Instruments, a bit each: one, another, and both.</summary>
    internal static uint[] Wanted { get; } = [0b010, 0b100, 0b110];

    internal Mechanism Mechanism { get; set; } = mechanism;

    internal Dictionary<string, StateParty> Rows { get; } = [];

    internal SortedSet<string> Ever { get; } = new(StringComparer.Ordinal);

    internal Dictionary<(string State, int Seat), (string? Principal, string? Additional)> Seats { get; } = [];

    internal Dictionary<string, int> Groups { get; } = [];

    internal Dictionary<string, int> Repetitions { get; } = [];

    internal bool HasGroups { get; set; }

    internal bool HasReviewers { get; set; }

    internal IEnumerable<string> Sitting(string code) =>
        Enumerable.Range(0, SeatsAReview).Select(seat => Seats.GetValueOrDefault((code, seat), Empty)).SelectMany(seat => new[] { seat.Item1, seat.Item2 }).OfType<string>();

    internal string Text()
    {
        var loads = Codes.SelectMany(Sitting).GroupBy(code => code).ToDictionary(serving => serving.Key, serving => serving.Count());
        var lines = new List<string>
        {
            $"{Rows.Count} present {Join(Rows.Keys)}; ever {Join(Ever)}; groups {HasGroups}; reviewers {HasReviewers}{(loads.Values.Any(load => load > Mechanism.Load.Max) ? "; overloaded" : "")}",
        };
        lines.AddRange(Wanted.Select(wanted => $"party to {wanted}: {Join(Rows.Values.Where(row =>
            Mechanism.Instruments.Where((_, i) => (wanted >> i & 1) != 0).All(row.IsPartyTo)).Select(row => row.Code))}"));
        foreach (string code in Codes)
        {
            lines.Add($"{code} group {Groups.GetValueOrDefault(code)}, repetitions {Repetitions.GetValueOrDefault(code)}, load {loads.GetValueOrDefault(code)}, reviews {Join(Codes.Where(other => Sitting(other).Contains(code)))}, reviewed by {Join(Sitting(code))}");
            if (!Rows.TryGetValue(code, out StateParty? row))
                continue;
            lines.Add($"  in {row.RegionalGroup} with {Join(Rows.Values.Where(other => other.RegionalGroup == row.RegionalGroup).Select(other => other.Code))}");
            lines.AddRange(Enum.GetValues<SeatSide>().Select(side => Eligible(row, side)).Select((eligible, side) =>
                $"  {(SeatSide)side} {Join(eligible)}; without 0 and 41 {Join(eligible.Where(other => other != Codes[0] && other != Codes[41]))}"));
            lines.AddRange(Rows.Values.GroupBy(other => Missing(row, other)).OrderBy(group => group.Key)
                .Select(group => $"  not party to {group.Key.ToString("b", CultureInfo.InvariantCulture)}: {Join(group.Select(other => other.Code))}"));
        }

        return string.Join('\n', lines);
    }

    private List<string> Eligible(StateParty row, SeatSide side) => [.. Rows.Values.Where(other =>
        other.Code != row.Code
        && (side == SeatSide.AnyRegion || (side == SeatSide.SameRegion) == (other.RegionalGroup == row.RegionalGroup))
        && (Mechanism.ReviewersPartyTo is not { } body || other.IsPartyTo(body))
        && !Sitting(row.Code).Contains(other.Code)
        && (Mechanism.DistinctRegions is null || Sitting(row.Code).All(sitting => Rows[sitting].RegionalGroup != other.RegionalGroup))
        && (Mechanism.NoMutualReviews is null || !Sitting(other.Code).Contains(row.Code))
        && !Mechanism.BarredPairs.Any(pair => pair.Reviewer == other.Code && pair.UnderReview == row.Code)).Select(other => other.Code)];

    private uint Missing(StateParty row, StateParty other)
    {
        uint missing = 0;
        for (int i = 0; i < Mechanism.Instruments.Length && Mechanism.InstrumentsCovered is not null; i++)
            missing |= row.IsPartyTo(Mechanism.Instruments[i]) && !other.IsPartyTo(Mechanism.Instruments[i]) ? 1u << i : 0;
        return missing;
    }

    private static string Join(IEnumerable<string> codes) => string.Join(' ', codes.Order(StringComparer.Ordinal));
}
