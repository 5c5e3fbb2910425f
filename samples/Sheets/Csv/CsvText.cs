namespace Lots.Sheets.Csv;

/// <summary>Reads separated values row by row, quotes as RFC 4180 has them. A blank line is a row, as a spreadsheet counts it.</summary>
internal sealed class CsvText(string text, int start, char separator, int firstRow)
{
    private int index = start;
    private int next = firstRow;

    /// <summary>The fields of the row.</summary>
    internal List<string> Fields { get; } = [];

    /// <summary>The row's number, from 1.</summary>
    internal int Row { get; private set; }

    /// <summary>What is wrong with the row's quotes, or null.</summary>
    internal (int Column, string Found, string Expected)? Fault { get; private set; }

    /// <summary>Goes to the next row; false at the end.</summary>
    internal bool Read()
    {
        Fields.Clear();
        Fault = null;
        if (index >= text.Length)
            return false;
        Row = next++;
        while (true)
        {
            Fields.Add(index < text.Length && text[index] == '"' ? Quoted() : Plain());
            if (index >= text.Length)
                return true;
            if (text[index] != separator)
            {
                index += text[index] == '\r' && index + 1 < text.Length && text[index + 1] == '\n' ? 2 : 1;
                return true;
            }

            index++;
        }
    }

    private string Plain()
    {
        int length = text.AsSpan(index).IndexOfAny(separator, '\r', '\n');
        string field = length < 0 ? text[index..] : text.Substring(index, length);
        index += field.Length;
        if (field.Contains('"'))
            Fault ??= (Fields.Count, "a quote in the middle of a cell", "the whole cell in quotes, a quote in it doubled");
        return field;
    }

    private string Quoted()
    {
        int from = ++index;
        while (true)
        {
            int found = text.AsSpan(index).IndexOf('"');
            if (found < 0)
            {
                Fault ??= (Fields.Count, "a quote that opens here and is never closed", "a closing quote at the end of the cell");
                index = text.Length;
                return text[from..];
            }

            index += found + 1;
            if (index < text.Length && text[index] == '"')
            {
                index++;
                continue;
            }

            string field = text[from..(index - 1)].Replace("\"\"", "\"", StringComparison.Ordinal);
            if (index >= text.Length || text[index] == separator || text[index] is '\r' or '\n')
                return field;
            Fault ??= (Fields.Count, "text after the closing quote of a cell", "a separator or the end of the line there");
            return field + Plain();
        }
    }
}
