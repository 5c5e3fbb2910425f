using System.Globalization;
using System.Text;

namespace LotDrawing.CountryReviews;

/// <summary>Writes a document as plain text: paragraphs wrapped, tables in columns. The pictures are left to their tables.</summary>
internal static class PlainWriter
{
    private const int Width = 100;
    private const int WidestCell = 42;
    private const int Indent = 5;
    private const int Gap = 2;

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
        int[] widths = Widths(table);
        Row([.. table.Columns.Select(column => column.Heading)]);
        text.Append("     ").AppendJoin("  ", widths.Select(width => new string('-', width))).Append('\n');
        foreach (var row in table.Rows)
            Row([.. row]);

        // A cell that is too wide goes on below itself.
        void Row(string[] cells)
        {
            var wrapped = cells.Select((cell, index) => Wrapped(cell, widths[index]).ToList()).ToList();
            for (int line = 0; line < wrapped.Max(cell => cell.Count); line++)
            {
                string shown = string.Join("  ", wrapped.Select((cell, index) =>
                {
                    string part = line < cell.Count ? cell[line] : "";
                    return table.Columns[index].Numbers ? part.PadLeft(widths[index]) : part.PadRight(widths[index]);
                }));
                text.Append("     ").Append(shown.TrimEnd()).Append('\n');
            }
        }
    }

    /// <summary>As wide as what a column has; where the table is then wider than the page, the widest columns give way
    /// one letter at a time, none below its longest word.</summary>
    private static int[] Widths(Table table)
    {
        int Widest(int index, Func<string, int> length) =>
            table.Rows.Select(row => row[index]).Append(table.Columns[index].Heading).Max(length);
        int[] least = [.. table.Columns.Select((_, index) => Widest(index, cell => cell.Split(' ').Max(word => word.Length)))];
        int[] widths = [.. table.Columns.Select((_, index) => Math.Max(least[index], Math.Min(WidestCell, Widest(index, cell => cell.Length))))];
        while (Indent + widths.Sum() + (Gap * (widths.Length - 1)) > Width)
        {
            int[] yielding = [.. Enumerable.Range(0, widths.Length).Where(index => widths[index] > least[index])];
            if (yielding.Length == 0)
                break;
            widths[yielding.MaxBy(index => widths[index])]--;
        }

        return widths;
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
