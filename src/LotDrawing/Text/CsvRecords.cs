namespace LotDrawing.Text;

/// <summary>Reads comma-separated values, record by record, as RFC 4180 has them.</summary>
/// <remarks>A line ends with CR LF, LF or CR; a line with nothing in it is passed over. A field with a comma, a quote or
/// an end of line is in double quotes, a quote in it doubled. Strict about quotes: the lenient readings of a stray one
/// differ from program to program, and a roster must read the same everywhere.</remarks>
internal sealed class CsvRecords(string text)
{
    private readonly List<string> fields = [];
    private int index;
    private int nextLine = 1;

    /// <summary>The fields of the current record.</summary>
    internal IReadOnlyList<string> Fields => fields;

    /// <summary>The line on which the current record begins, from 1.</summary>
    internal int Line { get; private set; }

    /// <summary>What is wrong with the current record's quotes, or null.</summary>
    internal CsvFault? Fault { get; private set; }

    /// <summary>Goes to the next record. Returns false at the end of the text.</summary>
    internal bool Read()
    {
        fields.Clear();
        Fault = null;
        while (index < text.Length && IsEndOfLine(text[index]))
            PassEndOfLine();
        if (index == text.Length)
            return false;

        Line = nextLine;
        while (true)
        {
            fields.Add(index < text.Length && text[index] == '"' ? QuotedField() : PlainField());
            if (index == text.Length)
                return true;
            if (text[index] != ',')
            {
                PassEndOfLine();
                return true;
            }

            index++;
        }
    }

    private string PlainField()
    {
        int end = text.AsSpan(index).IndexOfAny(",\r\n");
        end = end < 0 ? text.Length : index + end;
        string field = text[index..end];
        if (field.Contains('"'))
            Found(nextLine, "a quote in the middle of a field", "the whole field in quotes, a quote in it doubled");
        index = end;
        return field;
    }

    private string QuotedField()
    {
        int opened = nextLine;
        int start = ++index;
        bool doubled = false;
        while (true)
        {
            int found = text.AsSpan(index).IndexOfAny("\"\r\n");
            if (found < 0)
            {
                Found(opened, "a quote opens here and is never closed", "a closing quote at the end of the field");
                index = text.Length;
                return text[start..];
            }

            index += found;
            if (text[index] != '"')
            {
                PassEndOfLine();
                continue;
            }

            if (index + 1 == text.Length || text[index + 1] != '"')
                break;
            doubled = true;
            index += 2;
        }

        string field = text[start..index++];
        if (doubled)
            field = field.Replace("\"\"", "\"", StringComparison.Ordinal);
        if (index == text.Length || text[index] is ',' or '\r' or '\n')
            return field;

        Found(nextLine, "text after the closing quote of a field", "a comma or the end of the line there");
        return field + PlainField();
    }

    private void Found(int line, string came, string expected) => Fault ??= new CsvFault(line, fields.Count, came, expected);

    private static bool IsEndOfLine(char c) => c is '\r' or '\n';

    private void PassEndOfLine()
    {
        if (text[index++] == '\r' && index < text.Length && text[index] == '\n')
            index++;
        nextLine++;
    }
}

/// <summary>A fault of the quotes of a record.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Field">The number of the field in its record, from 0.</param>
/// <param name="Came">What the text has there.</param>
/// <param name="Expected">What was expected there.</param>
internal sealed record CsvFault(int Line, int Field, string Came, string Expected);
