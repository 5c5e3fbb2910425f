using System.Collections.Immutable;
using LotDrawing;

namespace Lots.Sheets;

/// <summary>What became of a State's row.</summary>
/// <param name="Old">The row as it was.</param>
/// <param name="New">The row as it is.</param>
internal sealed record ChangedRow(StateParty Old, StateParty New)
{
    /// <summary>The instruments it is party to now and was not.</summary>
    internal ImmutableArray<string> Gained => [.. New.Instruments.Except(Old.Instruments)];

    /// <summary>The instruments it was party to and is not now.</summary>
    internal ImmutableArray<string> Lost => [.. Old.Instruments.Except(New.Instruments)];

    /// <summary>Whether it is in another regional group.</summary>
    internal bool MovedGroup => Old.RegionalGroup != New.RegionalGroup;

    /// <summary>Each change in words.</summary>
    internal IEnumerable<string> Words()
    {
        if (MovedGroup)
            yield return $"regional group {Old.RegionalGroup}, now {New.RegionalGroup}";
        if (!Gained.IsEmpty)
            yield return $"now party to {string.Join(", ", Gained)}";
        if (!Lost.IsEmpty)
            yield return $"no longer party to {string.Join(", ", Lost)}";
        if (Old.Name != New.Name)
            yield return $"name {Old.Name}, now {New.Name}";
        if (!Old.LegalSystems.SequenceEqual(New.LegalSystems))
            yield return $"legal systems {Listed(Old.LegalSystems)}, now {Listed(New.LegalSystems)}";
        if (!Old.Languages.SequenceEqual(New.Languages))
            yield return $"languages {Listed(Old.Languages)}, now {Listed(New.Languages)}";
    }

    private static string Listed(ImmutableArray<string> items) => items.IsEmpty ? "none" : string.Join(", ", items);
}

/// <summary>How two rosters differ, State by State.</summary>
internal sealed class RosterDiff
{
    internal RosterDiff(Roster old, Roster now)
    {
        Joined = [.. now.States.Where(state => !old.Contains(state.Code))];
        Left = [.. old.States.Where(state => !now.Contains(state.Code))];
        Changed = [.. now.States.Where(state => old.Find(state.Code) is { } before && !Same(before, state)).Select(state => new ChangedRow(old[state.Code], state))];
    }

    /// <summary>The States that only the new one has.</summary>
    internal ImmutableArray<StateParty> Joined { get; }

    /// <summary>The States that only the old one has.</summary>
    internal ImmutableArray<StateParty> Left { get; }

    /// <summary>The States whose rows differ, but for the order of their instruments.</summary>
    internal ImmutableArray<ChangedRow> Changed { get; }

    /// <summary>Whether there is no difference.</summary>
    internal bool IsEmpty => Joined.IsEmpty && Left.IsEmpty && Changed.IsEmpty;

    /// <summary>The differences, a line each.</summary>
    internal IEnumerable<string> Lines() =>
    [
        .. Joined.Select(state => $"joined   {state}: {state.RegionalGroup}; {string.Join(", ", state.Instruments)}"),
        .. Left.Select(state => $"left     {state}"),
        .. Changed.Select(row => $"changed  {row.New}: {string.Join("; ", row.Words())}"),
    ];

    private static bool Same(StateParty a, StateParty b) => !new ChangedRow(a, b).Words().Any();
}
