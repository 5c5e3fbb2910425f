using System.Globalization;
using System.Text;

namespace LotDrawing.Text;

/// <summary>Reads and writes a roster as comma-separated values.</summary>
/// <remarks>The columns are <c>code,name,regional_group,instruments,legal_systems,languages</c> in any
/// order, lists separated by <c>;</c>, further columns passed over; the form is that of RFC 4180 with LF as well as CR LF.</remarks>
internal static class RosterCsv
{
    /// <summary>The largest file that is read: bytes of a stream, characters of a text. About half a million States.</summary>
    internal const int MaxLength = 64 * 1024 * 1024;

    /// <summary>Reads a roster from UTF-8 bytes, with or without a byte order mark.</summary>
    /// <param name="stream">The file, read to its end or to <see cref="MaxLength"/>; not closed.</param>
    /// <param name="vocabulary">The regional groups and instruments there are: see <see cref="Mechanism.Vocabulary"/>.</param>
    /// <returns>The roster, or every fault of the file, each with its line and column.</returns>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    internal static RosterReading Read(Stream stream, RosterVocabulary vocabulary)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(vocabulary);

        using var bytes = new MemoryStream();
        var buffer = new byte[81920];
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            bytes.Write(buffer, 0, read);
            if (bytes.Length > MaxLength)
                return TooLong("bytes");
        }

        var faults = new List<RosterFault>();
        string? text = Utf8Text.Decode(bytes.GetBuffer().AsSpan(0, (int)bytes.Length), faults);
        return text is null ? new RosterReading([.. faults]) : Read(text, vocabulary, faults);
    }

    /// <summary>Reads a roster from text.</summary>
    /// <param name="reader">The text, read to its end or to <see cref="MaxLength"/>; not closed.</param>
    /// <param name="vocabulary">The regional groups and instruments there are: see <see cref="Mechanism.Vocabulary"/>.</param>
    /// <returns>The roster, or every fault of the text, each with its line and column.</returns>
    /// <exception cref="IOException">The reader cannot be read.</exception>
    internal static RosterReading Read(TextReader reader, RosterVocabulary vocabulary)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(vocabulary);

        var text = new StringBuilder();
        var buffer = new char[40960];
        for (int read; (read = reader.Read(buffer, 0, buffer.Length)) > 0;)
        {
            text.Append(buffer, 0, read);
            if (text.Length > MaxLength)
                return TooLong("characters");
        }

        // A reader over bytes usually takes the byte order mark away itself; one over a text may not.
        bool marked = text.Length > 0 && text[0] == '\uFEFF';
        return Read(marked ? text.ToString(1, text.Length - 1) : text.ToString(), vocabulary, []);
    }

    /// <summary>Writes the roster with its six columns, in ordinal order of the codes, each line ended by LF.</summary>
    /// <param name="roster">The States.</param>
    /// <param name="writer">Where it goes; not closed.</param>
    /// <exception cref="ArgumentException">An item of a list holds a <c>;</c>, which separates items.</exception>
    internal static void Write(Roster roster, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(roster);
        ArgumentNullException.ThrowIfNull(writer);

        WriteLine(RosterColumns.All);
        foreach (StateParty state in roster.States)
        {
            WriteLine(
                state.Code, state.Name, state.RegionalGroup,
                Joined(state.Instruments), Joined(state.LegalSystems), Joined(state.Languages));
        }

        void WriteLine(params string[] fields)
        {
            writer.Write(string.Join(',', fields.Select(Quoted)));
            writer.Write('\n');
        }
    }

    private static RosterReading Read(string text, RosterVocabulary vocabulary, List<RosterFault> faults)
    {
        var records = new CsvRecords(text);
        if (!records.Read())
            return Faulty(0, "nothing in the file", $"a header with the columns {string.Join(',', RosterColumns.All)}");

        AddQuoteFault(faults, records, null);
        if (RosterColumns.Read(records.Line, records.Fields, faults) is not { } columns)
            return new RosterReading([.. faults]);

        var rows = new RosterRows(columns, vocabulary, faults);
        int count = 0;
        for (; records.Read(); count++)
        {
            // A record whose quotes are wrong may have lost its other fields or the lines after it: its fault stands alone.
            if (!AddQuoteFault(faults, records, columns))
                rows.Add(records);
        }

        if (count == 0)
            faults.Add(new RosterFault(0, null, "a header and no State", "at least one line under the header"));
        return faults.Count > 0
            ? new RosterReading([.. faults.OrderBy(fault => fault.Line)])
            : new RosterReading(new Roster(rows.States), [.. rows.States.Select(state => state.Code)]);
    }

    private static bool AddQuoteFault(List<RosterFault> faults, CsvRecords records, RosterColumns? columns)
    {
        if (records.Fault is not { } fault)
            return false;
        faults.Add(new RosterFault(fault.Line, columns?.NameOf(fault.Field), fault.Came, fault.Expected));
        return true;
    }

    private static RosterReading TooLong(string unit) => Faulty(
        0, $"more than {MaxLength.ToString("N0", CultureInfo.InvariantCulture)} {unit}", "a roster of at most that length");

    private static RosterReading Faulty(int line, string came, string expected) =>
        new([new RosterFault(line, null, came, expected)]);

    private static string Joined(IEnumerable<string> items)
    {
        var list = items.ToList();
        return list.Find(item => item.Contains(';')) is { } item
            ? throw new ArgumentException($"\"{item}\" holds a ; and cannot be an item of a list in a file.")
            : string.Join(';', list);
    }

    private static string Quoted(string field) =>
        field.AsSpan().ContainsAny(",\"\r\n") ? $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : field;
}
