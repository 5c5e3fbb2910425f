using LotDrawing;
using Lots.Output;
using Papers.Names;

namespace Lots.Sheets;

/// <summary>What in a roster is allowed and yet looks like a slip.</summary>
internal static class RosterRemarks
{
    private const int MostNamed = 10;
    private const int Shifted = 3;

    /// <summary>The remarks, a line each.</summary>
    internal static IEnumerable<string> Of(RosterFile file, Mechanism mechanism)
    {
        Roster roster = file.Roster;
        return [.. OfCodes(roster), .. OfColumns(roster, mechanism), .. OfNames(roster), .. OfSheet(file)];
    }

    private static IEnumerable<string> OfCodes(Roster roster)
    {
        var odd = roster.States.Where(state => state.Code.Length != 3 || !state.Code.All(char.IsAsciiLetterUpper)).ToList();
        if (odd.Count > 0)
            yield return $"codes that are not three capitals, {odd.Count}: {Named(odd.Select(state => state.Code))}";
    }

    private static IEnumerable<string> OfColumns(Roster roster, Mechanism mechanism)
    {
        foreach (string group in mechanism.RegionalGroups.Where(group => roster.States.All(state => state.RegionalGroup != group)))
            yield return $"no State of the regional group {group}";
        foreach (string instrument in mechanism.Instruments.Where(instrument => !roster.States.Any(state => state.IsPartyTo(instrument))))
            yield return $"no State is party to {instrument}";
        foreach (string line in Lone(roster, "language", state => state.Languages).Concat(Lone(roster, "legal system", state => state.LegalSystems)))
            yield return line;

        string[] languages = ["A", "C", "E", "F", "R", "S"];
        int swapped = roster.States.Count(state => state.LegalSystems.Any(languages.Contains) || state.Languages.Any(item => RosterWords.LegalSystem(item) is "civil" or "common" or "customary" or "islamic"));
        if (swapped > 0)
            yield return $"legal systems and languages look exchanged or shifted, in {Rows(swapped)}";
    }

    private static IEnumerable<string> OfNames(Roster roster)
    {
        var others = roster.States
            .Select(state => (State: state, Named: StateNames.CodesOf(state.Name)))
            .Where(pair => pair.Named.Length > 0 && !pair.Named.Contains(pair.State.Code) && StateNames.Find(pair.State.Code) is not null)
            .ToList();
        if (others.Count > 0)
        {
            string shown = Named(others.Select(pair => $"{pair.State.Code} {pair.State.Name}, which is {string.Join(" or ", pair.Named)}"), "; ");
            yield return $"{(others.Count >= Shifted ? "the column of names looks shifted" : "a name of another State than the code's")}, in {Rows(others.Count)}: {shown}";
        }

        var unlisted = roster.States
            .Where(state => StateNames.Find(state.Code) is not null && StateNames.CodesOf(state.Name).Length == 0)
            .Select(state => state.ToString()).ToList();
        if (unlisted.Count > 0)
            yield return $"names that are not on the list of the United Nations today, {unlisted.Count}: {Named(unlisted)}";

        var published = Roster.Untoc2020;
        var known = roster.States.Where(state => published.Contains(state.Code)).ToList();
        var moved = known.Where(state => published[state.Code].RegionalGroup != state.RegionalGroup).ToList();
        if (moved.Count >= Shifted && moved.Count * 5 > known.Count && moved.All(state => roster.States.Any(other => other.RegionalGroup == published[state.Code].RegionalGroup)))
            yield return $"the column of regional groups looks shifted: {Rows(moved.Count)} of {known.Count} have another than in 2020";
    }

    private static IEnumerable<string> OfSheet(RosterFile file)
    {
        if (file.Table is not { } table)
            yield break;
        if (table.Sheet.HiddenRows > 0)
            yield return $"{Rows(table.Sheet.HiddenRows)} that the spreadsheet hides were read too";
        if (table.OtherHeadings.ToList() is { Count: > 0 } others)
            yield return $"columns not read: {Named(others)}";
        foreach (SheetRow row in table.PassedOver)
            yield return $"row {row.Number}, below the table, not read: {string.Join(" | ", row.Cells.Where(cell => !cell.IsBlank).Select(cell => cell.Text))}";
    }

    /// <summary>What no more than one State has.</summary>
    private static IEnumerable<string> Lone(Roster roster, string what, Func<StateParty, IEnumerable<string>> items) =>
        from item in roster.States.SelectMany(state => items(state).Select(item => (item, state)))
        group item.state by item.item into same
        where same.Count() == 1 && roster.Count > 1
        select $"the {what} {same.Key} is only that of {same.First().Code}";

    private static string Rows(int count) => Tables.Counted(count, "row");

    private static string Named(IEnumerable<string> items, string separator = ", ")
    {
        var all = items.ToList();
        return string.Join(separator, all.Take(MostNamed)) + (all.Count > MostNamed ? $"{separator}and {all.Count - MostNamed} more" : "");
    }
}
