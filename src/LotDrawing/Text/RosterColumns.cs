namespace LotDrawing.Text;

/// <summary>Where each column of a roster stands in a file, from its header. Further columns are passed over.</summary>
internal sealed class RosterColumns
{
    internal const string Code = "code";
    internal const string Name = "name";
    internal const string RegionalGroup = "regional_group";
    internal const string Instruments = "instruments";
    internal const string LegalSystems = "legal_systems";
    internal const string Languages = "languages";

    /// <summary>The columns, in the order in which they are written.</summary>
    internal static readonly string[] All = [Code, Name, RegionalGroup, Instruments, LegalSystems, Languages];

    private readonly Dictionary<string, int> indices = new(StringComparer.Ordinal);

    private RosterColumns(IReadOnlyList<string> header) => Header = [.. header];

    /// <summary>The names in the header, as they stand.</summary>
    internal string[] Header { get; }

    /// <summary>Reads the header.</summary>
    /// <returns>The columns, or null when none of them is there: then it is no roster, and its lines would be noise.</returns>
    internal static RosterColumns? Read(int line, IReadOnlyList<string> header, List<RosterFault> faults)
    {
        var columns = new RosterColumns(header);
        for (int index = 0; index < header.Count; index++)
        {
            if (All.Contains(header[index]) && !columns.indices.TryAdd(header[index], index))
                faults.Add(new RosterFault(line, header[index], "this column a second time", "each column once"));
        }

        if (columns.indices.Count == 0)
        {
            string came = $"the header {FaultText.Shown(string.Join(',', header))}, which has no column of a roster";
            faults.Add(new RosterFault(line, null, came, $"{string.Join(',', All)}, separated by commas"));
            return null;
        }

        foreach (string missing in All.Where(name => !columns.indices.ContainsKey(name)))
        {
            string? meant = Spelling.Nearest(missing, header.Where(name => !All.Contains(name)));
            string came = "no such column" + (meant is null ? "" : $", but one called {FaultText.Shown(meant)}");
            faults.Add(new RosterFault(line, missing, came, $"a column of this name; a roster has {string.Join(',', All)}"));
        }

        return columns;
    }

    /// <summary>The index of a column, from 0, or -1 when the file does not have it.</summary>
    internal int Of(string column) => indices.GetValueOrDefault(column, -1);

    /// <summary>The name of the column at this index, or null when there are not so many or it cannot be shown as a name.</summary>
    internal string? NameOf(int index) =>
        index < Header.Length && Header[index].Length is > 0 and <= 40 && FaultText.Unprintable(Header[index]) is null ? Header[index] : null;
}
