using System.Collections.Immutable;
using Papers.Names;

namespace Lots.Sheets;

/// <summary>What a table has to have: its columns, by whatever headings people give them.</summary>
internal sealed class TableShape
{
    private readonly Dictionary<string, string> byHeading = new(StringComparer.Ordinal);

    /// <param name="what">What it is a table of, for faults.</param>
    /// <param name="columns">By column its id and its headings, the first of them the one that faults name.</param>
    internal TableShape(string what, params (string Id, string[] Headings)[] columns)
    {
        What = what;
        Columns = [.. columns.Select(column => column.Id)];
        foreach (var (id, headings) in columns)
        {
            foreach (string heading in headings.Prepend(id))
                byHeading.TryAdd(FoldedText.Of(heading), id);
        }
    }

    /// <summary>What it is a table of.</summary>
    internal string What { get; }

    /// <summary>The ids of the columns.</summary>
    internal ImmutableArray<string> Columns { get; }

    /// <summary>The id of the column with this heading, or null: case, accents, spaces and punctuation aside.</summary>
    internal string? ColumnOf(string heading) => byHeading.GetValueOrDefault(FoldedText.Of(heading));
}
