using System.Collections.Immutable;

namespace LotDrawing.Text;

/// <summary>Makes States of the records of a file, and a fault of everything that cannot be.</summary>
internal sealed class RosterRows(RosterColumns columns, RosterVocabulary vocabulary, List<RosterFault> faults)
{
    private readonly Dictionary<string, int> lineOfCode = new(StringComparer.Ordinal);

    // The same few lists come again and again: those without a fault are read once.
    private readonly Dictionary<(string Column, string Text), string[]> knownLists = [];
    private int line;

    /// <summary>The States read without a fault.</summary>
    internal List<StateParty> States { get; } = [];

    /// <summary>Reads one record.</summary>
    internal void Add(CsvRecords record)
    {
        line = record.Line;
        if (record.Fields.Count != columns.Header.Length)
        {
            // Which field stands in which column is a guess now: nothing more is said of this record.
            Fault(null, $"{Counted(record.Fields.Count)}", $"{Counted(columns.Header.Length)}, as the header has");
            return;
        }

        int before = faults.Count;
        string code = Text(record, RosterColumns.Code);
        string name = Text(record, RosterColumns.Name);
        string regionalGroup = Text(record, RosterColumns.RegionalGroup);
        CheckCode(code);
        CheckText(RosterColumns.Name, name);
        if (columns.Of(RosterColumns.RegionalGroup) >= 0)
            CheckKnown(RosterColumns.RegionalGroup, "regional group", regionalGroup, vocabulary.RegionalGroups);

        string[] instruments = List(record, RosterColumns.Instruments, CheckInstrument);
        if (instruments.Length == 0 && columns.Of(RosterColumns.Instruments) >= 0)
            Fault(RosterColumns.Instruments, "no instrument", $"at least one of {string.Join(", ", vocabulary.Instruments)}, separated by ;");
        string[] legalSystems = List(record, RosterColumns.LegalSystems, CheckText);
        string[] languages = List(record, RosterColumns.Languages, CheckText);

        // After the first fault of the file no roster will be made of the States.
        if (before == 0 && faults.Count == 0)
            States.Add(new StateParty(code, name, regionalGroup, instruments, legalSystems, languages));
    }

    private string Text(CsvRecords record, string column) => columns.Of(column) is int index and >= 0 ? record.Fields[index] : "";

    private string[] List(CsvRecords record, string column, Action<string, string> check)
    {
        string text = Text(record, column);
        if (text.Length == 0)
            return [];
        if (knownLists.TryGetValue((column, text), out string[]? known))
            return known;

        int before = faults.Count;
        string[] ids = text.Split(';');
        for (int i = 0; i < ids.Length; i++)
        {
            if (string.IsNullOrWhiteSpace(ids[i]))
                Fault(column, $"an empty item in {FaultText.Shown(text)}", "items separated by single ;");
            else if (ids.AsSpan(0, i).Contains(ids[i]))
                Fault(column, $"{FaultText.Shown(ids[i])} twice", "each item once");
            else
                check(column, ids[i]);
        }

        if (faults.Count == before)
            knownLists.Add((column, text), ids);
        return ids;
    }

    private void CheckCode(string code)
    {
        if (columns.Of(RosterColumns.Code) < 0)
            return;
        if (string.IsNullOrWhiteSpace(code))
            Fault(RosterColumns.Code, code.Length == 0 ? "nothing" : "only white space", "a code, for example FRA");
        else if (code.Any(char.IsWhiteSpace))
            Fault(RosterColumns.Code, $"{FaultText.Shown(code)}, with white space", "a code without white space");
        else
            CheckText(RosterColumns.Code, code);

        if (code.Length > 0 && !lineOfCode.TryAdd(code, line))
            Fault(RosterColumns.Code, $"{FaultText.Shown(code)} again, first in line {lineOfCode[code]}", "each State once");
    }

    private void CheckInstrument(string column, string id) => CheckKnown(column, "instrument", id, vocabulary.Instruments);

    private void CheckKnown(string column, string what, string id, ImmutableArray<string> known)
    {
        if (known.Contains(id))
            return;
        string came = id.Length == 0 ? "nothing" : $"the unknown {what} {FaultText.Shown(id)}";
        string meant = Spelling.Nearest(id, known) is { } near ? $" (nearest: {near})" : "";
        Fault(column, came, $"one of {string.Join(", ", known)}{meant}");
    }

    private void CheckText(string column, string text)
    {
        if (FaultText.Unprintable(text) is { } unprintable)
            Fault(column, $"{FaultText.Shown(text)}, with {unprintable}", "text that can be printed on one line");
    }

    private void Fault(string? column, string came, string expected) => faults.Add(new RosterFault(line, column, came, expected));

    private static string Counted(int fields) => fields == 1 ? "1 field" : $"{fields} fields";
}
