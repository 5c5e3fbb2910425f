using System.Globalization;
using System.Text;

namespace LotDrawing.CountryReviews.Documents;

/// <summary>Writes a document as plain text: paragraphs wrapped, tables in columns. The pictures are left to their tables.</summary>
internal static class PlainWriter
{
    private const int Width = 100;
    private const int WidestCell = 42;

    internal static string Write(Document document)
    {
        var text = new StringBuilder();
        text.Append(document.Title).Append('\n').Append('=', document.Title.Length).Append('\n');
        if (document.Subtitle is { } subtitle)
            Lines(text, subtitle, "", "");
        int paragraph = 0;
        int table = 0;
        foreach (Block block in document.Blocks)
        {
            switch (block)
            {
                case Heading heading:
                    text.Append('\n').Append(heading.Text).Append('\n').Append('-', heading.Text.Length).Append('\n');
                    break;
                case Paragraph numbered:
                    text.Append('\n');
                    Lines(text, numbered.Text, string.Create(CultureInfo.InvariantCulture, $"{++paragraph,3}. "), "     ");
                    break;
                case Notice notice:
                    text.Append('\n');
                    Lines(text, notice.Text, "     ", "     ");
                    break;
                case Table rows:
                    Write(text, rows, ++table);
                    break;
            }
        }

        return text.ToString();
    }

    private static void Write(StringBuilder text, Table table, int number)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n     Table {number}. {table.Caption}\n");
        int[] widths = [.. table.Columns.Select((column, place) =>
            Math.Min(WidestCell, Math.Max(column.Heading.Length, table.Rows.Select(row => row[place].Length).DefaultIfEmpty(0).Max())))];
        Row([.. table.Columns.Select(column => column.Heading)]);
        text.Append("     ").AppendJoin("  ", widths.Select(width => new string('-', width))).Append('\n');
        foreach (var row in table.Rows)
            Row([.. row]);

        // A cell that is too wide goes on below itself.
        void Row(string[] cells)
        {
            var wrapped = cells.Select((cell, place) => Wrapped(cell, widths[place]).ToList()).ToList();
            for (int line = 0; line < wrapped.Max(cell => cell.Count); line++)
            {
                string shown = string.Join("  ", wrapped.Select((cell, place) =>
                {
                    string part = line < cell.Count ? cell[line] : "";
                    return table.Columns[place].Numbers ? part.PadLeft(widths[place]) : part.PadRight(widths[place]);
                }));
                text.Append("     ").Append(shown.TrimEnd()).Append('\n');
            }
        }
    }

    private static void Lines(StringBuilder text, string paragraph, string first, string next)
    {
        string indent = first;
        foreach (string line in Wrapped(paragraph, Width - next.Length))
        {
            text.Append(indent).Append(line).Append('\n');
            indent = next;
        }
    }

    private static IEnumerable<string> Wrapped(string text, int width)
    {
        var line = new StringBuilder();
        foreach (string word in text.Split(' '))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > width)
            {
                yield return line.ToString();
                line.Clear();
            }

            line.Append(line.Length > 0 ? " " : "").Append(word);
        }

        yield return line.ToString();
    }
}
